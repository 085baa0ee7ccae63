"""Which format a bibliography is in: its name tells, else what stands in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath

from evidence.bibliography.collection import Read
from evidence.model.text import Source

_BY_SUFFIX = {".bib": "bibtex", ".json": "csl_json", ".ris": "ris", ".nbib": "nbib"}
"""The module of each format, which is imported only where a file is in it: bibtexparser is slow to load."""
_BY_CONTENT = {
    "csl_json": re.compile(r"[\s\ufeff]*[\[{]"),
    "nbib": re.compile(r"(?:\A|[\s\S]*?[\r\n])\ufeff?PMID ?-"),
    "ris": re.compile(r"(?:\A|[\s\S]*?[\r\n])\ufeff?[ \t]*TY {1,2}-"),
}


def reader(source: Source) -> Callable[[Source], Read]:
    """What reads a file; BibTeX's reader where nothing tells otherwise."""
    name = _BY_SUFFIX.get(PurePath(source.path).suffix.lower()) or _by_content(source.text)
    read: Callable[[Source], Read] = import_module(f"evidence.bibliography.{name}").read
    return read


def _by_content(text: str) -> str:
    return next((name for name, opening in _BY_CONTENT.items() if opening.match(text)), "bibtex")
