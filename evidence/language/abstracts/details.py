"""What stands beside an estimate: its p value, heterogeneity, and the studies and people that it rests on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from evidence.language.abstracts.counts import Counted, people, studies
from evidence.language.abstracts.estimates import Estimate
from evidence.language.abstracts.printed import I2, P_VALUE, p_value
from evidence.language.abstracts.scope import Scope, scope
from evidence.model.effect import PValue

_OTHER_MATTER = re.compile(
    r"\b(?:and|but|while|whereas|which|interaction|heterogeneity|subgroup\w*|although|however)\b"
)
_WORDS_BETWEEN = 6
"""Between an estimate and a p value that belongs to it."""


@dataclass(frozen=True, slots=True)
class Details:
    """What a sentence says of one of its estimates."""

    p: PValue | None = None
    i2: float | None = None
    studies: int | None = None
    participants: int | None = None


def details(text: str, found: Sequence[Estimate], at: int) -> Details:
    """What a sentence says of the estimate at that place among those found."""
    estimate = found[at]
    whole = scope(text, estimate.start, estimate.end)
    before = max((other.end for other in found[:at]), default=0)
    after = min((max(other.named_from, estimate.end) for other in found[at + 1 :]), default=len(text))
    own = Scope(max(whole.start, before), min(whole.end, max(after, estimate.end)))
    near = _Stretch(text, own, estimate, whole)
    return Details(near.p_value(), near.heterogeneity(), near.counted(studies), near.counted(people))


def p_beside(text: str, place: Scope, found: Sequence[Estimate]) -> PValue | None:
    """The p value that follows right after a stretch of a sentence, and is no estimate's."""
    match = P_VALUE.search(text, place.end, scope(text, *place).end)
    if match is None or not _is_close(text[place.end : match.start()]):
        return None
    if any(place.end <= estimate.start < match.start() for estimate in found):
        return None
    return p_value(match)


def _is_close(between: str) -> bool:
    return not _OTHER_MATTER.search(between) and len(re.findall(r"[a-z]{3,}", between)) <= _WORDS_BETWEEN


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The words about one estimate, inside a bracket that others may share."""

    text: str
    own: Scope
    estimate: Estimate
    whole: Scope

    def p_value(self) -> PValue | None:
        """The first one after the estimate, else the one right before it."""
        matches = list(P_VALUE.finditer(self.text, *self.own))
        after = [match for match in matches if match.start() >= self.estimate.end]
        before = [match for match in matches if match.end() <= self.estimate.start]
        inside = [match for match in matches if self.estimate.start < match.start() < self.estimate.end]
        for match in (*inside, *after[:1], *before[-1:]):
            if self._belongs(match) and (value := p_value(match)) is not None:
                return value
        return None

    def _belongs(self, match: re.Match[str]) -> bool:
        ends = sorted((match.span(), (self.estimate.start, self.estimate.end)))
        between = self.text[ends[0][1] : ends[1][0]]
        return _is_close(between) and not _OTHER_MATTER.search(match[0])

    def heterogeneity(self) -> float | None:
        """I\u00b2 in percent."""
        match = I2.search(self.text, *self.own) or I2.search(self.text, self.estimate.end, self.whole.end)
        return float(match["value"]) if match and float(match["value"]) <= 100 else None

    def counted(self, read: Callable[[str], Iterable[Counted]]) -> int | None:
        """A count after the estimate, else before it, else the only one in the bracket that it shares."""
        own = [(each.start + self.own.start, each.value) for each in read(self.text[slice(*self.own)])]
        after = [value for start, value in own if start >= self.estimate.end]
        before = [value for start, value in own if start < self.estimate.start]
        if after or before:
            return after[0] if after else before[-1]
        shared = [each.value for each in read(self.text[slice(*self.whole)])]
        return shared[0] if len(shared) == 1 else None
