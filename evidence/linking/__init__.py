"""Ties the statements of an article to the claims of a registry.

In order of strength: the writer says so in a comment, the registry says so by an anchor, the sentence cites a
source of the claim, the sentence says what the claim says.
"""

from __future__ import annotations

from evidence.linking import comments
from evidence.linking.linker import Linker
from evidence.model.claim import Registry
from evidence.model.document import Document
from evidence.model.text import Span

__all__ = ["Linker", "unknown_claims"]


def unknown_claims(document: Document, registry: Registry) -> tuple[tuple[str, Span], ...]:
    """The names in claim comments that no claim of the registry has, each with its place in the file."""
    known = {claim.id for claim in registry.claims}
    return tuple((name, span) for name, span in comments.named(document) if name not in known)
