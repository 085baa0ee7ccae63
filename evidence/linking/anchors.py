"""Links that the registry makes: the exact places in articles where a claim stands [W3C Web Annotation]."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from evidence.model.claim import Anchor, Claim
from evidence.model.document import Document
from evidence.model.statement import Statement


@dataclass(frozen=True, slots=True)
class AnchoredClaim:
    """One anchor of a claim, as it is looked for: white space counts as white space, whatever its amount."""

    claim: Claim
    path: str
    pattern: re.Pattern[str]


def anchored(claims: Iterable[Claim]) -> tuple[AnchoredClaim, ...]:
    """Every anchor of the claims, ready to be looked for."""
    return tuple(
        AnchoredClaim(claim, anchor.path, _pattern(anchor))
        for claim in claims
        for anchor in claim.anchors
        if anchor.exact.strip()
    )


def bindings(
    document: Document, statements: Sequence[Statement], anchors: Sequence[AnchoredClaim]
) -> Iterator[tuple[int, str]]:
    """The statements that anchors bind, by index, each with the id of the claim."""
    sought = [anchor for anchor in anchors if _names(anchor.path, document.path)]
    if not sought:
        return
    text, starts = _joined(document)
    block_starts = dict(zip(map(id, document.blocks), starts, strict=True))
    places = [block_starts[id(statement.sentence.block)] for statement in statements]
    begins = [place + statement.sentence.start for place, statement in zip(places, statements, strict=True)]
    for anchor in sought:
        for match in anchor.pattern.finditer(text):
            first = max(bisect_right(begins, match.start("exact")) - 1, 0)
            for at in range(first, bisect_right(begins, match.end("exact") - 1)):
                if places[at] + statements[at].sentence.end > match.start("exact"):
                    yield at, anchor.claim.id


def _joined(document: Document) -> tuple[str, list[int]]:
    """The text of all blocks, a line each, and where each begins."""
    starts, length = [], 0
    for block in document.blocks:
        starts.append(length)
        length += len(block.text) + 1
    return "\n".join(block.text for block in document.blocks), starts


def _pattern(anchor: Anchor) -> re.Pattern[str]:
    before, exact, after = map(_spaced, (anchor.prefix, anchor.exact, anchor.suffix))
    return re.compile(rf"{before}\s*(?P<exact>{exact})\s*{after}" if before or after else f"(?P<exact>{exact})")


def _spaced(text: str) -> str:
    return r"\s+".join(map(re.escape, text.split()))


def _names(path: str, document_path: str) -> bool:
    """Whether an anchor's path, if it has one, is the document's or its end."""
    if not path:
        return True
    wanted, parts = PurePath(path).parts, PurePath(document_path).parts
    return parts[-len(wanted) :] == wanted
