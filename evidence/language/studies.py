"""Studies as a sentence describes them: design, year, how many, and how large."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.language.lexicon import Hit, terms
from evidence.language.numbers import Number, numbers
from evidence.language.passage import Passage
from evidence.model.statement import Quantity, StudyMention

_ARTICLES = frozenset({"a", "an", "the", "this", "these", "that", "those", "one", "our", "another", "each", "both"})
_STOPS = frozenset({",", ";", ".", "(", ")", ":", "of", "in", "from", "by", "and", "or", "for", "to", "with", "on"})
_BACK = 6
_AHEAD = 16


def read(passage: Passage, quantities: tuple[Quantity, ...]) -> tuple[StudyMention, ...]:
    """The studies that a sentence mentions, in order."""
    hits = passage.of("research")
    if not hits:
        return ()
    people = [each for each in quantities if each.kind == "count" and each.unit in terms("units", "people")]
    ends = [*(hit.first for hit in hits[1:]), len(passage.words)]
    return tuple(_mention(passage, hit, end, people) for hit, end in zip(hits, ends, strict=True))


def _mention(passage: Passage, hit: Hit, end: int, people: Sequence[Quantity]) -> StudyMention:
    first = _start(passage, hit)
    year, number, last = _numbered(passage, first, hit, end)
    size, size_end = _size(passage, hit, end, people)
    return StudyMention(hit.value, *passage.place(first, max(last, size_end)), year, number, size)


def _numbered(passage: Passage, first: int, hit: Hit, end: int) -> tuple[int | None, int | None, int]:
    """The year and the number of studies, and where the words that tell them end."""
    counted = numbers(passage)
    if not counted:
        return None, None, hit.last
    inside = [number for number in counted if first <= number.first < hit.first]
    year = next((int(number.value) for number in inside if _is_year(passage, number)), None)
    many = next((int(number.value) for number in inside if not _is_year(passage, number)), None)
    if year is not None:
        return year, many, hit.last
    after = (number for number in counted if hit.last <= number.first < end and _dated(passage, number, hit))
    dated = next(after, None)
    return (int(dated.value), many, dated.last) if dated else (None, many, hit.last)


def _start(passage: Passage, hit: Hit) -> int:
    """Where the noun phrase begins: `two equivalent reviews`, `a 2012 trial`."""
    first = hit.first
    verbs = {at for verb in passage.of("attribution", "reporting") for at in range(verb.first, verb.last)}
    for at in range(hit.first - 1, max(hit.first - 1 - _BACK, -1), -1):
        word = passage.word(at)
        if word in _STOPS or not word[:1].isalnum() or at in verbs:
            break
        first = at
        if word in _ARTICLES:
            break
    return first


def _is_year(passage: Passage, number: Number) -> bool:
    if passage.word(number.last) == "s":
        return False
    start, end = passage.words.starts[number.first], passage.words.end(number.last - 1)
    return not number.spelt and passage.words.text[start:end].isdecimal() and 1900 <= number.value < 2100


def _dated(passage: Passage, number: Number, hit: Hit) -> bool:
    """`carried out in 2013`, `from 2013`, `(2013)`."""
    if not _is_year(passage, number) or number.first - hit.last > _BACK:
        return False
    return passage.word(number.first - 1) in {"in", "from", "of", "("} or passage.word(number.first - 2) in {
        "in",
        "during",
    }


def _size(passage: Passage, hit: Hit, end: int, people: Sequence[Quantity]) -> tuple[Quantity | None, int]:
    """The first count of people after the study is named, and before the next one is."""
    limit = min(end, hit.last + _AHEAD)
    for quantity in people:
        for at in range(hit.last, limit):
            if passage.source(at) == quantity.span.start:
                return quantity, _token_after(passage, quantity, at)
    return None, 0


def _token_after(passage: Passage, quantity: Quantity, at: int) -> int:
    end = passage.words.starts[at] + len(quantity.words)
    while at < len(passage.words) and passage.words.starts[at] < end:
        at += 1
    return at
