"""Ties the statements of an article to the claims of a registry.

In order of strength: the writer says so in a comment, the registry says so by an anchor, the sentence cites a
source of the claim, the sentence says what the claim says.
"""

from __future__ import annotations

from evidence.linking.linker import Linker

__all__ = ["Linker"]
