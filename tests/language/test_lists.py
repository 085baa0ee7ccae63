def test_an_item_keeps_the_hedge_and_the_authority_of_its_stem(say):
    item = say("Slowing the loss of muscle.", stem="It is thought that creatine works by:")

    assert item.checkable
    assert item.relation.label == "causation"
    assert item.certainty.label == "low"
    assert item.attribution.label == "vague"


def test_a_bare_name_takes_the_relation_of_its_stem(say):
    item = say("Tension headaches", stem="Peppermint oil relieves:")

    assert item.checkable
    assert item.relation.label == "causation"


def test_a_modal_at_the_end_of_the_stem_makes_items_conditional(say):
    assert say("reduce nausea", stem="Ginger may:").relation.label == "conditional-causation"


def test_a_bare_name_under_a_plain_stem_asserts_nothing(say):
    assert not say("Ear points", stem="Following are some points used to treat headaches:").checkable


def test_a_whole_sentence_in_a_list_stands_for_itself(say):
    item = say("Ginger reduces nausea.", stem="It is thought that ginger works in three ways:")

    assert item.certainty.label == "high"


def test_a_relative_clause_in_an_item_is_asserted_plainly(say):
    item = say("Releasing endorphins, which relieve pain.", stem="It is thought that needling works by:")

    assert item.certainty.label == "high"
