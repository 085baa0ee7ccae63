"""Which works are offered for an entry without an identifier, and which are one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evidence.matching import OFFERED, same_work, score
from evidence.model.record import Work
from evidence.model.reference import Name
from tests.matching.works import GINGER, entry

WITH_SMALL_FAULTS = [
    {},
    {"year": "2017"},
    {"year": "2022"},
    {"journal": "Archives of Stems"},
    {"title": "Ginger for sickness in pregnancy: a randomised trial"},
    {"title": "Ginger for nausea in pregnancy"},
    {"author": "Smith, Anna B. and Müller, Jörg and Doe, Dana"},
    {"author": "Smith, Anna"},
    {"author": "Smith, Peter"},
    {"author": "Smith, Peter and Müller, Jörg and van der Berg, Cees and Doe, Dana"},
    {"author": "Smith, Anna B. and Müller, Jörg and Jones, Eve and van der Berg, Cees and Doe, Dana"},
    {"author": "Doe, Dana and Smith, Anna B."},
    {"author": "Smith, Peter and Müller, Jörg and Doe, Dana", "year": "2018", "journal": "Archives of Stems"},
    {"author": ""},
]
INVENTED = [
    {"title": "Turmeric for joint pain in older adults"},
    {"title": "Ginger, turmeric and joint pain: a cohort study"},
    {"title": "Ginger for vomiting after surgery: a randomised trial", "volume": "", "pages": ""},
    {"author": "Jones, Eve and Fox, Fay"},
    {"author": "Smith, Anna B. and Jones, Eve and Fox, Fay and Gray, Guy"},
    {"author": "Smith, Peter and Doe, John"},
    {"title": "Ginger for sickness of travellers: a trial", "author": "Smith, Anna B. and Fox, Fay"},
]


@pytest.mark.parametrize("faults", WITH_SMALL_FAULTS)
def test_a_genuine_entry_with_small_faults_finds_its_work(faults: dict[str, str]) -> None:
    assert score(entry(**{"volume": "", "pages": "", **faults}), GINGER) >= OFFERED


@pytest.mark.parametrize("invention", INVENTED)
def test_an_invented_entry_finds_none(invention: dict[str, str]) -> None:
    assert score(entry(**{"volume": "", "pages": "", **invention}), GINGER) < OFFERED


def test_the_better_an_entry_fits_the_higher_its_score() -> None:
    fitting = [{}, {"year": "2021"}, {"year": "2024"}, {"year": "2024", "author": "Smith, Anna and Fox, Fay"}]
    scores = [score(entry(journal="", volume="", **faults), GINGER) for faults in fitting]

    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)
    assert scores[0] == 1


def test_journal_and_place_tip_the_balance() -> None:
    title = "Ginger for sickness in pregnancy: a randomised trial"

    scores = [
        score(entry(title=title, **fields), GINGER) for fields in ({"journal": "", "volume": ""}, {"volume": ""}, {})
    ]

    assert scores == sorted(scores)
    assert len(set(scores)) == len(scores)


def test_an_entry_without_a_title_is_like_nothing() -> None:
    assert score(entry(title=""), GINGER) == 0
    assert score(entry(), Work()) == 0


def test_works_are_one_by_their_numbers() -> None:
    assert same_work(Work(doi="10.1000/A"), Work(doi="10.1000/a"))
    assert not same_work(GINGER, replace(GINGER, doi="10.1000/preprint"))
    assert same_work(replace(GINGER, doi="", pmid="1"), Work(pmid="1"))
    assert not same_work(replace(GINGER, doi="", pmid="1"), replace(GINGER, pmid="2"))


def test_works_without_numbers_are_one_by_what_they_are() -> None:
    bare = replace(GINGER, doi="", title="Ginger for nausea in pregnancy", author=(Name("Smith", "AB"),))

    assert same_work(bare, GINGER)
    assert same_work(replace(bare, author=()), GINGER)
    assert not same_work(replace(bare, author=(Name("Jones"),)), GINGER)
    assert not same_work(replace(bare, years=(2010,)), GINGER)
    assert not same_work(replace(bare, title="Turmeric"), GINGER)
    assert not same_work(Work(), Work())
