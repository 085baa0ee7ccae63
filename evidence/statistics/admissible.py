"""What numbers a formula may be given: each function returns its number, or raises ValueError with a sentence."""

from __future__ import annotations

import math


def number(value: float, name: str) -> float:
    """Any number, infinities included; ValueError for NaN."""
    if math.isnan(value):
        raise ValueError(f"{name} is not a number")
    return value


def finite(value: float, name: str) -> float:
    """A number that is neither NaN nor infinite."""
    if math.isinf(number(value, name)):
        raise ValueError(f"{name} must be finite, not {value!r}")
    return value


def positive(value: float, name: str) -> float:
    """A number above zero; infinity is one."""
    if number(value, name) <= 0:
        raise ValueError(f"{name} must be above 0, not {value!r}")
    return value


def finite_positive(value: float, name: str) -> float:
    """A finite number above zero."""
    return finite(positive(value, name), name)


def not_negative(value: float, name: str) -> float:
    """A number that is zero or above; infinity is one."""
    if number(value, name) < 0:
        raise ValueError(f"{name} must not be below 0, and is {value!r}")
    return value


def risk(value: float, name: str = "a risk") -> float:
    """A number between 0 and 1, ends included."""
    if not 0 <= number(value, name) <= 1:
        raise ValueError(f"{name} must lie between 0 and 1, not {value!r}")
    return value


def inner_risk(value: float, name: str = "a risk") -> float:
    """A number between 0 and 1, ends left out."""
    if not 0 < number(value, name) < 1:
        raise ValueError(f"{name} must lie between 0 and 1, and be neither, not {value!r}")
    return value


def correlation(value: float, name: str) -> float:
    """A number between -1 and 1, ends included."""
    if not -1 <= number(value, name) <= 1:
        raise ValueError(f"{name} must lie between -1 and 1, not {value!r}")
    return value


def between(value: float, low: float, high: float, name: str) -> float:
    """A number between two limits, ends included."""
    if not low <= number(value, name) <= high:
        raise ValueError(f"{name} must lie between {low:g} and {high:g}, not {value!r}")
    return value


def events(k: float, n: float) -> float:
    """The share k of n, where n is above 0 and k lies from 0 to n."""
    return between(finite(k, "the number of events"), 0, finite_positive(n, "the number of people"), "events") / n
