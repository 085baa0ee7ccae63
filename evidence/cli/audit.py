"""`evidence audit`: ask anew about every reference, and report what has come up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypedDict, Unpack

import click

from evidence import files, lock, pipeline
from evidence.changes import changes
from evidence.cli import locking, project, source_settings, summary, terminal
from evidence.cli.locking import Locking
from evidence.cli.outcome import Outcome
from evidence.cli.terminal import Bar
from evidence.config import Settings
from evidence.model.finding import Finding, NotChecked
from evidence.model.record import Record
from evidence.model.report import Report
from evidence.readers import READERS
from evidence.refresh import due
from evidence.renderers import RENDERERS
from evidence.rules import ALL
from evidence.rules.selection import choose
from evidence.sources import Mode, Sources

AUDITED = ("references", "superseded-source")
"""The rules and families that judge by what sources hold."""


class Options(TypedDict):
    """The options of the command line; None where one was not given."""

    claims: str | None
    bibliography: str | None
    lock: str | None
    format: str | None
    fail_on: str | None
    max_age: str | None
    dry_run: bool
    quiet: bool


@click.command()
@click.option("--claims", metavar="FILE", help="The claims registry.  [default: claims.yaml]")
@click.option("--bibliography", metavar="FILE", help="The references.  [default: references.bib]")
@click.option("--lock", metavar="FILE", help="What was known before.  [default: evidence.lock]")
@click.option("--format", type=click.Choice(list(RENDERERS)), help="How to report.  [default: text]")
@click.option(
    "--fail-on", type=click.Choice(list(project.LEVELS)), help="The level that exits with 1.  [default: warning]"
)
@click.option("--max-age", metavar="AGE", help="Spare what was asked about since, such as 12h.")
@click.option("--dry-run", is_flag=True, help="Leave evidence.lock as it is.")
@click.option("--quiet", is_flag=True, help="Print findings only.")
def command(**options: Unpack[Options]) -> Outcome:
    """Ask anew about every reference, and report what has come up.

    This is for a job that runs by the clock. It looks for retractions, concerns, corrections, and newer versions, and,
    of the sources that claims rest on, for newer reviews that cite them. Printed is what has changed since
    evidence.lock was written, then the findings that this brings; what was known before, a check reports. Exit codes: 1
    for findings, else 2 if somebody could not be asked, else 0.
    """
    given = {name: options[name] for name in ("claims", "bibliography", "lock", "format", "fail_on")}
    settings = project.settled(given)
    render = RENDERERS[project.chosen("format", settings.format, RENDERERS)]
    fail_on = project.LEVELS[project.chosen("level", settings.fail_on, project.LEVELS)]
    book = locking.opened(settings)
    book.kept = False
    _ask(book, settings, options)
    report = _report(book, settings)
    if not options["quiet"]:
        summary.echo(summary.told(changes(book.before, book.records)), aside=settings.format != "text")
    if text := render(report, terminal.layout(summary=not options["quiet"])):
        click.echo(text, color=True)
    summary.complain_of_failures(book)
    # Not before it was told what is new: the next run would take it for known.
    book.kept = not options["dry_run"]
    book.save()
    if fail_on is not None and any(report.at_least(fail_on)):
        return Outcome.FINDINGS
    return Outcome.FAILED if book.failures else Outcome.CLEAN


def _ask(book: Locking, settings: Settings, options: Options) -> None:
    chosen = source_settings.settled(settings)
    book.sources = chosen.use
    before = datetime.now(UTC) - source_settings.age(options["max_age"]) if options["max_age"] else None
    references = list(book.references.values())
    renewed = set(book.references) if before is None else set()
    wanted = due(references, book.records, renewed=renewed, before=before)
    resting = [key for key in _sources_of_claims(settings) if key in book.references]
    with (
        Sources(chosen, mode=Mode.REFRESH, now=lambda: datetime.now(UTC)) as sources,
        Bar(len(wanted) + len(resting), wanted=not options["quiet"]) as bar,
    ):
        book.ask(wanted, sources, bar)
        book.ask_for_reviews(resting, sources, bar)


def _sources_of_claims(settings: Settings) -> Iterable[str]:
    """The citekeys that claims rest on, each once."""
    if settings.claims is None:
        return ()
    claims = project.registry(settings).claims
    return dict.fromkeys(entry.source for claim in claims for entry in claim.evidence)


def _report(book: Locking, settings: Settings) -> Report:
    """The findings that what was learnt brings, and did not stand there before."""
    after = _judged(settings, book, book.records.values())
    before = _judged(settings, book, book.before.values())
    known = {_fault(finding) for finding in before.findings}
    return replace(
        after,
        findings=tuple(one for one in after.findings if _fault(one) not in known),
        not_checked=(*after.not_checked, *_unreviewed(book)),
    )


def _unreviewed(book: Locking) -> Iterator[NotChecked]:
    for citekey in book.unreviewed:
        reference = book.references[citekey]
        line = reference.source.place(reference.span.start).line
        why = "no source knows who cites it, so that newer reviews may have been missed"
        yield NotChecked(f"reviews that cite {citekey!r}", why, reference.source.path, line)


def _judged(settings: Settings, book: Locking, records: Iterable[Record]) -> Report:
    unread: list[NotChecked] = []
    text = lock.write(book.sources, records).encode()
    report = pipeline.check(
        files.load_all(files.walk(settings.articles, READERS), unread),
        project.file(settings.claims),
        project.file(settings.bibliography),
        choose(ALL, AUDITED, settings.ignore, settings.rules),
        reader=project.reader(settings),
        lock=(book.path, text),
    )
    return replace(report, not_checked=(*unread, *report.not_checked))


def _fault(finding: Finding) -> tuple[str, str, int, str]:
    return finding.rule, finding.source.path, finding.span.start, finding.message
