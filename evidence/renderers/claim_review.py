"""A claim in schema.org's terms: a ClaimReview, with what the evidence warrants for its verdict."""

from __future__ import annotations

from collections.abc import Mapping

from evidence.model.claim import Claim
from evidence.model.scales import Stance, Status
from evidence.model.warrant import Warrant
from evidence.renderers.cited import Cited
from evidence.renderers.filled import filled
from evidence.renderers.reviewer import Reviewer
from evidence.renderers.schema_org import Node, fragment, identity, organisation

_UNKNOWN = 4
"""The middle of the scale of ratings, from 1 to 7: nobody can tell."""
_WORST, _BEST = 1, 7
_SIGNS = {Status.SUPPORTED: 1, Status.UNSUPPORTED: 0, Status.CONTRADICTED: -1}
_VERDICTS = {
    Status.SUPPORTED: "Supported",
    Status.UNSUPPORTED: "Not supported by evidence",
    Status.CONTRADICTED: "Contradicted",
}


def review(warrant: Warrant, works: Mapping[str, Cited], reviewer: Reviewer) -> Node:
    """One claim with its rating and its sources, by their nodes.

    The rating runs from 1 (contradicted with high certainty) over 4 (nobody can tell) to 7 (supported with high
    certainty), a step to each of GRADE's levels. Where nobody rated the certainty, there is no number: what a design
    counts for is not yet a rating.
    """
    claim = warrant.claim
    page = reviewer.url.partition("#")[0]
    place = page + fragment(claim.id)
    return filled(
        {
            "@type": "ClaimReview",
            "@id": place,
            "url": place if page else "",
            "author": organisation(reviewer.organisation),
            "datePublished": reviewer.published,
            "claimReviewed": claim.statement,
            "reviewBody": warrant.wording,
            "reviewRating": _rating(claim),
            "itemReviewed": {"@type": "Claim", "text": claim.statement},
            "citation": _sources(claim, works),
        }
    )


def _rating(claim: Claim) -> Node:
    """The verdict in a few words, in GRADE's where somebody rated the certainty, and then as a number."""
    words = _VERDICTS[claim.status]
    if claim.status is Status.UNSUPPORTED:
        return {**_number(_UNKNOWN), "alternateName": words}
    if claim.certainty is None:
        return {"@type": "Rating", "alternateName": f"{words}, certainty not rated"}
    level = claim.certainty.level
    number = _UNKNOWN + _SIGNS[claim.status] * level.value
    return {**_number(number), "alternateName": f"{words}, {level.words} certainty"}


def _number(value: int) -> Node:
    return {"@type": "Rating", "ratingValue": value, "bestRating": _BEST, "worstRating": _WORST}


def _sources(claim: Claim, works: Mapping[str, Cited]) -> list[Node]:
    """Those that support the claim before those that contradict it."""
    entries = sorted(claim.evidence, key=lambda one: one.stance is Stance.CONTRADICTS)
    keys = dict.fromkeys(one.source for one in entries)
    return [{"@id": identity(works[key])} for key in keys if key in works]
