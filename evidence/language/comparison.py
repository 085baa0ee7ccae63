"""What a sentence compares with what."""

from __future__ import annotations

from evidence.language.lexicon import Hit
from evidence.language.numbers import UNITS
from evidence.language.passage import Passage
from evidence.model.statement import Comparison

_VERSUS = (("compared", "with"), ("compared", "to"), ("versus",), ("vs",), ("relative", "to"), ("in", "comparison"))
_UNIVERSAL = frozenset({"most", "all", "any", "every", "other", "anything", "everything", "everyone", "ever"})
_EVALUATIVE = frozenset(
    [
        "safer",
        "stronger",
        "healthier",
        "gentler",
        "superior",
        "preferable",
        "inferior",
        "outperform",
        "outperforms",
        "outperformed",
        "surpass",
        "surpasses",
        "riskier",
        "cheaper",
    ]
)
"""Comparatives that promise a comparison even where the sentence leaves the other side open."""
_ENDS = frozenset({",", ";", ":", ".", "!", "?", "(", ")", "\u2013", "\u2014", "-", "--", '"', "\u201d"})
_STOPS = _ENDS | frozenset(
    {"in", "for", "at", "when", "because", "but", "and", "over", "after", "said", "who", "which"}
)
_MEASURES = frozenset({*UNITS, "half", "twice", "double"})
"""After `than` these begin a number: `more than half`."""
_REACH = 14
_LONGEST = 10


def read(passage: Passage) -> Comparison | None:
    """The first comparison with a named other side, else a superlative, else one left open."""
    hits = passage.of("comparison")
    named = (_named(passage, hit) for hit in hits if hit.value != "superlative")
    return next((found for found in named if found), None) or next(
        (found for found in (_open(passage, hit) for hit in hits) if found), None
    )


def compared(passage: Passage) -> Hit | None:
    """The first comparative that has another side: `higher ... than`, `fewer ... compared with`."""
    return next(
        (
            hit
            for hit in passage.of("comparison", "more", "less", "rate-more", "rate-less")
            if _than(passage, hit) is not None
        ),
        None,
    )


def _named(passage: Passage, hit: Hit) -> Comparison | None:
    at = hit.last if hit.value == "same" else _than(passage, hit)
    if at is None:
        return None
    last = _end(passage, at)
    if last == at:
        return None
    whole = passage.trigger("", "", hit.first, last)
    than = passage.trigger("", "", at, last)
    judges = not hit.value.startswith("rate-")
    universal = judges and passage.word(at) in _UNIVERSAL
    return Comparison(hit.value.removeprefix("rate-"), than.words, whole.span, whole.words, than.span, universal)


def _than(passage: Passage, hit: Hit) -> int | None:
    """The token after `than`, or after `compared with`, in reach of the comparative."""
    words = passage.words.words
    for at in range(hit.last, min(hit.last + _REACH, len(words))):
        if words[at] in {";", ".", "?", "!"}:
            return None
        if words[at] == "than":
            counts = passage.word(at + 1)[:1].isdecimal() or passage.word(at + 1) in _MEASURES
            return None if counts or passage.word(at - 1) in {"rather", "other"} else at + 1
        for phrase in _VERSUS:
            if tuple(words[at : at + len(phrase)]) == phrase:
                return at + len(phrase)
    return None


def _end(passage: Passage, at: int) -> int:
    last = at
    while (
        last < len(passage.words)
        and last - at < _LONGEST
        and passage.word(last) not in (_STOPS if last > at else _ENDS)
    ):
        last += 1
    return last


def _open(passage: Passage, hit: Hit) -> Comparison | None:
    words = passage.words.words[hit.first : hit.last]
    superlative = hit.value == "superlative"
    if not superlative and not (
        words[0] in _EVALUATIVE or (len(words) > 1 and words[1] in {"effective", "beneficial"})
    ):
        return None
    whole = passage.trigger("", "", hit.first, hit.last)
    direction = "more" if superlative else hit.value
    return Comparison(direction, "", whole.span, whole.words, None, superlative)
