"""What a claim's numbers come to, and that numbers that cannot be come to nothing: never an exception, never a NaN.

A registry holds finite numbers only, and intervals the right way round; else they may be anything.
"""

from __future__ import annotations

import json
import math
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence.errors import ConfigError
from evidence.grade.findings_table import findings_table
from evidence.grade.forest import forest
from evidence.grade.other_terms import re_expressed
from evidence.grade.profile import profile
from evidence.grade.re_expression import Kind
from evidence.grade.risks import risks
from evidence.model.claim import Claim, Evidence
from evidence.model.effect import Arm, ConfidenceInterval, Effect, StudyEffect
from evidence.model.scales import ClaimKind, Design, EffectMeasure, Favours
from evidence.model.text import Source, Span
from evidence.renderers import claim_json, claim_sheet, findings_html, findings_markdown, findings_text
from evidence.renderers.forest_plot import render

SOURCE = Source("claims.yaml", "version: 1\n")


def claim(*effects: Effect, outcome: str = "falls") -> Claim:
    evidence = Evidence("doe2020", design=Design.RANDOMISED_TRIAL, participants=200, effects=effects)
    return Claim(
        "a",
        "Tea prevents falls.",
        SOURCE,
        Span(0, 1),
        kind=ClaimKind.EFFICACY,
        intervention="tea",
        comparator="water",
        outcome=outcome,
        evidence=(evidence,),
    )


def told(effect: Effect, kind: Kind, outcome: str = "falls") -> str:
    return next((one.words for one in re_expressed(effect, claim(effect, outcome=outcome)) if one.kind is kind), "")


ARMS = (Arm("tea", events=30, participants=100), Arm("water", events=45, participants=100))
RISKY = Effect(EffectMeasure.RD, 3.4, ConfidenceInterval(-3.7, 10.3), comparator="sham", favours=Favours.INTERVENTION)


@pytest.mark.parametrize(
    ("effect", "kind", "words"),
    [
        (
            Effect(EffectMeasure.RR, 0.67, arms=ARMS),
            Kind.RISK,
            "150 fewer of 1,000 people (95% CI 16 to 277 fewer): 300 with tea, 450 with water, counted in the arms "
            "(outcome: falls)",
        ),
        (
            RISKY,
            Kind.NUMBER_NEEDED,
            "one more benefits for every 30 treated (95% CI from one more benefits for every 10 treated, through no "
            "difference at all, to one more is harmed for every 28 treated)",
        ),
        (
            Effect(EffectMeasure.OR, 0.5, ConfidenceInterval(0.3, 0.8), baseline_risk=20),
            Kind.RISK,
            "89 fewer of 1,000 people (95% CI 33 to 130 fewer): 111 with tea, 200 with water, at a baseline risk of 20% "
            "(outcome: falls)",
        ),
        (Effect(EffectMeasure.OR, 0.5), Kind.RELATIVE_CHANGE, "50% lower odds; odds are not risks"),
        (Effect(EffectMeasure.RR, 25.0), Kind.RELATIVE_CHANGE, "25-fold risk"),
        (
            Effect(EffectMeasure.NNT, 14.3),
            Kind.NUMBER_NEEDED,
            "one more benefits for every 15 treated",
        ),
        (
            Effect(EffectMeasure.NNH, 50, ConfidenceInterval(25, 100)),
            Kind.NUMBER_NEEDED,
            "one more is harmed for every 50 treated (95% CI 25 to 100)",
        ),
        (
            Effect(EffectMeasure.SMD, -0.4, ConfidenceInterval(-0.6, -0.2), sd=25, scale="0-100"),
            Kind.POINTS,
            "-10 points on the scale 0-100 (95% CI -15 to -5.0), at a standard deviation of 25",
        ),
        (Effect(EffectMeasure.CORRELATION, 0.3), Kind.EXPLAINED, "9% of the variance is shared"),
        (Effect(EffectMeasure.PROPORTION, 0.02), Kind.FREQUENCY, "2 of 10,000 people"),
        (
            Effect(EffectMeasure.LR_NEGATIVE, 0.1, prevalence=10),
            Kind.AFTER_RESULT,
            "of 100 people who test negative, 1.1 have it, where 10 of 100 have it",
        ),
        (
            Effect(EffectMeasure.RR, 0.8, ConfidenceInterval(0.65, 0.98)),
            Kind.P_VALUE,
            "p = 0.033, computed from the interval; the record gives none",
        ),
    ],
)
def test_what_an_effect_comes_to(effect: Effect, kind: Kind, words: str) -> None:
    assert told(effect, kind) == words


@pytest.mark.parametrize(
    ("effect", "kind"),
    [
        (Effect(EffectMeasure.SMD, -0.17, ConfidenceInterval(-1.05, -0.37)), Kind.P_VALUE),
        (Effect(EffectMeasure.SMD, 0.3), Kind.POINTS),
        (Effect(EffectMeasure.RR, 0.5), Kind.RISK),
        (Effect(EffectMeasure.RR, 2.0, baseline_risk=80), Kind.RISK),
        (Effect(EffectMeasure.RD, 120.0), Kind.RISK),
        (Effect(EffectMeasure.NNT, 0.5), Kind.NUMBER_NEEDED),
        (Effect(EffectMeasure.RR, -1.0), Kind.RELATIVE_CHANGE),
        (Effect(EffectMeasure.LR_POSITIVE, 5.0), Kind.AFTER_RESULT),
        (Effect(EffectMeasure.RR, 0.5, arms=(Arm("tea", events=9, participants=5), *ARMS[1:])), Kind.RISK),
    ],
)
def test_what_cannot_be_told_is_not_told(effect: Effect, kind: Kind) -> None:
    assert told(effect, kind) == ""


def test_no_number_needed_where_good_and_bad_are_not_told_apart() -> None:
    effect = Effect(EffectMeasure.RD, 5.0, outcome="blue eyes")

    assert told(effect, Kind.RISK).startswith("50 more of 1,000 people")
    assert told(effect, Kind.NUMBER_NEEDED) == ""


def test_the_arm_of_the_intervention_comes_first_wherever_it_stands() -> None:
    found = risks(Effect(EffectMeasure.RR, 0.67, arms=ARMS[::-1]), claim())

    assert found is not None
    assert found.groups == ("tea", "water")
    assert found.difference == pytest.approx(-0.15)


NUMBERS = st.one_of(
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from([0.0, -0.0, 1.0, 100.0, -1.0, 1e308, 5e-324]),
    st.floats(-200, 200),
)
MAYBE = st.none() | NUMBERS
SHARES = st.none() | st.floats(0, 100)
COUNTS = st.none() | st.integers(0, 2000)
INTERVALS = st.none() | st.tuples(NUMBERS, NUMBERS).map(lambda ends: ConfidenceInterval(*sorted(ends)))
EFFECTS = st.builds(
    Effect,
    measure=st.sampled_from(EffectMeasure),
    estimate=MAYBE,
    interval=INTERVALS,
    level=st.just(95.0) | st.floats(1, 99.9),
    i2=MAYBE,
    comparator=st.sampled_from(["", "water"]),
    outcome=st.sampled_from(["", "falls", " ", "pain at least halved"]),
    scale=st.sampled_from(["", "0-100", "mg", "9-3"]),
    participants=COUNTS,
    studies=COUNTS,
    threshold=MAYBE,
    arms=st.lists(st.builds(Arm, st.sampled_from(["tea", "water", "milk"]), SHARES, COUNTS, COUNTS), max_size=3).map(
        tuple
    ),
    favours=st.none() | st.sampled_from(Favours),
    baseline_risk=SHARES,
    sd=st.none() | st.floats(1e-3, 1e3),
    prevalence=SHARES,
    prediction=INTERVALS,
    pools=st.lists(st.builds(StudyEffect, st.just("Doe"), NUMBERS, INTERVALS, COUNTS), max_size=3).map(tuple),
)


@settings(max_examples=100)
@given(st.lists(EFFECTS, min_size=1, max_size=4))
def test_odd_numbers_stop_nothing(effects: list[Effect]) -> None:
    drawn = claim(*effects)
    found = profile(drawn)

    for effect in found.effects:
        for one in effect.others:
            numbers = (one.estimate, *((one.interval.low, one.interval.high) if one.interval else ()))
            assert all(map(math.isfinite, numbers)), one
            assert "nan" not in one.words.lower(), one
    claim_sheet.render(found, None)
    json.loads(claim_json.render(found, None))
    for renderer in (findings_text, findings_markdown, findings_html):
        renderer.render(findings_table([drawn]), {})


@settings(max_examples=100)
@given(st.lists(EFFECTS, min_size=1, max_size=4))
def test_odd_numbers_are_drawn_or_refused(effects: list[Effect]) -> None:
    with suppress(ConfigError):
        assert '="nan' not in render(forest(claim(*effects), {}))
