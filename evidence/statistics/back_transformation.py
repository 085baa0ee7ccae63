"""From the scale on which a measure is pooled back to the one on which it is read."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from evidence.statistics.admissible import finite_positive
from evidence.statistics.conversions_transformations import (
    inverse_arcsine,
    inverse_bonett,
    inverse_fisher_z,
    inverse_freeman_tukey,
    inverse_freeman_tukey_rate,
    inverse_hakstian_whalen,
    inverse_logit,
    inverse_probit,
    inverse_square_root,
)

LOGARITHMS = frozenset(
    {"RR", "OR", "PETO", "IRR", "ROM", "VR", "CVR", "D2OR", "D2ORL", "D2ORN", "PLN", "IRLN", "MNLN", "CVLN", "SDLN"}
    | {"MPRR", "MPOR", "MPORC", "MPORM", "MPPETO", "ROMC", "VRC", "CVRC"}
)
"""The measures that are pooled as logarithms."""

FISHER = frozenset(["ZCOR", "ZPCOR", "ZSPCOR", "ZPHI", "ZTET", "ZPB", "ZBIS"])
"""The correlations that are pooled as Fisher's z."""


def back_transformation(measure: str, sizes: Sequence[float] = ()) -> Callable[[float], float] | None:
    """What takes a pooled value of a measure to its natural scale; None if it is there already.

    Freeman and Tukey's transformations depend on the size of the sample (or its person-time), for which the studies'
    harmonic mean stands (Miller 1978). Raises ValueError where those sizes are missing or not above zero.
    """
    if measure in _SIZED:
        return partial(_SIZED[measure], harmonic_mean(sizes))
    if measure in LOGARITHMS:
        return math.exp
    if measure in FISHER:
        return inverse_fisher_z
    return _OTHER.get(measure)


def harmonic_mean(sizes: Sequence[float]) -> float:
    """The harmonic mean of sizes above zero; ValueError for none, or for others."""
    if not sizes:
        raise ValueError("the sizes of the studies are needed to transform back")
    return len(sizes) / math.fsum(1 / finite_positive(size, "the size of a study") for size in sizes)


_SIZED: Mapping[str, Callable[[float, float], float]] = {
    "PFT": lambda n, x: inverse_freeman_tukey(x, n),
    "IRFT": lambda time, x: inverse_freeman_tukey_rate(x, time),
}
_OTHER: Mapping[str, Callable[[float], float]] = {
    "PLO": inverse_logit,
    "PRZ": inverse_probit,
    "PAS": inverse_arcsine,
    "IRS": inverse_square_root,
    "AHW": inverse_hakstian_whalen,
    "ABT": inverse_bonett,
}
