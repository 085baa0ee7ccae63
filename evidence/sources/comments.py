"""What MEDLINE records beside an article, as PubMed and Europe PMC pass it on -> notices, and relations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from evidence.matching.preprints import names_server
from evidence.model.record import Notice, NoticeKind, Relation, RelationKind
from evidence.sources import dates, identifiers

_KINDS: Mapping[str, NoticeKind | RelationKind] = {
    "retractionin": NoticeKind.RETRACTION,
    "partialretractionin": NoticeKind.PARTIAL_RETRACTION,
    "expressionofconcernin": NoticeKind.EXPRESSION_OF_CONCERN,
    "erratumin": NoticeKind.ERRATUM,
    "correctedandrepublishedin": NoticeKind.CORRECTION,
    "retractedandrepublishedin": NoticeKind.RETRACTION,
    "updatein": RelationKind.NEWER_VERSION,
    "updateof": RelationKind.OLDER_VERSION,
    "correctedandrepublishedfrom": RelationKind.OLDER_VERSION,
    "retractedandrepublishedfrom": RelationKind.OLDER_VERSION,
    "retractionof": RelationKind.NOTICE_OF,
    "partialretractionof": RelationKind.NOTICE_OF,
    "expressionofconcernfor": RelationKind.NOTICE_OF,
    "erratumfor": RelationKind.NOTICE_OF,
    "preprintin": RelationKind.PREPRINT,
    "preprintof": RelationKind.PUBLISHED_AS,
}
"""PubMed's `RefType` (https://www.nlm.nih.gov/bsd/mms/medlineelements.html), and Europe PMC's, in lower case without
spaces. A work is retracted by what a retraction is *in*, and is itself a notice by what it is a retraction *of*."""

_REPUBLISHED = frozenset({"correctedandrepublishedin", "retractedandrepublishedin"})


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment or correction on record."""

    type: str
    """`RetractionIn`, or `Retraction in`."""
    reference: str
    """The other work, as MEDLINE abbreviates it: `Lancet. 2010 Feb 6;375(9713):445`."""
    pmid: str
    """Of the other work."""


def notices(comments: Iterable[Comment], source: str) -> Iterator[Notice]:
    """The notices among comments on a work."""
    for comment in comments:
        for kind in _kinds(comment.type):
            if isinstance(kind, NoticeKind):
                doi = identifiers.doi(comment.reference)
                yield Notice(kind, dates.cited(comment.reference), doi, comment.pmid, source)


def relations(comments: Iterable[Comment], source: str, *, preprint: bool) -> Iterator[Relation]:
    """The works that comments tie to a work, which may be a preprint."""
    for comment in comments:
        doi, year = identifiers.doi(comment.reference), dates.year(dates.cited(comment.reference))
        for kind in _kinds(comment.type):
            if isinstance(kind, RelationKind) and (doi or comment.pmid):
                told = _of_preprints(kind, comment.reference, preprint=preprint)
                yield Relation(told, doi, comment.pmid, issued=year, source=source)


def _kinds(name: str) -> tuple[NoticeKind | RelationKind, ...]:
    """What a comment is to the work. What is published again in corrected form corrects it, and takes its place."""
    plain = re.sub(r"[\s_-]+", "", name).lower()
    kind = _KINDS.get(plain)
    if kind is None:
        return ()
    return (kind, RelationKind.NEWER_VERSION) if plain in _REPUBLISHED else (kind,)


def _of_preprints(kind: RelationKind, reference: str, *, preprint: bool) -> RelationKind:
    """NLM records the publication of a preprint as an update of it."""
    other_is_preprint = names_server(reference.partition(".")[0])
    if kind is RelationKind.NEWER_VERSION and preprint and not other_is_preprint:
        return RelationKind.PUBLISHED_AS
    if kind is RelationKind.OLDER_VERSION and not preprint and other_is_preprint:
        return RelationKind.PREPRINT
    return kind
