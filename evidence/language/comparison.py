"""What a sentence compares with what."""

from __future__ import annotations

from functools import lru_cache

from evidence.language.lexicon import Hit, terms
from evidence.language.numbers import UNITS
from evidence.language.passage import Passage
from evidence.model.document import BlockKind
from evidence.model.statement import Comparison

_VERSUS = (("compared", "with"), ("compared", "to"), ("versus",), ("vs",), ("relative", "to"), ("in", "comparison"))
_OPENINGS = frozenset({"than", "over", *(phrase[0] for phrase in _VERSUS)})
"""Words one of which stands before the other side of every comparison."""
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
_MONEY = frozenset({"\u00a3", "$", "\u20ac"})
_SENTENCE_ENDS = frozenset({";", ".", "?", "!"})
_REACH = 14
_LONGEST = 10


@lru_cache(maxsize=1)
def read(passage: Passage) -> Comparison | None:
    """The first comparison with a named other side, else a superlative, else one left open."""
    hits = passage.of("comparison")
    if not hits:
        return None
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
    than_span, than = passage.place(at, last)
    judges = not hit.value.startswith("rate-")
    universal = judges and passage.word(at) in _UNIVERSAL
    whole = passage.place(hit.first, last)
    return Comparison(hit.value.removeprefix("rate-"), than, *whole, than_span, universal)


def _than(passage: Passage, hit: Hit) -> int | None:
    """The token after `than`, or after `compared with`, in reach of the comparative."""
    words = passage.words.words
    if _OPENINGS.isdisjoint(passage.words.different):
        return None
    for at in range(hit.last, min(hit.last + _REACH, len(words))):
        word = words[at]
        if word in _SENTENCE_ENDS:
            return None
        if word not in _OPENINGS:
            continue
        if word == "than":
            return None if _counts(passage.word(at + 1)) or passage.word(at - 1) in {"rather", "other"} else at + 1
        if word == "over" and words[hit.first] in terms("grammar", "judged-over"):
            return None if passage.word(at + 1)[:1].isdecimal() else at + 1
        for phrase in _VERSUS:
            if tuple(words[at : at + len(phrase)]) == phrase:
                return at + len(phrase)
    return None


def _counts(word: str) -> bool:
    """Whether a word after `than` begins a number."""
    return word[:1].isdecimal() or word in _MONEY or word in _MEASURES


def _end(passage: Passage, at: int) -> int:
    last = at
    while (
        last < len(passage.words)
        and last - at < _LONGEST
        and passage.word(last) not in (_ENDS if _says_nothing(passage, at, last) else _STOPS)
    ):
        last += 1
    return last


def _says_nothing(passage: Passage, first: int, last: int) -> bool:
    """Whether only what follows tells the group: `those`, `individuals who`, `patients in the`."""
    heads = terms("units", "people") | terms("grammar", "head")
    return all(word in heads for word in passage.words.words[first:last])


def _open(passage: Passage, hit: Hit) -> Comparison | None:
    words = passage.words.words[hit.first : hit.last]
    superlative = hit.value == "superlative"
    if not superlative and not (
        words[0] in _EVALUATIVE or (len(words) > 1 and words[1] in {"effective", "beneficial"})
    ):
        return None
    whole = passage.place(hit.first, hit.last)
    if superlative:
        return Comparison("more", "", *whole, None, True) if _predicated(passage, hit) else None
    return Comparison(hit.value, "", *whole, None, False)


def _predicated(passage: Passage, hit: Hit) -> bool:
    """`tea is the best remedy`, `the best remedy is tea`; not `the best remedies on record only slow it`."""
    if hit.first > 1 or passage.kind is BlockKind.HEADING:
        return True
    following = passage.words.words[hit.last :]
    return not terms("grammar", "being").isdisjoint(following) or not terms("certainty", "low").isdisjoint(following)
