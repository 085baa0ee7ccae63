"""Numbers printed with the name of their measure that no such measure has: `AUROC of 1.2`, `r = -1.4`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

_NUMBER = r"(?P<number>[-\u2212]?\d*[.\u00b7]?\d+)"
_BE = r"(?:\s(?:of|was|is)\s|\s?[=:]\s?)"
_SHARE = (0.0, 100.0, "%", "lies between 0% and 100%")
_UNIT = (0.0, 1.0, "", "lies between 0 and 1")
_LIMITS = {
    r"(?:auroc|c.statistic|area under the (?:roc|receiver.operating.characteristic) curve)(?:\s?\(auc)?": _UNIT,
    r"(?:(?<![\w.])r|correlation coefficient|pearson's r|spearman's rho)": (-1.0, 1.0, "", "lies between -1 and 1"),
    r"(?:sensitivity|specificity)": _SHARE,
    r"(?:positive|negative) predictive value": _SHARE,
    r"\bi(?:2|\u00b2| squared)": _SHARE,
}
"""By how a measure is named: its range, its unit where it must have one, and what to say of it.

An AUC by itself is as often the dose of a drug as what a test is worth.
"""
_NAMES = ("auroc", "statistic", "curve", "r =", "r=", "r of", "r was", "rho", "coefficient", "ivity", "icity")
_OTHERS = ("predictive", "i2", "i\u00b2", "i squared")


def beyond(text: str) -> Iterator[tuple[int, int, str]]:
    """The numbers of a sentence beyond what their measures can be: from where to where, and why."""
    folded = text.lower()
    if not any(name in folded for name in (*_NAMES, *_OTHERS)):
        return
    for pattern, low, high, why in _patterns():
        for found in pattern.finditer(folded):
            value = float(found["number"].replace("\u2212", "-").replace("\u00b7", "."))
            if not low <= value <= high:
                yield *found.span(), f"it {why}"


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], float, float, str], ...]:
    bare = r"(?![\d.,\u00b7]*\d|\s?%)"
    return tuple(
        (re.compile(rf"{name}\)?{_BE}{_NUMBER}" + (rf"\s?{unit}" if unit else bare)), low, high, why)
        for name, (low, high, unit, why) in _LIMITS.items()
    )
