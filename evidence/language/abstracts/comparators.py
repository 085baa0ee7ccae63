"""What an estimate is said to be against: `compared with placebo`, `than usual care`, `in the placebo group`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from evidence.language.abstracts.groups import FIGURE, LEAD, PHRASE, group
from evidence.language.lexicon import terms

_VERSUS = (
    r"(?:compared (?:with|to|against)|comparison (?:with|to)|versus|vs\.?|v|relative to|as opposed to|rather than|"
    r"instead of|against|superior to|inferior to|comparable (?:to|with)|similar to|"
    r"(?:advantages?|benefits?|superiority|improvements?|effects?)(?: \w+)? over)"
)
_NO_LIMIT = "".join(f"(?<!{word} )" for word in ("more", "less", "greater", "fewer", "older"))
"""After these, `than` and a number set a limit: `more than 12 weeks`."""
_THAN = rf"(?:{_NO_LIMIT}than|than(?=\s\D))(?: (?:was|were|did|that|those|with|in|for))*"
_OTHER = rf"{LEAD}(?P<other>{PHRASE})"
_JOINED = r"(?:and|with|to|versus|or)"
_NO_SIDE = rf"(?![^;:.()]{{0,70}}?(?:\d|groups|arms)\s{_JOINED}\b)"
"""Between such words are no two sides: `between 2 and 5 weeks`, `between groups and`."""
_WITH = r"(?:with|in|for)"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w-]){_VERSUS}\s(?:{FIGURE})?{_OTHER}",
        rf"\b{_THAN}\s{_OTHER}",
        rf"\b(?:between|comparing|comparison of)\s{_NO_SIDE}[^;:.()]{{2,70}}?\s{_JOINED}\s{_OTHER}",
        # Survival was 10 months with ginger and 7 months with placebo
        rf"\d[^.;:()]{{1,30}}\s{_WITH}\s[^.;:()]{{2,40}}?\sand\s{FIGURE}{_WITH}\s{_OTHER}(?=\s?[(,;.])",
        r"\b(?P<other>placebo|sham|wait-?list)[- ](?:controlled|corrected|subtracted)\b",
    )
)
"""The ways of naming what something is compared with."""
_FURTHER_CONTROLS = (
    "control",
    "controls",
    "waiting-list",
    "wait-list",
    "standard-care",
    "standard-of-care",
    "usual-care",
)


def comparator(text: str, end: int) -> str:
    """What the estimate that ends at `end` is against; empty where its sentence does not say.

    The other side that was named last before it, else the first one after it, else the group that can only be the
    other one: `in the placebo group`.
    """
    found = sorted(_found(text))
    before = [other for at, other in found if at < end]
    after = [other for at, other in found if at >= end]
    return (*before[-1:], *after[:1], _other_group(text))[0]


def _found(text: str) -> Iterator[tuple[int, str]]:
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if other := group(match["other"]):
                yield match.start(), other


def _other_group(text: str) -> str:
    match = _controls().search(text)
    return match["other"] if match else ""


@cache
def _controls() -> re.Pattern[str]:
    """`the placebo group`, `assigned to usual care`."""
    kinds = {form for sort in ("sham", "nothing", "usual-care") for form in terms("comparators", sort)}
    names = "|".join(sorted({*kinds, *_FURTHER_CONTROLS}, key=lambda name: (-len(name), name)))
    return re.compile(rf"\b(?:the|to|with|of|in|on)\s(?:[\w-]+\s)?(?P<other>{names})(?![\w-])", re.IGNORECASE)
