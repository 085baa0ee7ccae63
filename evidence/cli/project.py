"""The files and settings that a command works with: the command line's word before the project's."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from evidence import config, files
from evidence.config import Settings
from evidence.errors import ConfigError, nearest
from evidence.language import BUDGET, TIERS, Reader
from evidence.language import reader as new_reader

DEFAULT_READER = "fast"
"""The tier where nothing else is said: what is found must not depend on which extras a machine happens to have."""

reader_option = click.option(
    "--reader",
    type=click.Choice(list(TIERS)),
    envvar="EVIDENCE_READER",
    help=f"How carefully to read: deep needs the extra [deep].  [default: {DEFAULT_READER}]",
)
"""For every command that reads articles; the environment is for a whole session, a build server for one."""


def settled(given: Mapping[str, object]) -> Settings:
    """The settings of the current folder, overridden by what is given; all paths as seen from here."""
    found = config.find(Path.cwd())
    located = replace(
        found,
        articles=tuple(_seen(found.root, article) for article in found.articles),
        claims=_located(found.root, found.claims, "claims.yaml"),
        bibliography=_located(found.root, found.bibliography, "references.bib"),
    )
    return replace(located, **{name: _parted(value) for name, value in given.items() if value})


def chosen(what: str, name: str, known: Iterable[str]) -> str:
    """A name that settings may choose; ConfigError if it is unknown."""
    if name not in (known := tuple(known)):
        raise ConfigError(f"unknown {what} {name!r}", hint=nearest(name, known) or f"one of {', '.join(known)}")
    return name


def reader(settings: Settings) -> Reader:
    """The reader of a run; ModelError if it is to read deep and cannot."""
    return new_reader(settings.reader or DEFAULT_READER, BUDGET if settings.budget is None else settings.budget)


def file(path: str | None) -> files.File | None:
    """A file that the whole run rests on; InputError if it cannot be had."""
    return files.load(path) if path else None


def _located(root: Path, configured: str | None, usual: str) -> str | None:
    """A file of the project's: as configured, else under its usual name where there is one."""
    if configured is None and not (root / usual).is_file():
        return None
    return _seen(root, configured or usual)


def _seen(root: Path, path: str) -> str:
    return os.path.relpath(root / path)


def _parted(value: object) -> Any:
    """`--select a,b` as `--select a --select b`."""
    if not isinstance(value, tuple):
        return value
    return tuple(name.strip() for names in value for name in names.split(",") if name.strip())
