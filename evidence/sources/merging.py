"""What several sources say of one work -> one description, its notices, and its relations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from evidence.matching import same_work
from evidence.model.record import Notice, Relation, RelationKind, Work
from evidence.sources.answers import Said
from evidence.sources.events import in_order, with_marks

PRECEDENCE = ("crossref", "pubmed", "datacite", "europe-pmc", "openalex", "retraction-watch")
"""Whose description goes before whose: the registry of the publisher's own, then those that are curated."""
_ABSTRACTS = ("pubmed", "europe-pmc", "crossref", "datacite", "openalex")
"""Whose abstract is read: labelled parts first, words put in order again last."""

Heard = Mapping[str, Said]
"""What each source says of the work."""


def is_same(one: Work, other: Work) -> bool:
    """Whether two descriptions are of one work: DOIs decide, then PubMed's numbers, then the metadata."""
    for ours, theirs in ((one.doi, other.doi), (one.pmid, other.pmid)):
        if ours and theirs:
            return ours == theirs
    return same_work(one, other)


def work(heard: Heard) -> Work:
    """One description: each field of the first source that has it, and the years of all."""
    said = [heard[source].work for source in PRECEDENCE if source in heard]
    titled = next((one for one in said if one.title), said[0])
    years = tuple(sorted({year for one in said for year in one.years}))
    found = {one.name: _first(said, one.name) for one in fields(Work)}
    found |= {"title": titled.title, "subtitle": titled.subtitle, "issued": min(years, default=None), "years": years}
    return Work(**found)


def notices(heard: Heard) -> tuple[Notice, ...]:
    """The notices of all sources, one to an event, in order of date."""
    events = in_order(notice for source in PRECEDENCE if source in heard for notice in heard[source].notices)
    return with_marks(events, () if _is_notice(heard) else _marks(heard))


def relations(heard: Heard, own: Work) -> tuple[Relation, ...]:
    """The relations of all sources, each once, in order of kind; none to the work itself."""
    told = (relation for source in PRECEDENCE if source in heard for relation in heard[source].relations)
    merged: list[Relation] = []
    for relation in told:
        if (relation.doi and relation.doi == own.doi) or (relation.pmid and relation.pmid == own.pmid):
            continue
        place = next((place for place, known in enumerate(merged) if _is_one(known, relation)), None)
        if place is None:
            merged.append(relation)
        else:
            merged[place] = _completed(merged[place], relation)
    return tuple(sorted(merged, key=lambda one: (one.kind, one.issued or 0, one.doi, one.pmid)))


def abstract(heard: Heard) -> str:
    """The abstract of the source that has it in the best form."""
    return next((heard[source].abstract for source in _ABSTRACTS if source in heard and heard[source].abstract), "")


def publication_types(heard: Heard) -> tuple[str, ...]:
    """The publication types of all sources, each once."""
    told = (kind for source in PRECEDENCE if source in heard for kind in heard[source].publication_types)
    return tuple(dict.fromkeys(told))


def _first(said: Sequence[Work], name: str) -> Any:
    """A field of the first description that has it."""
    return next(filter(None, (getattr(one, name) for one in said)), getattr(said[0], name))


def _is_notice(heard: Heard) -> bool:
    """Whether the work is a notice itself: OpenAlex marks many of those as retracted, too."""
    return any(relation.kind is RelationKind.NOTICE_OF for said in heard.values() for relation in said.relations)


def _marks(heard: Heard) -> Iterator[Notice]:
    """What sources mark the work as: by its title, its publication type, or a field of their own."""
    for source in PRECEDENCE:
        if source in heard and (kind := heard[source].marked):
            yield Notice(kind, source="publisher" if source == "crossref" else source)


def _is_one(known: Relation, relation: Relation) -> bool:
    pairs = ((known.doi, relation.doi), (known.pmid, relation.pmid))
    return known.kind is relation.kind and any(ours and ours == theirs for ours, theirs in pairs)


def _completed(known: Relation, relation: Relation) -> Relation:
    return replace(
        known,
        doi=known.doi or relation.doi,
        pmid=known.pmid or relation.pmid,
        title=known.title or relation.title,
        issued=known.issued or relation.issued,
    )
