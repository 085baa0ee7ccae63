"""What is said of a work that an entry may mean: it was found by its title, and is offered, never assumed."""

from __future__ import annotations

from evidence.matching import Difference, differences
from evidence.model.record import Candidate, NoticeKind, Work
from evidence.model.reference import Reference
from evidence.rules.entries import FIELDS
from evidence.rules.fault import quote
from evidence.rules.references.resolved import described
from evidence.rules.standing import standing
from evidence.rules.telling import told

_NUMBERS = frozenset({"doi", "pmid", "pmcid"})
_GONE = {
    NoticeKind.RETRACTION: "which was retracted",
    NoticeKind.PARTIAL_RETRACTION: "of which a part was retracted",
    NoticeKind.WITHDRAWAL: "which was withdrawn",
    NoticeKind.REMOVAL: "which was removed",
}


def offer(reference: Reference, candidate: Candidate) -> str:
    """The work that fits best, what the entry says otherwise, and what is to be done if that is the one."""
    work, stands = candidate.work, standing(candidate.notices)
    said = f"it may be {described(work)}"
    apart = [one for one in differences(reference, work) if one.field not in _NUMBERS]
    if apart:
        said = f"{said}, where {', '.join(map(_differently, apart))}"
    field, number = _identifier(work)
    if event := stands.retraction or stands.withdrawal:
        return f"{said}, {field} {number}, {told(event, _GONE[event.kind])}"
    todo = "put" if field in reference.identifiers else "add"
    return f"{said}: if it is, {todo} {field} = {{{number}}}"


def _differently(difference: Difference) -> str:
    name, written, found = FIELDS[difference.field], difference.written, difference.found
    if not found:
        return f"{quote(written)} is not among the authors"
    return f"the {name} is {quote(found)}, not {quote(written)}" if written else f"{quote(found)} is an author too"


def _identifier(work: Work) -> tuple[str, str]:
    """The field to add, and the number in it."""
    isbn = work.isbn[0] if work.isbn else ""
    named = {"doi": work.doi, "pmid": work.pmid, "pmcid": work.pmcid, "eprint": work.arxiv, "isbn": isbn}
    return next(((field, number) for field, number in named.items() if number), ("url", "its address"))
