"""Whether a count, a number of people and a percentage, as printed, go together."""

from __future__ import annotations

from typing import NamedTuple

from evidence.statistics.counts import percentage, share
from evidence.statistics.typed import Typed, typed

_LONGEST_NUMBER = 16


class Printed(NamedTuple):
    """A share as printed; what was not is empty."""

    counted: str
    whole: str
    percent: str


class Judged(NamedTuple):
    """What is wrong with a share."""

    message: str
    slight: bool = False
    """By one unit in the last digit: cut off, not rounded."""


def judge(printed: Printed) -> Judged | None:
    """What is wrong with a printed share; None where nothing is, or where it cannot be said."""
    if _plainly_agrees(printed):
        return None
    try:
        percent = typed(printed.percent) if printed.percent else None
        if percent is not None and not 0 <= percent.value <= 100:
            return Judged("a share of people lies between 0% and 100%")
        if not printed.whole:
            return None
        whole = typed(printed.whole)
        if not printed.counted:
            return _of_any_count(percent, whole) if percent else None
        return _of_count(typed(printed.counted), whole, percent)
    except ValueError:  # a number that is none of people, as 2.5, or typed as no one prints it, as 0x10
        return None


def _plainly_agrees(printed: Printed) -> bool:
    """A quick look, so that what agrees costs nothing more; on the edge, exact numbers decide."""
    counted, whole, (units, _, decimals) = printed.counted, printed.whole, printed.percent.partition(".")
    if not (counted.isdecimal() and whole.isdecimal() and units.isdecimal() and (decimals or "0").isdecimal()):
        return False
    k, n, percent = int(counted), int(whole), float(printed.percent)
    return k <= n and n > 0 and percent <= 100 and abs(100 * k / n - percent) < 0.499 * 10 ** -len(decimals)


def _of_count(count: Typed, whole: Typed, percent: Typed | None) -> Judged | None:
    if count.value > whole.value:
        return Judged(f"{_short(count.text)} is more than {_short(whole.text)}")
    if percent is None:
        return None
    compared = share(count, whole, percent)
    if compared.agrees:
        return None
    exact = 100 * count.exact / whole.exact
    slight = abs(exact - percent.exact) < percent.unit
    shares = " or ".join(dict.fromkeys(map(_short, compared.percentages)))
    message = f"{_short(count.text)} of {_short(whole.text)} is {shares}%, not {_short(percent.text)}%"
    return Judged(message, slight)


def _of_any_count(percent: Typed, whole: Typed) -> Judged | None:
    possible = percentage(percent, whole)
    if possible.possible or not possible.telling:
        return None
    nearest = " and ".join(f"{_short(near)}%" for near in possible.nearest)
    message = f"no count of {_short(whole.text)} people is {_short(percent.text)}%; the nearest are {nearest}"
    return Judged(message)


def _short(printed: str) -> str:
    """A number as printed, but with seven figures where nobody would read all: 0.00…01 may have hundreds."""
    return printed if len(printed) <= _LONGEST_NUMBER else f"{float(typed(printed).value):.7g}"
