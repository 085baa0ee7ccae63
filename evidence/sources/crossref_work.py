"""A work as Crossref describes it -> what it says of the work, and of how it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from evidence.model.record import Notice, NoticeKind, Relation, RelationKind, Work
from evidence.model.reference import Name
from evidence.sources import dates, identifiers
from evidence.sources.answers import Said
from evidence.sources.kinds import notice_kind, title_mark
from evidence.sources.markup import lines, plain
from evidence.sources.shapes import Json, marked_up, table, tables, text, texts, within
from evidence.sources.versions import compared

_TYPES: Mapping[str, str] = {
    "book": "book",
    "book-chapter": "chapter",
    "book-part": "chapter",
    "book-section": "chapter",
    "database": "dataset",
    "dataset": "dataset",
    "dissertation": "thesis",
    "edited-book": "book",
    "journal-article": "article-journal",
    "monograph": "book",
    "peer-review": "review",
    "posted-content": "article",
    "proceedings": "book",
    "proceedings-article": "paper-conference",
    "reference-book": "book",
    "reference-entry": "entry",
    "report": "report",
    "report-component": "report",
    "standard": "standard",
}
"""https://api.crossref.org/types -> CSL's types; the others are documents."""
_DATES = ("issued", "published", "published-print", "published-online", "published-other", "posted")
_RELATIONS: Mapping[str, RelationKind] = {
    "is-preprint-of": RelationKind.PUBLISHED_AS,
    "has-preprint": RelationKind.PREPRINT,
    "is-replaced-by": RelationKind.NEWER_VERSION,
    "replaces": RelationKind.OLDER_VERSION,
}
_VERSIONS = ("has-version", "is-version-of")
_NEWER = frozenset({NoticeKind.NEW_VERSION, NoticeKind.NEW_EDITION})
_PUBLISHER = "publisher"


def said(item: Json) -> Said:
    """What a work's description says."""
    work = _work(item)
    notices = tuple(_notices(item, work.doi))
    return Said(
        work=work,
        notices=notices,
        relations=(*_notice_of(item, work.doi), *_relations(item, work.doi), *_newer(notices)),
        abstract=lines(marked_up(item.get("abstract"))),
        marked=title_mark(work.title),
    )


def _work(item: Json) -> Work:
    known = sorted({year for name in _DATES if (year := dates.year(dates.of_parts(item.get(name))))})
    return Work(
        type=_TYPES.get(text(item.get("type")), "document"),
        title=plain(text(item.get("title"))),
        subtitle=plain(text(item.get("subtitle"))),
        author=tuple(_authors(item)),
        issued=known[0] if known else None,
        years=tuple(known),
        container_title=plain(text(item.get("container-title"))),
        container_title_short=plain(text(item.get("short-container-title"))),
        publisher=plain(text(item.get("publisher"))),
        volume=text(item.get("volume")),
        issue=text(item.get("issue")) or text(within(item, "journal-issue", "issue")),
        page=text(item.get("page")),
        number=text(item.get("article-number")),
        doi=identifiers.doi(text(item.get("DOI"))),
        isbn=_unique(identifiers.isbn(found) for found in texts(item.get("ISBN"))),
        issn=_unique(texts(item.get("ISSN"))),
    )


def _authors(item: Json) -> Iterator[Name]:
    people = tables(item.get("author")) or tables(item.get("editor"))
    for person in people:
        family = plain(text(person.get("family"))) or plain(text(person.get("name")))
        given = plain(text(person.get("given")))
        if family or given:
            yield Name(family or given, given if family else "")


def _notices(item: Json, own: str) -> Iterator[Notice]:
    """What was published about this work. A new version that points at itself is the work as it stands."""
    for update in tables(item.get("updated-by")):
        kind = notice_kind(text(update.get("type")))
        doi = identifiers.doi(text(update.get("DOI")))
        if kind and not (kind in _NEWER and doi in ("", own)):
            # Where the work was replaced by its own retraction, the notice has no DOI of its own.
            yield Notice(kind, _moment(update.get("updated")), "" if doi == own else doi, source=_source(update))


def _notice_of(item: Json, own: str) -> Iterator[Relation]:
    """What this work is a notice about: it is not retracted by being a retraction."""
    for update in tables(item.get("update-to")):
        kind = notice_kind(text(update.get("type")))
        doi = identifiers.doi(text(update.get("DOI")))
        if kind and doi and doi != own:
            relation = RelationKind.OLDER_VERSION if kind in _NEWER else RelationKind.NOTICE_OF
            yield Relation(relation, doi, source=_source(update))


def _relations(item: Json, own: str) -> Iterator[Relation]:
    for name, others in table(item.get("relation")).items():
        for other in tables(others):
            doi = identifiers.doi(text(other.get("id")))
            kind = compared(own, doi) if name in _VERSIONS else _RELATIONS.get(name)
            if kind and doi and doi != own:
                yield Relation(kind, doi, source=_PUBLISHER)


def _newer(notices: tuple[Notice, ...]) -> Iterator[Relation]:
    for notice in notices:
        if notice.kind in _NEWER:
            yield Relation(RelationKind.NEWER_VERSION, notice.doi, issued=dates.year(notice.date), source=notice.source)


def _moment(value: object) -> str:
    return dates.of_parts(value) or dates.iso(table(value).get("date-time"))


def _source(update: Json) -> str:
    return "retraction-watch" if text(update.get("source")) == "retraction-watch" else _PUBLISHER


def _unique(found: Iterator[str] | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item for item in found if item))
