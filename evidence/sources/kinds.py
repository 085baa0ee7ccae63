"""What registries call notices -> the kinds of the model. What is not listed here is left out."""

from __future__ import annotations

import re
from collections.abc import Mapping

from evidence.model.record import NoticeKind

_NAMES: Mapping[str, NoticeKind] = {
    **{kind.value: kind for kind in NoticeKind},
    "concern": NoticeKind.EXPRESSION_OF_CONCERN,
    "retraction_notice": NoticeKind.RETRACTION,
    "withdrawn": NoticeKind.WITHDRAWAL,
}

_MARKS: Mapping[str, NoticeKind] = {
    "RETRACTED": NoticeKind.RETRACTION,
    "WITHDRAWN": NoticeKind.WITHDRAWAL,
    "REMOVED": NoticeKind.REMOVAL,
}
_TITLE_MARK = re.compile(rf"[\[(*]*(?P<mark>{'|'.join(_MARKS)})(?: (?:ARTICLE|CHAPTER|PAPER))?[\])*]*\s*[:–—-]")


def notice_kind(name: str) -> NoticeKind | None:
    """A notice's kind by the name that Crossref or Retraction Watch has for it: `Expression of concern`."""
    return _NAMES.get(re.sub(r"[\s-]+", "_", name.strip().lower()))


def title_mark(title: str) -> NoticeKind | None:
    """What publishers put before the title of a work that they took back: `RETRACTED: Ginger`, `WITHDRAWN: Ginger`.

    Only in capitals: there are studies about withdrawn drugs, and about retracted studies.
    """
    found = _TITLE_MARK.match(title)
    return _MARKS[found["mark"]] if found else None
