"""Several sources of one claim: which stand, what they come to together, and where they end."""

from __future__ import annotations

import pytest

from evidence.grade import Warrants, warrant
from evidence.grade.agreement import newest, superseded
from evidence.grade.pooled import pooled
from evidence.model.claim import Evidence
from evidence.model.scales import Magnitude
from tests.test_grade import claim

LEE = "{source: lee2013, design: randomised-trial, effects: [{measure: RR, estimate: 0.5, interval: [0.3, 0.83]}]}"
KIM = "{source: kim2015, design: randomised-trial, effects: [{measure: RR, estimate: 0.8, interval: [0.6, 1.07]}]}"


def test_the_later_work_outranks_the_earlier() -> None:
    older = "{source: lee2013, design: meta-analysis, effects: [{measure: SMD, estimate: -0.9}]}"
    newer = "{source: lee2020, design: meta-analysis, updates: [lee2013], effects: [{measure: SMD, estimate: -0.3}]}"
    found = warrant(claim(evidence=f"[{older}, {newer}]"))

    assert found.magnitude is not None
    assert found.magnitude.value is Magnitude.SMALL
    assert found.evidence == "SMD -0.3 (lee2020)"


@pytest.mark.parametrize(
    ("updates", "expected"),
    [
        ({"b": ("a",)}, {"a": "b"}),
        ({"b": ("a",), "c": ("b",)}, {"a": "b", "b": "c"}),
        ({"a": ("b",), "b": ("a",)}, {}),
        ({"a": ("a",)}, {}),
    ],
)
def test_who_takes_whose_place(updates: dict[str, tuple[str, ...]], expected: dict[str, str]) -> None:
    assert superseded(Evidence(source, updates=olders) for source, olders in updates.items()) == expected


def test_the_newest_is_found_by_way_of_others() -> None:
    assert newest("a", {"a": "b", "b": "c"}) == "c"
    assert newest("a", {"a": "b", "b": "c", "c": "a"}) == "c"
    assert newest("x", {"a": "b"}) == "x"


def test_independent_studies_are_pooled() -> None:
    found = pooled(claim(evidence=f"[{LEE}, {KIM}]"))

    assert found is not None
    assert found.sources == ("lee2013", "kim2015")
    assert found.effect.interval is not None
    assert found.effect.interval.low < 0.5 < found.effect.estimate < 0.8 < found.effect.interval.high  # type: ignore[operator]
    assert found.effect.studies == 2
    assert found.effect.i2 is not None


def test_alike_studies_pool_to_what_each_says_more_surely() -> None:
    effect = "effects: [{measure: SMD, estimate: -0.4, interval: [-0.8, 0.0]}]"
    two = ", ".join(f"{{source: s{n}, design: cohort, {effect}}}" for n in (1, 2))
    found = pooled(claim(evidence=f"[{two}]"))

    assert found is not None
    assert found.effect.estimate == -0.4
    assert found.effect.interval is not None
    # Twice the studies, the interval narrower by the square root of two.
    assert (found.effect.interval.low, found.effect.interval.high) == (-0.683, -0.117)


def test_pooled_studies_set_the_size_and_are_told() -> None:
    found = warrant(claim(evidence=f"[{LEE}, {KIM}]"))

    assert found.magnitude is not None
    assert found.magnitude.value is Magnitude.MODERATE
    assert found.magnitude.reason.endswith(", lee2013 and kim2015 pooled")
    assert found.evidence.startswith("RR 0.")
    assert found.evidence.endswith("(lee2013 and kim2015, pooled)")


@pytest.mark.parametrize(
    "evidence",
    [
        f"[{LEE}]",
        f"[{LEE}, {{source: cho2018, design: meta-analysis}}]",
        f"[{LEE}, {KIM.replace('RR', 'OR')}]",
        f"[{LEE}, {KIM.replace('interval: [0.6, 1.07]', 'comparator: vitamins')}]",
        f"[{LEE}, {KIM.replace('RR, ', 'RR, comparator: vitamins, ')}]",
        f"[{LEE}, {KIM.replace('design: randomised-trial, ', '')}]",
        f"[{LEE}, {KIM.replace('interval: [0.6, 1.07]', 'interval: [0.8, 0.8]')}]",
        f"[{LEE}, {KIM.replace('kim2015,', 'kim2015, updates: [lee2013],')}]",
    ],
)
def test_what_is_not_alike_is_not_pooled(evidence: str) -> None:
    assert pooled(claim(evidence=evidence)) is None


def test_the_limits_of_the_evidence_are_told() -> None:
    mice = "{source: lee2013, design: animal, species: mouse, population: young mice, comparators: [water]}"
    limits = warrant(claim(evidence=f"[{mice}]", comparator="placebo", population="adults")).limits

    assert [(limit.of, limit.studied, limit.reason, limit.field) for limit in limits] == [
        ("species", ("mouse",), "the evidence is not from people (mouse; lee2013)", ("evidence", 0, "species")),
        ("population", ("young mice",), "those studied were young mice (lee2013)", ("evidence", 0, "population")),
        ("comparator", ("placebo", "water"), "compared head to head was only placebo, water", ("comparator",)),
    ]


@pytest.mark.parametrize("species", ["human", "Human", "humans", "people", "''"])
def test_people_are_people_by_any_name(species: str) -> None:
    found = warrant(claim(evidence=f"[{{source: lee2013, design: randomised-trial, species: {species}}}]"))

    assert found.species == ("human",)
    assert found.relation is not None
    assert found.relation.reason == "a randomised trial can show cause and effect"
    assert "species" not in {limit.of for limit in found.limits}


def test_a_rat_is_not_found_in_people_who_were_operated_on() -> None:
    rats = claim(population="people operated on", evidence="[{source: a, design: randomised-trial, species: rat}]")

    assert warrant(rats).species == ("rat",)
    assert (ceiling := warrant(rats).relation) is not None
    assert ceiling.reason.startswith("a randomised trial outside people (rat)")


def test_without_a_population_on_record_the_claim_s_own_is_the_limit() -> None:
    limits = warrant(claim(population="adults")).limits

    assert [(limit.of, limit.studied, limit.field) for limit in limits] == [
        ("population", ("adults",), ("population",)),
        ("comparator", ("placebo",), ("evidence",)),
    ]


def test_a_warrant_is_made_when_it_is_asked_for() -> None:
    warrants = Warrants([claim(), claim(id="zinc")])

    assert list(warrants) == ["ginger", "zinc"]
    assert len(warrants) == 2
    assert warrants["zinc"] is warrants["zinc"]
    assert warrants["zinc"].claim.id == "zinc"
    assert "honey" not in warrants


def test_studies_against_the_claim_are_pooled_with_those_for_it() -> None:
    effect = "effects: [{measure: RR, estimate: 1.1, interval: [0.8, 1.51]}]"
    against = f"{{source: poe2020, stance: contradicts, design: randomised-trial, {effect}}}"
    alone, both = pooled(claim(evidence=f"[{LEE}, {KIM}]")), pooled(claim(evidence=f"[{LEE}, {against}, {KIM}]"))

    assert alone is not None
    assert both is not None
    assert both.sources == ("lee2013", "poe2020", "kim2015")
    assert alone.effect.estimate < both.effect.estimate < 1.1  # type: ignore[operator]
