"""How the project has settled to ask sources: by its settings, after the environment, which alone holds keys."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from evidence import __version__
from evidence.config import Settings
from evidence.errors import ConfigError, nearest
from evidence.sources import BASES, SourceSettings

KEYS = {"crossref": "CROSSREF_PLUS_TOKEN", "openalex": "OPENALEX_API_KEY", "pubmed": "NCBI_API_KEY"}
"""The environment variable that holds the key of each source which takes one."""
MAILTO = "EVIDENCE_MAILTO"

_UNITS = {"h": "hours", "d": "days", "w": "weeks"}
_NEEDS_KEY = "openalex"
"""It gives next to nothing to strangers, so that it is asked only where a key, or another address, is set."""
_TEXTS = frozenset({"mailto", "max-age", "retraction-watch", *BASES})


def age(words: str) -> timedelta:
    """A span of time as people write it here: `12h`, `30d`, `4w`; ConfigError for anything else."""
    match = re.fullmatch(r"(\d{1,5})\s*([hdw])", words.strip())
    if match is None:
        raise ConfigError(f"{words!r} is no span of time", hint="write it as 12h, 30d, or 4w")
    return timedelta(**{_UNITS[match[2]]: int(match[1])})


def long_ago(max_age: str | None, settings: Settings) -> datetime | None:
    """The time before which answers are too old: by the option, else by the setting `max-age`, else none."""
    words = max_age or _checked(settings.sources).get("max-age")
    return datetime.now(UTC) - age(words) if words else None


def settled(settings: Settings) -> SourceSettings:
    """Whom to ask, where, and in whose name; ConfigError for settings that cannot be used."""
    table = _checked(settings.sources)
    bases = {name: url for name in BASES if (url := os.environ.get(variable(name)) or table.get(name))}
    keys = {name: key for name, holder in KEYS.items() if (key := os.environ.get(holder, "").strip())}
    local = table.get("retraction-watch")
    return SourceSettings(
        version=__version__,
        mailto=os.environ.get(MAILTO) or table.get("mailto", ""),
        bases=bases,
        use=tuple(table.get("use", ()))
        or tuple(name for name in BASES if name != _NEEDS_KEY or name in {*bases, *keys}),
        keys=keys,
        retraction_watch=settings.root / local if local else None,
        cache=_cache(),
    )


def variable(source: str) -> str:
    """The environment variable that holds another address of a source: `EVIDENCE_EUROPE_PMC_URL`."""
    return f"EVIDENCE_{source.upper().replace('-', '_')}_URL"


def _checked(table: Mapping[str, object]) -> Mapping[str, Any]:
    """The settings of `[tool.evidence.sources]`, every one of the type that it must have."""
    for name, value in table.items():
        if name == "use":
            if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
                raise ConfigError("setting 'use' of sources must be a list of strings", hint=f"of {', '.join(BASES)}")
        elif name not in _TEXTS:
            raise ConfigError(f"unknown setting {name!r} of sources", hint=nearest(name, {*_TEXTS, "use"}))
        elif not isinstance(value, str):
            raise ConfigError(f"setting {name!r} of sources must be a string")
    return table


def _cache() -> Path | None:
    """Where answers are kept, for all projects of the user; nowhere if there is no folder for that."""
    from platformdirs import user_cache_path

    try:
        return user_cache_path("evidence-linter", appauthor=False) / "answers-1.sqlite"
    except RuntimeError:  # no home
        return None
