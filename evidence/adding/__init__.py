"""Put works into the user's own files: an entry of the bibliography, and drafted evidence under a claim."""

from __future__ import annotations

from evidence.adding.asked import asked
from evidence.adding.drafted import drafted
from evidence.adding.entries import citekey, known, with_entry
from evidence.adding.registry import with_evidence

__all__ = ["asked", "citekey", "drafted", "known", "with_entry", "with_evidence"]
