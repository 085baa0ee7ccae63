"""Which works and claims an export takes, and what it has to leave out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from evidence.errors import ConfigError, nearest
from evidence.files import File
from evidence.model.claim import Claim
from evidence.model.finding import Finding, Level, NotChecked
from evidence.model.record import Record
from evidence.model.reference import Reference
from evidence.model.scales import Status
from evidence.model.text import Source, Span


@dataclass(frozen=True, slots=True)
class Selection:
    """What is exported, in the order of the files, or of the keys that were given."""

    references: tuple[Reference, ...] = ()
    claims: tuple[Claim, ...] = ()
    left_out: tuple[NotChecked, ...] = ()


def bibliography(file: File | None) -> tuple[Mapping[str, Reference], tuple[NotChecked, ...]]:
    """The sources by citekey, and a word on those that cannot be read."""
    if file is None:
        return {}, ()
    from evidence.bibliography import read

    found, faults = read(*file)
    return found.references, _unread(found.source, faults)


def registry(file: File | None) -> tuple[tuple[Claim, ...], tuple[NotChecked, ...]]:
    """The claims, and a word on those that cannot be read."""
    if file is None:
        return (), ()
    from evidence.registry import read  # pydantic is slow to import

    found, faults = read(*file)
    return found.claims, _unread(found.source, faults)


def records(file: File | None) -> tuple[Mapping[str, Record], tuple[NotChecked, ...]]:
    """What evidence.lock holds, by citekey; ConfigError where there is none."""
    if file is None:
        raise ConfigError("there is no evidence.lock here", hint="'evidence lock' makes one; --lock names one")
    from evidence.lock import read

    found, faults = read(*file)
    return found.records, _unread(found.source, faults)


def unrecorded(references: Iterable[Reference], known: Mapping[str, Record]) -> Iterator[NotChecked]:
    """The references of which no record tells more than their entries."""
    for one in references:
        if record_of(one, known) is None:
            why = f"evidence.lock knows no work for {one.citekey!r}, which is written as its entry has it"
            yield _left_out(one.source, one.span, why)


def record_of(reference: Reference, known: Mapping[str, Record]) -> Record | None:
    """The record of the work that the entry asks for: of an entry that asks for another by now, it is stale."""
    record = known.get(reference.citekey)
    return record if record and record.work and record.answers_to(reference) else None


def select(keys: Iterable[str], references: Mapping[str, Reference], claims: Iterable[Claim]) -> Selection:
    """The references and the claims of these keys, with the sources of the claims; ConfigError for a key of neither."""
    known = {one.id: one for one in claims}
    wanted = list(dict.fromkeys(keys))
    for key in wanted:
        if key not in known and key not in references:
            raise ConfigError(f"unknown key {key!r}", hint=_hint(key, [*known, *references]))
    chosen = [known[key] for key in wanted if key in known]
    confirmed = [_confirmed(claim) for claim in chosen if _is_judged(claim)]
    cited = [evidence.source for claim in confirmed for evidence in claim.evidence]
    works = [references[key] for key in dict.fromkeys([*wanted, *cited]) if key in references]
    left_out = (*_untitled(works), *_unjudged(chosen), *_unconfirmed(chosen), *_unlisted(chosen, references))
    return Selection(tuple(one for one in works if one.title), tuple(confirmed), left_out)


def _hint(key: str, known: list[str]) -> str:
    return nearest(key, known) or "neither a reference nor a claim that this format holds has it"


def _unread(source: Source, faults: Iterable[Finding]) -> tuple[NotChecked, ...]:
    """The first place of which nothing could be read; the check names them all."""
    spans = [fault.span for fault in faults if fault.level is Level.ERROR]
    if not spans:
        return ()
    return (_left_out(source, spans[0], "has faults from here on, so that something may be missing; check says which"),)


def _untitled(works: Iterable[Reference]) -> Iterator[NotChecked]:
    for one in works:
        if not one.title:
            yield _left_out(one.source, one.span, f"{one.citekey!r} has no title, and is left out")


def _is_judged(claim: Claim) -> bool:
    return bool(claim.statement) and claim.status is not Status.UNCHECKABLE


def _unjudged(claims: Iterable[Claim]) -> Iterator[NotChecked]:
    for claim in claims:
        if not _is_judged(claim):
            why = "cannot be checked" if claim.statement else "has no statement"
            yield _left_out(claim.source, claim.span, f"claim {claim.id!r} {why}, and is left out")


def _confirmed(claim: Claim) -> Claim:
    """The claim without evidence that a program drafted: nobody vouches for that."""
    return replace(claim, evidence=tuple(one for one in claim.evidence if not one.drafted))


def _unconfirmed(claims: Iterable[Claim]) -> Iterator[NotChecked]:
    for claim in claims:
        for index, evidence in enumerate(claim.evidence):
            if evidence.drafted:
                why = f"the evidence of {evidence.source!r} was drafted and nobody has confirmed it; it is left out"
                yield _left_out(claim.source, claim.place("evidence", index, "source"), why)


def _unlisted(claims: Iterable[Claim], references: Mapping[str, Reference]) -> Iterator[NotChecked]:
    for claim in claims:
        for index, evidence in enumerate(claim.evidence):
            if evidence.source not in references and not evidence.drafted:
                why = f"{evidence.source!r} is not in the bibliography, and is left out"
                yield _left_out(claim.source, claim.place("evidence", index, "source"), why)


def _left_out(source: Source, span: Span, why: str) -> NotChecked:
    return NotChecked(source.path, why, f"{source.path}:{source.place(span.start).line}")
