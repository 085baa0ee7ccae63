"""Chi-squared of a table as a strength of association: phi, Cohen's w, Cramer's V, Tschuprow's T, Pearson's C, fei.

A table has at least two columns and, unless it shows goodness of fit, two rows. ValueError for a chi-squared below 0,
and for tables and numbers of people that are too small.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from evidence.statistics.admissible import finite, finite_positive, inner_risk, not_negative
from evidence.statistics.intervals import Interval
from evidence.statistics.noncentral import noncentrality_of_chi2


def chi2_to_phi(chi2: float, n: float) -> float:
    """Phi of a table with n people, which is also Cohen's w: sqrt(chi2 / n)."""
    return math.sqrt(not_negative(finite(chi2, "chi-squared"), "chi-squared") / finite_positive(n, "n"))


def phi_to_chi2(phi: float, n: float) -> float:
    """The chi-squared of phi: the inverse of `chi2_to_phi`."""
    return finite(phi, "phi") ** 2 * finite_positive(n, "n")


def adjusted_phi(chi2: float, n: float, rows: int, columns: int) -> float:
    """Phi without what chance alone is expected to add, 0 at the least (Bergsma 2013)."""
    spare = table_df(rows, columns) / finite_positive(n - 1, "n less one")
    return math.sqrt(max(0.0, chi2_to_phi(chi2, n) ** 2 - spare))


def chi2_to_v(chi2: float, n: float, rows: int, columns: int) -> float:
    """Cramer's V: phi over the root of the smaller number of rows or columns less one."""
    return w_to_v(chi2_to_phi(chi2, n), rows, columns)


def adjusted_v(chi2: float, n: float, rows: int, columns: int) -> float:
    """Cramer's V without what chance alone is expected to add (Bergsma 2013)."""
    smaller = min(_shrunk(rows, n), _shrunk(columns, n)) - 1
    return adjusted_phi(chi2, n, rows, columns) / math.sqrt(finite_positive(smaller, "the adjusted size of the table"))


def chi2_to_t(chi2: float, n: float, rows: int, columns: int) -> float:
    """Tschuprow's T: phi over the fourth root of the degrees of freedom."""
    return w_to_t(chi2_to_phi(chi2, n), rows, columns)


def adjusted_t(chi2: float, n: float, rows: int, columns: int) -> float:
    """Tschuprow's T without what chance alone is expected to add (Bergsma 2013)."""
    size = (_shrunk(rows, n) - 1) * (_shrunk(columns, n) - 1)
    return adjusted_phi(chi2, n, rows, columns) / math.sqrt(
        math.sqrt(finite_positive(size, "the table's adjusted size"))
    )


def chi2_to_c(chi2: float, n: float) -> float:
    """Pearson's contingency coefficient: sqrt(chi2 / (chi2 + n))."""
    return w_to_c(chi2_to_phi(chi2, n))


def chi2_to_fei(chi2: float, n: float, expected: Sequence[float]) -> float:
    """Fei, the strength of a misfit to expected shares, 0 to 1 (Ben-Shachar and others 2023)."""
    return w_to_fei(chi2_to_phi(chi2, n), expected)


def w_to_v(w: float, rows: int, columns: int) -> float:
    """Cramer's V of Cohen's w."""
    return finite(w, "w") / math.sqrt(_smaller(rows, columns))


def v_to_w(v: float, rows: int, columns: int) -> float:
    """Cohen's w of Cramer's V."""
    return finite(v, "V") * math.sqrt(_smaller(rows, columns))


def w_to_t(w: float, rows: int, columns: int) -> float:
    """Tschuprow's T of Cohen's w."""
    _smaller(rows, columns)
    return finite(w, "w") / math.sqrt(math.sqrt(table_df(rows, columns)))


def t_to_w(t: float, rows: int, columns: int) -> float:
    """Cohen's w of Tschuprow's T."""
    _smaller(rows, columns)
    return finite(t, "T") * math.sqrt(math.sqrt(table_df(rows, columns)))


def w_to_c(w: float) -> float:
    """Pearson's contingency coefficient of Cohen's w."""
    return finite(w, "w") / math.sqrt(w * w + 1)


def c_to_w(c: float) -> float:
    """Cohen's w of Pearson's contingency coefficient."""
    if not abs(finite(c, "C")) < 1:
        raise ValueError(f"Pearson's C lies below 1, and is {c!r}")
    return c / math.sqrt(1 - c * c)


def w_to_fei(w: float, expected: Sequence[float]) -> float:
    """Fei of Cohen's w, given the expected shares."""
    return finite(w, "w") / math.sqrt(_rarest(expected))


def fei_to_w(fei: float, expected: Sequence[float]) -> float:
    """Cohen's w of fei, given the expected shares."""
    return finite(fei, "fei") * math.sqrt(_rarest(expected))


def phi_interval(chi2: float, n: float, df: float, level: float = 0.95) -> Interval:
    """The interval of phi, by the noncentralities that fit chi-squared."""
    low, high = noncentrality_of_chi2(chi2, df, level)
    return Interval(chi2_to_phi(low, n), chi2_to_phi(high, n))


def table_df(rows: int, columns: int) -> float:
    """The degrees of freedom of a table; of a single row or column, those of goodness of fit."""
    if min(rows, columns) == 1 < max(rows, columns):
        return float(max(rows, columns) - 1)
    return finite_positive(float((rows - 1) * (columns - 1)), "the degrees of freedom of a table")


def _smaller(rows: int, columns: int) -> float:
    return finite_positive(min(rows, columns) - 1, "the smaller number of rows or columns, less one,")


def _shrunk(size: int, n: float) -> float:
    return size - (size - 1) ** 2 / finite_positive(n - 1, "n less one")


def _rarest(expected: Sequence[float]) -> float:
    total = finite_positive(math.fsum(expected), "the sum of the expected shares")
    return 1 / inner_risk(min(expected) / total, "the smallest expected share") - 1
