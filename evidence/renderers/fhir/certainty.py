"""Evidence.certainty: GRADE's level with the reasons that are on record for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from evidence.model.claim import Rating
from evidence.model.warrant import Warrant
from evidence.renderers.fhir import codes
from evidence.renderers.fhir.codes import Json


def certainty(warrant: Warrant) -> list[Json]:
    """The overall certainty as somebody rated it; nothing where nobody did."""
    rating = warrant.claim.certainty
    if rating is None:
        return []
    overall: Json = {"type": codes.OVERALL, "rating": codes.RATINGS[rating.level]}
    if warrant.certainty:
        overall = {"description": warrant.certainty.reason, **overall}
    if rating.rated_by:
        overall["rater"] = rating.rated_by
    if reasons := list(_reasons(rating)):
        overall["subcomponent"] = reasons
    return [overall]


def _reasons(rating: Rating) -> Iterator[Json]:
    """Only those that were given: a domain of which nobody spoke was not found to be without concern."""
    for domain, levels in Counter(rating.rated_down).items():
        concern = codes.CONCERNS[min(levels, len(codes.CONCERNS)) - 1]
        yield {"description": _moved("down", levels), "type": _domain(domain), "rating": concern}
    for domain, levels in Counter(rating.rated_up).items():
        yield {"description": _moved("up", levels), "type": _domain(domain), "rating": codes.PRESENT}


def _domain(name: str) -> Json:
    return codes.DOMAINS.get(name, {"text": name})


def _moved(way: str, levels: int) -> str:
    return f"rated {way} by {levels} level{'s' * (levels > 1)}"
