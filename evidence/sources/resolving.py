"""A reference -> the record of what sources hold of it, where that is settled, and who could not be asked."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from evidence.language.abstracts import effect_statements
from evidence.matching import is_other_work
from evidence.model.lookup import Refused, Unavailable
from evidence.model.record import Answer, Candidate, Record, Relation, Work
from evidence.model.reference import Reference
from evidence.sources import merging
from evidence.sources.answers import Said
from evidence.sources.candidates import candidates
from evidence.sources.clients import Clients
from evidence.sources.cochrane import newer_version
from evidence.sources.enriching import named
from evidence.sources.inquiry import Inquiry, UndecidedError

_NOTHING = "was given nothing to ask by: the entry has no title, and no identifier that is one"


@dataclass(frozen=True, slots=True)
class Resolution:
    """What asking all sources about one reference came to."""

    reference: Reference
    record: Record | None
    """None where nothing can be established: who could say gave no answer."""
    failures: tuple[Unavailable | Refused, ...] = ()
    """Who could not be asked, also where others have said enough. Not empty where there is no record."""
    abstract: str = ""
    """Plain text, a line to each labelled part; for drafting, and never kept."""
    publication_types: tuple[str, ...] = ()
    """In the words of MEDLINE."""


def resolve(clients: Clients, reference: Reference) -> Resolution:
    """Ask about one reference."""
    inquiry = Inquiry(clients, reference)
    try:
        inquiry.identify()
        offered = candidates(inquiry, clients, reference) if _is_open(inquiry, reference) else ()
    except UndecidedError:
        return Resolution(reference, None, _failures(inquiry, clients))
    if not inquiry.times:
        nothing = Refused(clients.first, _NOTHING)
        return Resolution(reference, None, _failures(inquiry, clients) or (nothing,))
    return _settled(inquiry, clients, reference, offered)


def _is_open(inquiry: Inquiry, reference: Reference) -> bool:
    """Whether it is open which work is meant: no identifier leads to one, or to another than the entry describes."""
    if not inquiry.heard:
        return not inquiry.agency
    return is_other_work(reference, merging.work(inquiry.heard))


def _settled(inquiry: Inquiry, clients: Clients, reference: Reference, offered: tuple[Candidate, ...]) -> Resolution:
    heard = inquiry.heard
    work = merging.work(heard) if heard else None
    abstract = merging.abstract(heard)
    relations = _relations(inquiry, clients, work) if work else ()
    failures = _failures(inquiry, clients)
    record = Record(
        citekey=reference.citekey,
        query=reference.query,
        work=work,
        agency=inquiry.agency if work is None else "",
        candidates=offered,
        notices=merging.notices(heard),
        relations=relations,
        effects=effect_statements(abstract) if abstract else (),
        answers=_answers(inquiry, offered),
        unanswered=tuple(sorted(failure.source for failure in failures)),
    )
    return Resolution(reference, record, failures, abstract, merging.publication_types(heard))


def _relations(inquiry: Inquiry, clients: Clients, work: Work) -> tuple[Relation, ...]:
    told = named(clients, merging.relations(inquiry.heard, work))
    known = {relation.doi for relation in told}
    return (*told, *(later for later in newer_version(inquiry, clients, work) if later.doi not in known))


def _answers(inquiry: Inquiry, offered: tuple[Candidate, ...]) -> tuple[Answer, ...]:
    offering = {candidate.source for candidate in offered}
    return tuple(
        Answer(source, source in inquiry.heard or source in offering, time, _digest(inquiry.heard, source))
        for source, time in sorted(inquiry.times.items())
    )


def _digest(heard: Mapping[str, Said], source: str) -> str:
    """The digest of what was read in an answer, and not of its body, which counts citations anew every day."""
    if source not in heard:
        return ""
    read = json.dumps(asdict(heard[source]), sort_keys=True)
    return f"sha256:{hashlib.sha256(read.encode()).hexdigest()}"


def _failures(inquiry: Inquiry, clients: Clients) -> tuple[Unavailable | Refused, ...]:
    """Who could not be asked. OpenAlex without a key answers as it sees fit, and is not missed where it does not."""
    return tuple(
        failure
        for source, failure in sorted(inquiry.failures.items())
        if not (source == "openalex" and isinstance(failure, Refused) and not clients.has_key(source))
    )
