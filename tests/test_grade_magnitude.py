"""How large an effect is: by whose threshold, in which interval, and with the difference in risk where one is known."""

from __future__ import annotations

import pytest

from evidence.grade import warrant
from evidence.grade.bands import magnitude, points
from evidence.grade.thresholds import yardstick
from evidence.model.claim import Claim
from evidence.model.effect import Arm, ConfidenceInterval, Effect
from evidence.model.scales import EffectMeasure, Magnitude
from tests.test_grade import claim

LARGE, MODERATE, SMALL, TRIVIAL = reversed(Magnitude)
RR, NNT, AUC = EffectMeasure.RR, EffectMeasure.NNT, EffectMeasure.AUC


def of(estimate: str, **fields: str) -> Claim:
    return claim(evidence=f"[{{source: lee2013, design: meta-analysis, effects: [{{{estimate}}}]}}]", **fields)


@pytest.mark.parametrize(
    ("effect", "expected"),
    [
        (Effect(NNT, 60), TRIVIAL),
        (Effect(NNT, -14.3), MODERATE),
        (Effect(EffectMeasure.NNH, 5), LARGE),
        (Effect(EffectMeasure.LR_POSITIVE, 12), LARGE),
        (Effect(EffectMeasure.LR_NEGATIVE, 0.3), SMALL),
        (Effect(AUC, 0.5), TRIVIAL),
        (Effect(AUC, 0.3), MODERATE),
        (Effect(EffectMeasure.PERCENT_CHANGE, -12), SMALL),
        (Effect(RR, 0), LARGE),
        (Effect(EffectMeasure.RD, 1.2), TRIVIAL),
        (Effect(EffectMeasure.RD, 1.2, outcome="death from any cause"), MODERATE),
    ],
    ids=str,
)
def test_every_measure_has_its_bands_both_ways(effect: Effect, expected: Magnitude) -> None:
    found = magnitude(effect)

    assert found is not None
    assert found.value is expected


@pytest.mark.parametrize(
    ("effect", "expected"),
    [
        (Effect(RR, 0.85, threshold=0.9), SMALL),
        (Effect(RR, 0.85, threshold=1.2), TRIVIAL),
        (Effect(RR, 1.5, threshold=1.2), MODERATE),
        (Effect(NNT, 30, threshold=40), SMALL),
        (Effect(NNT, 50, threshold=40), TRIVIAL),
        (Effect(AUC, 0.85, threshold=0.1), LARGE),
        (Effect(AUC, 0.85, threshold=0.8), SMALL),
        (Effect(EffectMeasure.MD, -35, threshold=-15), MODERATE),
    ],
    ids=str,
)
def test_a_threshold_is_a_distance_from_no_effect(effect: Effect, expected: Magnitude) -> None:
    found = magnitude(effect)

    assert found is not None
    assert found.value is expected


THRESHOLDS = "[{measure: MD, small: 10, large: 40, scale: 0-100, outcome: nausea, source: kim2012}]"


@pytest.mark.parametrize(
    ("estimate", "reason"),
    [
        (
            "measure: MD, estimate: -12, scale: 0-100",
            "small (the smallest important difference is 10 by kim2012)",
        ),
        (
            "measure: MD, estimate: -45, scale: 0-100, threshold: 20, threshold_source: lee2013",
            "moderate (the smallest important difference is 20 by lee2013, moderate from 40, large from 60, its double and"
            " triple, as ours)",
        ),
        (
            "measure: MD, estimate: -12, scale: 0-50",
            "large (small from a difference of 2.5, moderate from 5, large from 10: bands of ours, 5, 10 and 20% of the"
            " 0-50 scale)",
        ),
        (
            "measure: MD, estimate: -12, scale: 0-100, outcome: sick days",
            "moderate (small from a difference of 5, moderate from 10, large from 20: bands of ours, 5, 10 and 20% of"
            " the 0-100 scale)",
        ),
        (
            "measure: NNT, estimate: 14",
            "moderate (small from NNT 50, moderate from 20, large from 7: bands of ours)",
        ),
    ],
)
def test_the_reason_names_the_threshold_and_whose_it_is(estimate: str, reason: str) -> None:
    ceiling = warrant(of(estimate, thresholds=THRESHOLDS)).magnitude

    assert ceiling is not None
    assert ceiling.reason == reason
    assert ceiling.field == ("evidence", 0, "effects", 0)


@pytest.mark.parametrize(
    ("interval", "reach"),
    [
        ((0.1, 0.6), "; the interval reaches from trivial to moderate"),
        ((-0.1, 0.6), "; the interval reaches from none to moderate"),
        ((-0.3, 0.9), "; the interval reaches from small one way to large the other"),
        ((0.25, 0.35), ""),
    ],
)
def test_the_interval_s_ends_are_looked_at(interval: tuple[float, float], reach: str) -> None:
    found = magnitude(Effect(EffectMeasure.SMD, 0.3, ConfidenceInterval(*interval)))

    assert found is not None
    assert found.reason.endswith(f"as in the Cochrane Handbook{reach})")


@pytest.mark.parametrize(
    ("effect", "expected"),
    [
        (Effect(RR, 0.5, baseline_risk=0.1), MODERATE),
        (Effect(RR, 0.5, baseline_risk=40), LARGE),
        (Effect(RR, 0.05, baseline_risk=0.9), MODERATE),
        (Effect(RR, 1.16, arms=(Arm("ginger", 50), Arm("sham", 43))), MODERATE),
        (Effect(EffectMeasure.HR, 0.7, baseline_risk=1), SMALL),
        (Effect(RR, 3, baseline_risk=60), LARGE),
    ],
    ids=str,
)
def test_of_a_ratio_the_difference_in_risk_counts_too(effect: Effect, expected: Magnitude) -> None:
    found = magnitude(effect)

    assert found is not None
    assert found.value is expected


def test_ratio_and_difference_are_both_told() -> None:
    found = magnitude(Effect(RR, 0.5, baseline_risk=0.1))

    assert found is not None
    assert found.reason == (
        "moderate: as a ratio large (small from a ratio of 1.1, moderate from 1.25, large from 2: 2 and 1.25 are"
        " GRADE's, 1.1 is ours), yet trivial with 0.05 points between the risks (small from a difference of 2 points,"
        " moderate from 5 points, large from 15 points: bands of ours)"
    )


def test_a_ratio_that_its_baseline_risk_cannot_bear_gives_no_difference() -> None:
    assert points(Effect(RR, 3, baseline_risk=60)) is None


def test_a_threshold_that_is_no_distance_is_passed_over() -> None:
    stick = yardstick(Effect(RR, 0.8, threshold=1))

    assert stick is not None
    assert stick.field == ()


def test_a_subgroup_counts_only_where_there_is_nothing_else() -> None:
    effects = "measure: SMD, estimate: -0.9, subgroup: sailors}, {measure: SMD, estimate: -0.3"
    whole, part = (
        warrant(of(effects)).magnitude,
        warrant(of("measure: SMD, estimate: -0.9, subgroup: sailors")).magnitude,
    )

    assert whole is not None
    assert part is not None
    assert (whole.value, part.value) == (SMALL, LARGE)


def test_a_declared_size_stands_beside_what_the_effect_comes_to() -> None:
    ceiling = warrant(of("measure: MD, estimate: -12, scale: 0-100, threshold: 15", magnitude="small")).magnitude

    assert ceiling is not None
    assert (ceiling.value, ceiling.field) == (SMALL, ("magnitude",))
    assert ceiling.reason == "small by the registry; its MD -12 is trivial (the smallest important difference is 15)"
