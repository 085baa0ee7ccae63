"""What rests on a reference: in claims, by whatever they have it for; in articles, however they cite it."""

from __future__ import annotations

import json

import pytest

from evidence import pipeline
from evidence.model.project import Project
from evidence.model.report import Report
from evidence.rules import ALL
from evidence.rules.resting import Role, Uses
from evidence.rules.telling import series, when

BIBLIOGRAPHY = b"""
@article{lee2013, title = {Ginger root against nausea}, author = {Lee, K.}, year = {2013}, doi = {10.1000/ginger.2013}, pmid = {77}}
@article{lee2013b, title = {Ginger tea against heartburn}, author = {Lee, K.}, year = {2013}, doi = {10.1000/tea.2013}}
@article{mori2019, title = {Ginger}, author = {Mori, A.}, year = {2019}, doi = {10.1000/ginger.2019}}
"""
LOCK = json.dumps(
    {
        "version": 1,
        "sources": ["crossref"],
        "references": {
            "mori2019": {
                "query": {"doi": "10.1000/ginger.2019"},
                "notices": [{"kind": "retraction", "date": "2021", "source": "publisher"}],
            }
        },
    },
    indent=2,
)
CLAIM = """version: 1
claims:
  - id: ginger-nausea
    statement: Ginger reduces nausea in pregnancy.
    kind: efficacy
    intervention: ginger
    outcome: nausea
"""


def project(claims: str = "", *articles: str, whole: bool = True) -> tuple[Project, Report]:
    files = [(f"{number}.md", article.encode()) for number, article in enumerate(articles, start=1)]
    registry = ("claims.yaml", f"{CLAIM}{claims}".encode()) if claims else None
    bibliography, lock = ("references.bib", BIBLIOGRAPHY), ("evidence.lock", LOCK.encode())
    rules = [rule() for rule in ALL]
    return pipeline.examine(files, registry, bibliography, rules, lock=lock, whole=whole)


def used(citekey: str, claims: str = "", *articles: str) -> list[tuple[Role, str, str]]:
    """Role, name, and the words at the place, of every use."""
    uses = Uses(project(claims, *articles)[0]).of(citekey)
    return [(use.role, use.name, use.place.source.excerpt(use.place.span)) for use in uses]


@pytest.mark.parametrize(
    ("claims", "role"),
    [
        ("    evidence: [{source: lee2013}]", Role.FALLS),
        ("    evidence: [{source: lee2013}, {source: lee2013b}]", Role.SHARES),
        ("    evidence: [{source: lee2013}, {source: mori2019}]", Role.FALLS),
        ("    evidence: [{source: lee2013}, {source: lee2013b, stance: contradicts}]", Role.FALLS),
        ("    evidence: [{source: lee2013, stance: contradicts}]", Role.BESIDE),
        ("    status: contradicted\n    evidence: [{source: lee2013, stance: contradicts}]", Role.FALLS),
        ("    status: contradicted\n    evidence: [{source: lee2013}]", Role.BESIDE),
        ("    status: unsupported\n    evidence: [{source: lee2013}]", Role.BESIDE),
        ("    certainty: {level: low, rated_by: lee2013}", Role.SHARES),
    ],
)
def test_what_a_claim_has_a_source_for(claims: str, role: Role) -> None:
    assert used("lee2013", claims) == [(role, "'ginger-nausea'", "lee2013")]


def test_a_description_does_not_fall() -> None:
    claims = """    evidence: [{source: lee2013b}]
  - {id: lee-did, statement: Lee tried ginger in twelve people., kind: description, evidence: [{source: lee2013}]}
  - {id: lee-gone, statement: Lee's study was retracted., kind: description, evidence: [{source: lee2013}]}
"""

    assert [(role, name) for role, name, _ in used("lee2013", claims)] == [
        (Role.BESIDE, "'lee-did'"),
        (Role.TELLS, "'lee-gone'"),
    ]


@pytest.mark.parametrize(
    ("article", "words"),
    [
        ("Ginger helps [@lee2013].", "[@lee2013]"),
        ("Ginger helps, [Lee](https://doi.org/10.1000/GINGER.2013) found.", "Lee"),
        ("Ginger helps, [Lee](https://pubmed.ncbi.nlm.nih.gov/77/) found.", "Lee"),
        ("Ginger helps.[^1]\n\n[^1]: Lee K. Ginger root against nausea. 2013.", "[^1]"),
        ("Ginger helps (doi:10.1000/ginger.2013).", "doi:10.1000/ginger.2013"),
    ],
)
def test_ways_to_cite(article: str, words: str) -> None:
    assert used("lee2013", "", article) == [(Role.FALLS, "1.md", words)]


def test_a_name_and_a_year_that_fit_two_works_cite_neither_for_sure() -> None:
    article = "Ginger helps (Lee, 2013), and Mori agrees (Mori, 2019)."

    assert used("lee2013", "", article) == []
    assert used("mori2019", "", article) == [(Role.FALLS, "1.md", "(Mori, 2019)")]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("The study was retracted in 2021 [@lee2013].", Role.TELLS),
        ("In a study that its journal has retracted, ginger helped [@lee2013].", Role.TELLS),
        ("Lee tried ginger [@lee2013]. The paper has since been retracted.", Role.TELLS),
        ("A withdrawn review said that ginger helps [@lee2013].", Role.TELLS),
        ("The journal published an expression of concern about the trial [@lee2013].", Role.TELLS),
        ("Ginger helps where gums are red or retract [@lee2013].", Role.FALLS),
        ("Three patients were withdrawn from the study [@lee2013].", Role.FALLS),
        ("People withdrew from the trial [@lee2013].", Role.FALLS),
        ("There are concerns about the dose [@lee2013].", Role.FALLS),
        ("Ginger helps [@lee2013].\n\nAnother study was retracted.", Role.FALLS),
    ],
)
def test_a_sentence_may_cite_what_fell_if_it_says_so(sentence: str, role: Role) -> None:
    assert [role for role, _, _ in used("lee2013", "", sentence)] == [role]


def test_a_list_of_references_counts_where_the_prose_cites_nothing() -> None:
    listed = "Further reading\n---------------\n\n- Lee K. doi:10.1000/ginger.2013\n"

    numbered = "[1].\n\nReferences\n----------\n\n1. Lee K. Ginger root. doi:10.1000/ginger.2013\n"

    assert [name for _, name, _ in used("lee2013", "", f"Ginger helps.\n\n{listed}")] == ["1.md"]
    assert used("lee2013", "", f"The study was retracted {numbered}") == [(Role.TELLS, "1.md", "[1]")]


def test_sentences_fall_with_the_claim_that_they_state() -> None:
    claims = "    evidence: [{source: lee2013}]"
    cited, stated = "Ginger reduces nausea in pregnancy [@lee2013].", "In pregnancy, ginger reduces nausea."

    assert used("lee2013", claims, f"{cited} Apples are red.", stated)[1:] == [
        (Role.FALLS, "1.md", "[@lee2013]"),
        (Role.FALLS, "2.md", stated),
    ]


def test_a_sentence_may_state_that_claim_if_it_says_so() -> None:
    claims, stated = (
        "    evidence: [{source: lee2013}]",
        "A retracted study said that ginger reduces nausea in pregnancy.",
    )

    assert used("lee2013", claims, stated)[1:] == [(Role.TELLS, "1.md", stated)]


def test_a_claim_with_other_evidence_keeps_its_sentences() -> None:
    claims = "    evidence: [{source: lee2013}, {source: lee2013b}]"

    assert [role for role, _, _ in used("lee2013", claims, "In pregnancy, ginger reduces nausea.")] == [Role.SHARES]


def test_one_article_by_itself_shows_what_fell() -> None:
    _, report = project("", "Ginger helps [@mori2019].", whole=False)

    (found,) = [finding for finding in report.findings if finding.rule == "retracted-reference"]
    assert found.level.label == "error"
    assert [related.source.path for related in found.related] == ["1.md", "evidence.lock"]


def test_many_are_counted() -> None:
    assert [series(list("abcde"[:number])) for number in range(6)] == [
        "",
        "a",
        "a and b",
        "a, b and c",
        "a, b, c and 1 more",
        "a, b, c and 2 more",
    ]


def test_dates_are_told_as_far_as_known() -> None:
    assert [when(date) for date in ("2010-02-06", "2010-02", "2010", "")] == [
        "on 2010-02-06",
        "in 2010-02",
        "in 2010",
        "",
    ]
