"""JSON without what is empty: in these formats, what is not known is left out."""

from __future__ import annotations

from typing import Any

_EMPTY: tuple[object, ...] = (None, "", [], {})


def filled(element: dict[str, Any]) -> dict[str, Any]:
    """The object without its empty members; numbers and booleans all stay."""
    return {name: value for name, value in element.items() if value not in _EMPTY}
