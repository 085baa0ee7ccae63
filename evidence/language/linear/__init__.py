"""The learnt model of the fast tier: a linear one over words, pairs of words, and what the rules read.

`judge` and `carriers` are the whole surface. The weights are rebuilt by `python -m training`.
"""

from __future__ import annotations

from evidence.language.linear.judging import carriers, judge
from evidence.language.linear.weights import load

__all__ = ["carriers", "judge", "version"]


def version() -> str:
    """Changes whenever the same sentence may be judged otherwise."""
    return load().version
