"""The rules: what is wrong with a sentence, a claim or a reference. One rule, one small file."""

from __future__ import annotations

from evidence.rules.base import Rule
from evidence.rules.settling import settle

ALL: tuple[type[Rule], ...] = ()
"""Every rule, in the order of the documentation."""

__all__ = ["ALL", "Rule", "settle"]
