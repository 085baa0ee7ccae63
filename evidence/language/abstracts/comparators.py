"""What an estimate is said to be against: `compared with placebo`, `than usual care`, `in the placebo group`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from evidence.language.abstracts.groups import FIGURE, LEAD, PHRASE, group
from evidence.language.lexicon import terms

_VERSUS = (
    r"(?:(?:when |as )?compared (?:with|to|against)|(?:in )?comparison (?:with|to)|versus|vs\.?|v|relative to|as opposed to|"
    r"rather than|instead of|than(?: (?:was|were|did|that|those|with|in|for))*|against|superior to|inferior to|"
    r"comparable (?:to|with)|similar to)"
)
_EXPLICIT = re.compile(rf"(?<![\w-]){_VERSUS}\s(?:{FIGURE})?{LEAD}(?P<other>{PHRASE})", re.IGNORECASE)
_BETWEEN = re.compile(
    rf"\b(?:between|comparing|comparison of)\s(?:the\s)?(?P<one>[^;:.()]{{2,70}}?)\s(?:and|with|to|versus|or)\s{LEAD}(?P<other>{PHRASE})",
    re.IGNORECASE,
)
_CONTROLLED = re.compile(
    r"\b(?P<other>placebo|sham|wait-?list)[- ](?:controlled|corrected|subtracted)\b", re.IGNORECASE
)
_GROUP = r"(?:groups?|arms?|recipients)\b"
_UNCOUNTED = re.compile(r"\d+(?:\.\d+)?(?:%|\b)(?!-)")
_NO_BETWEEN = re.compile(r"(?:\d|\b(?:groups|treatments|arms|interventions)\b)")


def comparator(text: str, start: int, end: int) -> str:
    """What the estimate from `start` to `end` is against; empty where its sentence does not say."""
    found = sorted(_found(text))
    inside = [other for at, other in found if start <= at < end]
    before = [other for at, other in found if at < start]
    after = [other for at, other in found if at >= end]
    for others in (inside[:1], before[-1:], after[:1]):
        if others:
            return others[0]
    return _other_group(text)


def _found(text: str) -> Iterator[tuple[int, str]]:
    for pattern in (_EXPLICIT, _BETWEEN, _CONTROLLED):
        for match in pattern.finditer(text):
            if pattern is _BETWEEN and _NO_BETWEEN.search(match["one"]):
                continue
            if not _UNCOUNTED.match(match["other"]) and (other := group(match["other"])):
                yield match.start(), other


def _other_group(text: str) -> str:
    """The group that can only be the other one: `in the placebo group`."""
    match = _controls().search(text)
    return match["other"] if match else ""


@cache
def _controls() -> re.Pattern[str]:
    kinds = {form for sort in ("sham", "nothing", "usual-care") for form in terms("comparators", sort)}
    kinds |= {"control", "controls", "waiting-list", "wait-list", "standard-care", "standard-of-care", "usual-care"}
    names = "|".join(sorted(map(re.escape, kinds), key=len, reverse=True))
    return re.compile(
        rf"\b(?:the|to|with|of|in|on)\s(?:[\w-]+\s)?(?P<other>{names})(?:[\s-]{_GROUP})?(?![\w-])", re.IGNORECASE
    )
