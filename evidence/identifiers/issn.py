"""ISSN: ISO 3297, seven digits and a check digit, with weights 8 to 1 modulo 11."""

from __future__ import annotations

import re

from evidence.identifiers.listed import check_fault, digits, listed

_LABEL = re.compile(r"\b[ep]?-?ISSN(?:-L)?\b:?", re.IGNORECASE)
_LENGTH = 8


def each(field: str) -> tuple[str, ...]:
    """The ISSN of a field, each as written, without labels and remarks."""
    return listed(_LABEL.sub(" ", field), (_LENGTH,))


def fault(field: str) -> str:
    """What is wrong with the first ISSN of a field that is none, in words; empty where nothing is."""
    return next(filter(None, map(_fault, each(field))), "")


def check_digit(number: str) -> str:
    """The last digit that the seven digits before it call for: `X` stands for ten."""
    rest = -sum(weight * int(digit) for weight, digit in zip(range(8, 1, -1), number, strict=True)) % 11
    return "X" if rest == 10 else str(rest)


def _fault(written: str) -> str:
    number = digits(written)
    said = f"ISSN {written!r}"
    if len(number) != _LENGTH:
        return f"{said} has {len(number)} digits, where an ISSN has 8"
    return check_fault(said, number, check_digit)
