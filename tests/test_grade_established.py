"""Whether an effect on record is established: by its interval, else by its p value."""

from __future__ import annotations

import pytest

from evidence import registry
from evidence.grade.established import Establishment, establishment
from evidence.model.claim import Claim


def claim(effects: str, **fields: str) -> Claim:
    written = {
        "id": "ginger",
        "statement": "Ginger reduces nausea.",
        "kind": "efficacy",
        "comparator": "placebo",
        "outcome": "nausea",
        "evidence": f"[{{source: lee2013, design: meta-analysis, effects: {effects}}}]",
        **fields,
    }
    lines = "\n    ".join(f"{key}: {value}" for key, value in written.items())
    read, findings = registry.read("claims.yaml", f"version: 1\nclaims:\n  - {lines}\n".encode())
    assert findings == ()
    return read.claims[0]


def judged(effects: str, **fields: str) -> Establishment:
    found = establishment(claim(effects, **fields))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("effect", "holds"),
    [
        ("measure: SMD, estimate: -0.3, interval: [-0.5, -0.1]", True),
        ("measure: SMD, estimate: -0.3, interval: [-0.7, 0.1]", False),
        ("measure: RR, estimate: 0.9, interval: [0.7, 1.16]", False),
        ("measure: RR, estimate: 0.8, interval: [0.7, 0.92]", True),
        ("measure: NNT, estimate: 20, interval: [-30, 8]", False),
        ("measure: NNT, estimate: 20, interval: [8, 60]", True),
        ("measure: AUC, estimate: 0.6, interval: [0.45, 0.75]", False),
        ("measure: SMD, estimate: -0.3, p: 0.39", False),
        ("measure: SMD, estimate: -0.3, p: 0.01", True),
        ("measure: SMD, estimate: -0.3, p: '< 0.05'", True),
        ("measure: SMD, estimate: -0.3, p: '> 0.05'", False),
        ("measure: SMD, estimate: -0.3, p: 0.05", None),
        ("measure: RR, estimate: 0.9, interval: [0.81, 1.0], p: 0.04", True),
    ],
)
def test_the_interval_decides_else_p(effect: str, holds: bool | None) -> None:
    assert judged(f"[{{{effect}}}]").holds is holds


@pytest.mark.parametrize(
    "effects",
    [
        "[{measure: SMD, estimate: -0.3}]",
        "[{measure: SMD, estimate: -0.3, p: '< 0.1'}]",
        "[{measure: proportion, estimate: 40, interval: [30, 50]}]",
        "[{measure: SMD, estimate: -0.3, interval: [-0.7, 0.1], outcome: hospital stay}]",
        "[{measure: SMD, estimate: -0.3, interval: [-0.7, 0.1], subgroup: sailors}]",
        "[{measure: SMD, estimate: -0.3, interval: [-0.7, 0.1], favours: neither}]",
        "[]",
    ],
)
def test_where_nothing_tells_nothing_is_said(effects: str) -> None:
    assert establishment(claim(effects)) is None


@pytest.mark.parametrize("fields", [{"relation": "none"}, {"magnitude": "trivial"}, {"status": "unsupported"}], ids=str)
def test_a_claim_of_no_difference_needs_no_established_one(fields: dict[str, str]) -> None:
    assert establishment(claim("[{measure: SMD, estimate: -0.3, interval: [-0.7, 0.1]}]", **fields)) is None


def test_it_says_why_and_where() -> None:
    found = judged("[{measure: RR, estimate: 0.9, interval: [0.7, 1.16]}]")

    assert found.reason == "the 95% interval, 0.7 to 1.16, includes no effect (1)"
    assert found.field == ("evidence", 0, "effects", 0, "interval")


def test_of_a_number_needed_infinity_is_not_told() -> None:
    found = judged("[{measure: NNT, estimate: 20, interval: [-30, 8]}]")

    assert found.reason == "the 95% interval, -30 to 8, includes no effect"


def test_the_claim_s_own_comparator_comes_first() -> None:
    effects = (
        "[{measure: SMD, estimate: -0.6, interval: [-0.9, -0.3], comparator: usual care},"
        " {measure: SMD, estimate: -0.1, interval: [-0.3, 0.1], comparator: placebo}]"
    )

    assert judged(effects).effect.comparator == "placebo"
    assert judged(effects).holds is False


def test_effects_that_disagree_decide_nothing() -> None:
    effects = "[{measure: SMD, estimate: -0.1, interval: [-0.3, 0.1]}, {measure: SMD, estimate: -0.4, interval: [-0.6, -0.2]}]"

    assert judged(effects).holds is None


def test_what_a_later_source_has_taken_the_place_of_is_not_asked() -> None:
    older = "{source: lee2013, effects: [{measure: SMD, estimate: -0.4, interval: [-0.7, -0.1]}]}"
    newer = "{source: kim2020, updates: [lee2013], effects: [{measure: SMD, estimate: -0.1, interval: [-0.3, 0.1]}]}"

    assert judged("[]", evidence=f"[{older}, {newer}]").holds is False


@pytest.mark.parametrize(("threshold", "matters"), [("0.5", True), ("0.8", False)])
def test_an_interval_may_reach_what_matters(threshold: str, matters: bool) -> None:
    effect = f"measure: SMD, estimate: -0.3, interval: [-0.7, 0.1], threshold: {threshold}"

    assert judged(f"[{{{effect}}}]").matters is matters


def test_without_a_threshold_nobody_knows_what_matters() -> None:
    assert judged("[{measure: SMD, estimate: -0.3, interval: [-0.7, 0.1]}]").matters is None
