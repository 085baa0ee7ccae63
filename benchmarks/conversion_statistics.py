"""Test statistics as effect sizes, and their intervals, as other packages' arguments ask for them."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from benchmarks.conversion_arguments import Arguments
from evidence.statistics import conversions_tests as tests
from evidence.statistics.intervals import Interval

Operation = Callable[[dict[str, Any]], Any]


def _t(a: Arguments, kind: str) -> float:
    return tests.f_to_t(a.value("f"), a.freedom[0]) if kind == "f" else float(a.value(kind))


def to_d(kind: str, *, paired: bool = False) -> Operation:
    def convert(given: dict[str, Any]) -> float:
        a = Arguments(given)
        size = a.get("n") if kind == "z" else a.freedom[1] or a.get("df")
        single = a.get("paired", default=paired)
        return (tests.t_to_dz if single else tests.t_to_d)(_t(a, kind), size)

    return convert


def to_r(kind: str) -> Operation:
    def convert(given: dict[str, Any]) -> float:
        a = Arguments(given)
        return tests.t_to_r(_t(a, kind), a.get("n") if kind == "z" else a.freedom[1] or a.get("df"))

    return convert


SHARES = {"eta2": tests.f_to_eta2, "epsilon2": tests.f_to_epsilon2, "omega2": tests.f_to_omega2}
SHARES["eta2_adj"] = tests.f_to_epsilon2


def explained(kind: str, share: str) -> Operation:
    def convert(given: dict[str, Any]) -> float:
        a = Arguments(given)
        if kind == "t":
            return SHARES[share](a.value("t") ** 2, 1, a.get("df_error", "df2", "df"))
        return SHARES[share](a.value("f"), *a.freedom)

    return convert


def cohens_f(kind: str, *, squared: bool) -> Operation:
    def convert(given: dict[str, Any]) -> float:
        f2 = tests.eta2_to_f2(explained(kind, "eta2")(given))
        return f2 if Arguments(given).get("squared", default=squared) else math.sqrt(f2)

    return convert


def chi2(plain: Callable[..., float], adjusted: Callable[..., float], *, tabled: bool = True) -> Operation:
    def convert(given: dict[str, Any]) -> float:
        a = Arguments(given)
        chi2, n = a.value("chisq", "chi2"), a.get("n")
        if a.get("adjust", default=True):
            return adjusted(chi2, n, *a.table)
        return plain(chi2, n, *(a.table if tabled else ()))

    return convert


def _level(a: Arguments, default: str) -> tuple[float, str]:
    """The two-sided level that a level of one side stands for, and the sides."""
    level, sides = a.get("ci", default=0.95), a.get("alternative", default=default)
    return (level, sides) if sides == "two.sided" else (2 * level - 1, sides)


def _sides(interval: Interval, sides: str, limits: tuple[float, float]) -> Interval:
    low = limits[0] if sides == "less" else interval.low
    return Interval(low, limits[1] if sides == "greater" else interval.high)


def d_interval(kind: str, *, paired: bool = False) -> Callable[[dict[str, Any]], Interval]:
    def interval(given: dict[str, Any]) -> Interval:
        a = Arguments(given)
        level, sides = _level(a, "two.sided")
        single = a.get("paired", default=paired)
        if kind == "z":
            ends, scale = tests.z_interval(a.value("z"), level), tests.z_to_dz if single else tests.z_to_d
            found = Interval(scale(ends.low, a.get("n")), scale(ends.high, a.get("n")))
        else:
            exact = tests.t_to_dz_interval if single else tests.t_to_d_interval
            found = exact(_t(a, kind), a.freedom[1] or a.get("df"), level)
        return _sides(found, sides, (-math.inf, math.inf))

    return interval


def r_interval(kind: str) -> Callable[[dict[str, Any]], Interval]:
    def interval(given: dict[str, Any]) -> Interval:
        a = Arguments(given)
        level, sides = _level(a, "two.sided")
        if kind == "z":
            ends = tests.z_interval(a.value("z"), level)
            found = Interval(tests.z_to_r(ends.low, a.get("n")), tests.z_to_r(ends.high, a.get("n")))
        else:
            found = tests.t_to_r_interval(_t(a, kind), a.freedom[1] or a.get("df"), level)
        return _sides(found, sides, (-1, 1))

    return interval


def explained_interval(kind: str, share: str) -> Callable[[dict[str, Any]], Interval]:
    def interval(given: dict[str, Any]) -> Interval:
        a = Arguments(given)
        level, sides = _level(a, "greater")
        freedom = (1, a.get("df_error", "df2", "df")) if kind == "t" else a.freedom
        return _sides(tests.explained_interval(explained(kind, share)(given), *freedom, level), sides, (0, 1))

    return interval
