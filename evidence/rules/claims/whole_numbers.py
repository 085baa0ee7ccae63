"""Whether a printed mean and standard deviation can come from whole numbers: GRIM, GRIMMER, DEBIT [@brown2017]."""

from __future__ import annotations

from evidence.model.effect import Arm
from evidence.rules.claims.scale_range import scale_range
from evidence.statistics.debit import debit
from evidence.statistics.grim import grim
from evidence.statistics.grimmer import Reason, grimmer
from evidence.statistics.typed import typed

_MOST = 100_000
"""Answers beyond which any mean can occur with the decimals that people print."""


def fault(mean: str, sd: str, arm: Arm, scale: str) -> tuple[str, str] | None:
    """Which of `mean` and `sd`, as printed, cannot be, and why; ValueError where one of them is no plain number."""
    n, items = arm.participants or 0, arm.items or 1
    if n * items > _MOST:
        return None
    who = f"{n} people" + (f" with {items} whole-number answers each" if items > 1 else " who answer in whole numbers")
    if not grim(typed(mean), n, items=items).consistent:
        return "mean", f"{who} cannot have a mean of {mean} (GRIM)"
    if not sd or n < 2:  # one value has no standard deviation
        return None
    if items == 1 and scale_range(scale) == (0.0, 1.0):
        result = debit(typed(mean), typed(sd), n)
        if not result.consistent:
            return "sd", f"noughts and ones with a mean of {mean} cannot have an SD of {sd} (DEBIT)"
    elif grimmer(typed(mean), typed(sd), n, items=items).reason is not Reason.PASSED:
        return "sd", f"{who} and have a mean of {mean} cannot have an SD of {sd} (GRIMMER)"
    return None
