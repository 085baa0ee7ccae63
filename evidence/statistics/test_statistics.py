"""Test results in running text: "t(28) = 2.20, p = .03".

Read are t, F, chi-squared, z, r, Q and H with their degrees of freedom and p value, as APA writes them
("t(28) = 2.20, p = .03"), as AMA does ("t28 = 2.20; P = .03"), named one by one ("t = 2.20, df = 28, p = .03";
"Chi² = 8.00, df = 2 (P = 0.02)"), and mixtures of these. Left unread is what statcheck leaves [@nuijten2016]: z with
degrees of freedom, a capital T, two signs of comparison in a row, a minus sign apart from its number, and what cannot
be: a correlation beyond 1, a p value outside 0 to 1, a negative F or chi-squared.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from evidence.statistics.reported_p import ReportedP, plain_sign, reported_p
from evidence.statistics.test_forms import Statistic, forms
from evidence.statistics.typed import Typed, typed

_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_SIGNED = (Statistic.T, Statistic.Z, Statistic.R)
_COMPARED = re.compile(r"[<>=≤≥⩽⩾≦≧]")
"""Any text with a test result holds one of these; most texts do not, and need no more looking at."""
_ONE_TAILED = re.compile(r"one.?sided|one.?tailed|\b1.(?:sided|tailed)|\bdirectional", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReportedTest:
    """A test result in a text, from start to end."""

    start: int
    end: int
    text: str
    statistic: Statistic
    df: tuple[float, ...]
    """None for z, two for F, one for the others; that of r is the number of pairs less two."""
    sign: str
    """How the statistic stands to the number: = < > ≤ ≥."""
    number: Typed
    p: ReportedP


def read_tests(text: str) -> tuple[ReportedTest, ...]:
    """Every test result of a text whose p value can be recomputed, in order."""
    flat = text.translate(_SUBSCRIPTS)
    if not _COMPARED.search(flat):
        return ()
    tests: list[ReportedTest] = []
    for statistic, pattern in _forms():
        for found in pattern.finditer(flat):
            test = _test(text, statistic, found)
            if test is not None and all(test.end <= other.start or other.end <= test.start for other in tests):
                tests.append(test)
    return tuple(sorted(tests, key=lambda test: test.start))


def mentions_one_tailed(text: str) -> bool:
    """Whether a text says somewhere that a test was one-tailed, one-sided or directional."""
    return _ONE_TAILED.search(text) is not None


_forms = cache(forms)


def _test(text: str, statistic: Statistic, found: re.Match[str]) -> ReportedTest | None:
    """The result in a match, unless it is one that cannot be."""
    p = reported_p(found)
    df = _degrees(found.groupdict())
    number = _number(found["value"], decimal_comma=p.number is not None and "," in p.number.text)
    if p.number is not None and not 0 <= p.number.value <= 1:
        return None
    if any(each <= 0 for each in df) or not _possible(statistic, number):
        return None
    start, end = found.span()
    return ReportedTest(start, end, text[start:end], statistic, df, plain_sign(found["sign"]), number, p)


def _number(value: str, *, decimal_comma: bool) -> Typed:
    """The number in a value, whose strange marks in front are a minus sign."""
    digits = value[re.search(r"[\d.·]", value).start() :]  # type: ignore[union-attr]
    return typed(digits if digits == value or value.startswith("+") else f"-{digits}", decimal_comma=decimal_comma)


def _degrees(groups: dict[str, str | None]) -> tuple[float, ...]:
    """The degrees of freedom; a numerator of 1 that was misread as a letter is put right, as in statcheck."""
    if pairs := groups.get("n"):
        return (float(pairs.replace(",", "")) - 2,)
    written = (groups.get(name) for name in ("df", "df1", "df2"))
    return tuple(float(re.sub(r"[Il]", "1", df).replace(",", "")) for df in written if df is not None)


def _possible(statistic: Statistic, number: Typed) -> bool:
    if statistic is Statistic.R:
        return abs(number.value) <= 1
    return statistic in _SIGNED or number.value >= 0
