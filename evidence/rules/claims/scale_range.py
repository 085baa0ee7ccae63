"""The range of an outcome's scale, out of the words that name it."""

from __future__ import annotations

import re
from functools import lru_cache

_RANGE = re.compile(r"(?<![\w.,\-])(-?\d+(?:\.\d+)?)\s?(?:-|–|to)\s?(-?\d+(?:\.\d+)?)(?![\w,\-]|\.\d)")


@lru_cache(maxsize=256)
def scale_range(scale: str) -> tuple[float, float] | None:
    """From where to where a scale runs, as typed: 0 and 100 for `VAS, 0 to 100`; None where it does not say."""
    found = _RANGE.search(scale)
    return (float(found[1]), float(found[2])) if found else None
