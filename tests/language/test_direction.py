import pytest

from evidence.language.direction import Direction, changes, direction, outcome_words, reversed_change, same_outcome


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Liquorice raises blood pressure.", Direction.INCREASES),
        ("Cold showers worsen chilblains.", Direction.WORSENS),
        ("Blisters healed better with plasters.", Direction.IMPROVES),
        ("Fluoride prevents caries.", Direction.REDUCES),
        ("Plasters come in boxes.", None),
    ],
)
def test_the_first_change_that_a_text_names(text, expected):
    assert direction(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fluoride reduces the risk of tooth decay.", [("reduces", ("tooth", "decay"))]),
        ("Walkers are less likely to develop gout.", [("reduces", ("gout",))]),
        ("Itching was much worse with the cream.", [("worsens", ("itching",))]),
        ("The cream made the itching worse.", [("worsens", ("itching",))]),
        (
            "Massage leads to a reduction in stiffness and swelling.",
            [("reduces", ("stiffness",)), ("reduces", ("swelling",))],
        ),
        ("Stretching improves lower back stiffness.", [("improves", ("low", "back", "stiffness"))]),
        ("Fluoride does not reduce tooth decay.", []),
        ("Fewer than ten children took part.", []),
    ],
)
def test_changes_are_read_with_their_outcome(text, expected):
    assert [(change.direction.third, change.outcome) for change in changes(text)] == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("It lowers back pain.", "It worsens pain.", True),
        ("It lowers the risk of gout.", "It raises the risk of gout.", True),
        ("It improves survival.", "It reduces survival.", True),
        ("It lowers back pain.", "It improves pain.", False),
        ("It lowers back pain.", "It raises pain tolerance.", False),
        ("It lowers back pain.", "It raises knee pain.", False),
        ("It increases calcium.", "It improves calcium.", False),
    ],
)
def test_opposite_ways_of_one_outcome(one, other, expected):
    (one_change,), (other_change,) = changes(one), changes(other)

    assert reversed_change(one_change, other_change) is expected


def test_the_same_outcome_may_be_named_more_closely():
    (less,), (more,) = changes("It eases migraine attacks."), changes("It reduces attacks.")

    assert same_outcome(less, more)


def test_the_name_of_an_outcome_leaves_out_what_measures_it():
    assert outcome_words("risk of a heart attack") == ("heart", "attack")
