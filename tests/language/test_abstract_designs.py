"""How a work came by its findings, from its publication types, its title, and its abstract."""

from __future__ import annotations

import pytest

from evidence.language.abstracts import design

TYPED = {
    "types come before words": (["Randomized Controlled Trial"], "Ginger: a cohort study", "", "randomised-trial"),
    "the most telling type": (["Journal Article", "Review", "Meta-Analysis"], "Ginger", "", "meta-analysis"),
    "in Europe PMC's spelling": (["systematic-review", "Systematic Review"], "Ginger", "", "systematic-review"),
    "a review whose title says more": (
        ["Systematic Review"],
        "Ginger for nausea: systematic review and meta-analysis",
        "",
        "meta-analysis",
    ),
    "a meta-analysis of the data of every person": (
        ["Meta-Analysis"],
        "Ginger for nausea",
        "We sought individual patient data from all trials.",
        "individual-participant-data-meta-analysis",
    ),
    "individual participant data": (
        [],
        "Ginger: an individual participant data meta-analysis",
        "",
        "individual-participant-data-meta-analysis",
    ),
    "a guideline": (["Practice Guideline"], "Nausea", "", "guideline"),
    "a case": (["Case Reports"], "Nausea after ginger", "", "case-series"),
    "a title": ([], "Ginger for nausea: a double-blind, randomised, placebo-controlled trial", "", "randomised-trial"),
    "animals": ([], "Ginger in mice: a randomised trial", "", "animal"),
    "a cohort": ([], "Ginger and falls in a prospective cohort", "", "cohort"),
    "words of an abstract": ([], "Ginger", "Women were randomly assigned to ginger or placebo.", "randomised-trial"),
    "a search": ([], "Ginger", "We searched MEDLINE. Participants were randomised.", "systematic-review"),
}


@pytest.mark.parametrize(("types", "title", "abstract", "expected"), TYPED.values(), ids=TYPED)
def test_a_design_is_told(types: list[str], title: str, abstract: str, expected: str) -> None:
    assert design(types, title, abstract) == expected


UNSURE = {
    "nothing said": (["Journal Article"], "Ginger", "Ginger is a root."),
    "a protocol has no findings": (["Clinical Trial Protocol", "Randomized Controlled Trial"], "Ginger", ""),
    "nor has one by its title": ([], "Ginger for nausea: study protocol for a randomised trial", ""),
    "trials that are only called for": ([], "Ginger", "Ginger may help. Randomised controlled trials are needed."),
    "data that will be shared": ([], "Ginger", "Individual participant data will be shared."),
    "a notice": (["Retraction of Publication"], "Retraction: ginger, a randomised trial", ""),
}


@pytest.mark.parametrize(("types", "title", "abstract"), UNSURE.values(), ids=UNSURE)
def test_where_nothing_tells_it_there_is_none(types: list[str], title: str, abstract: str) -> None:
    assert design(types, title, abstract) is None
