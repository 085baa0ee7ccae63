"""References that others made up to try checkers with, read from the corpora: invented ones are not taken for real."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from evidence import bibliography
from evidence.matching import OFFERED, differences, score
from evidence.model.record import Work
from evidence.model.reference import Name, Reference
from tests.matching.works import written

_BESIDE = Path(__file__).resolve().parents[3] / "shared" / "corpora"
FIXTURES = Path(os.environ.get("EVIDENCE_CORPORA", _BESIDE)) / "bib-messy" / "refchecker-fixtures"

pytestmark = pytest.mark.skipif(not FIXTURES.is_dir(), reason="the corpora are not here; EVIDENCE_CORPORA names them")


def _cases() -> list[dict[str, Any]]:
    """Those of which both lists of authors are given."""
    if not FIXTURES.is_dir():
        return []
    cases = json.loads((FIXTURES / "hallucination_regression_refs.json").read_text(encoding="utf-8"))
    return [case for case in cases if case["error_entry"]["ref_authors_correct"]]


def _entry(case: dict[str, Any]) -> Reference:
    told = case["error_entry"]
    authors = told["ref_authors_cited"].replace(", ", " and ")
    return written(title=told["ref_title"], author=authors, year=told["ref_year_cited"])


def _work(case: dict[str, Any]) -> Work:
    told = case["error_entry"]
    people = (name.rpartition(" ") for name in told["ref_authors_correct"].split(", "))
    authors = tuple(Name(family, given) for given, _, family in people)
    return Work(title=told["ref_title"], author=authors, issued=int(told["ref_year_cited"]))


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case["id"])
def test_a_real_title_with_other_authors_is_not_offered(case: dict[str, Any]) -> None:
    assert (score(_entry(case), _work(case)) < OFFERED) is case["expect_should_check"]


def test_invented_entries_are_like_no_real_one() -> None:
    read, _ = bibliography.read("sample.bib", (FIXTURES / "hallucination_7ref_sample.bib").read_bytes())
    invented = [reference for key, reference in read.references.items() if key.endswith("_fake")]
    real = [reference for key, reference in read.references.items() if "fake" not in key and "wrong" not in key]

    assert invented
    assert real
    assert max(score(reference, _as_work(other)) for reference in invented for other in real) < OFFERED


def test_a_wrong_given_name_is_named_and_the_work_found() -> None:
    read, _ = bibliography.read("sample.bib", (FIXTURES / "hallucination_7ref_sample.bib").read_bytes())
    reference = read.references["he2016resnet_wrongauthor"]
    work = _as_work(reference, Name("He", "Kaiming"))

    assert score(reference, work) >= OFFERED
    assert [difference.field for difference in differences(reference, work)] == ["author"]


def test_the_first_author_of_a_real_work_with_others_is_not_offered() -> None:
    read, _ = bibliography.read("sample.bib", (FIXTURES / "hallucination_7ref_sample.bib").read_bytes())
    reference = read.references["correa2019prophet_wrongauthors"]
    others = tuple(Name(family) for family in ("Duetting", "Fischer", "Schewior"))

    assert score(reference, _as_work(reference, *reference.author[:1], later=others)) < OFFERED


def _as_work(reference: Reference, *first: Name, later: tuple[Name, ...] = ()) -> Work:
    authors = (*(first or reference.author[:1]), *(later or reference.author[1:]))
    return Work(title=reference.title, author=authors, issued=reference.issued)
