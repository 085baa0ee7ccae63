import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.language.carriers import Question
from evidence.language.judgement import SCALES, joined
from evidence.language.reading import read_passage
from evidence.language.settlement import SURE, settle, unexplained, verdict
from evidence.model.document import Citation
from evidence.model.scales import Advice, Attribution, Certainty, ClaimKind, Relation
from evidence.model.statement import Statement
from tests.language.fakes import judgement, passage


def settled(text: str, *carrier: int, citations: tuple[Citation, ...] = (), tier: str = "deep", **told: object):
    """The statement, and what the rules alone read; the words numbered carry whatever is unexplained."""
    read = passage(text, shift=5, citations=citations)
    ruled = read_passage(read)
    judged = judgement(**told)  # type: ignore[arg-type]
    found = verdict(read, ruled, judged, tier)
    open_ = unexplained(ruled, found)
    carried = {Question(read, scale, value): [carrier or (0, 1)] for scale, value in open_.items()}
    return settle(read, ruled, judged, found, carried), ruled


def told(statement: Statement, scale: str) -> list[tuple[str, str]]:
    return [(trigger.value, trigger.words) for trigger in statement.triggered(scale)]


def test_every_value_has_a_measure_of_sureness():
    for tier in SURE.values():
        assert {scale: set(values) for scale, values in tier.items()} == {
            **{scale: {member.label for member in members} for scale, members in SCALES.items()},
            "checkable": {"yes", "no"},
            "negated": {"yes", "no"},
        }
        assert all(0.25 < sure <= 1 for values in tier.values() for sure in values.values())


def test_a_model_that_agrees_changes_nothing_but_the_scores():
    statement, ruled = settled("Ginger relieves nausea.", relation="causation", checkable=0.9)

    assert statement.triggers == ruled.triggers
    assert (statement.relation, statement.kind, statement.checkable) == (ruled.relation, ruled.kind, ruled.checkable)
    assert statement.reader == "deep"
    assert statement.scores is not None
    assert statement.scores.checkable == 0.9


def test_a_sure_model_gives_a_relation_and_the_words_for_it():
    statement, ruled = settled("Ginger is a friend to upset stomachs.", 3, 5, relation="causation")

    assert ruled.relation is Relation.NONE
    assert (statement.relation, statement.kind) == (Relation.CAUSATION, ClaimKind.EFFICACY)
    (trigger,) = statement.triggered("relation")
    assert (trigger.words, trigger.span.start) == ("friend to", 5 + len("Ginger is a "))
    assert statement.sentence.document.source.excerpt(trigger.span) == "friend to"


def test_a_model_that_is_not_sure_changes_nothing():
    statement, ruled = settled("Ginger is a friend to upset stomachs.", sure=0.45, relation="causation")

    assert (statement.relation, statement.triggers) == (Relation.NONE, ruled.triggers)


def test_where_nothing_is_said_nothing_carries_it():
    statement, ruled = settled("Ginger relieves nausea.", relation="none")

    assert told(ruled, "relation") == [("causation", "relieves")]
    assert (statement.relation, told(statement, "relation")) == (Relation.NONE, [])


def test_the_words_of_cause_carry_both_causal_relations():
    statement, _ = settled("Ginger relieves nausea.", relation="conditional-causation")

    assert told(statement, "relation") == [("conditional-causation", "relieves")]


def test_words_of_a_stronger_relation_go_those_of_a_weaker_one_stay():
    text = "Coffee is linked to long life and prevents dementia."
    weaker, ruled = settled(text, relation="association")

    assert told(ruled, "relation") == [("association", "linked"), ("causation", "prevents")]
    assert told(weaker, "relation") == [("association", "linked")]


def test_hedges_stay_where_the_model_takes_them_for_hedges_about_something_else():
    statement, ruled = settled(
        "Ginger may relieve nausea.", sure=1.0, certainty="high", relation="conditional-causation"
    )

    assert ruled.certainty is Certainty.LOW
    assert statement.certainty is Certainty.HIGH
    assert told(statement, "certainty") == [("low", "may")]


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Ginger definitely relieves nausea.", Certainty.ABSOLUTE),
        ("It is unclear whether ginger relieves nausea.", Certainty.VERY_LOW),
    ],
)
def test_what_is_plainly_absolute_or_unknown_is_so_whatever_the_model_says(text, certainty):
    statement, ruled = settled(text, certainty="high", sure=1.0)

    assert statement.certainty is ruled.certainty is certainty
    assert told(statement, "certainty") == told(ruled, "certainty") != []


def test_a_hedge_that_only_the_model_hears_has_words():
    statement, _ = settled("With luck, ginger relieves nausea.", 0, 2, sure=1.0, certainty="low", relation="causation")

    assert (statement.certainty, told(statement, "certainty")) == (Certainty.LOW, [("low", "With luck")])


def test_triggers_stay_in_the_order_of_the_text():
    statement, _ = settled("With luck, ginger relieves nausea.", 0, 2, sure=1.0, certainty="low", relation="causation")

    assert [trigger.span for trigger in statement.triggers] == sorted(trigger.span for trigger in statement.triggers)


def test_attribution_and_advice_are_given_and_taken():
    vague, _ = settled("Old wives swear by ginger.", 0, 3, attribution="vague", advice="implicit")
    none, ruled = settled("Studies show that ginger relieves nausea.", relation="causation")

    assert (vague.attribution, told(vague, "attribution")) == (Attribution.VAGUE, [("vague", "Old wives swear")])
    assert vague.advice is Advice.IMPLICIT
    assert ruled.attribution is Attribution.VAGUE
    assert (none.attribution, told(none, "attribution")) == (Attribution.NONE, [])


def test_a_citation_is_an_authority_whatever_the_model_says():
    text = "Ginger relieves nausea [12]."
    statement, _ = settled(text, citations=(Citation(23, 27, "number", "12"),), relation="causation")

    assert statement.attribution is Attribution.SPECIFIC


@pytest.mark.parametrize(
    "text",
    [
        "What about ginger for the stomach?",
        "Drink ginger tea for nausea.",
        "Ginger tea",
        "Whether ginger relieves nausea, or only hides it, is not known.",
        "Ginger works by doing the following:",
    ],
)
def test_questions_instructions_caveats_leads_to_lists_and_fragments_assert_nothing(text):
    statement, ruled = settled(text, relation="causation", certainty="absolute", checkable=1.0)

    assert not ruled.checkable
    assert (statement.relation, statement.certainty) == (ruled.relation, ruled.certainty)
    assert not statement.checkable


@pytest.mark.parametrize(("likely", "checkable"), [(0.9, True), (0.45, True), (0.05, False)])
def test_what_is_checkable_stays_so_unless_the_model_is_sure(likely, checkable):
    assert settled("Ginger relieves nausea.", relation="causation", checkable=likely)[0].checkable is checkable


def test_what_only_the_model_holds_for_checkable_is():
    statement, ruled = settled("Ginger is a friend to upset stomachs.", checkable=0.95)

    assert (ruled.checkable, statement.checkable) == (False, True)


def test_a_denied_relation_stays_denied_where_the_model_hears_none():
    statement, ruled = settled("Ginger does not relieve nausea.", relation="none", negation=1.0)

    assert ruled.negated
    assert (statement.relation, statement.negated) == (ruled.relation, True)


def test_a_relation_that_the_model_adds_is_denied_where_it_hears_so_and_a_word_does():
    text = "Ginger is not a friend to upset stomachs."

    assert settled(text, relation="causation", negation=0.95)[0].negated
    assert not settled(text, relation="causation", negation=0.5)[0].negated
    assert not settled(text.replace("not ", ""), relation="causation", negation=0.95)[0].negated


@given(
    st.sampled_from(["Ginger may definitely not relieve nausea.", "Studies show it helps!", "You should sip tea", "?"]),
    st.fixed_dictionaries(
        {scale: st.sampled_from([one.label for one in members]) for scale, members in SCALES.items()}
    ),
    st.sampled_from([0.4, 0.65, 1.0]),
    st.sampled_from(["fast", "deep"]),
)
def test_words_stand_where_they_are_said_to(text, values, sure, tier):
    statement, _ = settled(text, sure=sure, tier=tier, **values)
    source = statement.sentence.document.source

    assert all(source.excerpt(trigger.span) == trigger.words for trigger in statement.triggers)
    assert statement.negated <= (statement.relation is not Relation.NONE)


def test_a_second_opinion_counts_for_its_share():
    both = joined(judgement(0.8, relation="causation", vector=(1.0,)), judgement(0.4, relation="none"), 0.25)

    assert both.relation == pytest.approx((0.15, 0.2 / 3 * 0.75 + 0.05, 0.2 / 3 * 0.75 + 0.05, 0.65), abs=0.02)
    assert sum(both.relation) == pytest.approx(1)
    assert both.vector == (1.0,)


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Rest does not relieve neck pain.", True),
        ("Rest relieves neck pain without drugs.", False),
        ("Patients with gout have higher costs than patients without it due to more visits.", False),
        ("Although most patients are not helped, rest relieves neck pain in some.", False),
    ],
)
def test_a_model_denies_only_what_the_sentence_asserts(text: str, negated: bool):
    assert settled(text, negation=0.99, relation="causation")[0].negated is negated
