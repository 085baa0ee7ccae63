"""JSON of any shape -> values of the shape that is looked for, empty where it is another.

Registries pass on what they were given: null for a title, a number for a volume, one for a list of one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from evidence.sources.answers import UnreadableError

Json = Mapping[str, object]

_UNWRITABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, those that turn the direction of writing, and halves of characters, which no file or terminal
takes, or shows as it is."""


def parse(body: bytes) -> Json:
    """An answer in JSON, which must be an object; UnreadableError if it is not."""
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        raise UnreadableError("it is not JSON") from None
    if not isinstance(value, dict):
        raise UnreadableError("it is JSON of another form")
    return value


def within(value: object, *keys: str) -> object:
    """What lies at the end of a way through objects; None where the way ends before."""
    for key in keys:
        value = table(value).get(key)
    return value


def table(value: object) -> Json:
    """An object."""
    return value if isinstance(value, dict) else {}


def tables(value: object) -> list[Json]:
    """The objects of a list; one object counts as a list of one."""
    values = value if isinstance(value, list) else [value]
    return [item for item in values if isinstance(item, dict)]


def text(value: object) -> str:
    """A text, or the first of a list that is not empty; numbers are written out."""
    if isinstance(value, list):
        return next((found for item in value if (found := text(item))), "")
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return " ".join(_UNWRITABLE.sub(" ", str(value)).split())


def marked_up(value: object) -> str:
    """A text with its markup and lines as they are."""
    return _UNWRITABLE.sub(" ", value) if isinstance(value, str) else ""


def texts(value: object) -> tuple[str, ...]:
    """The texts of a list; one text counts as a list of one."""
    values = value if isinstance(value, list) else [value]
    return tuple(found for item in values if (found := text(item)))


def number(value: object) -> int | None:
    """A whole number, also where it is written as text."""
    written = text(value)
    return int(written) if written.isascii() and written.isdigit() and len(written) < 10 else None
