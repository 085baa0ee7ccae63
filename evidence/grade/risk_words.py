"""Risks and numbers needed, in words: people of 1,000, and intervals that run through infinity."""

from __future__ import annotations

import math

from evidence.grade.risks import Risks
from evidence.statistics.numbers_needed import NumberNeeded, NumberNeededInterval, Outcome

PEOPLE = 1000
_MANY = (100, 1_000, 10_000, 100_000)


def per_thousand(found: Risks, level: float) -> str:
    """`70 more of 1,000 people (95% CI 20 to 120 more): 500 with acupuncture, 430 with sham acupuncture`."""
    words = f"{difference(found)} of {PEOPLE:,} people"
    if told := difference_interval(found, level):
        words += f" ({told})"
    if found.treated is not None and found.untreated is not None:
        one, two = found.groups
        words += f": {count(found.treated)} with {one}, {count(found.untreated)} with {two or 'none'}, {found.basis}"
    elif found.groups[1]:
        words += f" than with {found.groups[1]}"
    return f"{words} (outcome: {found.outcome})" if found.outcome else words


def difference(found: Risks) -> str:
    """`70 more`, `12 fewer`, `no difference`."""
    return _signed(found.difference)


def difference_interval(found: Risks, level: float) -> str:
    """`95% CI 20 to 120 more`, `95% CI 5 fewer to 12 more`; empty where there is none."""
    if found.interval is None:
        return ""
    low, high = found.interval.low, found.interval.high
    if (low > 0 and high > 0) or (low < 0 and high < 0):
        near, far = sorted((abs(low), abs(high)))
        return f"{level:g}% CI {count(near)} to {_signed(far if low > 0 else -far)}"
    return f"{level:g}% CI {_signed(low)} to {_signed(high)}"


def count(share: float) -> str:
    """How many of 1,000 a share is; with a decimal where it is fewer than ten."""
    people = PEOPLE * share
    return f"{people:,.0f}" if people >= 9.95 or people == 0 else f"{people:.2g}"


def needed(number: NumberNeeded, interval: NumberNeededInterval | None, level: float) -> str:
    """`one more benefits for every 14 treated (95% CI 8 to 50)`; through infinity in words."""
    words = _one_in(number)
    if interval is None:
        return words
    better, worse = interval.better, interval.worse
    if interval.through_infinity:
        between = f"from {_one_in(better)}, through no difference at all, to {_one_in(worse)}"
        return f"{words} ({level:g}% CI {between})"
    ends = [_people(end.number) for end in sorted((better, worse), key=lambda end: end.number)]
    return f"{words} ({level:g}% CI {ends[0]} to {ends[1]})"


def natural_frequency(percent: float) -> str:
    """`39 of 100 people`, `3 of 1,000 people`: of as few as show it."""
    for of in _MANY:
        people = percent * of / 100
        if people >= 1 or people == 0:
            return f"{people:,.0f} of {of:,} people"
    return f"fewer than 1 of {_MANY[-1]:,} people"


def _one_in(number: NumberNeeded) -> str:
    what = "benefits" if number.outcome is Outcome.BENEFIT else "is harmed"
    if math.isinf(number.number):
        return f"nobody more {what}, however many are treated"
    return f"one more {what} for every {_people(number.number)} treated"


def _people(number: float) -> str:
    """Numbers needed are rounded up, so that nothing is promised that is not there."""
    return "infinitely many" if math.isinf(number) else f"{math.ceil(number - 1e-9):,}"


def _signed(share: float) -> str:
    told = count(abs(share))
    return f"{told} {'more' if share > 0 else 'fewer'}" if told != "0" else "no difference"
