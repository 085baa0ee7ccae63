"""The forms in which test results are written, as patterns: one for each statistic and form.

Every pattern has the groups sign and value of the statistic, those of a p value, and as the statistic asks df, or df1
and df2, or n.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from evidence.statistics.reported_p import P_VALUE, SIGN


class Statistic(StrEnum):
    """A test statistic."""

    T = "t"
    F = "F"
    CHI2 = "chi2"
    Z = "z"
    R = "r"
    Q = "Q"
    H = "H"
    """Of Kruskal and Wallis; its p is that of chi-squared."""


_WORD = r"(?<![A-Za-z\d_])"
_NAMES = {
    Statistic.T: rf"{_WORD}t",
    Statistic.F: rf"{_WORD}F",
    # "r(2)" is how indexes print r squared.
    Statistic.R: rf"{_WORD}r(?!\s?\(\s?2\s?\))",
    Statistic.Z: rf"{_WORD}[zZ]",
    Statistic.H: rf"{_WORD}H",
    Statistic.Q: rf"{_WORD}Q\s?-?\s?(?:[wW](?:ithin)?|[bB](?:etween)?)?",
    # "c2", "v2", "x2": what conversions leave of the Greek letter; not "R2", "I2", "d2", which are no tests.
    # "chi(2)": how indexes print the superscript; so that "χ(2)" or "χ2" alone tells no degrees of freedom.
    Statistic.CHI2: (
        rf"(?:(?:{_WORD}(?:[Cc]hi|[xXcCvVG])|[χΧꭓ␹]|\[CHI\]|\[DELTA\]G)\s?-?\s?(?:\^?\s?2|²|\(2\)|[Ss]quared?)"
        rf"|(?:{_WORD}[xX]|[χΧꭓ␹]|\[CHI\])(?=\s?\((?!\s?2\s?\)))|[χΧꭓ␹](?=[13-9]\s?{SIGN}))"
    ),
}

_THOUSANDS = r"\d{1,3}(?:,\d{3})+"
_NUMBER = r"(?:\d+(?:\.\d+)?|\.\d+)"
_LABEL = r"(?:(?:[dD]\.?\s?[fF]\.?|degrees\sof\sfreedom)\d?\s?[=:]?\s?)"
_AFTER = r"(?:\s?(?:d\.?\s?f\b\.?|degrees\sof\sfreedom))"
_ONE = rf"(?P<df>{_NUMBER})"
_PAIR = rf"(?P<df1>[Il]|{_NUMBER})\s?(?:[,;/]|\sand\s)\s?{_LABEL}?(?P<df2>{_THOUSANDS}|{_NUMBER})"
_SIZE = rf"[Nn]\s?=\s?(?:{_THOUSANDS}|\d+)"
_MANY = rf"{_LABEL}?(?P<df>{_THOUSANDS}|{_NUMBER}){_AFTER}?"
_DF = {
    Statistic.T: _MANY,
    Statistic.R: _MANY,
    Statistic.F: _PAIR,
    Statistic.CHI2: rf"(?:{_SIZE}\s?[,;]\s?)?{_LABEL}?{_ONE}{_AFTER}?(?:\s?[,;]\s?{_SIZE})?",
}
"""What may stand between the brackets; for the others, one number."""

# A minus sign survives a conversion as almost anything, so that any strange mark before the number is one.
_MINUS = r"[^\sA-Za-z\d.,;:<>=≤≥≈~±()\[\]{}%]{0,3}"
_VALUE = (
    rf"\s?(?P<sign>{SIGN})\s?(?P<value>{_MINUS}"
    rf"(?:{_THOUSANDS}(?:[.·]\d+)?|\d*[.·]\d+|\d+,\d+(?=\s?[;,)\]]|\s)|\d+))(?![.·]?\d)"
)
_P = rf"(?:{P_VALUE}|(?P<p_ns>(?:ns|NS|n\.\s?s\.?|N\.\s?S\.?)(?!\w)))"
_SEPARATOR = (
    r"(?:\s?[,;:]\s?(?:and\s|with\s)?[(\[]?|\s?[(\[]|\sand\s|\swith\s)\s?(?:(?:one|two)[-\s](?:tailed|sided)\s)?"
)
_EFFECT_SIZE = (
    r"(?:\s?[,;]\s?(?:(?!(?:[tFrzZQHpP]|df|n|N|[Cc]hi|χ)\b)[^\W\d]\w{0,4}²?\s?=\s?[-−–]?\d*[.·]?\d+"
    r"|9\d\s?%\s?CI\s?[=:]?\s?[\[(][^\])]{3,30}[\])]))"
)


def forms() -> tuple[tuple[Statistic, re.Pattern[str]], ...]:
    """Every statistic with the patterns of its forms, the plainest first."""
    return tuple((statistic, re.compile(form)) for statistic in Statistic for form in _forms(statistic))


def _forms(statistic: Statistic) -> Iterator[str]:
    name, df = _NAMES[statistic], _PAIR if statistic is Statistic.F else _ONE
    result = rf"{_VALUE}{_EFFECT_SIZE}{{0,2}}{_SEPARATOR}{_P}"
    if statistic is Statistic.Z:
        yield name + result
        return
    inside = _DF.get(statistic, f"{_LABEL}?{_ONE}{_AFTER}?")
    yield rf"{name}\s?[(\[{{]{{1,2}}\s?{inside}\s?[)\]}}]{{1,2}}{result}"
    if statistic not in (Statistic.Q, Statistic.H):
        yield rf"{name}_?\{{?{df}\}}?{result}"
    sizes = (rf"[Nn]\s?=\s?(?P<n>{_THOUSANDS}|\d+)",) if statistic is Statistic.R else ()
    for said in (_LABEL + df, df + _AFTER, *sizes):
        beside = rf"\s?[,;]?\s?[(\[]?\s?{said}[)\]]?"
        yield name + _VALUE + beside + _SEPARATOR + _P
        yield name + _VALUE + _SEPARATOR + _P + beside
