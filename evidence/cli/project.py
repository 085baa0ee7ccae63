"""The files and settings that a command works with: the command line's word before the project's."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from evidence import config, files
from evidence.cli.outcome import complain
from evidence.config import Settings
from evidence.errors import ConfigError, RegistryError, nearest
from evidence.language import BUDGET, TIERS, Reader
from evidence.language import reader as new_reader
from evidence.model.claim import Claim, Registry
from evidence.model.finding import Level
from evidence.model.reference import Reference

_IN_PART, _SAYS_WHY = "not all of it can be read", "'evidence check' says why"

DEFAULT_READER = "fast"
"""The tier where nothing else is said: what is found must not depend on which extras a machine happens to have."""

NEVER = "never"
LEVELS: dict[str, Level | None] = {**{level.label: level for level in Level}, NEVER: None}
"""From which level on findings make a run fail."""

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
        lock=_located(found.root, found.lock, "evidence.lock"),
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


def registry(settings: Settings) -> Registry:
    """The registry as far as it can be read, which is told; ConfigError without one, RegistryError without a claim."""
    if settings.claims is None:
        raise ConfigError("there is no claims.yaml here", hint="name the registry with --claims")
    from evidence.registry import read  # pydantic is slow to import

    found, faults = read(*files.load(settings.claims))
    if not found.claims and faults:
        raise RegistryError("no claim in it can be read", hint=_SAYS_WHY, path=settings.claims)
    if any(fault.level is Level.ERROR for fault in faults):
        complain(_IN_PART, path=settings.claims, hint=_SAYS_WHY)
    return found


def entries(file: files.File) -> tuple[Mapping[str, Reference], bool]:
    """The references of a bibliography, and whether they are all; that some cannot be read is told."""
    from evidence.bibliography import read

    found, faults = read(*file)
    whole = not any(fault.rule == "invalid-bibliography" and fault.level is Level.ERROR for fault in faults)
    if not whole:
        complain(_IN_PART, path=file[0], hint=_SAYS_WHY)
    return found.references, whole


def references(settings: Settings) -> Mapping[str, Reference]:
    """The sources by citekey; none where there is no bibliography."""
    if (found := file(settings.bibliography)) is None:
        return {}
    from evidence.bibliography import read

    return read(*found)[0].references


def claim(registry: Registry, name: str) -> Claim:
    """The claim of that id; ConfigError with the nearest one where there is none."""
    known = {one.id: one for one in registry.claims}
    if name not in known:
        hint = nearest(name, known) or f"{registry.source.path} has {len(known):,} claim{'s' * (len(known) != 1)}"
        raise ConfigError(f"unknown claim {name!r}", hint=hint)
    return known[name]


def write(text: str, path: str | None) -> None:
    """A document to standard output, or into a file."""
    if path is None:
        click.echo(text, nl=not text.endswith("\n"), color=True)
        return
    Path(path).write_text(text if text.endswith("\n") else f"{text}\n", encoding="utf-8", newline="\n")


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
