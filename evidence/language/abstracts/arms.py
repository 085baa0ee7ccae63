"""Shares by arm: `28% vs 41%`, `28% with ginger compared with 41% with placebo`, `17/31 (55%) versus 6/30 (20%)`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from evidence.language.abstracts.estimates import Estimate
from evidence.language.abstracts.groups import LEAD, PEOPLE, PHRASE, group
from evidence.language.abstracts.scope import Scope
from evidence.model.effect import Arm

_SHARE = re.compile(
    r"(?:(?P<events>\d[\d,]*)\s?(?:/|\sof\s|\sout of\s)\s?(?P<people>\d[\d,]*)\s?(?:[a-z]+\s)?[,(\[]?\s?)?(?<![\d.,-])"
    r"(?P<percent>\d+(?:\.\d+)?)\s?(?:%|per\s?cent\b)(?:[)\]](?:\sof(?:\sthe)?\s(?P<whole>\d[\d,]*))?)?"
)
_GIVEN = r"(?:allocated|assigned|randomi[sz]ed)\sto|treated\swith|receiving|given|taking"
_AFTER = re.compile(
    rf"(?:\s?\([^()]{{1,20}}\))?\s(?:(?:{PEOPLE}|of (?:them|those)|events)\s)?"
    rf"(?:in|with|for|on|among|from|of|{_GIVEN})\s{LEAD}(?P<group>{PHRASE})"
)
_TWO = rf"(?:the\s)?(?P<one>{PHRASE})\s(?:vs?\.?|versus|and)\s(?:the\s)?(?P<group>{PHRASE})"
_BOTH = re.compile(rf"\)?(?:\s(?:at|after)\s[\w\s-]{{2,20}},?)?\s(?:in|for|with)\s{_TWO}")
"""Both arms after both shares: `67% v 47% for ginger v placebo`."""
_JOINED = re.compile(r"\s(?:and|vs?\.?|versus)\s")
_BOTH_BEFORE = re.compile(rf"\b(?:in|for)\s{_TWO}(?:\sat\s[\w\s-]{{2,20}})?\s(?:was|were)\s$")
"""Both before: `the rates for ginger versus placebo were 67% and 47%`."""
_LABELLED = re.compile(rf"[(\[](?P<one>{PHRASE})\s\d+(?:\.\d+)?\s?%[,;]\s(?P<group>{PHRASE})\s$")
"""Each before its share, in brackets: `(ginger 67%, placebo 47%`."""
_BEFORE = re.compile(
    rf"(?:^|[,;:(\[]\s?|\b(?:in|for|of|than|versus|vs\.?|with|on|given|receiving|the)\s)(?P<group>{PHRASE})\s?[(\[]?\s?$"
)
_VERSUS = re.compile(r"\b(?:vs?\.?|versus|compared (?:with|to)|as against|against|than)(?=\s|$)")
_THAN = re.compile(r"\bthan\b")
_ARM = re.compile(r"\b(?:groups?|arms?)\s\($")
_AND = re.compile(r"\b(?:and|whereas|while|but)\b|[,;]")
_OTHER_MATTER = re.compile(r"\d\s?%|[.:]\s|\bCI\b|\b[Pp]\s?[<=>]|\b(?:increase|decrease|reduction|improvement)\b")
FIRST, SECOND = "first group", "second group"
"""Arms that the sentence does not name where it gives their shares."""
_WIDEST = 130
"""Characters at most between two shares that are told of together."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The shares of two arms, and where they stand."""

    arms: tuple[Arm, Arm]
    place: Scope

    @property
    def comparator(self) -> str:
        """The second arm's name, where the sentence has one."""
        return "" if self.arms[1].arm == SECOND else self.arms[1].arm


def pairs(text: str, found: Sequence[Estimate]) -> Iterator[Pair]:
    """The pairs of shares in a sentence that are no interval's and no estimate's, in order."""
    free = [match for match in _SHARE.finditer(text) if not _is_taken(match, found) and float(match["percent"]) <= 100]
    paired: re.Match[str] | None = None
    for first, second in pairwise(free):
        if first is not paired and (pair := _pair(text, first, second)) is not None:
            paired = second
            yield pair


def _is_taken(match: re.Match[str], found: Sequence[Estimate]) -> bool:
    return any(estimate.start < match.end() and match.start() < estimate.end for estimate in found)


def _pair(text: str, first: re.Match[str], second: re.Match[str]) -> Pair | None:
    """Two shares as arms of one comparison; None where the sentence does not put them side by side."""
    between = text[first.end() : second.start()]
    if len(between) > _WIDEST or _OTHER_MATTER.search(between.replace("vs.", "vs")):
        return None
    names = _names(text, first, second)
    if not (_VERSUS.search(between) or (all(names) and _AND.search(between))):
        return None
    if _THAN.search(between) and not (all(names) or _is_in_brackets(text, second)):
        return None
    one, other = names[0] or FIRST, names[1] or SECOND
    place = Scope(first.start(), second.end())
    return None if one == other else Pair((_arm(one, first), _arm(other, second)), place)


def _names(text: str, first: re.Match[str], second: re.Match[str]) -> tuple[str, str]:
    """What the two arms are called, as far as the sentence says."""
    is_joined = _JOINED.fullmatch(text, first.end(), second.start()) is not None
    if both := _BOTH.match(text, second.end()) or (is_joined and _BOTH_BEFORE.search(text[: first.start()])) or None:
        return group(both["one"]), group(both["group"])
    if both := _LABELLED.search(text[: second.start()]):
        return _labels(text, both)
    after = _following(text, first, second.start()), _following(text, second, len(text))
    if any(after):
        return after
    before = _preceding(text, first, 0), _preceding(text, second, first.end())
    # A name before one share alone may be the outcome's; joined by `and`, so may both.
    is_compared = _VERSUS.search(text, first.end(), second.start()) or _ARM.search(text[first.end() : second.start()])
    return before if all(before) and is_compared else ("", "")


def _labels(text: str, both: re.Match[str]) -> tuple[str, str]:
    """Two names with a share each, in brackets: arms where the sentence speaks of the first; else perhaps harms."""
    first, second = group(both["one"]), group(both["group"])
    elsewhere = f"{text[: both.start()]} {text[both.end() :]}".lower()
    return (first, second) if first and first.lower() in elsewhere else ("", "")


def _following(text: str, share: re.Match[str], limit: int) -> str:
    """The arm that is named after its share: `28% with ginger`."""
    match = _AFTER.match(text, share.end(), limit)
    return group(match["group"]) if match else ""


def _preceding(text: str, share: re.Match[str], since: int) -> str:
    """The arm that is named before it: `with ginger (28%)`."""
    if not _is_in_brackets(text, share) or (since == 0 and text[share.end() - 1] != ")"):
        return ""
    match = _BEFORE.search(text[since : share.start()])
    return group(match["group"].rsplit(" of ")[-1]) if match else ""


def _is_in_brackets(text: str, share: re.Match[str]) -> bool:
    return "(" in text[max(0, share.start() - 1) : share.end()]


def _arm(name: str, share: re.Match[str]) -> Arm:
    events, people = share["events"], share["people"] or share["whole"]
    if not (events and people):
        return Arm(name, percent=float(share["percent"]))
    return Arm(name, float(share["percent"]), int(events.replace(",", "")), int(people.replace(",", "")))
