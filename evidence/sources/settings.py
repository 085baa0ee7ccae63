"""What asking needs to know: who asks, where, whom, with which keys, and what may be kept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from evidence.errors import ConfigError, nearest
from evidence.sources.addresses import is_allowed, is_base

BASES: Mapping[str, str] = {
    "crossref": "https://api.crossref.org",
    "datacite": "https://api.datacite.org",
    "europe-pmc": "https://www.ebi.ac.uk/europepmc/webservices/rest",
    "openalex": "https://api.openalex.org",
    "pubmed": "https://eutils.ncbi.nlm.nih.gov/entrez/eutils",
}
"""Where each source is asked, unless settings say otherwise."""

_ADDRESS = re.compile(r"[^\s@<>()]+@[^\s@<>()]+")


class Mode(Enum):
    """What the cache is for."""

    CACHED = "cached"
    """Answers of up to a day old serve."""
    REFRESH = "refresh"
    """Everything is asked anew, and the answers are kept."""
    OFFLINE = "offline"
    """Only the cache is asked, however old its answers; what is not there is unavailable."""


@dataclass(frozen=True, slots=True)
class SourceSettings:
    """How sources are asked; ConfigError for a base that is neither HTTPS nor loopback, or for an unknown source."""

    version: str = ""
    """Of this program, which tells services who it is."""
    mailto: str = ""
    """An address that services can write to, which gets the better service of Crossref."""
    bases: Mapping[str, str] = field(default_factory=dict)
    """The address of each source; those not named are the public ones."""
    use: tuple[str, ...] = tuple(BASES)
    """Which sources to ask."""
    keys: Mapping[str, str] = field(default_factory=dict, repr=False)
    """By source. They are sent to that source, and neither written, nor logged, nor shown."""
    retraction_watch: Path | None = None
    """A local copy of the Retraction Watch CSV."""
    cache: Path | None = None
    """The file of the cache; None for none."""

    def __post_init__(self) -> None:
        for name in (*self.use, *self.bases, *self.keys):
            if name not in BASES:
                raise ConfigError(f"unknown source {name!r}", hint=nearest(name, BASES))
        if self.mailto and not _ADDRESS.fullmatch(self.mailto):
            raise ConfigError(f"{self.mailto!r} is no address that mail could be sent to")
        bases = {name: base.rstrip("/") for name, base in {**BASES, **self.bases}.items()}
        for name, base in bases.items():
            if not is_allowed(base):
                raise ConfigError(f"the address of {name}, {_shown(base)!r}, must begin with https://")
            if not is_base(base):
                raise ConfigError(f"the address of {name}, {_shown(base)!r}, may hold neither a password nor ? nor #")
        for name, key in self.keys.items():
            if not (key.isascii() and key.isprintable()):
                raise ConfigError(f"the key of {name} holds characters that no key has")
        object.__setattr__(self, "bases", bases)


def _shown(base: str) -> str:
    """An address as it may be shown: without who asks, and the password that may be with it."""
    return re.sub(r"//.*@", "//…@", base)
