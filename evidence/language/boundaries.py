"""Where one sentence ends and the next begins: what the words around a full stop say, and nupunkt where they do not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from evidence.language.lexicon import read_lexicon

ABSORBED = "\x00"
"""Stands for the characters of a citation that follows a full stop, and belongs to the sentence before it."""

_CLOSERS = "\"”’'»)\\]"
_TERMINATOR = re.compile(
    rf"[.!?…．。！？](?:[.!?…．。！？]+|(?:\s[.!?])+)?[{_CLOSERS}]*"
    rf"(?:(?<=[a-z]{{3}}\.)\d{{1,3}}(?:[,–-]\d{{1,3}})*(?:\s\d{{1,3}})*(?=\s+[A-Z])"  # works.12 However
    rf"|(?<=\)\.)\d{{1,3}}(?:[,–-]\d{{1,3}})*(?=\s+[A-Z])"
    rf"|(?:\s?(?:\[\d[\d,;\s–-]{{0,20}}\]|{ABSORBED}+))*)"  # works. [12] However
    rf"(?=\s|$|(?<=[．。！？]))"
)
_MISSING_SPACE = re.compile(r"[.!?](?<=[a-z]{3}.)(?=([A-Z][a-z]*)[\s,])")
_LAST_WORD = re.compile(r"[^\s(\[“\"‘'/—–]*$")
_WORD_END = re.compile(r"[\s,.;:!?)]")
_AFTER = re.compile(r"[\s\"“”‘’'(\[—–*_-]*")
_LOWER_CASE_NAME = re.compile(r"[a-z]{1,3}[A-Z0-9]|[a-z]-[A-Z]|[α-ω]")
_ENUMERATOR = re.compile(
    r"[\s(\[]*(?:\d{1,3}|[A-Za-z](?:[-–,]\s?[A-Za-z])*|[ivxIVX]{1,5}|[•*·⁃–-]\s*\d{1,3})[.)]+[)\]]?"
)
_NEW_START = re.compile(r"\s+(?:\([a-z](?:[-–,]\s?[a-z])*\)\s|[*†‡]{1,3}\s?[\w(])")
"""What begins a sentence though it is no capital: the letter of a panel, the mark of a note."""
_FIRST_ITEM = re.compile(r"\s*(?P<bullet>[•·⁃*-]?\s?)(?P<value>\d{1,2}|a)(?P<closing>\.\)|[.)]) ?(?=\w)")
_INITIALS = re.compile(r"(?:[A-Z]\.[-\s]?)*[A-Z]|[A-Z][a-z]?\.?-[A-Z]")
_COUNTED = re.compile(r"[\"“(]?(?:[A-Z]{0,3}\d|(?!I\s[a-z])[IVXLC]+\b|(?![AI]\s[a-z])[A-Z]\b|[°?])")
_NUMBER = re.compile(r"[\d.,/%]+")
_INLINE_NUMBER = re.compile(r"[;:,]\s*\(?\d{1,2}$")
_LONGEST_ABBREVIATION = 3
"""Letters of a word in capitals that is listed nowhere and may yet be an abbreviation."""
_LEAST_WORDS = 4
"""Of a sentence that may end in a time of day."""
_WIDEST_BRACKET = 400
"""Characters. A bracket that stays open for longer was never closed."""


def ends(text: str) -> Iterator[int]:
    """The offset of every end of a sentence inside a text; its own end is not among them."""
    start, guess = 0, _Guess(text)
    length = len(text.rstrip())
    items = _items(text)
    for at, end in sorted(_candidates(text) + [(item, item) for item in items]):
        if end < length and end > start and (at == end or _is_boundary(text, start, at, end, guess)):
            yield end
            start = end


def _candidates(text: str) -> list[tuple[int, int]]:
    found = [(match.start(), match.end()) for match in _TERMINATOR.finditer(text)]
    found += [(m.start(), m.end()) for m in _MISSING_SPACE.finditer(text) if m[1].lower() in _starters()]
    return sorted(found)


def _items(text: str) -> list[int]:
    """The ends of the items of a list that is written in one line: "1) rest 2) ice 3) exercise"."""
    first = _FIRST_ITEM.match(text)
    if first is None:
        return []
    found: list[int] = []
    value, at = first["value"], first.end()
    while True:
        value = str(int(value) + 1) if value.isdecimal() else chr(ord(value) + 1)
        marker = re.escape(first["bullet"]) + re.escape(value) + re.escape(first["closing"])
        following = re.compile(rf"\s+{marker}\s").search(text, at)
        if following is None:
            return found
        found.append(following.start())
        at = following.end()


class _Guess:
    """What nupunkt thinks of a text, asked only where it matters: its model takes time to load."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends: set[int] | None = None

    def __call__(self, at: int, end: int) -> bool:
        if self._ends is None:
            from nupunkt import sent_spans

            text = self._text.replace(ABSORBED, " ")
            self._ends = {start + len(text[start:stop].rstrip()) for start, stop in sent_spans(text)}
        return any(offset in self._ends for offset in range(at + 1, end + 1))


def _is_boundary(text: str, start: int, at: int, end: int, guess: _Guess) -> bool:
    following = _AFTER.match(text, end)
    after = text[following.end() if following else end :][:40]
    mark = text[at:end].rstrip(ABSORBED)
    if not after or _continues(after, text, end) or _ENUMERATOR.fullmatch(text[start:end].strip()):
        return False
    if mark[0] != "." or mark.startswith(("..", ". .")):
        return mark[0] in "!?．。！？" or guess(at, end)
    if _is_in_bracket(text, start, end):
        return False
    before = text[start:at].rstrip()
    word = _last_word(before)
    if mark[1:2] and mark[1] in "\"”’'»)]":
        return word.lower() not in _abbreviations() or _first_word(after) in _starters()
    return _ends_after(word, before, after, lambda: guess(at, end))


def _continues(after: str, text: str, end: int) -> bool:
    """In lower case, and not a name that is written so: mRNA, p53, β-carotene."""
    return after[0].islower() and not _LOWER_CASE_NAME.match(after) and not _NEW_START.match(text, end)


def _ends_after(word: str, before: str, after: str, guess: Callable[[], bool]) -> bool:
    """Whether a full stop after this word ends the sentence."""
    lowered = word.lower().rstrip(".")
    starts = _first_word(after) in _starters()
    kind = _abbreviations().get(lowered)
    if kind and not (kind == "state" and word[0].islower()) and not (len(word) == 1 and word.isupper()):
        return _ends_after_abbreviation(kind, before, after, starts, guess)
    if _INITIALS.fullmatch(word):
        return starts or _is_name_of_kind(word, before)
    if _NUMBER.fullmatch(word):
        return not _INLINE_NUMBER.search(before) and (not after[0].isdigit() or guess())
    if word[:1].islower() or not word.isalpha():
        return not after[0].isdigit() or guess()
    return starts or word.isupper() or len(word) > _LONGEST_ABBREVIATION or guess()


def _ends_after_abbreviation(kind: str, before: str, after: str, starts: bool, guess: Callable[[], bool]) -> bool:
    match kind:
        case "title" | "introducing":
            return False
        case "number":
            return not _COUNTED.match(after)
        case "time":
            return starts or len(before.split()) >= _LEAST_WORDS
        case "capital":
            return after[0].isupper()
        case "designation":
            return True
        case _:
            return starts


def _is_name_of_kind(letters: str, before: str) -> bool:
    """Letters that name one of a kind, "vitamin D", or an abbreviation, "DNA"; not the initials of a person."""
    if len(letters) > 1:
        return letters.isalpha()
    words = before.split()[:-1]
    if letters == "I" and words[-1:] == ["and"]:
        return True
    return bool(words) and (_abbreviations().get(words[-1].lower()) == "designation")


def _is_in_bracket(text: str, start: int, end: int) -> bool:
    """Whether a bracket that was opened within the sentence is still open, and will be closed."""
    sentence = text[start:end].lstrip()
    for opening, closing in ("()", "[]"):
        if sentence.count(opening, 1) > sentence.count(closing):
            later = text.find(closing, end, end + _WIDEST_BRACKET)
            again = text.find(opening, end, end + _WIDEST_BRACKET)
            if later >= 0 and not 0 <= again < later:
                return True
    return False


def _last_word(before: str) -> str:
    """What follows the last blank, bracket or dash; the pattern would take long to find the end of a long text."""
    match = _LAST_WORD.search(before.rsplit(maxsplit=1)[-1]) if before else None
    return match[0] if match else ""


def _first_word(after: str) -> str:
    return _WORD_END.split(after, maxsplit=1)[0].lower()


@cache
def _abbreviations() -> dict[str, str]:
    return {form: kind for kind, forms in read_lexicon("abbreviations") for form in forms}


@cache
def _starters() -> frozenset[str]:
    return frozenset(form for _, forms in read_lexicon("sentence-starters") for form in forms)
