"""Shares of people, however they are written: "50%", "8 out of 10", "half"."""

from __future__ import annotations

from evidence.model.statement import Quantity


def percent(quantity: Quantity) -> float | None:
    """The share in percent; None for what is not a share."""
    if quantity.kind == "percentage":
        return quantity.value
    if quantity.kind == "proportion":
        return quantity.value * 100
    return None
