"""`evidence lock`: ask sources about the references, and write down what they hold."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TypedDict, Unpack

import click

from evidence.changes import changes
from evidence.cli import locking, project, source_settings, summary
from evidence.cli.locking import Locking
from evidence.cli.outcome import Outcome, complain
from evidence.cli.terminal import Bar
from evidence.model.reference import Reference
from evidence.refresh import due
from evidence.sources import Mode, Sources
from evidence.unchecked import covers


class Options(TypedDict):
    """The options of the command line."""

    bibliography: str | None
    lock: str | None
    update: bool
    max_age: str | None
    offline: bool
    check: bool
    quiet: bool


@click.command()
@click.argument("keys", metavar="[KEY]...", nargs=-1)
@click.option("--bibliography", metavar="FILE", help="The references.  [default: references.bib]")
@click.option("--lock", metavar="FILE", help="Where to write.  [default: evidence.lock]")
@click.option("--update", is_flag=True, help="Ask anew, also about what is locked.")
@click.option("--max-age", metavar="AGE", help="Ask anew about what was asked longer ago, such as 30d.")
@click.option("--offline", is_flag=True, help="Use only answers that are in the cache.")
@click.option("--check", is_flag=True, help="Ask nobody; fail if the lock does not cover the references.")
@click.option("--quiet", is_flag=True, help="Print only what went wrong.")
def command(keys: tuple[str, ...], **options: Unpack[Options]) -> Outcome:
    """Ask sources about the references, and write down what they hold.

    Asked about are the references that evidence.lock does not cover yet, or those of the KEYs. Beside audit and add,
    this is the only command that uses the network: a check reads evidence.lock. When a run is broken off, what it has
    learnt is kept, and the next one goes on from there. Exit codes: 0 if all is locked, 1 if --check found something
    that is not, 2 if somebody could not be asked.
    """
    settings = project.settled({"bibliography": options["bibliography"], "lock": options["lock"]})
    book = locking.opened(settings)
    references = book.named(keys)
    before = source_settings.long_ago(options["max_age"], settings)
    renewed = {reference.citekey for reference in references} if options["update"] else set()
    wanted = due(references, book.records, renewed=renewed, before=before)
    if options["check"]:
        return _checked(book, wanted, quiet=options["quiet"])
    chosen = source_settings.settled(settings)
    book.sources = chosen.use
    with (
        Sources(chosen, mode=_mode(options, before), now=lambda: datetime.now(UTC)) as sources,
        Bar(len(wanted), wanted=not options["quiet"]) as bar,
    ):
        book.ask(wanted, sources, bar)
    if not options["quiet"]:
        summary.echo([*summary.told(changes(book.before, book.records)), summary.tally(book, len(wanted))])
    summary.complain_of_failures(book)
    return Outcome.FAILED if book.failures else Outcome.CLEAN


def _mode(options: Options, before: datetime | None) -> Mode:
    if options["offline"]:
        return Mode.OFFLINE
    return Mode.REFRESH if options["update"] or before else Mode.CACHED


def _checked(book: Locking, wanted: list[Reference], *, quiet: bool) -> Outcome:
    """Say what is not covered, and what was asked too long ago."""
    covered = {one.citekey: covers(book.records.get(one.citekey), one) for one in wanted}
    if uncovered := [key for key, is_covered in covered.items() if not is_covered]:
        complain(f"does not cover {summary.quoted(uncovered)}", path=book.path, hint="'evidence lock' fills it in")
    if old := [key for key, is_covered in covered.items() if is_covered]:
        complain(f"is too old for {summary.quoted(old)}", path=book.path, hint="'evidence lock' asks anew")
    if covered or not book.sound:
        return Outcome.FINDINGS
    if not quiet:
        summary.echo([summary.tally(book, 0)])
    return Outcome.CLEAN
