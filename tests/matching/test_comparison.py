"""An entry beside the work that its identifier leads to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evidence.matching import differences, is_other_work
from evidence.model.record import Work
from evidence.model.reference import Name
from tests.matching.works import GINGER, entry, written

FROGS = Work(title="Frogs of the upper Rhine", author=(Name("Pond", "Carla"),), issued=2012, years=(2012,), volume="31")


@pytest.mark.parametrize(
    ("field", "text", "found"),
    [
        ("title", "Ginger for sickness in pregnancy: a randomised trial", GINGER.title),
        ("author", "Doe, Dana and Smith, Anna B.", "Smith, Anna B."),
        ("year", "2018", "2019 or 2020"),
        ("journal", "Archives of Stems", "International Journal of Roots"),
        ("volume", "5", "4"),
        ("number", "3", "2"),
        ("pages", "17--21", "455-474"),
        ("doi", "10.1000/other", "10.1000/ginger.2019"),
    ],
)
def test_one_field_that_differs_is_one_difference(field: str, text: str, found: str) -> None:
    (difference,) = differences(entry(**{field: text}), GINGER)

    assert (difference.field, difference.found) == (field, found)


def test_numbers_of_pubmed() -> None:
    reference = entry(pmid="1", pmcid="PMC2")

    assert not differences(reference, GINGER)
    assert [difference.field for difference in differences(reference, replace(GINGER, pmid="3", pmcid="PMC4"))] == [
        "pmid",
        "pmcid",
    ]


@pytest.mark.parametrize("name", ["title", "author", "journal", "year", "volume", "number", "pages"])
def test_a_field_that_the_entry_lacks_is_no_difference(name: str) -> None:
    assert not differences(entry(**{name: ""}), GINGER)


def test_what_the_work_lacks_is_no_difference() -> None:
    assert not differences(entry(), Work())


def test_either_year_of_a_work_that_was_online_first_will_do() -> None:
    assert not differences(entry(year="2020"), GINGER)
    assert differences(entry(year="2021"), GINGER)
    assert differences(entry(year="2020"), replace(GINGER, years=(2019,)))


def test_without_its_years_the_work_has_the_one_of_its_publication() -> None:
    assert not differences(entry(year="2019"), replace(GINGER, years=()))
    assert differences(entry(year="2020"), replace(GINGER, years=()))


def test_what_is_written_in_another_script_is_not_compared() -> None:
    work = replace(GINGER, title="生姜", author=(Name("斯密", "安"),), container_title="根杂志")

    assert not differences(entry(), work)
    assert not is_other_work(entry(volume="9"), work)


def test_a_journal_is_known_by_its_issn() -> None:
    work = replace(GINGER, issn=("1234-5678",))

    assert not differences(replace(entry(journal="Wurzeln"), issn="12345678"), work)


def test_a_preprint_names_its_server_as_it_likes() -> None:
    work = replace(GINGER, type="article", container_title="bioRxiv", volume="", issue="", page="")

    assert not differences(entry(journal="arXiv preprint arXiv:1701.00001"), work)


def test_volumes_counted_by_years_are_not_compared_with_those_that_are_not() -> None:
    work = replace(GINGER, volume="2019")

    assert not differences(entry(volume="4"), work)
    assert [difference.field for difference in differences(entry(volume="2021"), work)] == ["volume"]


@pytest.mark.parametrize("doi", ["10.1000/ginger.2019.pub2", "10.1000/GINGER.2019", "10.1000/ginger.2019v2"])
def test_another_version_of_a_doi_is_the_same(doi: str) -> None:
    assert not differences(entry(doi=doi), GINGER)


def test_the_title_of_a_book_goes_by_many_names() -> None:
    work = replace(GINGER, type="chapter", container_title="Proceedings of the 5th International Workshop on Roots")

    assert not differences(entry(journal="5th Workshop on Roots"), work)
    assert [difference.slight for difference in differences(entry(journal="Frogs"), work)] == [True]


@pytest.mark.parametrize(
    ("fields", "other"),
    [
        ({}, True),
        ({"title": "Frogs of the upper Rhine"}, False),
        ({"author": "Pond, Carla", "year": "2012"}, False),
        ({"author": "Pond, Carla"}, True),
        ({"title": "Frogs of the lower Rhine", "author": "Pond, C."}, False),
        ({"title": ""}, True),
        ({"title": "", "author": ""}, False),
        ({"author": ""}, True),
    ],
)
def test_another_work_differs_in_title_and_authors(fields: dict[str, str], other: bool) -> None:
    assert is_other_work(entry(**fields), FROGS) is other


def test_a_title_of_many_works_does_not_make_them_one() -> None:
    work = Work(title="Editorial", author=(Name("Pond", "Carla"),), issued=1906)

    assert is_other_work(entry(title="Editorial"), work)
    assert not is_other_work(entry(title="Editorial", year="1906"), work)
    assert not is_other_work(entry(title="Editorial", author="Pond, C."), work)
    assert not is_other_work(entry(), replace(work, title=GINGER.title)), "its author and year are wrong"


def test_of_a_work_that_has_nothing_to_compare_nothing_is_said() -> None:
    assert not is_other_work(entry(), Work())
    assert not is_other_work(written(title="Ginger"), Work(author=(Name("Pond"),)))
