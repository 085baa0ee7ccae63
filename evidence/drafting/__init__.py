"""What the program writes for an editor to go over: claims from an article, evidence from an abstract."""

from __future__ import annotations

from evidence.drafting.blocks import block
from evidence.drafting.claims import draft
from evidence.drafting.insertion import Insertion, NoPlaceError, of_entry, of_evidence

__all__ = ["Insertion", "NoPlaceError", "block", "draft", "of_entry", "of_evidence"]
