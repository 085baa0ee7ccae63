"""Citations as writers make them, found in the text of a block and in its links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evidence.model.document import Citation
from evidence.readers.draft import Draft


@dataclass(frozen=True, slots=True)
class Entries:
    """The reference list and the footnotes of an article."""

    @classmethod
    def of(cls, drafts: Sequence[Draft]) -> Entries:
        """Those among the drafts."""
        return cls()


def citations(draft: Draft, entries: Entries, *, keys: bool) -> tuple[Citation, ...]:
    """Every citation in a draft, in order."""
    return ()
