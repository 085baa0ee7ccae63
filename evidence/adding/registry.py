"""Drafted evidence under a claim of the registry."""

from __future__ import annotations

from dataclasses import replace

from evidence import drafting, registry
from evidence.adding.inserting import inserted
from evidence.drafting import NoPlaceError
from evidence.files import File
from evidence.model.claim import Claim
from evidence.model.finding import Finding
from evidence.model.text import Span

_NOWHERE = Span(0, 0)


def with_evidence(block: str, source: str, claim: Claim, file: File) -> bytes:
    """The registry's file with a block of evidence from a source under a claim that was read from it.

    NoPlaceError where the claim has evidence from there, or is so written that a block cannot be put into it. What the
    file would say is read before it is believed: everything that it says now, and one piece of evidence more.
    """
    if any(evidence.source == source for evidence in claim.evidence):
        raise NoPlaceError(f"it has evidence from {source!r} already")
    path, data = file
    changed = inserted(data, drafting.of_evidence(block, claim))
    before, faults = _said(path, data)
    after, new_faults = _said(path, changed)
    if _without(after, claim.id, source) != before or len(new_faults) != len(faults):
        raise NoPlaceError("it is written in a way that a block cannot be put into")
    return changed


def _said(path: str, data: bytes) -> tuple[list[Claim], tuple[Finding, ...]]:
    """What a registry's file says, whatever the places."""
    found, faults = registry.read(path, data)
    return [replace(claim, span=_NOWHERE) for claim in found.claims], faults


def _without(claims: list[Claim], name: str, source: str) -> list[Claim] | None:
    """The claims without the last evidence of one, if that is from the source."""
    at = next((at for at, claim in enumerate(claims) if claim.id == name), None)
    if at is None or not claims[at].evidence or claims[at].evidence[-1].source != source:
        return None
    claims[at] = replace(claims[at], evidence=claims[at].evidence[:-1])
    return claims
