"""Recomputing the p value of a reported test, and whether the two agree, in the manner of statcheck [@nuijten2016].

Both the statistic and p were rounded when they were printed: a p value is inconsistent only where no statistic that
prints so gives a p that prints so. It is a decision error where it also falls on the other side of alpha.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from evidence.statistics.distributions import chi2_upper, f_upper, normal_upper, t_upper
from evidence.statistics.reported_p import ReportedP
from evidence.statistics.test_forms import Statistic
from evidence.statistics.test_statistics import ReportedTest
from evidence.statistics.typed import unrounded


@dataclass(frozen=True, slots=True)
class Judging:
    """By what a reported p value is judged; the defaults are statcheck's."""

    alpha: float = 0.05
    alpha_is_significant: bool = True
    """A p that equals alpha is significant."""
    one_tailed: bool = False
    """Every t, z and r is taken to be tested in one direction only."""
    one_tailed_where_said: bool = False
    """A p that fits a one-tailed test is accepted where the text says that a test was one."""
    zero_is_error: bool = True
    """"p = .000" is an error, not a small p that was rounded."""

    def __post_init__(self) -> None:
        if not 0 < self.alpha < 1:
            raise ValueError(f"alpha must lie between 0 and 1, not {self.alpha}")


@dataclass(frozen=True, slots=True)
class Recomputed:
    """What a reported test gives when it is computed anew."""

    p: float
    """From the statistic as printed."""
    lowest: float
    highest: float
    """The p values of all statistics that print so."""
    error: bool
    """The printed p is none of them."""
    decision_error: bool
    """And stands on the other side of alpha."""
    one_tailed: bool = False
    """p is that of a one-tailed test."""


STATCHECK = Judging()
_LESS, _MORE = ("<", "≤"), (">", "≥")


def recompute(test: ReportedTest, judging: Judging = STATCHECK, *, says_one_tailed: bool = False) -> Recomputed:
    """The p value of a reported test, and whether the printed one agrees; `says_one_tailed` if the text says so."""
    result = _recomputed(test, judging, one_tailed=judging.one_tailed)
    if result.error and judging.one_tailed_where_said and says_one_tailed and not judging.one_tailed:
        directed = _recomputed(test, judging, one_tailed=True)
        return result if directed.error else directed
    return result


def p_of(statistic: Statistic, value: float, df: tuple[float, ...], *, one_tailed: bool = False) -> float:
    """The p value of a test statistic: two-sided for t, z and r, unless one-tailed; an upper tail for the others.

    df as in ReportedTest. Raises ValueError for degrees of freedom that are none, an r beyond 1, a negative F or
    chi-squared.
    """
    match statistic:
        case Statistic.Z:
            tail = normal_upper(abs(value))
        case Statistic.T:
            tail = t_upper(abs(value), *df)
        case Statistic.R:
            tail = t_upper(_t_of_r(abs(value), *df), *df)
        case Statistic.F:
            return f_upper(value, *df)
        case _:
            return chi2_upper(value, *df)
    return tail if one_tailed else min(1.0, 2 * tail)


def _t_of_r(r: float, df: float) -> float:
    if r > 1:
        raise ValueError(f"a correlation cannot exceed 1: {r}")
    return r * math.sqrt(df / (1 - r * r)) if r < 1 else math.inf


def _recomputed(test: ReportedTest, judging: Judging, *, one_tailed: bool) -> Recomputed:
    def p(value: float) -> float:
        return p_of(test.statistic, value, test.df, one_tailed=one_tailed)

    size, half = abs(float(test.number.value)), float(test.number.unit) / 2
    most = min(size + half, 1.0) if test.statistic is Statistic.R else size + half
    low, middle, high = p(most), p(size), p(max(size - half, 0.0))
    error = _is_error(test, low, high, judging)
    decision_error = error and _is_decision_error(test, middle, judging)
    return Recomputed(middle, low, high, error, decision_error, one_tailed)


def _is_error(test: ReportedTest, low: float, high: float, judging: Judging) -> bool:
    """Whether no p between low and high is what is reported."""
    lower, upper = _reported(test.p, judging)
    if judging.zero_is_error and test.p.number is not None and test.p.number.value <= 0:
        return True
    # Of a statistic given as less than a number, it is known only that p is larger; of one given as more, smaller.
    if test.sign in _LESS:
        return upper < high
    if test.sign in _MORE:
        return lower > low
    return upper < low or lower > high


def _reported(p: ReportedP, judging: Judging) -> tuple[float, float]:
    """Between which p values a reported one lies."""
    if p.number is None:
        return judging.alpha, math.inf
    if p.sign in _LESS:
        return -math.inf, float(p.number.value)
    if p.sign in _MORE:
        return float(p.number.value), math.inf
    printed = unrounded(p.number)
    return float(printed.lower), float(printed.upper)


def _is_decision_error(test: ReportedTest, p: float, judging: Judging) -> bool:
    """Whether the reported p and the recomputed one are known to stand on different sides of alpha."""
    said, found = _significant_as_said(test.p, judging), _significant(p, judging)
    if (test.sign in _LESS and found) or (test.sign in _MORE and not found):
        return False
    return said is not None and said != found


def _significant_as_said(p: ReportedP, judging: Judging) -> bool | None:
    """Whether a reported p is significant; None where it leaves that open ("p < .10", "p > .01")."""
    if p.number is None:
        return False
    number = float(p.number.value)
    if p.sign in _LESS:
        return True if number <= judging.alpha else None
    if p.sign in _MORE:
        return False if number >= judging.alpha else None
    return _significant(number, judging)


def _significant(p: float, judging: Judging) -> bool:
    return p <= judging.alpha if judging.alpha_is_significant else p < judging.alpha
