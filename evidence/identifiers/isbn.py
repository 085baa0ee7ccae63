"""ISBN: ISO 2108, of ten digits with weights 10 to 1 modulo 11, or of thirteen with weights 1 and 3 modulo 10."""

from __future__ import annotations

import re

from evidence.identifiers.listed import check_fault, digits, listed

_LABEL = re.compile(r"\be?-?ISBN(?:-?1[03])?\b:?", re.IGNORECASE)
_LENGTHS = (10, 13)


def each(field: str) -> tuple[str, ...]:
    """The ISBN of a field, each as written, without labels and remarks."""
    return listed(_LABEL.sub(" ", field), _LENGTHS)


def fault(field: str) -> str:
    """What is wrong with the first ISBN of a field that is none, in words; empty where nothing is."""
    return next(filter(None, map(_fault, each(field))), "")


def check_digit(number: str) -> str:
    """The last digit that the nine or twelve digits before it call for: `X` stands for ten."""
    figures = [int(digit) for digit in number]
    if len(figures) == 9:
        rest = -sum(weight * digit for weight, digit in zip(range(10, 1, -1), figures, strict=True)) % 11
        return "X" if rest == 10 else str(rest)
    return str(-sum(digit * (3 if at % 2 else 1) for at, digit in enumerate(figures)) % 10)


def _fault(written: str) -> str:
    number = digits(written)
    said = f"ISBN {written!r}"
    if len(number) not in _LENGTHS:
        return f"{said} has {len(number)} digits, where an ISBN has 10 or 13"
    if len(number) == 13 and number[:3] not in ("978", "979"):
        return f"{said} begins with {number[:3]}, where an ISBN of 13 digits begins with 978 or 979"
    return check_fault(said, number, check_digit)
