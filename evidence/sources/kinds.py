"""What registries call notices and relations -> the kinds of the model. What is not listed here is left out."""

from __future__ import annotations

import re
from collections.abc import Mapping

from evidence.model.record import NoticeKind, RelationKind

_NAMES: Mapping[str, NoticeKind] = {
    **{kind.value: kind for kind in NoticeKind},
    "concern": NoticeKind.EXPRESSION_OF_CONCERN,
    "retraction_notice": NoticeKind.RETRACTION,
    "withdrawn": NoticeKind.WITHDRAWAL,
}

COMMENTS: Mapping[str, NoticeKind | RelationKind] = {
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


def notice_kind(name: str) -> NoticeKind | None:
    """A notice's kind by the name that Crossref or Retraction Watch has for it: `Expression of concern`."""
    return _NAMES.get(re.sub(r"[\s-]+", "_", name.strip().lower()))


def comment_kinds(name: str) -> tuple[NoticeKind | RelationKind, ...]:
    """What a comment or correction on record is to the work, by the name that PubMed or Europe PMC has for it.

    What is published again in corrected form is a correction, and takes the place of the work.
    """
    plain = re.sub(r"[\s_-]+", "", name).lower()
    kind = COMMENTS.get(plain)
    if kind is None:
        return ()
    return (kind, RelationKind.NEWER_VERSION) if plain in _REPUBLISHED else (kind,)
