"""impossible-mean."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.claim import Claim
from evidence.model.effect import Arm
from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.rules.base import ClaimRule
from evidence.rules.claims.reported import Reported, recorded
from evidence.rules.fault import quote

_Fault = tuple[str, str]
"""A field of the arm, and what is wrong."""


class ImpossibleMean(ClaimRule):
    """A group's mean or standard deviation cannot come from that many whole numbers, or from that scale.

    The mean of n whole numbers is a whole number of nths: 28 people who answer in whole points cannot average 5.19
    (GRIM [@brown2017]), and few standard deviations go with a mean (GRIMMER; DEBIT for noughts and ones). The check
    needs `items`, the number of whole-number answers behind each person's score, and numbers as printed: 5.20 is not
    5.2. Means beyond the scale, and standard deviations that are negative or larger than the scale allows, are found
    without it.

    Flagged:

        {arm: honey, participants: 28, mean: 5.19, items: 1}

    Not flagged:

        {arm: honey, participants: 28, mean: 5.18, items: 1}
    """

    id = "impossible-mean"
    family = "claims"

    def check(self, claim: Claim, project: Project) -> Iterator[Finding]:
        for result in recorded(claim):
            for index, arm in enumerate(result.effect.arms):
                if arm.mean is not None or arm.sd is not None:
                    yield from self._arm(result, index, arm, claim)

    def _arm(self, result: Reported, index: int, arm: Arm, claim: Claim) -> Iterator[Finding]:
        for fault in (_spread, _beyond_scale, _whole_numbers):
            found = fault(result, index, arm)
            if found is not None:
                field, message = found
                level = Level.ERROR if "cannot" in message else Level.WARNING
                place = result.place("arms", index, field)
                yield self.finding(result.source, place, f"claim {quote(claim.id)}: {message}", level=level)
                return


def _spread(result: Reported, index: int, arm: Arm) -> _Fault | None:
    if arm.sd is None or arm.sd > 0:
        return None
    if arm.sd < 0:
        return "sd", f"a standard deviation cannot be negative: {result.printed('arms', index, 'sd')}"
    return "sd", f"a standard deviation of 0 says that everybody in {quote(arm.arm)} scored alike"


def _beyond_scale(result: Reported, index: int, arm: Arm) -> _Fault | None:
    from evidence.rules.claims.scale_range import scale_range

    ends = scale_range(result.effect.scale)
    if ends is None or ends[0] >= ends[1] or arm.mean is None:
        return None
    low, high = ends
    if not low <= arm.mean <= high:
        printed = result.printed("arms", index, "mean")
        return "mean", f"a mean on a scale from {low:g} to {high:g} cannot be {printed}"
    n = arm.participants
    if arm.sd is None or not n or n < _FEWEST:
        return None
    largest = ((arm.mean - low) * (high - arm.mean) * n / (n - 1)) ** 0.5
    if arm.sd <= largest * (1 + _ROOM) + _ROOM * (high - low):
        return None
    printed = result.printed("arms", index, "sd")
    return "sd", f"with a mean of {arm.mean:g} on a scale from {low:g} to {high:g}, the SD cannot be {printed}"


_FEWEST = 2
_ROOM = 0.01
"""Share by which rounding may put a standard deviation beyond the largest that there is."""


def _whole_numbers(result: Reported, index: int, arm: Arm) -> _Fault | None:
    if arm.items is None or arm.mean is None or not arm.participants:
        return None
    from evidence.rules.claims.whole_numbers import fault

    mean = result.printed("arms", index, "mean")
    sd = result.printed("arms", index, "sd") if arm.sd is not None else ""
    try:
        return fault(mean, sd, arm, result.effect.scale)
    except ValueError:  # typed in a way that does not show its decimals: 1e1
        return None
