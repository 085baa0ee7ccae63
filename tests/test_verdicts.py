"""What the example's claims may say, by its editors' verdicts: status, certainty, size, and what the wording tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence import registry
from evidence.grade import warrant
from evidence.model.warrant import Warrant

ROOT = Path(__file__).resolve().parent.parent

VERDICTS = {
    # the range, not its top
    "lbp-lifetime-prevalence": ("supported", "high", None, ["39%", "84%"]),
    "back-pain-care-seeking": ("supported", "high", None, ["United States", "second"]),
    "back-pain-top-reason-acupuncture": ("supported", "high", None, ["survey", "34%"]),
    # nobody had a control group
    "users-impressive-results": ("supported", "very-low", None, ["surveys cannot show"]),
    # theory and practice, told as such
    "ancient-chinese-energy-therapy": ("supported", "high", None, ["traditional", "theory"]),
    "needles-pressure-points": ("contradicted", None, None, ["not", "acupuncture points"]),
    "qi-points-are-meridians": ("contradicted", None, None, ["not meridians", "places on"]),
    "meridians-benefit-back-pain": ("unsupported", None, None, ["little difference where the needles went"]),
    "lower-back-point-list": ("uncheckable", "high", None, ["Traditional practice"]),
    "upper-back-points-differ": ("uncheckable", None, None, ["Traditional practice"]),
    "neuro-textbook": ("uncheckable", None, None, []),
    # mechanisms keep their hedge
    "mech-cns-stimulation": ("supported", "low", None, ["thought to"]),
    "mech-chemical-release": ("supported", "low", None, ["animals", "suggest", "may"]),
    "mech-chemicals-wellbeing-pain": ("supported", "very-low", None, ["uncertain", "nothing is known"]),
    "mech-endogenous-opioids": ("supported", "low", None, ["theory", "may", "15 men", "little"]),
    "mech-endorphin-flow": ("supported", "low", None, ["may", "15 men", "little"]),
    "mech-neurotransmitters": ("supported", "low", None, ["animals", "suggest", "may"]),
    "mech-opioids-sleep": ("unsupported", None, None, ["not known"]),
    "mech-electromagnetic-signals": ("unsupported", None, None, ["not known"]),
    "mech-immune-cells": ("unsupported", None, None, ["not known"]),
    "mech-meridian-activation": ("unsupported", None, None, ["not known", "elsewhere"]),
    # other conditions
    "efficacy-fibromyalgia": ("supported", "very-low", None, ["uncertain", "sham"]),
    "efficacy-headache": ("supported", "moderate", "small", ["probably", "no acupuncture", "small", "0.15", "0.07 to 0.24"]),
    "efficacy-musculoskeletal": ("supported", "moderate", "small", ["probably", "small", "0.23", "0.13 to 0.33"]),
    "efficacy-sciatica": ("supported", "low", "moderate", ["may", "leg pain", "guidelines disagree"]),
    "efficacy-postsurgery": ("supported", "low", "moderate", ["15 sham-controlled", "8 mg", "recovery itself was not"]),
    "efficacy-tmd": ("supported", "low", None, ["may", "limited", "7 small trials", "141 patients"]),
    "class-neuromuscular": ("unsupported", None, None, ["not neuromuscular"]),
    # what trials and reviews found
    "research-great-results": (
        "supported",
        "low",
        "small",
        ["may make little important difference", "10 points", "3 to 17", "15", "function slightly", "sham"],
    ),
    "trial-2012-design-n": ("supported", "high", None, ["meta-analysis", "29 trials", "17,922"]),
    "trial-2012-half-improved": ("supported", "moderate", "moderate", ["50 of 100", "at least halved", "43 of 100", "30 of 100"]),
    "reviews-2013-successful": ("supported", "low", "large", ["no treatment", "no difference from sham", "uncertain"]),
    "reviews-2013-chronic-lbp": ("supported", "high", None, ["Lam", "Xu", "chronic"]),
    "better-than-medication": ("unsupported", "very-low", None, ["uncertain whether", "medication"]),
    # harms, and who treats
    "definitely-safer": ("unsupported", "very-low", None, ["uncertain whether", "hardly been compared"]),
    "safe-minimal-side-effects": ("supported", "moderate", None, ["9 in 100", "rare", "1 in 10,000"]),
    "success-depends-on-practitioner": ("contradicted", None, None, ["did not depend", "training or experience", "safety"]),
}  # fmt: skip


@pytest.fixture(scope="module")
def warrants() -> dict[str, Warrant]:
    read, _ = registry.read("claims.yaml", (ROOT / "claims.yaml").read_bytes())
    return {claim.id: warrant(claim) for claim in read.claims}


def test_every_claim_has_a_verdict(warrants: dict[str, Warrant]) -> None:
    assert sorted(warrants) == sorted(VERDICTS)
    assert len(VERDICTS) == 37


@pytest.mark.parametrize("claim", VERDICTS)
def test_the_warrant_is_the_verdict(claim: str, warrants: dict[str, Warrant]) -> None:
    status, certainty, size, _ = VERDICTS[claim]
    found = warrants[claim]

    assert found.claim.status.value == status
    assert (found.certainty.value.label if found.certainty else None) == certainty
    assert (found.magnitude.value.label if found.magnitude else None) == size


@pytest.mark.parametrize("claim", VERDICTS)
def test_the_wording_tells_what_matters(claim: str, warrants: dict[str, Warrant]) -> None:
    wording = warrants[claim].wording

    assert [words for words in VERDICTS[claim][3] if words not in wording] == []
    assert bool(wording) == (claim != "neuro-textbook")


def test_no_wording_takes_a_word_from_advertising(warrants: dict[str, Warrant]) -> None:
    puffs = ["great", "impressive", "successful", "definitely", "proven", "minimal", "most pain"]

    assert [puff for found in warrants.values() for puff in puffs if puff in found.wording.split()] == []
