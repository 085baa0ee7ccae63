"""What lock and audit say of a run: what has changed, how the references stand, who could not be asked."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from operator import attrgetter

import click

from evidence.changes import Change, ChangeKind
from evidence.cli.locking import Locking
from evidence.cli.outcome import complain, listed
from evidence.model.record import SOURCES, Record
from evidence.model.reference import Reference
from evidence.renderers.layout import printable


def told(changed: Iterable[Change]) -> Iterator[str]:
    """What has changed, the gravest first, a line to each."""
    by_kind: dict[ChangeKind, list[Change]] = defaultdict(list)
    for change in sorted(changed, key=attrgetter("rank")):
        by_kind[change.kind].append(change)
    for kind, heading in _HEADINGS.items():
        if found := by_kind.get(kind):
            yield f"{len(found)} {heading[len(found) != 1]}:"
            yield from (f"  {printable(change.citekey)}: {printable(change.words)}" for change in found)


_HEADINGS = {
    ChangeKind.NOTICE: ("new notice", "new notices"),
    ChangeKind.GONE: ("notice that no source gives any more", "notices that no source gives any more"),
    ChangeKind.RELATION: ("newer work", "newer works"),
    ChangeKind.LOST: ("reference lost", "references lost"),
    ChangeKind.UNKNOWN: ("reference not found", "references not found"),
    ChangeKind.OFFERED: ("match offered", "matches offered"),
    ChangeKind.FOUND: ("reference found at last", "references found at last"),
    ChangeKind.METADATA: ("new description", "new descriptions"),
    ChangeKind.DROPPED: ("record dropped", "records dropped"),
}


def complain_of_failures(book: Locking) -> None:
    """Say who could not be asked, and about what."""
    for (source, why), citekeys in book.failures.items():
        complain(f"{SOURCES[source]} could not be asked about {quoted(citekeys)}: it {why}")


def quoted(citekeys: Iterable[str]) -> str:
    """The citekeys of references that share a fate, or the first of many."""
    return listed([repr(key) for key in citekeys])


def tally(book: Locking, asked: int) -> str:
    """How the references stand, on one line."""
    counts = Counter(_standing(one, book.records.get(one.citekey)) for one in book.references.values())
    parts = [f"{counts[what]} {what}" for what in _STANDINGS if counts[what] or what == "found"]
    plural = "s" * (len(book.references) != 1)
    return f"{printable(book.path)}: {len(book.references)} reference{plural}, {', '.join(parts)}; {asked} asked about"


_STANDINGS = ("found", "offered a match", "not found", "not locked", "without anything to look up")


def _standing(reference: Reference, record: Record | None) -> str:
    if record is None:
        return "not locked" if reference.can_be_looked_up else "without anything to look up"
    if record.work is not None or record.agency:
        return "found"
    return "offered a match" if record.candidates else "not found"


def echo(lines: Iterable[str], *, aside: bool = False) -> None:
    """Print lines; `aside`, on standard error, where standard output is for programs."""
    for line in lines:
        click.echo(line, err=aside, color=True)
