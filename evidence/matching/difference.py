"""One field in which an entry and a work differ."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Difference:
    """What the entry says, and what the work has instead."""

    field: str
    """BibTeX's name: author, title, year, journal, volume, number, pages, doi, pmid, pmcid."""
    written: str
    """Empty for an author whom the entry leaves out."""
    found: str
    """Empty for an author whom the work does not have."""
    slight: bool = False
    """It hardly misleads a reader about which work is meant: a volume, a page, a letter in a title."""
