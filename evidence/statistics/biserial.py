"""The difference of two groups as a correlation of what was measured with the group that people belong to.

Sources: Tate 1954 (point-biserial, where the groups are real) and Soper 1914 (biserial, where a cut made them).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from evidence.statistics.distributions import normal_density, normal_quantile
from evidence.statistics.effect_size import EffectSize, compute, fisher_z
from evidence.statistics.means import TwoSamples


def biserial(measure: str, groups: TwoSamples) -> EffectSize:
    """The point-biserial or biserial correlation of two groups; ValueError where it cannot be computed."""
    return compute(measure, MEASURES, groups)


def _point_biserial_estimate(groups: TwoSamples) -> float:
    return groups.d / math.sqrt(groups.d**2 + (groups.n - 2) * groups.split)


def _rpb(groups: TwoSamples) -> EffectSize:
    h, d = (groups.n - 2) * groups.split, groups.d
    variance = h**2 / (h + d**2) ** 3 * (groups.split + d**2 / (2 * groups.n))
    return EffectSize(_point_biserial_estimate(groups), variance)


def _rpb_one_sample(groups: TwoSamples) -> EffectSize:
    """With the variance where the sizes of the groups vary too (Tate 1954)."""
    r = _point_biserial_estimate(groups)
    spread = groups.n * r**2 / (4 * groups.first.n * groups.second.n) + (2 - 3 * r**2) / (2 * groups.n)
    return EffectSize(r, (1 - r**2) ** 2 * spread)


def _rbis(groups: TwoSamples) -> EffectSize:
    """With Soper's variance (1914), for which an estimate beyond 1 counts as 1."""
    p, q = groups.first.n / groups.n, groups.second.n / groups.n
    z = -normal_quantile(p)
    density = normal_density(z)
    r = math.sqrt(p * q) / density * _point_biserial_estimate(groups)
    bounded = min(r**2, 1.0)
    spread = p * q / density**2 - (1.5 + (1 - p * z / density) * (1 + q * z / density)) * bounded + bounded**2
    return EffectSize(r, spread / (groups.n - 1))


MEASURES: Mapping[str, Callable[[TwoSamples], EffectSize]] = {
    "RPB": _rpb,
    "RPB:CS": _rpb_one_sample,
    "ZPB": lambda groups: fisher_z(_rpb(groups)),
    "RBIS": _rbis,
    "ZBIS": lambda groups: fisher_z(_rbis(groups)),
}
"""By the short names that metafor gives them; CS is the variance where people were sampled, not groups."""
