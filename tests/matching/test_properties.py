"""What holds of any text: nothing fails on it, a work is itself, and neither side comes first."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from evidence.matching import differences, is_other_work, same_work, score
from evidence.matching.journals import same_journal
from evidence.matching.locators import same_pages, same_volume
from evidence.matching.names import person, same_person
from evidence.model.record import Work
from evidence.model.reference import Name, Reference
from tests.matching.works import entry

TEXT = st.text(max_size=40)
WORDY = st.lists(st.sampled_from(["of", "the", "a", "J", "Med", "Journal", "(", "[x]", ":", "roots", "12"])).map(
    " ".join
)
ANY = TEXT | WORDY
NAMES = st.builds(Name, ANY, ANY)
WORKS = st.builds(
    Work,
    title=ANY,
    subtitle=ANY,
    author=st.lists(NAMES, max_size=4).map(tuple),
    years=st.lists(st.integers(1900, 2030), max_size=2).map(tuple),
    container_title=ANY,
    volume=ANY,
    issue=ANY,
    page=ANY,
)


def as_written(work: Work) -> Reference:
    """An entry that says of a work what is known of it."""
    return replace(
        entry(),
        title=work.title,
        author=work.author,
        issued=work.years[0] if work.years else None,
        container_title=work.container_title,
        volume=work.volume,
        issue=work.issue,
        page=work.page,
    )


@given(WORKS)
def test_a_work_differs_in_nothing_from_itself(work: Work) -> None:
    assert not differences(as_written(work), work)
    assert not is_other_work(as_written(work), work)


@given(WORKS, WORKS)
def test_any_two_works_can_be_compared(one: Work, other: Work) -> None:
    assert 0 <= score(as_written(one), other) <= 1
    assert {difference.field for difference in differences(as_written(one), other)} <= {
        "author", "title", "year", "journal", "volume", "number", "pages",
    }  # fmt: skip
    assert isinstance(is_other_work(as_written(one), other), bool)
    assert isinstance(same_work(one, other), bool)


@given(NAMES, NAMES)
def test_names_fit_whichever_comes_first(one: Name, other: Name) -> None:
    assert same_person(person(one), person(other)) == same_person(person(other), person(one))


@given(ANY, ANY)
def test_journals_and_places_fit_whichever_comes_first(one: str, other: str) -> None:
    assert same_journal(one, other) == same_journal(other, one)
    assert same_volume(one, other) == same_volume(other, one)
    assert same_pages(one, other) == same_pages(other, one)


def test_a_name_of_many_small_words_takes_no_time() -> None:
    assert not same_journal("of the " * 29 + "roots", "of the " * 29 + "stems")
    assert not same_journal("of the " * 5000 + "roots", "(" * 5000)
