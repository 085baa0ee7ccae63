"""Numbers that cannot be: a finding with its place, from Python and on the command line; never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import evidence
from evidence import pipeline, registry
from evidence.grade import warrant
from evidence.grade.profile import profile
from evidence.model.finding import Finding
from evidence.model.scales import EffectMeasure
from evidence.renderers import claim_json, claim_sheet
from evidence.renderers.layout import Layout
from evidence.rules import ALL
from tests.command import Command

HEAD = """version: 1
claims:
  - id: walking-knee
    statement: Walking may ease knee pain.
    kind: efficacy
    intervention: walking
    population: adults
    comparator: rest
    outcome: knee pain
    evidence:
      - source: reed2020
        design: meta-analysis
        effects:
"""

ARM = "arms: [{{arm: walking, {}}}, {{arm: rest, events: 5, participants: 40}}]"

BAD = {
    "no number": ("{measure: SMD, estimate: .nan}", ".nan", "must be a finite number"),
    "infinite": ("{measure: SMD, estimate: .inf}", ".inf", "must be a finite number"),
    "infinite end": ("{measure: SMD, estimate: 0.2, interval: [-.inf, 0.4]}", "-.inf", "must be a finite number"),
    "infinite spread": ("{measure: SMD, estimate: 0.2, sd: .inf}", ".inf", "must be a finite number"),
    "beyond all floats": ("{measure: MD, estimate: 1e999}", "1e999", "must be a finite number"),
    "no p value": ("{measure: SMD, estimate: 0.2, p: .nan}", ".nan", "must be a p value"),
    "p above 1": ("{measure: SMD, estimate: 0.2, p: 1.2}", "1.2", "must be a p value"),
    "negative p": ("{measure: SMD, estimate: 0.2, p: -0.1}", "-0.1", "must be a p value"),
    "p of 0": ("{measure: SMD, estimate: 0.2, p: 0}", "0", "none is 0 or less"),
    "reversed": ("{measure: SMD, estimate: 0.2, interval: [0.3, 0.1]}", "[0.3, 0.1]", "is reversed"),
    "no width": ("{measure: SMD, estimate: 0.2, interval: [0.2, 0.2]}", "[0.2, 0.2]", "has no width"),
    "only nobody": ("{measure: proportion, estimate: 0, interval: [0, 0]}", "[0, 0]", "has no width"),
    "only everybody": ("{measure: sensitivity, estimate: 100, interval: [100, 100]}", "[100, 100]", "has no width"),
    "beyond everybody": ("{measure: sensitivity, estimate: 98, interval: [95, 101]}", "101", "where no sensitivity"),
    "level of 100": ("{measure: SMD, estimate: 0.2, level: 100}", "100", "must be below 100"),
    "level of 0": ("{measure: SMD, estimate: 0.2, level: 0}", "0", "must be above 0"),
    "no ratio": ("{measure: HR, estimate: 0}", "0", "no HR is 0 or less"),
    "negative count": (f"{{measure: RD, estimate: 1, {ARM.format('events: -3')}}}", "-3", "must be at least 0"),
    "half a person": (f"{{measure: RD, estimate: 1, {ARM.format('events: 2.5')}}}", "2.5", "must be a whole number"),
    "over 100 %": (f"{{measure: RD, estimate: 1, {ARM.format('percent: 101')}}}", "101", "must be at most 100"),
    "more than all": (
        f"{{measure: RD, estimate: 1, {ARM.format('events: 9, participants: 8')}}}",
        "9",
        "9 events in 8 people",
    ),
    "of nobody": (
        f"{{measure: RD, estimate: 1, {ARM.format('events: 0, participants: 0, percent: 5')}}}",
        "0",
        "nobody is in",
    ),
    "no spread": (f"{{measure: MD, estimate: 1, {ARM.format('mean: 3, sd: 0')}}}", "0", "standard deviation of 0"),
    "negative spread": (f"{{measure: MD, estimate: 1, {ARM.format('mean: 3, sd: -1')}}}", "-1", "cannot be negative"),
    "one study": ("{measure: SMD, estimate: 0.2, studies: 1, i2: 40}", "40", "one study alone"),
    "no study": ("{measure: SMD, estimate: 0.2, studies: 0}", "0", "rests on nobody"),
    "i2 over 100": ("{measure: SMD, estimate: 0.2, i2: 120}", "120", "must be at most 100"),
    "baseline over 100": ("{measure: RR, estimate: 0.5, baseline_risk: 130}", "130", "must be at most 100"),
    "unknown measure": ("{measure: RRR, estimate: 0.5}", "RRR", "unknown measure 'RRR'"),
    "unknown unit": ("{measure: rate, estimate: 0.5, scale: often}", "often", "a rate needs its base"),
    "rate per nobody": ("{measure: rate, estimate: 0.5, scale: per 0 users}", "per 0 users", "a rate needs its base"),
    "empty scale": ("{measure: MD, estimate: 0.5, scale: 10-10}", "10-10", "runs from less to more"),
    "typed as printed": ("{measure: MD, estimate: '0·23'}", "'0·23'", "must be a number"),
}


def place(finding: Finding) -> str:
    """`claims.yaml:14:42`."""
    spot = finding.source.place(finding.span.start)
    return f"{finding.source.path}:{spot.line}:{spot.column}"


@pytest.mark.parametrize(("effect", "words", "reason"), BAD.values(), ids=BAD)
def test_a_number_that_cannot_be_is_found_where_it_stands(run: Command, effect: str, words: str, reason: str) -> None:
    run.write("claims.yaml", f"{HEAD}          - {effect}\n")
    run.write("article.md", "Walking may ease knee pain.\n")

    report = evidence.check("article.md", claims="claims.yaml")
    found = [finding for finding in report.findings if reason in finding.message]
    told = run("check", "article.md")

    assert [finding.excerpt for finding in found] == [words]
    assert f"{place(found[0])}: {found[0].level.label}: " in told.out
    assert reason in " ".join(told.out.split())
    assert "Traceback" not in told.out + told.err
    assert "a bug in evidence" not in told.err


POSSIBLE = {
    "empty cells": (
        "{measure: OR, estimate: 0.2, arms: [{arm: walking, events: 0, participants: 40}, "
        "{arm: rest, events: 0, participants: 38}]}"
    ),
    "nobody ill": "{measure: RR, estimate: 0.5, baseline_risk: 0}",
    "everybody ill": "{measure: OR, estimate: 0.5, baseline_risk: 100}",
    "up to everybody": "{measure: sensitivity, estimate: 100, interval: [91.2, 100]}",
    "down to nobody": "{measure: proportion, estimate: 0, interval: [0, 7.4]}",
    "no condition": "{measure: PPV, estimate: 50, prevalence: 0}",
    "one study": "{measure: SMD, estimate: 0.2, studies: 1, pools: [{study: Reed, estimate: 0.2, interval: [0.1, 0.3]}]}",
    "no difference": "{measure: RD, estimate: 0, interval: [-3, 3], p: 1}",
}


@pytest.mark.parametrize("effect", POSSIBLE.values(), ids=POSSIBLE)
def test_a_number_at_the_edge_can_be(run: Command, effect: str) -> None:
    run.write("claims.yaml", f"{HEAD}          - {effect}\n")

    report = evidence.check([], claims="claims.yaml")
    shown = run("claim", "walking-knee")

    assert not [one for one in report.findings if one.rule.startswith(("inconsistent-", "impossible-", "invalid-"))]
    assert shown.code == 0
    assert "Traceback" not in shown.out + shown.err


def size(number: str) -> float:
    """What a number is sorted by."""
    return float(number) if number.lstrip("-")[:1].isdecimal() and "x" not in number else 0.0


EXTREMES = st.sampled_from(
    ["0", "-0.0", "1", "-1", "0.5", "2", "100", "1e308", "-1e308", "5e-324", ".nan", ".inf", "-.inf", "0x10", "1e15"]
)
NUMBERS = st.one_of(
    EXTREMES,
    st.floats(-3, 3).map(lambda value: f"{value:.2f}"),
    st.floats(0, 100).map(lambda value: f"{value:.1f}"),
    st.integers(0, 300).map(str),
)
INTERVALS = st.lists(NUMBERS, min_size=2, max_size=2).map(lambda ends: f"[{', '.join(sorted(ends, key=size))}]")
FIELDS = st.fixed_dictionaries(
    {"measure": st.sampled_from([measure.value for measure in EffectMeasure])},
    optional={
        **dict.fromkeys(("estimate", "i2", "threshold", "baseline_risk", "sd", "prevalence", "level"), NUMBERS),
        **dict.fromkeys(("studies", "participants"), st.one_of(EXTREMES, st.integers(0, 9).map(str))),
        **dict.fromkeys(("interval", "prediction"), INTERVALS),
        "p": st.one_of(NUMBERS, st.sampled_from(["'< 0.001'", "'> 0.9'", "'= 0.000'"])),
        "test": st.sampled_from(["'t(28) = 2.2, p = .03'", "'F(0, 0) = 3'", "chi2(2) = 1e9", "t(0) = 1"]),
        "scale": st.sampled_from(["0-100", "100-0", "0-1", "mm", "per 0 people", "per 1,000 people"]),
    },
)
ARMS = st.fixed_dictionaries(
    {"arm": st.sampled_from(["walking", "rest"])},
    optional=dict.fromkeys(("percent", "events", "participants", "mean", "sd", "items"), NUMBERS),
)
STUDIES = st.fixed_dictionaries({"study": st.just("Reed"), "estimate": NUMBERS}, optional={"interval": INTERVALS})


def typed(fields: dict[str, str]) -> str:
    """A mapping as one types it."""
    return "{" + ", ".join(f"{key}: {value}" for key, value in fields.items()) + "}"


@given(
    fields=FIELDS,
    arms=st.lists(ARMS.map(typed), max_size=3),
    studies=st.lists(STUDIES.map(typed), max_size=3),
)
def test_no_number_ends_in_a_traceback(fields: dict[str, str], arms: list[str], studies: list[str]) -> None:
    lists = {"arms": f"[{', '.join(arms)}]", "pools": f"[{', '.join(studies)}]"}
    data = f"{HEAD}          - {typed(fields | lists)}\n".encode()

    report = pipeline.check(
        [("a.md", b"Walking eases knee pain by 12% (RR 0.5).")], ("c.yaml", data), None, [r() for r in ALL]
    )
    claims = registry.read("c.yaml", data)[0].claims

    assert all(finding.source.place(finding.span.start).line for finding in report.findings)
    for claim in claims:
        assert warrant(claim).claim is claim
        assert claim_sheet.render(profile(claim), None, Layout())
        assert claim_json.render(profile(claim), None, Layout())


def test_a_number_that_cannot_be_takes_nothing_else_with_it(tmp_path: Path) -> None:
    path = tmp_path / "claims.yaml"
    path.write_text(f"{HEAD}          - {{measure: SMD, estimate: .nan}}\n          - {{measure: OR, estimate: -1}}\n")

    found = {
        finding.rule: place(finding).removeprefix(str(path)) for finding in evidence.check([], claims=path).findings
    }

    assert found["invalid-registry"] == ":14:38"
    assert found["impossible-estimate"] == ":15:37"
