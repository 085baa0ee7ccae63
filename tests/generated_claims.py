"""Claims made up for tests: every certainty, size, direction, kind, measure, design and status, in realistic terms."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

Claim = dict[str, Any]

TREATMENTS = [
    ("acupuncture", "reduces", "chronic low back pain", "sham acupuncture", "adults with chronic low back pain"),
    ("exercises", "reduce", "knee pain", "usual care", "people with knee osteoarthritis"),
    ("Mediterranean diet", "lowers", "blood pressure", "low-fat diet", "adults with hypertension"),
    ("low-dose aspirin", "prevents", "stroke", "placebo", "people with diabetes"),
    ("ginger", "relieves", "nausea", "placebo", "pregnant women"),
    ("statins", "reduce", "mortality", "no statins", "older adults"),
    ("vitamin D and calcium", "prevent", "hip fracture", "placebo", "women over the menopause"),
    ("cognitive behavioural therapy", "improves", "sleep quality", "waiting list", "adults with insomnia"),
    ("mRNA vaccines", "prevent", "COVID-19", "placebo", "adults"),
    ("yoga", "improves", "mood", "walking", "people with depression"),
    ("massage", "relieves", "neck pain at least halved", "rest", "people with neck pain"),
    ("nicotine patch", "increases", "smoking cessation", "no treatment", "smokers"),
    ("eight weeks of mindfulness training", "improves", "quality of life", "usual care", "people with cancer"),
    ("probiotics", "prevent", "antibiotic-associated diarrhoea", "placebo", "children"),
    ("zinc lozenges", "shorten", "duration of colds", "placebo", "people with a common cold"),
    ("PSA screening", "reduces", "deaths from prostate cancer", "no screening", "men"),
    ("hip replacement", "improves", "physical function", "physiotherapy", "people with hip osteoarthritis"),
    ("melatonin", "improves", "sleep", "placebo", "people in general"),
    ("DNA-guided dosing", "reduces", "adverse drug reactions", "standard dosing", "patients"),
    ("metformin 500 mg", "reduces", "body weight", "placebo", "adults with obesity"),
]
EXPOSURES = [
    ("drinking coffee", "lowers", "dementia", "drinking no coffee", "older adults"),
    ("smoking", "increases", "lung cancer", "not smoking", "adults"),
    ("air pollution", "raises", "asthma", "cleaner air", "children"),
    ("eating nuts", "reduces", "heart disease", "eating no nuts", "adults"),
    ("night shifts", "increase", "breast cancer", "day work", "nurses"),
    ("screen time", "worsens", "sleep", "less screen time", "teenagers"),
]
HARMS = [
    ("aspirin", "increases", "bleeding", "placebo", "adults"),
    ("ibuprofen", "raises", "heart attack", "naproxen", "people with arthritis"),
    ("acupuncture", "causes", "bruising", "usual care", "people treated with acupuncture"),
]
DESIGNS = [
    "systematic-review", "meta-analysis", "individual-participant-data-meta-analysis", "randomised-trial", "cohort",
    "case-control", "cross-sectional", "survey", "uncontrolled-trial", "case-series", "animal", "in-vitro", "modelling",
    "narrative-review", "expert-opinion", "guideline",
]  # fmt: skip


@st.composite
def effects(draw: st.DrawFn, comparator: str, arm: str) -> Claim:
    """One effect estimate with whatever goes with it."""
    measure = draw(st.sampled_from(["SMD", "MD", "RR", "OR", "HR", "RD", "NNT", "proportion"]))
    effect: Claim = {"measure": measure, "comparator": comparator}
    if measure == "proportion":
        first, second = draw(st.integers(1, 99)), draw(st.integers(1, 99))
        effect["arms"] = [{"arm": arm, "percent": first}, {"arm": comparator, "percent": second}]
        return effect
    values = {
        "SMD": [-1.1, -0.6, -0.3, -0.1, 0.1, 0.3, 0.6, 1.1],
        "MD": [-25, -12, -7, -2, 2, 7, 12, 25],
        "RD": [-20, -8, -3, -1, 1, 3, 8, 20],
        "NNT": [3, 12, 40, 90],
    }.get(measure, [0.3, 0.7, 0.88, 0.97, 1.04, 1.15, 1.5, 2.6])
    estimate = draw(st.sampled_from(values))
    effect["estimate"] = estimate
    width = draw(st.sampled_from([None, 0.2, 0.6, 1.6]))
    if width and measure != "NNT":
        if measure in ("RR", "OR", "HR"):
            effect["interval"] = [round(estimate / (1 + width), 3), round(estimate * (1 + width), 3)]
        else:
            ends = (estimate * (1 - width), estimate * (1 + width))
            effect["interval"] = [round(min(ends), 2), round(max(ends), 2)]
    if measure == "MD":
        effect["scale"] = draw(st.sampled_from(["0-100", "mg", "0-10"]))
    if measure in ("RR", "OR", "HR", "RD") and draw(st.booleans()):
        effect["baseline_risk"] = draw(st.sampled_from([25, 40]))
    if draw(st.integers(0, 3)) == 0:
        effect["time"] = draw(st.sampled_from(["six months", "12 weeks", "immediately after treatment", "short term"]))
    if draw(st.integers(0, 4)) == 0:
        effect["favours"] = draw(st.sampled_from(["intervention", "comparator", "neither"]))
    return effect


@st.composite
def frequencies(draw: st.DrawFn, outcome: str) -> Claim:
    """How often something is."""
    told = draw(
        st.sampled_from([outcome, f"patients with {outcome}", f"users who had {outcome}", "lifetime prevalence"])
    )
    if draw(st.integers(0, 3)) == 0:
        return {
            "measure": "rate",
            "estimate": draw(st.sampled_from([0.5, 1.01, 7])),
            "scale": "per 10,000 patients",
            "outcome": told,
        }
    return {"measure": "proportion", "estimate": draw(st.sampled_from([0.3, 2.2, 9.31, 38.9, 84])), "outcome": told}


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """A claim as claims.yaml has it."""
    kind = draw(st.sampled_from(["efficacy", "comparative", "mechanism", "association", "safety", "prevalence", "use"]))
    terms = {"association": EXPOSURES, "safety": HARMS}.get(kind, TREATMENTS)
    intervention, verb, outcome, comparator, population = draw(st.sampled_from(terms))
    status = draw(st.sampled_from(["supported"] * 6 + ["unsupported", "contradicted", "uncheckable"]))
    claim: Claim = {
        "id": "the-claim",
        "statement": f"{intervention[:1].upper()}{intervention[1:]} {verb} {outcome}.",
        "kind": kind,
        "intervention": intervention,
        "outcome": outcome,
        "status": status,
        "population": draw(st.sampled_from(["", population])),
        "comparator": draw(st.sampled_from(["", comparator])),
    }
    certainty = draw(st.sampled_from([None, "high", "moderate", "low", "very-low"]))
    if certainty:
        claim["certainty"] = {"level": certainty, "rated_by": "editors"}
    for field, values in (
        ("relation", ["none", "association", "conditional-causation", "causation"]),
        ("magnitude", ["trivial", "small", "moderate", "large"]),
    ):
        if draw(st.integers(0, 4)) == 0:
            claim[field] = draw(st.sampled_from(values))
    if kind == "efficacy" and draw(st.integers(0, 7)) == 0:
        claim["surrogate_for"] = ["quality of life"]
    design = draw(st.sampled_from(DESIGNS))
    source: Claim = {"source": "smith2019", "design": design, "participants": 412}
    if design in ("animal", "in-vitro"):
        source["species"] = draw(st.sampled_from(["mouse", "animal"])) if design == "animal" else "in-vitro"
    if status != "unsupported" or draw(st.booleans()):
        source["stance"] = "contradicts" if status in ("unsupported", "contradicted") else "supports"
        told = draw(st.lists(effects(comparator, intervention), max_size=2))
        if kind in ("prevalence", "use", "safety") and draw(st.booleans()):
            told = draw(st.lists(frequencies(outcome), min_size=1, max_size=3))
        source |= {"effects": told} if told else {"conclusion": f"No {outcome} was studied closely."}
        claim["evidence"] = [source]
    return {field: value for field, value in claim.items() if value != ""}


def registry_of(claim: Claim) -> bytes:
    """A claims.yaml of one claim; JSON is YAML."""
    return json.dumps({"version": 1, "claims": [claim]}).encode()
