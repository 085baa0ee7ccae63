"""The registry, the bibliography and the articles that come with the project say only what somebody has checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence import bibliography, registry
from evidence.model.claim import Claim, Registry
from evidence.model.effect import Effect
from evidence.model.reference import Bibliography
from evidence.model.scales import EffectMeasure, Status

ROOT = Path(__file__).parents[1]
CLAIMS = ROOT / "claims.yaml"
REFERENCES = ROOT / "references.bib"
ARTICLE = ROOT / "articles" / "acupuncture-for-back-pain.md"
REVISED = ROOT / "articles" / "acupuncture-for-back-pain-revised.md"

IDS = [
    "lbp-lifetime-prevalence",
    "back-pain-care-seeking",
    "back-pain-top-reason-acupuncture",
    "users-impressive-results",
    "ancient-chinese-energy-therapy",
    "needles-pressure-points",
    "qi-points-are-meridians",
    "meridians-benefit-back-pain",
    "lower-back-point-list",
    "upper-back-points-differ",
    "mech-cns-stimulation",
    "mech-chemical-release",
    "mech-chemicals-wellbeing-pain",
    "mech-endogenous-opioids",
    "mech-opioids-sleep",
    "mech-electromagnetic-signals",
    "mech-endorphin-flow",
    "mech-immune-cells",
    "mech-neurotransmitters",
    "neuro-textbook",
    "mech-meridian-activation",
    "efficacy-fibromyalgia",
    "efficacy-headache",
    "efficacy-musculoskeletal",
    "efficacy-sciatica",
    "efficacy-postsurgery",
    "efficacy-tmd",
    "class-neuromuscular",
    "research-great-results",
    "trial-2012-design-n",
    "trial-2012-half-improved",
    "reviews-2013-successful",
    "reviews-2013-chronic-lbp",
    "better-than-medication",
    "definitely-safer",
    "safe-minimal-side-effects",
    "success-depends-on-practitioner",
]

UNCONFIRMED_WORDS = [
    "22965186",  # a PubMed number for Vickers 2012
    "172(19)",
    "1444",
    "42.5",  # the sham share of Vickers 2012 to one decimal
    "-10.56",  # Lam 2013 against medication
    "-20.34",
    "1.11 (1.06",  # Lee 2013
    "[1.06, 1.16]",
    "-9.38",
    "23269281",
    "-9.22",  # Mu 2020 against sham and against no treatment
    "-13.82",
    "-20.32",
    "-24.50",
    "4,985",  # the Linde reviews of 2016
    "4985",
    "linde2016",
    "19420954",  # a PubMed number for Witt 2009
    "imr.2023.100972",
    "jdent.2011.02.006",
    "M16-2459",
    "97,733",  # Melchart 2004
    "Upchurch",
    "Giovanardi",
]
UNCONFIRMED_FIELDS = {
    "vickers2012": ("volume", "number", "pages", "pmid"),
    "lee2013": ("doi", "pmid"),
    "witt2009": ("pmid",),
    "witt2010": ("author",),
    "burke2006": ("author", "pages"),
    "imr2023": ("author", "doi"),
    "chou2017": ("doi", "volume", "pages"),
    "ahn2008": ("doi",),
    "jung2011": ("doi",),
    "zhao2008": ("volume", "number"),
    "lin2024": ("journal",),
}


@pytest.fixture(scope="module")
def claims() -> dict[str, Claim]:
    return {claim.id: claim for claim in _registry().claims}


@pytest.fixture(scope="module")
def references() -> Bibliography:
    return bibliography.read(str(REFERENCES), REFERENCES.read_bytes())[0]


def test_registry_holds_the_37_claims() -> None:
    assert [claim.id for claim in _registry().claims] == IDS
    assert len(IDS) == 37


def test_registry_reads_without_a_finding() -> None:
    assert registry.read(str(CLAIMS), CLAIMS.read_bytes())[1] == ()


def test_bibliography_reads_without_a_finding() -> None:
    assert bibliography.read(str(REFERENCES), REFERENCES.read_bytes())[1] == ()


def test_every_source_is_in_the_bibliography(claims: dict[str, Claim], references: Bibliography) -> None:
    sources = {evidence.source for claim in claims.values() for evidence in claim.evidence}
    sources |= {effect.threshold_source for effect in _effects(claims) if effect.threshold}

    assert sources <= set(references.references)


def test_revised_article_cites_only_what_is_in_the_bibliography(references: Bibliography) -> None:
    assert _cited(REVISED) <= set(references.references)


def test_one_citation_of_the_article_leads_nowhere(references: Bibliography) -> None:
    assert _cited(ARTICLE) - set(references.references) == {"jung2012"}


@pytest.mark.parametrize("path", [CLAIMS, REFERENCES, ARTICLE, REVISED], ids=lambda path: path.name)
@pytest.mark.parametrize("words", UNCONFIRMED_WORDS)
def test_nothing_unconfirmed_is_told(path: Path, words: str) -> None:
    assert words not in path.read_text("utf-8")


@pytest.mark.parametrize("citekey", UNCONFIRMED_FIELDS)
def test_fields_that_nobody_confirmed_are_absent(citekey: str, references: Bibliography) -> None:
    assert not set(UNCONFIRMED_FIELDS[citekey]) & set(references.references[citekey].places)


def test_only_one_rating_was_published(claims: dict[str, Claim]) -> None:
    ratings = {claim.id: claim.certainty for claim in claims.values() if claim.certainty}

    assert {key: rating.rated_by for key, rating in ratings.items() if rating.published} == {
        "research-great-results": "mu2020"
    }
    assert {rating.rated_by for rating in ratings.values() if not rating.published} == {"editors"}


@pytest.mark.parametrize(
    ("claim", "works"),
    [
        ("trial-2012-design-n", ["Vickers 2012"]),
        ("trial-2012-half-improved", ["Vickers 2012"]),
        ("efficacy-headache", ["Vickers 2012"]),
        ("efficacy-musculoskeletal", ["Vickers 2012"]),
        ("reviews-2013-successful", ["Lam 2013", "Xu 2013", "Lee 2013, of the same year, concerns acute pain"]),
        ("reviews-2013-chronic-lbp", ["Lam 2013", "Xu 2013", "Lee 2013, which concerns acute pain"]),
        ("better-than-medication", ["Lam 2013", "Xu 2013", "Lee 2013"]),
    ],
)
def test_claims_about_unnamed_studies_say_which_they_mean(
    claim: str, works: list[str], claims: dict[str, Claim]
) -> None:
    assert [work for work in works if work not in claims[claim].note] == []


def test_every_claim_but_plain_physiology_offers_other_words(claims: dict[str, Claim]) -> None:
    assert [claim.id for claim in claims.values() if not claim.wording] == ["neuro-textbook"]


def test_unsupported_claims_record_no_supporting_source(claims: dict[str, Claim]) -> None:
    unsupported = [claim for claim in claims.values() if claim.status is Status.UNSUPPORTED]

    assert len(unsupported) == 8
    assert {evidence.stance.value for claim in unsupported for evidence in claim.evidence} == {"contradicts"}


def test_shares_of_the_safety_study_follow_from_its_counts(claims: dict[str, Claim]) -> None:
    patients, affected, treated, pneumothorax = 229_230, 19_726, 4_963, 2
    told = [effect.estimate for effect in _of(claims["safe-minimal-side-effects"], "witt2009")]

    assert round(100 * affected / patients, 1) in told
    assert round(100 * treated / patients, 1) in told
    assert round(100_000 * pneumothorax / patients, 2) in told


def test_difference_and_number_needed_to_treat_follow_from_the_arms(claims: dict[str, Claim]) -> None:
    proportion, difference, needed = _of(claims["trial-2012-half-improved"], "vickers2012")
    acupuncture, sham, usual_care = (arm.percent for arm in proportion.arms)

    assert (acupuncture, sham, usual_care) == (50, 43, 30)
    assert difference.estimate == acupuncture - sham == 7
    assert needed.estimate == round(100 / difference.estimate, 1) == 14.3


def test_difference_from_conventional_therapy_follows_from_the_arms(claims: dict[str, Claim]) -> None:
    proportion, difference = _of(claims["research-great-results"], "haake2007")
    acupuncture, sham, conventional = (arm.percent for arm in proportion.arms)

    assert difference.estimate == pytest.approx(acupuncture - conventional)
    assert _of(claims["meridians-benefit-back-pain"], "haake2007")[0].estimate == pytest.approx(acupuncture - sham)


def test_ratio_follows_from_the_arms(claims: dict[str, Claim]) -> None:
    proportion, ratio = _of(claims["research-great-results"], "debar2025")
    acupuncture, usual_care = (arm.percent for arm in proportion.arms)

    assert ratio.estimate == pytest.approx(acupuncture / usual_care, abs=0.005)


def test_estimates_stand_in_the_middle_of_their_intervals(claims: dict[str, Claim]) -> None:
    assert [effect for effect in _effects(claims) if _off_centre(effect)] == []


def _registry() -> Registry:
    return registry.read(str(CLAIMS), CLAIMS.read_bytes())[0]


def _cited(article: Path) -> set[str]:
    return set(re.findall(r"@([a-z]+\d{4}\w*)", article.read_text("utf-8")))


def _of(claim: Claim, source: str) -> tuple[Effect, ...]:
    return next(evidence.effects for evidence in claim.evidence if evidence.source == source)


def _effects(claims: dict[str, Claim]) -> Iterator[Effect]:
    for claim in claims.values():
        for evidence in claim.evidence:
            yield from evidence.effects


def _off_centre(effect: Effect) -> bool:
    """Whether an estimate is further from the middle than rounding and small samples explain."""
    if effect.interval is None or effect.measure in (EffectMeasure.PROPORTION, EffectMeasure.RATE):
        return False
    low, high, estimate = effect.interval.low, effect.interval.high, effect.estimate
    assert estimate is not None
    ratio = effect.measure in (EffectMeasure.RR, EffectMeasure.OR, EffectMeasure.HR)
    middle = (low * high) ** 0.5 if ratio else (low + high) / 2
    return abs(estimate - middle) > (high - low) / 8
