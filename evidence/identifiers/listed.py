"""Several ISBN or ISSN in one field, with words that say which is which, and how their last digit is judged."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

_REMARK = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_SEPARATOR = re.compile(r"[,;|/\r\n]|\band\b")
_NUMBER = re.compile(r"[0-9][0-9Xx\s\-\u2010-\u2015.]*")
_NO_DIGIT = re.compile(r"[^0-9X]")


def listed(field: str, lengths: Collection[int]) -> tuple[str, ...]:
    """The numbers of a field, each as written; the whole field where it holds no digit."""
    parts = [found.group() for part in _SEPARATOR.split(_REMARK.sub(" ", field)) if (found := _NUMBER.search(part))]
    words = [" ".join(part.split()).rstrip("-. ") for part in parts] or [" ".join(field.split())]
    return tuple(number for written in words if written for number in _parted(written, lengths))


def digits(number: str) -> str:
    """Its digits alone, a check digit X among them."""
    return _NO_DIGIT.sub("", number.upper())


def check_fault(said: str, number: str, check_digit: Callable[[str], str]) -> str:
    """What is wrong with the digits of a number of the right length, in words; empty where nothing is."""
    if "X" in number[:-1]:
        return f"{said} holds an X that is not its last digit"
    wanted = check_digit(number[:-1])
    return "" if number[-1] == wanted else f"the last digit of {said} should be {wanted}, if the others are right"


def _parted(written: str, lengths: Collection[int]) -> list[str]:
    """Blanks stand within a number or between two: the whole is parted where a part of it is long enough alone."""
    words = written.split()
    together = len(digits(written)) in lengths or not any(len(digits(word)) in lengths for word in words)
    return [written] if together else words
