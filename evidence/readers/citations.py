"""Citations as writers make them, found in the text of a block and in its links."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from evidence.model.document import BlockKind, Citation
from evidence.readers import authors, identifiers
from evidence.readers.draft import Draft, Mark

_KEY = r"-?@(?:\{(?P<braced>[^}\s]+)\}|(?P<key>\w(?:\w|[:.#$%&+?<>~/-](?=\w))*))"
_KEYS = re.compile(r"\[(?P<inner>[^\[\]]*(?<![\w@])-?@[\w{][^\[\]]*)\]")
_ONE_KEY = re.compile(r"(?<![\w@])" + _KEY)
_BARE_KEY = re.compile(r"(?<![\w@./\[;-])" + _KEY + r"(?:\s\[(?P<locator>(?:pp?|chap|sec|fig|table)\.?[^\[\]@]+)\])?")
_LIKE_A_KEY = re.compile(r"(?:1[89]|20)\d\d|\w:\w")
"""What tells the bare key of a source from the name of an account: a year, or a prefix."""
_NUMBER = r"\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*"
_NUMBERS = re.compile(rf"(?<!CI )(?<!CI: )(?<!= )(?<!=)\[(?P<numbers>{_NUMBER})\]")
_RAISED = re.compile(rf"(?P<numbers>[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[,⁻–-][⁰¹²³⁴⁵⁶⁷⁸⁹]+)*)|\^(?P<carets>{_NUMBER})\^")
_LOST_RAISED = re.compile(rf"(?<=[a-z)\]”\"’][.,;])(?P<numbers>{_NUMBER})(?=\s+[A-Z“\"]|\s*$)")
_ANY_RAISED = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹^]")
_POWER = re.compile(r"(?:\b[kcdmµ]?m|\d)$")
"""Before a raised number that is no citation: m², 10⁶."""
_RAISED_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_INLINE_NOTE = re.compile(r"\^\[(?P<words>[^\[\]]+)\]")
_NOTE_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[*†‡§¶]{1,3}|(?:foot)?note \d{1,3})[\])]?", re.IGNORECASE)
_ENTRY_NUMBER = re.compile(r"\s*(?:\[(\d{1,3})\]|(\d{1,3})[.)])\s*")
_PLACE = attrgetter("start", "end")
_LONGEST_NOTE = 6
"""Blocks. What holds more is a part of the page, not a footnote."""


@dataclass(frozen=True, slots=True)
class Entries:
    """The reference list and the footnotes of an article: what numbers and marks in its text refer to."""

    numbers: dict[int, str] = field(default_factory=dict)
    notes: dict[str, list[Draft]] = field(default_factory=dict)

    @classmethod
    def of(cls, drafts: Sequence[Draft]) -> Entries:
        """Those among the drafts."""
        entries = cls()
        for draft in drafts:
            for label in draft.labels:
                entries.notes.setdefault(label, []).append(draft)
            if draft.kind is BlockKind.REFERENCE:
                number, words = _entry(draft)
                if draft.number is None and number is None:
                    number = len(entries.numbers) + 1
                entries.numbers.setdefault(draft.number or number or 0, identified(draft) or words)
        return entries

    def note(self, label: str) -> tuple[str, ...]:
        """What a footnote says: its own citations, or else its words; nothing where there is no such note."""
        drafts = self.notes.get(label, [])
        if not drafts or len(drafts) > _LONGEST_NOTE:
            return ()
        found = [c.target for draft in drafts for c in citations(draft, Entries(), keys=label.startswith("^"))]
        return tuple(dict.fromkeys(found)) or (_entry(drafts[0])[1],)


def citations(draft: Draft, entries: Entries, *, keys: bool) -> tuple[Citation, ...]:
    """Every citation in a draft, in order; `keys` where the format knows `@key`."""
    text = draft.text
    found = _Found()
    for some in (
        _marked(draft, text, entries),
        _inline_notes(text) if keys else (),
        _keys(text) if keys and "@" in text else (),
        _written(text),
        authors.citations(text),
        _numbered(draft, text, entries),
    ):
        for citation in some:
            found.add(citation)
    return tuple(found.citations)


class _Found:
    """Citations in order; each stands apart from those before it, or shares its place exactly: `[3-5]`."""

    def __init__(self) -> None:
        self.citations: list[Citation] = []

    def add(self, citation: Citation) -> None:
        """Add a citation, unless another one has part of its place."""
        index = bisect_right(self.citations, (citation.start, citation.end), key=_PLACE)
        before = self.citations[index - 1] if index else None
        after = self.citations[index] if index < len(self.citations) else None
        if before is not None and before.end > citation.start and _PLACE(before) != _PLACE(citation):
            return
        if (after is not None and after.start < citation.end) or citation == before:
            return
        self.citations.insert(index, citation)


def _entry(draft: Draft) -> tuple[int | None, str]:
    text = draft.text
    match = _ENTRY_NUMBER.match(text)
    return (int(match[1] or match[2]), text[match.end() :]) if match else (None, text)


def identified(draft: Draft) -> str:
    """The identifier that a draft names or links to first; else empty."""
    linked = [identifiers.of_address(mark.target) for mark in draft.marks if mark.kind == "link"]
    written = [identifiers.of_match(match) for match in identifiers.WRITTEN.finditer(draft.text)]
    return next((found for found in linked + written if found), "")


def _marked(draft: Draft, text: str, entries: Entries) -> Iterator[Citation]:
    for mark in draft.marks:
        start, end = mark.start, min(mark.end, len(text))
        words = text[start:end]
        if mark.kind == "note" or (
            mark.kind == "link" and mark.target[:1] == "#" and _NOTE_MARK.fullmatch(words.strip())
        ):
            yield from _noted(text, mark, end, entries)
        elif mark.kind == "link" and start < end and (target := identifiers.of_address(mark.target)):
            yield Citation(start, end, "link", target)


def notes_of(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts that are footnotes of the others, by the marks that refer to them."""
    entries = Entries.of(drafts)
    for draft in drafts:
        text = draft.text if draft.marks else ""
        for mark in draft.marks:
            if _refers_to_note(mark, text[mark.start : mark.end].strip()):
                notes = entries.notes.get(mark.target[1:], [])
                yield from notes if len(notes) <= _LONGEST_NOTE else []


def _refers_to_note(mark: Mark, words: str) -> bool:
    return mark.kind == "link" and mark.target.startswith("#") and _NOTE_MARK.fullmatch(words) is not None


def _noted(text: str, mark: Mark, end: int, entries: Entries) -> Iterator[Citation]:
    start = mark.start
    start -= text[start - 1 : start] == "^"
    if text[start - 1 : start] == "[" and text[end : end + 1] == "]":
        start, end = start - 1, end + 1
    for target in entries.note(mark.target.removeprefix("#")) or (("",) if mark.kind == "note" else ()):
        yield Citation(start, end, "footnote", target)


def _written(text: str) -> Iterator[Citation]:
    if not identifiers.may_stand_in(text):
        return
    for match in identifiers.WRITTEN.finditer(text):
        if target := identifiers.of_match(match):
            yield Citation(match.start(), match.start() + len(identifiers.without_trailing(match[0])), "link", target)


def _inline_notes(text: str) -> Iterator[Citation]:
    for match in _INLINE_NOTE.finditer(text):
        found = [c.target for c in (*_written(match["words"]), *_keys(match["words"]))]
        for target in found or [match["words"]]:
            yield Citation(match.start(), match.end(), "footnote", target)


def _keys(text: str) -> Iterator[Citation]:
    for group in _KEYS.finditer(text):
        at = group.start()
        items = group["inner"].split(";")
        for index, item in enumerate(items):
            end = at + 1 + len(item) + (index == len(items) - 1)
            if match := _ONE_KEY.search(item):
                locator = item[match.end() :].strip(" ,\n")
                yield Citation(at, end, "key", match["braced"] or match["key"], locator)
            at = end
    for match in _BARE_KEY.finditer(text):
        key = match["braced"] or match["key"]
        if match["braced"] or match["locator"] or _LIKE_A_KEY.search(key):
            yield Citation(match.start(), match.end(), "key", key, (match["locator"] or "").strip())


def _numbered(draft: Draft, text: str, entries: Entries) -> Iterator[Citation]:
    for match in _NUMBERS.finditer(text) if "[" in text else ():
        yield from _targets(match.start(), match.end(), match["numbers"], entries, certain=True)
    for match in _RAISED.finditer(text) if _ANY_RAISED.search(text) else ():
        numbers = (match["numbers"] or match["carets"]).translate(_RAISED_DIGITS)
        if not _POWER.search(text[: match.start()]):
            yield from _targets(match.start(), match.end(), numbers, entries)
    for mark in draft.marks:
        words = text[mark.start : mark.end].lstrip("^")
        if mark.kind == "superscript" and re.fullmatch(_NUMBER, words) and not _POWER.search(text[: mark.start]):
            yield from _targets(mark.start, mark.end, words, entries)
    if entries.numbers:
        for match in _LOST_RAISED.finditer(text):
            yield from _targets(match.start(), match.end(), match["numbers"], entries)


def _targets(start: int, end: int, numbers: str, entries: Entries, *, certain: bool = False) -> Iterator[Citation]:
    """One citation for each number; where the form alone does not tell, only if the list has all of them."""
    wanted = list(_expand(numbers))
    if certain or (wanted and all(number in entries.numbers for number in wanted)):
        for number in wanted:
            yield Citation(start, end, "number", entries.numbers.get(number, ""))


def _expand(numbers: str) -> Iterator[int]:
    for part in re.split(r"\s?[,;]\s?", numbers):
        first, _, last = re.sub(r"\s?[–-]\s?", "-", part).partition("-")
        yield from range(int(first), int(last or first) + 1)
