"""Whether two descriptions of a work are of the same work, and where they differ."""

from __future__ import annotations

from evidence.matching.comparison import differences
from evidence.matching.difference import Difference
from evidence.matching.likeness import OFFERED, is_other_work, same_work, score

__all__ = ["OFFERED", "Difference", "differences", "is_other_work", "same_work", "score"]
