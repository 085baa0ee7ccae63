"""Titles: with or without their subtitle, in British or American spelling, and registries' remarks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from itertools import islice

from evidence.matching.letters import comparable, words
from evidence.matching.spelling import american, misspelt, same_spelling
from evidence.matching.vocabulary import listed
from evidence.model.record import Work
from evidence.model.reference import whole_title


class Agreement(Enum):
    """How two titles stand to each other."""

    SAME = "same"
    MISSPELT = "misspelt"
    """Letters apart."""
    OTHER = "other"


_FUNCTION_WORDS = frozenset(listed("function words"))
_STATUS = re.compile(
    r"^\W{0,9}(?:retracted|retraction|withdrawn|withdrawal|removed|article|paper|notice|\s)+[\]):.—–-]+\s*",
    re.IGNORECASE,
)
"""What registries put before the title of a work that was retracted."""
_LABEL = re.compile(r"^\W{0,9}(?:[A-Z]{0,4}[-‐ ]?)?\d+[.):]?\s+(?=\S*[^\W\d])")
"""The number of an abstract in a programme: `86 Regulation of gelatinase`."""
_REMARK = re.compile(
    r"[\[(](?:retract|correct|withdrawn|review|letter|internet|published erratum)[^\])]{0,200}[\])]\W*$", re.I
)
_BREAK = re.compile(r"[:?!;]\s|[.]\s+(?=\W*[A-Z])|\s[–—-]+\s|—|\s\(")
"""Where a subtitle may begin."""
_MOST_BREAKS = 8
"""Places at which a title is cut to look for that; in a longer one, none of the later is it."""
_FEWEST_WORDS = 3
"""Fewer content words than this are too little to know a title by, once its subtitle is cut off."""


def agreement(written: str, work: Work) -> Agreement:
    """Whether an entry's title is the work's; one may leave out, or add, the subtitle."""
    return _agreement(written, whole(work))


@lru_cache(maxsize=16384)
def _agreement(written: str, title: str) -> Agreement:
    found = Agreement.OTHER
    for ours, theirs in _pairs(written, title):
        match _compare(ours, theirs):
            case Agreement.SAME:
                return Agreement.SAME
            case Agreement.MISSPELT:
                found = Agreement.MISSPELT
            case Agreement.OTHER:
                pass
    return found


def likeness(written: str, work: Work) -> float | None:
    """The share of content words that the titles have in common, 0 to 1; None where they cannot be compared."""
    return _likeness(written, whole(work)) if comparable(written, work.title) else None


@lru_cache(maxsize=16384)
def _likeness(written: str, title: str) -> float:
    best = _shared(content(written), content(title))
    if best < 1:
        cuts = ((content(a), content(b)) for a, b in _pairs(written, title))
        best = max((_shared(a, b) for a, b in cuts if min(len(a), len(b)) >= _FEWEST_WORDS), default=best)
    return best


def content(title: str) -> tuple[str, ...]:
    """The words of a title that say something."""
    return tuple(word for word in words(_bare(title)) if word not in _FUNCTION_WORDS)


def says_little(title: str) -> bool:
    """Whether many works may have the title: `Editorial`, `Book review`."""
    return len(content(title)) < _FEWEST_WORDS


def whole(work: Work) -> str:
    """The title with its subtitle."""
    return whole_title(work.title, work.subtitle)


def _pairs(written: str, found: str) -> Iterator[tuple[str, str]]:
    """The title as written beside the work's, then one of them cut where a subtitle may begin, or without its label."""
    yield written, found
    yield from ((written, head) for head in _heads(found))
    yield from ((head, found) for head in _heads(written))
    unlabelled = _LABEL.sub("", found), _LABEL.sub("", written)
    if unlabelled != (found, written):
        yield written, unlabelled[0]
        yield unlabelled[1], found


def _heads(title: str) -> Iterator[str]:
    bare = _bare(title)
    for found in islice(_BREAK.finditer(bare), _MOST_BREAKS):
        yield bare[: found.start()]


def _bare(title: str) -> str:
    title = _STATUS.sub("", title)
    return _REMARK.sub("", title) if "(" in title or "[" in title else title


def _compare(written: str, found: str) -> Agreement:
    ours, theirs = content(written), content(found)
    if ours == theirs or "".join(ours) == "".join(theirs) or _run_together(written) == _run_together(found):
        return Agreement.SAME
    if abs(len(ours) - len(theirs)) > 1 + min(len(ours), len(theirs)) // 4:
        return Agreement.OTHER
    return _aligned(ours, theirs)


def _run_together(title: str) -> str:
    """A title without its spaces: registries lose those around italics, `of<i>Burkholderia terrae</i>in`."""
    return "".join(words(_bare(title)))


def _aligned(ours: tuple[str, ...], theirs: tuple[str, ...]) -> Agreement:
    found = Agreement.SAME
    for one, other in _differing(ours, theirs):
        if not same_spelling(one, other):
            if not misspelt(one, other):
                return Agreement.OTHER
            found = Agreement.MISSPELT
    return found


def _differing(ours: tuple[str, ...], theirs: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The words that stand where the other title has another; joined where one title has more of them."""
    from rapidfuzz.distance import Levenshtein

    for step in Levenshtein.opcodes(ours, theirs):
        if step.tag != "equal":
            here, there = ours[step.src_start : step.src_end], theirs[step.dest_start : step.dest_end]
            yield from zip(here, there, strict=True) if len(here) == len(there) else [("".join(here), "".join(there))]


def _shared(ours: tuple[str, ...], theirs: tuple[str, ...]) -> float:
    """Dice's coefficient of the words; near spellings count."""
    if ours == theirs:
        return 1.0
    here, there = Counter(map(american, ours)), Counter(map(american, theirs))
    rest = list((there - here).elements())
    common = (here & there).total()
    for word in (here - there).elements():
        twin = next((other for other in rest if word[:1] == other[:1] and misspelt(word, other)), None)
        if twin is not None:
            rest.remove(twin)
            common += 1
    return 2 * common / (len(ours) + len(theirs))
