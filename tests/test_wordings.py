"""What may be said instead: the words of GRADE and Cochrane, in English, and never more than the evidence warrants."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from evidence import pipeline, registry
from evidence.grade import statements, warrant
from evidence.grade.phrases import inside, is_plural, noun_phrase, sentence
from evidence.model.finding import Level
from evidence.model.scales import Certainty, Magnitude
from evidence.model.statement import Statement
from evidence.model.warrant import Style, Warrant, Wording
from evidence.rules import ALL
from evidence.rules.said import UNGRADED, certainty_said, denied, relation_said, speaks_of_animals
from tests.generated_claims import claims, registry_of

ROOT = Path(__file__).resolve().parent.parent


def warranted(**fields: Any) -> Warrant:
    claim = {
        "id": "c",
        "statement": "Ginger reduces nausea.",
        "kind": "efficacy",
        "intervention": "ginger",
        "outcome": "nausea",
    }
    written = {field: value for field, value in (claim | fields).items() if value is not None}
    read, findings = registry.read("claims.yaml", registry_of(written))
    assert findings == ()
    return warrant(read.claims[0])


def said(**fields: Any) -> list[str]:
    return [wording.text for wording in warranted(**fields).wordings]


def trial(*effects: dict[str, Any], **fields: Any) -> list[dict[str, Any]]:
    return [
        {"source": "lee2013", "design": "meta-analysis", **({"effects": list(effects)} if effects else {}), **fields}
    ]


def smd(estimate: float, **fields: Any) -> dict[str, Any]:
    return {"measure": "SMD", "estimate": estimate, **fields}


# GRADE's and Cochrane's words


@pytest.mark.parametrize(
    ("certainty", "size", "grade", "plain"),
    [
        ("high", -0.9, ["Ginger results in a large reduction in nausea"], ["Ginger causes a large reduction in nausea"]),
        (
            "moderate",
            -0.9,
            ["Ginger probably results in a large reduction in nausea", "Ginger likely results in a large reduction in nausea"],
            ["Ginger probably causes a large reduction in nausea"],
        ),
        ("low", -0.9, ["Ginger may result in a large reduction in nausea"], ["Ginger may cause a large reduction in nausea"]),
        ("high", -0.6, ["Ginger reduces nausea"], ["Ginger reduces nausea"]),
        ("moderate", -0.6, ["Ginger probably reduces nausea"], ["Ginger probably reduces nausea"]),
        ("low", -0.6, ["Ginger may reduce nausea", "The evidence suggests ginger reduces nausea"], ["Ginger may reduce nausea"]),
        ("high", -0.3, ["Ginger reduces nausea slightly"], ["Ginger reduces nausea slightly"]),
        ("moderate", -0.3, ["Ginger probably reduces nausea slightly"], ["Ginger probably reduces nausea slightly"]),
        ("low", -0.3, ["Ginger may reduce nausea slightly"], ["Ginger may reduce nausea slightly"]),
        ("high", -0.1, ["Ginger results in little to no difference in nausea"], ["Ginger makes little to no difference to nausea"]),
        (
            "moderate",
            -0.1,
            ["Ginger likely results in little to no difference in nausea"],
            ["Ginger probably makes little to no difference to nausea"],
        ),
        (
            "low",
            -0.1,
            ["Ginger may result in little to no difference in nausea"],
            ["Ginger may make little to no difference to nausea"],
        ),
        (
            "very-low",
            -0.9,
            ["The evidence is very uncertain about the effect of ginger on nausea"],
            ["It is unclear if ginger has an effect on nausea", "We do not know if ginger has an effect on nausea"],
        ),
    ],
)  # fmt: skip
def test_every_cell_has_its_words(certainty: str, size: float, grade: list[str], plain: list[str]) -> None:
    found = warranted(certainty=certainty, evidence=trial(smd(size))).wordings
    bare = [(wording.text.split(" (")[0].rstrip("."), wording.style) for wording in found]

    assert [text for text, style in bare if style is Style.GRADE] == grade
    assert [text for text, style in bare if style is Style.PLAIN] == plain


@pytest.mark.parametrize(("certainty", "size"), list(product(Certainty, [*Magnitude, None])))
def test_no_cell_is_empty(certainty: Certainty, size: Magnitude | None) -> None:
    assert statements.grade(certainty, size)
    assert statements.plain(certainty, size)


def test_the_editors_own_wording_comes_first_and_stays() -> None:
    found = warranted(wording="Ginger may help a little.", certainty="low", evidence=trial(smd(-0.6)))

    assert found.wording == "Ginger may help a little."
    assert found.wordings[0] == Wording("Ginger may help a little.", Style.PLAIN, "the editors of the registry")
    assert "Ginger may reduce nausea (0.6 standard deviations)." in [wording.text for wording in found.wordings]


# English


@pytest.mark.parametrize(
    ("term", "phrase", "plural"),
    [
        ("acupuncture", "acupuncture", False),
        ("exercises", "exercises", True),
        ("diet and exercise", "diet and exercise", True),
        ("eight weeks of training", "eight weeks of training", False),
        ("metformin 500 micrograms", "metformin 500 micrograms", False),
        ("injections of cells", "injections of cells", True),
        ("injection of cells", "an injection of cells", False),
        ("eating nuts", "eating nuts", False),
        ("antibiotics", "antibiotics", True),
        ("aerobics", "aerobics", False),
        ("hypnosis", "hypnosis", False),
        ("low-fat diet", "a low-fat diet", False),
        ("Mediterranean diet", "the Mediterranean diet", False),
        ("MMR vaccine", "the MMR vaccine", False),
        ("oral supplement", "an oral supplement", False),
        ("nicotine patch (21 mg)", "a nicotine patch", False),
        ("the usual diet", "the usual diet", False),
        ("usual diet", "a usual diet", False),
        ("unusual diet", "an unusual diet", False),
        ("massage or exercises", "massage or exercises", True),
        ("wearing a mask", "wearing a mask", False),
        ("placebo cream, video alone, or neither", "placebo cream, video alone, or neither", False),
    ],
)
def test_terms_become_noun_phrases(term: str, phrase: str, plural: bool) -> None:
    assert noun_phrase(term).text == phrase
    assert is_plural(phrase) is plural


def test_capitals_inside_terms_stay() -> None:
    assert sentence("mRNA vaccines work.") == "mRNA vaccines work."
    assert sentence("vitamin D helps.") == "Vitamin D helps."


@pytest.mark.parametrize(
    ("statement", "clause"),
    [
        ("Ginger reduces nausea.", "ginger reduces nausea"),
        ("Certain foods reduce nausea.", "certain foods reduce nausea"),
        ("DNA tests predict nausea.", "DNA tests predict nausea"),
        ("Nausea passes. Nobody knows why.", ""),
    ],
)
def test_a_statement_stands_inside_a_sentence(statement: str, clause: str) -> None:
    assert inside(statement, warranted(statement=statement).claim) == clause


def test_a_name_keeps_its_capital_inside_a_sentence() -> None:
    claim = warranted(statement="Freespira reduces panic.", intervention="Freespira training").claim

    assert inside(claim.statement, claim) == "Freespira reduces panic"


@pytest.mark.parametrize(
    ("fields", "wording"),
    [
        ({"intervention": "exercises", "statement": "Exercises reduce nausea."}, "Exercises probably reduce nausea."),
        ({"population": "adults with cancer"}, "Ginger probably reduces nausea in adults with cancer."),
        ({"population": "people"}, "Ginger probably reduces nausea."),
        ({"population": "people with severe nausea"}, "Ginger probably reduces severe nausea."),
        ({"outcome": "nausea in pregnancy", "population": "pregnant women"}, "Ginger probably reduces nausea in pregnancy."),
        ({"comparator": "low-fat diet"}, "Ginger probably reduces nausea compared with a low-fat diet."),
        ({"comparator": "none"}, "Ginger probably reduces nausea."),
        (
            {"outcome": "vomiting", "statement": "Ginger helps against vomiting."},
            "Ginger probably reduces vomiting.",
        ),
        ({"outcome": "sleep", "statement": "Ginger helps people to sleep."}, "Ginger probably improves sleep."),
        ({"outcome": "hip fracture", "statement": "Ginger prevents fractures."}, "Ginger probably reduces the risk of hip fracture."),
        (
            {"surrogate_for": ["fractures"], "outcome": "bone density", "statement": "Ginger raises bone density."},
            "Ginger probably increases bone density; this outcome only stands in for fractures.",
        ),
    ],
)  # fmt: skip
def test_terms_make_a_sentence(fields: dict[str, Any], wording: str) -> None:
    assert said(certainty="moderate", evidence=trial(), **fields)[0] == wording


def test_the_time_is_told() -> None:
    evidence = trial(smd(-0.6, time="six weeks", comparator="placebo"))

    assert said(certainty="low", evidence=evidence)[0] == (
        "Ginger may reduce nausea after six weeks compared with placebo (0.6 standard deviations)."
    )


@pytest.mark.parametrize(
    ("species", "population", "wording"),
    [
        ("mouse", "", "In mice, ginger may reduce nausea."),
        ("animal", "rabbits", "In rabbits, ginger may reduce nausea."),
        ("animal", "", "In animals, ginger may reduce nausea."),
        ("in-vitro", "", "In laboratory studies, ginger may reduce nausea."),
        ("human", "", "Ginger may reduce nausea."),
    ],
)
def test_what_was_not_found_in_people_says_so(species: str, population: str, wording: str) -> None:
    source = {"source": "lee2013", "design": "animal", "species": species, "population": population or "unknown"}

    assert said(certainty="low", evidence=[source])[0] == wording


# Which way


@pytest.mark.parametrize(
    ("fields", "effect", "wording"),
    [
        (
            {"outcome": "stroke", "statement": "Aspirin prevents stroke."},
            {"measure": "RR", "estimate": 0.7},
            "Aspirin reduces the risk of stroke.",
        ),
        (
            {"outcome": "bleeding", "statement": "Aspirin causes bleeding.", "kind": "safety"},
            {"measure": "RR", "estimate": 1.5},
            "Aspirin increases the risk of bleeding.",
        ),
        (
            {"outcome": "remission", "statement": "Aspirin works."},
            {"measure": "RR", "estimate": 1.5, "outcome": "remission"},
            "Aspirin increases the chance of remission.",
        ),
        (
            {"outcome": "neck pain at least halved", "statement": "Aspirin relieves neck pain."},
            {"measure": "RR", "estimate": 1.5},
            "Aspirin increases the number of people with neck pain at least halved.",
        ),
        (
            {"outcome": "alive at five years", "statement": "Aspirin works."},
            {"measure": "RD", "estimate": 7},
            "Aspirin increases the number of people who are alive at five years.",
        ),
        (
            {"outcome": "pain", "statement": "Aspirin works."},
            {"measure": "SMD", "estimate": 0.6, "favours": "intervention"},
            "Aspirin reduces pain (0.6 standard deviations).",
        ),
        (
            {"outcome": "body weight", "statement": "Aspirin causes more weight loss."},
            {"measure": "MD", "estimate": -9.4, "scale": "kg"},
            "Aspirin reduces body weight (9.4 kg less).",
        ),
        (
            {"outcome": "dementia", "statement": "People who take aspirin have dementia less often."},
            {"measure": "HR", "estimate": 0.7},
            "Aspirin reduces the risk of dementia.",
        ),
        (
            {"outcome": "mortality", "statement": "Aspirin makes people live longer."},
            {"measure": "HR", "estimate": 0.99},
            "Aspirin results in little to no difference in mortality.",
        ),
        (
            {"outcome": "blood pressure", "statement": "Aspirin works."},
            {"measure": "percent-change", "estimate": -20, "outcome": "blood pressure"},
            "Aspirin reduces blood pressure.",
        ),
    ],
)
def test_the_statement_the_sides_and_the_sign_tell_which_way(
    fields: dict[str, Any], effect: dict[str, Any], wording: str
) -> None:
    assert said(intervention="aspirin", certainty="high", evidence=trial(effect), **fields)[0] == wording


@pytest.mark.parametrize(
    "fields",
    [
        {"statement": "Ginger is about nausea."},
        {"outcome": ""},
        {"kind": "description"},
        {"status": "uncheckable"},
        {"evidence": trial(smd(0.6, favours="comparator"))},
        {"evidence": trial({"measure": "RR", "estimate": 1.4})},
        {"outcome": "weight loss", "statement": "Ginger works.", "evidence": trial({"measure": "MD", "estimate": -2})},
        {"outcome": "recovery, with nausea and use of opioids"},
        {"statement": "Ginger slows the stomach, which reduces pain.", "kind": "mechanism", "outcome": "", "evidence": trial()},
    ],
    ids=str,
)  # fmt: skip
def test_where_nothing_says_which_way_no_words_are_made_up(fields: dict[str, Any]) -> None:
    assert said(**{"certainty": "high", "evidence": trial(), **fields}) == []


def test_a_mechanism_is_not_what_it_is_said_to_lead_to() -> None:
    opioids = {
        "statement": "Ginger releases opioids, which reduce pain.",
        "outcome": "release of opioids",
        "kind": "mechanism",
    }

    assert said(certainty="low", evidence=trial(design="narrative-review"), **opioids) == [
        "Ginger may lead to the release of opioids."
    ]


# How sure


def test_a_possible_mechanism_is_never_more_than_may() -> None:
    assert (
        said(certainty="high", kind="mechanism", evidence=trial(design="narrative-review"))[0]
        == "Ginger may reduce nausea."
    )


def test_an_interval_with_no_effect_leaves_both_open() -> None:
    effect = smd(-0.4, interval=[-0.9, 0.1], comparator="placebo")

    assert said(certainty="moderate", evidence=trial(effect)) == [
        "Ginger may reduce nausea slightly compared with placebo, or may make no difference."
    ]


@pytest.mark.parametrize(
    "effect",
    [
        smd(-0.9, favours="neither"),
        smd(-0.9, interval=[-1.5, -0.3], favours="neither"),
        {"measure": "RR", "estimate": 0.4, "outcome": "nausea", "favours": "neither"},
    ],
)
@pytest.mark.parametrize("certainty", ["high", "moderate", "low"])
def test_what_favours_neither_side_is_no_effect(effect: dict[str, Any], certainty: str) -> None:
    found = said(certainty={"level": certainty}, evidence=trial(effect))
    assert len(found) == 1
    assert found[0].startswith("Ginger may reduce ")
    assert found[0].endswith("nausea, or may make no difference.")


def test_an_association_that_favours_neither_side_is_unclear() -> None:
    neither = trial(smd(-0.9, favours="neither"), design="cohort")
    assert said(kind="association", certainty={"level": "low"}, evidence=neither)[0].startswith("It is unclear if")


@pytest.mark.parametrize(("interval", "denies"), [([-0.1, 0.1], True), ([-0.5, 0.3], False)])
def test_no_effect_is_said_only_where_the_interval_leaves_no_room(interval: list[float], denies: bool) -> None:
    texts = said(certainty="high", evidence=trial(smd(0.0, interval=interval)))

    assert texts[0].startswith("Ginger results in little to no difference in nausea")
    assert any(text.startswith("Ginger does not reduce nausea") for text in texts) is denies


def test_the_size_is_that_against_the_comparator_named() -> None:
    effects = [smd(-0.9, comparator="no treatment"), smd(-0.3, comparator="placebo")]

    assert said(certainty="high", comparator="placebo", evidence=trial(*effects))[0].startswith(
        "Ginger reduces nausea slightly"
    )


def test_numbers_against_another_comparator_are_not_told_as_if_against_the_one_named() -> None:
    other = trial(smd(-0.3, comparator="no treatment", interval=[-0.4, -0.2]))

    assert said(certainty="high", comparator="placebo", evidence=other)[0] == (
        "Ginger reduces nausea slightly compared with placebo."
    )


# Other kinds of claims


@pytest.mark.parametrize(
    ("certainty", "wordings"),
    [
        ("high", ["Drinking coffee is associated with a lower risk of dementia.", "People who drink coffee have dementia less often."]),
        (
            "low",
            [
                "Drinking coffee may be associated with a lower risk of dementia.",
                "People who drink coffee may have dementia less often.",
            ],
        ),
        ("very-low", ["It is unclear if drinking coffee is associated with a lower risk of dementia."]),
    ],
)  # fmt: skip
def test_an_association_is_worded_as_one(certainty: str, wordings: list[str]) -> None:
    coffee = {"intervention": "drinking coffee", "outcome": "dementia", "statement": "Coffee prevents dementia."}

    assert said(kind="association", certainty=certainty, evidence=trial(design="cohort"), **coffee) == wordings


def test_an_effect_that_only_an_observation_shows_is_worded_as_an_association() -> None:
    assert said(certainty="low", evidence=trial(design="cohort"))[0] == "Ginger may be associated with less nausea."


@pytest.mark.parametrize(
    ("outcome", "statement", "words"),
    [
        ("blood pressure", "Ginger lowers blood pressure.", "lower blood pressure"),
        ("falls", "Ginger reduces falls.", "fewer falls"),
        ("duration of colds", "Ginger shortens duration of colds.", "a shorter duration of colds"),
        ("sleep", "Ginger improves sleep.", "better sleep"),
        ("people who smoke", "Ginger works.", "fewer people who smoke"),
    ],
)
def test_nouns_are_compared_as_english_does(outcome: str, statement: str, words: str) -> None:
    effect = {"measure": "RD", "estimate": -20}
    evidence = trial(*([effect] if outcome.startswith("people") else []))

    assert said(kind="association", certainty="high", outcome=outcome, statement=statement, evidence=evidence)[
        0
    ].endswith(f"associated with {words}." if not outcome.startswith("people") else f"associated with far {words}.")


def test_a_comparison_is_more_than() -> None:
    rival = said(kind="comparative", comparator="antihistamines", certainty="moderate", evidence=trial())

    assert rival[0] == "Ginger probably reduces nausea compared with antihistamines."
    assert rival[-1] == "Ginger probably reduces nausea more than antihistamines do."


def test_harms_are_told_by_their_rates() -> None:
    rates = [
        {"measure": "proportion", "estimate": 9.31, "outcome": "patients with at least one adverse event"},
        {"measure": "rate", "estimate": 1.01, "scale": "per 10,000 patients", "outcome": "serious adverse events"},
    ]

    assert said(
        kind="safety", statement="Ginger is safe.", outcome="harms", certainty="moderate", evidence=trial(*rates)
    ) == [
        "About 9 of 100 patients probably have at least one adverse event, and about 1 of 10,000 people probably has serious "
        "adverse events."
    ]


def test_harms_without_figures_are_named() -> None:
    harms = {"harms": ["heartburn", "bleeding"], "statement": "Ginger is safe.", "outcome": "harms"}

    assert said(kind="safety", certainty="low", evidence=trial(), **harms) == [
        "Ginger may cause heartburn and bleeding."
    ]


def test_a_prevalence_is_told_with_its_range() -> None:
    sources = [
        {"source": name, "effects": [{"measure": "proportion", "estimate": share, "outcome": "hay fever"}]}
        for name, share in (("lee2013", 12.4), ("kim2015", 31.0))
    ]
    hay_fever = {
        "kind": "prevalence",
        "statement": "Hay fever is common.",
        "outcome": "hay fever",
        "intervention": None,
    }

    assert said(evidence=sources, population="adults in Europe", **hay_fever) == [
        "Estimates of hay fever in adults in Europe run from about 12% to 31%."
    ]
    assert said(evidence=sources[:1], population="adults in Europe", **hay_fever) == [
        "About 12 of 100 adults in Europe have hay fever."
    ]


def test_a_contradicted_claim_is_told_with_what_was_found() -> None:
    against = [
        {
            "source": "lee2013",
            "stance": "contradicts",
            "conclusion": "The level of sugar made no difference to behaviour.",
        }
    ]
    sugar = {"statement": "Sugar makes children hyperactive.", "intervention": "sugar", "outcome": "behaviour"}

    assert said(status="contradicted", evidence=against, **sugar) == [
        "Research does not bear out that sugar makes children hyperactive: the level of sugar made no difference to behaviour.",
        "Research does not bear out that sugar makes children hyperactive.",
    ]


def test_of_an_unsupported_claim_nothing_is_known() -> None:
    assert said(status="unsupported", comparator="placebo") == [
        "It is not known whether ginger reduces nausea.",
        "It is not known whether ginger reduces nausea compared with placebo.",
        "No study on record shows that ginger reduces nausea compared with placebo.",
    ]


def test_where_no_relation_was_found_none_is_told() -> None:
    assert said(relation="none", certainty="moderate", evidence=trial()) == [
        "No study on record shows that ginger reduces nausea."
    ]


# In absolute terms


def test_the_arms_tell_how_many_people() -> None:
    arms = [{"arm": arm, "percent": percent} for arm, percent in (("ginger", 50), ("placebo", 43), ("rest", 30))]
    effect = {"measure": "proportion", "outcome": "nausea at least halved", "arms": arms}
    texts = said(certainty="moderate", comparator="placebo", outcome="nausea at least halved", evidence=trial(effect))

    assert texts[0] == (
        "Ginger probably increases the number of people with nausea at least halved compared with placebo "
        "(about 50 of 100 people, against 43 of 100 with placebo and 30 of 100 with rest)."
    )
    assert texts[-1] == (
        "About 50 of 100 people probably have nausea at least halved with ginger, against 43 of 100 with placebo and 30 of 100 "
        "with rest."
    )


def test_a_ratio_and_the_risk_without_tell_how_many_people() -> None:
    effect = {"measure": "RR", "estimate": 0.5, "baseline_risk": 0.4, "comparator": "placebo"}
    texts = said(outcome="stroke", statement="Ginger prevents stroke.", certainty="high", evidence=trial(effect))

    assert texts[0].endswith("compared with placebo (about 2 of 1,000 people, against 4 of 1,000 with placebo).")


@pytest.mark.parametrize(
    ("effect", "told"),
    [
        (
            {"measure": "MD", "estimate": -10.26, "interval": [-17.11, -3.4], "scale": "0-100"},
            "(10 points lower on a scale of 0-100, 95% CI 3 to 17)",
        ),
        ({"measure": "MD", "estimate": -2.34, "scale": "0-10"}, "(2.3 points lower on a scale of 0-10)"),
        (
            {"measure": "MD", "estimate": -8.33, "interval": [-11.06, -5.61], "scale": "mg"},
            "(8.3 mg less, 95% CI 5.6 to 11.1)",
        ),
        (smd(-0.23, interval=[-0.33, -0.13]), "(0.23 standard deviations, 95% CI 0.13 to 0.33)"),
        (smd(-0.5, sd=24, scale="0-100"), "(about 12 points on a scale of 0-100)"),
        ({"measure": "MD", "estimate": -2.34}, "nausea"),
    ],
)
def test_differences_are_told_in_points(effect: dict[str, Any], told: str) -> None:
    assert said(certainty="high", evidence=trial(effect))[0].rstrip(".").endswith((told, f"{told} slightly"))


# Never more than the warrant


def faults(data: bytes, texts: list[str], claim: str, more: bytes | None = None) -> list[str]:
    article = "\n\n".join(f"{text} <!-- claim: {claim} -->" for text in texts).encode()
    bibliography = ("references.bib", more) if more else None
    report = pipeline.check(
        [("w.md", article)], ("claims.yaml", data), bibliography, [rule() for rule in ALL], whole=False
    )
    found = [f for f in report.at_least(Level.WARNING) if f.source.path == "w.md"]
    return [f"{f.rule}: {article[f.span.start : f.span.end].decode()!r} {f.message}" for f in found]


def says_more(statement: Statement, found: Warrant) -> bool:
    """Whether a sentence, as it is read, is above a ceiling of its claim."""
    if found.magnitude and statement.magnitude is not None and statement.magnitude > found.magnitude.value:
        return True
    if denied(statement) or speaks_of_animals(statement) or found.claim.kind in UNGRADED:
        return False
    surer = found.certainty is not None and certainty_said(statement) > found.certainty.value
    return surer or (found.relation is not None and relation_said(statement) > found.relation.value)


def test_little_to_no_difference_is_read_as_no_more_than_that() -> None:
    (read,) = pipeline.read("w.md", b"Ginger results in little to no difference in nausea.")

    assert read.magnitude is Magnitude.TRIVIAL


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(claims())
def test_no_wording_says_more_than_its_claim_warrants(claim: dict[str, Any]) -> None:
    data = registry_of(claim)
    read, findings = registry.read("claims.yaml", data)
    assert findings == ()
    found = warrant(read.claims[0])
    texts = [wording.text for wording in found.wordings]
    statements_read = pipeline.read("w.md", "\n\n".join(texts).encode())

    assert [statement.text for statement in statements_read] == texts
    assert [statement.text for statement in statements_read if says_more(statement, found)] == []
    assert faults(data, texts, "the-claim") == []


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(claims())
def test_every_wording_is_a_sentence(claim: dict[str, Any]) -> None:
    read, _ = registry.read("claims.yaml", registry_of(claim))
    for wording in warrant(read.claims[0]).wordings:
        assert wording.text.endswith(".")
        assert wording.text[0].isupper() or wording.text.startswith("mRNA")
        assert "  " not in wording.text
        assert " ." not in wording.text
        assert "{" not in wording.text
        assert " an low" not in wording.text
        assert wording.source


def test_the_wordings_of_the_example_pass_as_well() -> None:
    data, sources = (ROOT / "claims.yaml").read_bytes(), (ROOT / "references.bib").read_bytes()
    read, _ = registry.read("claims.yaml", data)

    for claim in read.claims:
        assert faults(data, [wording.text for wording in warrant(claim).wordings], claim.id, sources) == [], claim.id
