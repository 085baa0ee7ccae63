"""Drafts to a document: what is prose stays, each block learns what it is, and citations are found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, zip_longest

from evidence.model.document import Block, BlockKind, Comment, Document
from evidence.model.text import Source, Span
from evidence.readers.citations import Entries, citations, identified, notes_of
from evidence.readers.draft import Draft

_LETTER = re.compile(r"[^\W\d_]")
_CONTACT = re.compile(
    r"""(?:(?:https?://|www\.)\S+ | [\w.+-]+@[\w-]+\.[\w.-]+ | (?:tel|phone|fax|e-?mail|web|url)\b[.:]?
        | \+?\(?\d[\d\s()./-]{6,}\d | [\s,;|:<>()-])+""",
    re.VERBOSE | re.IGNORECASE,
)
_REFERENCES = re.compile(
    r"(?:\d+\.?\s*)?(?:references?|sources?|bibliography|literature(?: cited)?|works cited|further reading|citations|"
    r"(?:references|notes) and (?:references|notes|sources))(?: list)?\s*:?",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    r"""\b(?:18|19|20)\d\d[a-z]?\b.*\b\d+(?:\s?\(\d+\))?\s?[:;,]\s?e?\d+   # 2012;172(19):1444
      | \bdoi\b | doi\.org | \bpmid\b | \bet\ al\b.*\b(?:19|20)\d\d\b
      | ^\W*[A-Z][\w’'-]+,?\ (?-i:[A-Z]\.?\ ?){1,3}[,.(].*\b(?:19|20)\d\d\b     # Vickers AJ, ... 2012
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_NUMBERED = re.compile(r"\[\d{1,3}\]\s*\S")
_LEAST_NUMBERED = 3
"""Paragraphs in a row that begin with a number in brackets, and so are a reference list without a heading."""
_CITED = re.compile(r"(?:\s?\[[\d^@][^\[\]]*\])+$")
_OPEN = re.compile(r"(?:[^.!?…\"”’)]|\b(?:following|below|these)\b[^.!?]*[.:])\s*$")
_TERMINATED = re.compile(r"[.!?:;,…][\"”’')\]]*$")
_LONGEST_HEADING = 12
"""Words."""
_NAVIGATION_SHARE = 0.8
"""Of an item's text that is link text, from which on a list only leads elsewhere."""
_LONGEST_LABEL = 6
"""Words."""
_LONGEST_LINK = 8
"""Words in an item of navigation."""


def assemble(
    source: Source,
    form: str,
    drafts: Sequence[Draft],
    comments: Sequence[Comment],
    metadata: dict[str, object] | None = None,
    not_read: Sequence[tuple[str, Span]] = (),
) -> Document:
    """The document that these drafts make."""
    prose = _without_navigation([draft for draft in drafts if _has_words(draft.text)], form)
    if form != "plain":
        _tell_headings(prose)
    for note in notes_of(prose):
        if note.kind in (BlockKind.LIST_ITEM, BlockKind.PARAGRAPH):
            note.kind = BlockKind.FOOTNOTE
    _tell_references(prose)
    _tell_numbered(prose)
    stems = _stems(prose)
    entries = Entries.of(prose)
    blocks = tuple(_block(draft, stems.get(index), entries, form) for index, draft in enumerate(prose))
    return Document(source, form, blocks, tuple(comments), metadata or {}, tuple(not_read))


def _block(draft: Draft, stem: int | None, entries: Entries, form: str) -> Block:
    return Block(
        kind=draft.kind,
        text=draft.text,
        runs=draft.runs(),
        level=draft.level,
        quotation=draft.quotation,
        stem=stem,
        citations=citations(draft, entries, keys=form == "markdown"),
    )


def _has_words(text: str) -> bool:
    return _LETTER.search(text) is not None and _CONTACT.fullmatch(text) is None


def _tell_headings(drafts: list[Draft]) -> None:
    """Paragraphs that are headings without the markup of one."""
    for draft, following in zip_longest(drafts, drafts[1:]):
        leads = following is not None and following.kind is BlockKind.LIST_ITEM
        if draft.kind is BlockKind.PARAGRAPH and (_is_bold(draft) or (_is_label(draft) and not leads)):
            draft.kind, draft.level = BlockKind.HEADING, 6


def _is_bold(draft: Draft) -> bool:
    """In bold from end to end, short, and no sentence: a heading to every reader."""
    text = draft.text
    return (
        any(mark.kind == "strong" and mark.start == 0 and mark.end >= len(text) for mark in draft.marks)
        and len(text.split()) <= _LONGEST_HEADING
        and not _TERMINATED.search(text)
    )


def _is_label(draft: Draft) -> bool:
    """A few words that begin with a capital and do not end: a heading that lost its markup."""
    text = _CITED.sub("", draft.text)
    return text[:1].isupper() and len(text.split()) <= _LONGEST_LABEL and not _TERMINATED.search(text)


def _without_navigation(drafts: list[Draft], form: str) -> list[Draft]:
    """Leave out lists in which every item is little more than a link, unless they are the reference list."""
    if form == "plain":
        return drafts
    kept: dict[int, bool] = {}
    heading = ""
    for draft in drafts:
        if draft.kind is BlockKind.HEADING:
            heading = draft.text
        if draft.group:
            leads = _leads_elsewhere(draft) and not _REFERENCES.fullmatch(heading)
            kept[draft.group] = kept.get(draft.group, False) or not leads
    return [draft for draft in drafts if not draft.group or kept[draft.group]]


def _leads_elsewhere(draft: Draft) -> bool:
    text = draft.text
    linked = sum(mark.end - mark.start for mark in draft.marks if mark.kind == "link")
    return linked > _NAVIGATION_SHARE * len(text) and len(text.split()) <= _LONGEST_LINK


def _tell_references(drafts: list[Draft]) -> None:
    """Entries of the article's own reference list are data: list items under its heading, and what looks like one."""
    listed = False
    for draft in drafts:
        if draft.kind is BlockKind.HEADING or (_REFERENCES.fullmatch(draft.text) and draft.kind is BlockKind.PARAGRAPH):
            listed = bool(_REFERENCES.fullmatch(draft.text))
            if listed:
                draft.kind = BlockKind.HEADING
        elif _is_entry(draft, listed):
            draft.kind = BlockKind.REFERENCE


def _tell_numbered(drafts: list[Draft]) -> None:
    """Paragraphs that go on from [1] to the last number are a reference list, whatever stands above them."""
    for numbered, group in groupby(drafts, lambda draft: _NUMBERED.match(draft.text) is not None):
        entries = list(group)
        if numbered and len(entries) >= _LEAST_NUMBERED:
            for draft in entries:
                draft.kind = BlockKind.REFERENCE


def _is_entry(draft: Draft, listed: bool) -> bool:
    if draft.kind is BlockKind.LIST_ITEM:
        return listed
    if draft.kind is BlockKind.FOOTNOTE:
        return listed or _ENTRY.search(draft.text) is not None or identified(draft) != ""
    return listed and _ENTRY.search(draft.text) is not None


def _stems(drafts: list[Draft]) -> dict[int, int]:
    """For each item of a list, the block that leads into the list."""
    introductions: dict[int, int | None] = {}
    for index, draft in enumerate(drafts):
        if draft.kind is BlockKind.LIST_ITEM and draft.group not in introductions:
            before = drafts[index - 1] if index else None
            introductions[draft.group] = index - 1 if before is not None and _introduces(before, draft) else None
    return {
        index: stem
        for index, draft in enumerate(drafts)
        if draft.kind is BlockKind.LIST_ITEM and (stem := introductions[draft.group]) is not None
    }


def _introduces(before: Draft, item: Draft) -> bool:
    if before.kind is BlockKind.LIST_ITEM:
        return before.level < item.level
    return before.kind is BlockKind.PARAGRAPH and _OPEN.search(_CITED.sub("", before.text)) is not None
