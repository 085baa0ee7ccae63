"""Where in the user's own files something new goes, so that every byte around it stays as it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from evidence.model.claim import Claim
from evidence.model.text import Source

_LINE_END = re.compile(r"\r\n|\r|\n|\Z")
_COMMENT = re.compile(r"(?P<indent>[ \t]*)#[^\r\n]*(?:\r\n|\r|\n|\Z)")
_BREAK = re.compile(r"\r\n|\r|\n")
_KEY_STEP = 2


class NoPlaceError(ValueError):
    """The evidence of a claim is not written so that a block can be put into it; says how it is written."""


@dataclass(frozen=True, slots=True)
class Insertion:
    """What to put at an offset of a text, in code points."""

    offset: int
    text: str

    def into(self, text: str) -> str:
        """The text with it."""
        return text[: self.offset] + self.text + text[self.offset :]


def of_evidence(block: str, claim: Claim) -> Insertion:
    """A block of evidence, its dash in the first column, after what a claim has; NoPlaceError where it cannot be."""
    source = claim.source
    if source.text[claim.span.start : claim.span.start + 1] in "{[":
        raise NoPlaceError("the claim stands in braces")
    places = claim.places
    if ("evidence",) not in places:
        return _new_key(block, claim)
    span = places["evidence",]
    if not (claim.span.start <= span.start and span.end <= claim.span.end):
        raise NoPlaceError("its evidence stands elsewhere, behind an alias")
    if len(span) == 0 or not source.text[span.start : span.end].strip():
        return _first(block, claim, span.start)
    if (opening := source.text[span.start]) != "-":
        how = "stands in brackets" if opening in "[{" else "has an anchor or is an alias"
        raise NoPlaceError(f"its evidence {how}")
    column = _column(source, span.start)
    return _after(block, source, _past_comments(source.text, _line_end(source.text, span.end), column), column)


def of_entry(entry: str, text: str) -> Insertion:
    """A BibTeX entry at the end of a bibliography, a blank line before it."""
    newline = _newline(text)
    if not text.strip("\ufeff"):
        return Insertion(len(text), entry.replace("\n", newline))
    gap = "" if text.endswith(("\n\n", "\r\n\r\n")) else newline if text.endswith(("\n", "\r")) else newline * 2
    return Insertion(len(text), gap + entry.replace("\n", newline))


def _new_key(block: str, claim: Claim) -> Insertion:
    """The block under a key of its own, at the end of the claim."""
    column = _column(claim.source, claim.span.start)
    end = _past_comments(claim.source.text, _line_end(claim.source.text, claim.span.end), column)
    return _after("evidence:\n" + _indented(block, _KEY_STEP), claim.source, end, column)


def _first(block: str, claim: Claim, at: int) -> Insertion:
    """The block under a key that waits for it."""
    column = _column(claim.source, claim.span.start)
    return _after(block, claim.source, _line_end(claim.source.text, at), column + _KEY_STEP)


def _after(block: str, source: Source, offset: int, column: int) -> Insertion:
    """Whole lines at an offset where a line has just ended, or where the file ends without a line break."""
    text = source.text
    newline = _newline(text)
    begun = offset > 0 and text[offset - 1] not in "\r\n"
    written = _indented(block, column).replace("\n", newline)
    return Insertion(offset, newline + written.removesuffix(newline) if begun else written)


def _past_comments(text: str, offset: int, column: int) -> int:
    """Past the comment lines that stand deeper than the list: they are about its last entry."""
    while (match := _COMMENT.match(text, offset)) and len(match["indent"]) > column and match.end() > offset:
        offset = match.end()
    return offset


def _indented(block: str, column: int) -> str:
    return "".join(f"{' ' * column}{line}\n" for line in block.splitlines())


def _line_end(text: str, offset: int) -> int:
    """The offset right after the line break that ends the line; the end of the text where none does."""
    match = _LINE_END.search(text, offset)
    return match.end() if match else len(text)


def _column(source: Source, offset: int) -> int:
    return source.place(offset).column - 1


def _newline(text: str) -> str:
    """The line break of a file: its first one."""
    match = _BREAK.search(text)
    return match[0] if match else "\n"
