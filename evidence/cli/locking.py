"""evidence.lock while it is brought up to date: what lock and audit share."""

from __future__ import annotations

import os
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from evidence import files, lock
from evidence.cli import project
from evidence.cli.outcome import complain
from evidence.cli.terminal import Bar
from evidence.config import Settings
from evidence.errors import ConfigError, InputError, nearest
from evidence.model.lookup import Found, Lookup, NotFound, Refused, Unavailable
from evidence.model.record import Record, RelationKind
from evidence.model.reference import Reference
from evidence.refresh import merged
from evidence.sources import Sources

_PAUSE = 2.0
"""Seconds between savings while answers come in: as much is lost where the process is killed."""


@dataclass(slots=True)
class Locking:
    """The references, what is known of them, and what has been learnt in this run."""

    path: str
    references: Mapping[str, Reference]
    before: dict[str, Record]
    """As the file had it."""
    sources: tuple[str, ...] = ()
    """Whom the file says to have asked."""
    exists: bool = False
    sound: bool = True
    """Whether all of the file could be read."""
    partial: bool = False
    """Whether the bibliography may have entries that could not be read; what is known of them is kept."""
    kept: bool = True
    """Whether what is learnt is written."""
    records: dict[str, Record] = field(init=False)
    failures: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    """The citekeys that a source could not be asked about, by the source and its reason."""
    unreviewed: list[str] = field(default_factory=list)
    """The citekeys of works of which no source knows who cites them."""
    learnt: set[str] = field(default_factory=set)
    """The citekeys whose records are of this run."""
    written: object = None
    """What tells the file as this run knows it from one that another run has written since."""

    def __post_init__(self) -> None:
        self.records = {key: record for key, record in self.before.items() if self.partial or key in self.references}

    def named(self, keys: Iterable[str]) -> list[Reference]:
        """The references of these citekeys, all of them without any; ConfigError for one that there is not."""
        for key in keys:
            if key not in self.references:
                raise ConfigError(f"unknown reference {key!r}", hint=nearest(key, self.references))
        return [self.references[key] for key in dict.fromkeys(keys)] or list(self.references.values())

    def ask(self, references: list[Reference], sources: Sources, bar: Bar) -> None:
        """Ask about the references; whatever ends the run, what was learnt by then is in the file."""
        saved = time.monotonic()
        try:
            for resolution in bar.shown(sources.resolve(references), lambda one: one.reference.citekey):
                citekey = resolution.reference.citekey
                if record := merged(self.records.get(citekey), resolution):
                    self._learn(record)
                self._failed(citekey, resolution.failures)
                if time.monotonic() - saved > _PAUSE:
                    self.save()
                    saved = time.monotonic()
        finally:
            self.save()

    def ask_for_reviews(self, citekeys: Iterable[str], sources: Sources, bar: Bar) -> None:
        """Ask for later reviews that cite the works of these citekeys."""
        try:
            for citekey in bar.shown(citekeys, str):
                if (record := self.records.get(citekey)) and record.work:
                    self._reviewed(record, sources.citing_reviews(record))
        finally:
            self.save()

    def _reviewed(self, record: Record, lookup: Lookup) -> None:
        match lookup:
            case Unavailable() | Refused():
                self._failed(record.citekey, (lookup,))
            case NotFound():
                self.unreviewed.append(record.citekey)
            case Found():
                others = tuple(one for one in record.relations if one.kind is not RelationKind.CITING_REVIEW)
                self._learn(replace(record, relations=(*others, *lookup.relations)))

    def save(self) -> None:
        """Write the file, if there is anything to write."""
        if self.kept and (self.records or self.exists):
            self._take_in()
            text = lock.write(self.sources, self.records.values())
            files.write_atomically(self.path, text.encode())
            self.exists, self.written = True, _state(self.path)

    def _learn(self, record: Record) -> None:
        self.records[record.citekey] = record
        self.learnt.add(record.citekey)

    def _take_in(self) -> None:
        """Keep what another run has put into the file meanwhile, but for what this one has learnt itself."""
        if self.exists and _state(self.path) == self.written:
            return
        with suppress(InputError):
            theirs = lock.read(*files.load(self.path))[0].records
            self.records |= {key: theirs[key] for key in theirs.keys() & self.references.keys() - self.learnt}

    def _failed(self, citekey: str, failures: Iterable[Unavailable | Refused]) -> None:
        for failure in failures:
            self.failures[failure.source, failure.why].append(citekey)


def opened(settings: Settings) -> Locking:
    """The references and the lock as they stand; what is wrong with either is told, and what is whole is kept."""
    if settings.bibliography is None:
        raise ConfigError("there is no references.bib here", hint="name the references with --bibliography")
    references, whole = project.entries(files.load(settings.bibliography))
    path = settings.lock or os.path.relpath(settings.root / "evidence.lock")
    written = _state(path)
    if written is None:
        return Locking(path, references, {}, partial=not whole)
    before, faults = lock.read(*files.load(path))
    for fault in faults:
        complain(fault.message, path=f"{path}:{fault.source.place(fault.span.start).line}")
    if before.records and references and before.records.keys().isdisjoint(references):
        raise ConfigError(
            f"{path} is of another bibliography: it has none of the references of {settings.bibliography}",
            hint="name another file with --lock, or delete that one",
        )
    return Locking(
        path, references, dict(before.records), exists=True, sound=not faults, partial=not whole, written=written
    )


def _state(path: str) -> object:
    """What changes where a file is written; None where there is none."""
    try:
        status = Path(path).stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
