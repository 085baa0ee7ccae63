"""What may be said of a claim that nothing supports, that the evidence contradicts, or that no relation was found for.

Words of ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from evidence.grade.agreement import standing
from evidence.grade.clause import Clause
from evidence.grade.phrases import bare, inside, noun_phrase, sentence
from evidence.language.lexicon import terms
from evidence.model.claim import Claim
from evidence.model.scales import ClaimKind, Stance

_SHOWN = ("studies show that ", "research shows that ", "it is known that ", "there is evidence that ")
_LONGEST = 30
"""Words of a statement that a sentence can still hold as its clause."""
_LONGEST_CONCLUSION = 30


def unknown(claim: Claim, parts: Clause | None) -> Iterator[str]:
    """Of a claim that nothing supports."""
    stated = _stated(claim)
    if stated:
        yield f"It is not known whether {stated}."
    if parts is not None:
        does = "{x} {reduces} {outcome}"
        if claim.kind is ClaimKind.COMPARATIVE and parts.comparator is not None:
            does = "{x} {reduces} {outcome} more than {Y} {than-does}{where}"
        yield parts.fill(f"It is not known whether {does}")
        yield parts.fill(f"No study on record shows that {does}")
    elif not stated and claim.intervention and claim.outcome:
        cause, outcome = noun_phrase(claim.intervention), bare(claim.outcome)
        yield sentence(f"it is not known what effect {cause.text} {cause.verb('has', 'have')} on {outcome}.")


def contradicted(claim: Claim) -> Iterator[str]:
    """Of a claim that the evidence contradicts; with what the evidence shows instead, where the registry says so."""
    stated = _stated(claim)
    if not stated:
        return
    denial = f"Research does not bear out that {stated}"
    instead = next((e.conclusion for _, e in standing(claim, Stance.CONTRADICTS) if e.conclusion), "")
    shown = inside(instead, claim) if _begins_a_clause(instead, claim) else ""
    if shown and len(shown.split()) <= _LONGEST_CONCLUSION:
        yield f"{denial}: {shown}."
    yield f"{denial}."


def unrelated(parts: Clause) -> Iterator[str]:
    """Of a claim of which the registry allows no relation."""
    yield parts.fill("No study on record shows that {x} {reduces} {outcome}")


def _begins_a_clause(conclusion: str, claim: Claim) -> bool:
    """Whether a conclusion is a sentence of its own, and does not leave out its subject: `Recommends against it`."""
    first = conclusion.split(maxsplit=1)[0].lower() if conclusion else ""
    named = f"{claim.intervention} {claim.outcome} {claim.population}".lower().split()
    openers = terms("function-words") | terms("grammar", "preposition") | terms("phrasing", "people")
    return first in openers or first in named


def _stated(claim: Claim) -> str:
    """The claim's statement as a clause; empty where it is more than that."""
    text = inside(claim.statement, claim)
    for opening in _SHOWN:
        if text.lower().startswith(opening):
            text = inside(text[len(opening) :], claim)
    return text if len(text.split()) <= _LONGEST else ""
