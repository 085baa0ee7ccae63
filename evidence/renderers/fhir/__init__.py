"""Claims and works as FHIR R5 resources (https://hl7.org/fhir/R5/): Evidence and Citation, in one Bundle."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import NAMESPACE_URL, uuid5

from evidence.model.warrant import Warrant
from evidence.renderers.cited import Cited
from evidence.renderers.fhir.citation import citation
from evidence.renderers.fhir.codes import Json
from evidence.renderers.fhir.comparisons import comparisons
from evidence.renderers.fhir.evidence import evidence
from evidence.renderers.json_report import written
from evidence.renderers.reviewer import NOBODY, Reviewer

__all__ = ["render"]


def render(works: Sequence[Cited], claims: Sequence[Warrant] = (), reviewer: Reviewer = NOBODY) -> str:
    """A collection: for each claim an Evidence to every comparison that its sources make, then a Citation to each work.

    The resources point at each other by addresses that depend on what they hold, so that the same input gives the same
    output.
    """
    addresses = {one.citekey: _address("Citation", one.citekey, one.title) for one in works}
    entries = [
        {"fullUrl": _address("Evidence", warrant.claim.id, f"{number}"), "resource": resource}
        for warrant in claims
        for number, comparison in enumerate(comparisons(warrant.claim))
        for resource in (evidence(warrant, comparison, addresses, reviewer),)
    ]
    entries += [{"fullUrl": addresses[one.citekey], "resource": citation(one)} for one in works]
    return written(_bundle(entries), indent=2)


def _bundle(entries: list[Json]) -> Json:
    return {"resourceType": "Bundle", "type": "collection", "entry": entries}


def _address(kind: str, name: str, what: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'{kind}/{name}/{what}')}"
