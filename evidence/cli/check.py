"""`evidence check`: report what articles say beyond their evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypedDict, Unpack

import click

from evidence import files, pipeline
from evidence.cli import project, terminal
from evidence.cli.outcome import Outcome, failed, nothing
from evidence.cli.terminal import Bar
from evidence.config import Settings
from evidence.model.finding import Level, NotChecked
from evidence.model.report import Counts, Report
from evidence.readers import FORMATS, READERS
from evidence.renderers import RENDERERS
from evidence.rules import ALL
from evidence.rules.selection import choose


class Options(TypedDict):
    """The options of the command line; None and () where one was not given."""

    claims: str | None
    bibliography: str | None
    lock: str | None
    format: str | None
    reader: str | None
    input_format: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_on: str | None
    as_of: str | None
    quiet: bool


@click.command()
@click.argument("paths", nargs=-1)
@click.option("--claims", metavar="FILE", help="The claims registry.  [default: claims.yaml]")
@click.option("--bibliography", metavar="FILE", help="Sources: .bib, .json, .ris or .nbib.  [default: references.bib]")
@click.option("--lock", metavar="FILE", help="What is known of the sources.  [default: evidence.lock]")
@click.option("--format", type=click.Choice(list(RENDERERS)), help="How to report.  [default: text]")
@click.option("--input-format", type=click.Choice(list(FORMATS)), help="How to read, whatever the suffix.")
@project.reader_option
@click.option("--select", multiple=True, metavar="RULE", help="Run only this rule or family; repeatable.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Leave out this rule or family; repeatable.")
@click.option(
    "--fail-on", type=click.Choice(list(project.LEVELS)), help="The level that exits with 1.  [default: warning]"
)
@click.option("--as-of", metavar="YYYY-MM-DD", help="Report claims that were to be looked at again before this day.")
@click.option("--quiet", is_flag=True, help="Print findings only.")
def command(paths: tuple[str, ...], **options: Unpack[Options]) -> int:
    """Report what articles say beyond their evidence.

    PATHS are articles or folders of articles; - is standard input. Without PATHS, the articles that [tool.evidence]
    names are checked. Claims that no article uses are reported then, and where --claims names the registry.
    """
    overrides = {name: value for name, value in options.items() if name not in ("input_format", "as_of", "quiet")}
    settings = project.settled(overrides)
    render = RENDERERS[project.chosen("format", settings.format, RENDERERS)]
    fail_on = project.LEVELS[project.chosen("level", settings.fail_on, project.LEVELS)]
    report = _check(paths, settings, options)
    if text := render(report, terminal.layout(summary=not options["quiet"])):
        click.echo(text, color=True)
    return _outcome(report, fail_on, paths or settings.articles)


def _check(paths: tuple[str, ...], settings: Settings, options: Options) -> Report:
    rules = choose(ALL, settings.select, settings.ignore, settings.rules)
    claims, bibliography = project.file(settings.claims), project.file(settings.bibliography)
    reader = project.reader(settings)
    articles = files.walk(paths or settings.articles, READERS)
    unread: list[NotChecked] = []
    with Bar(len(articles), wanted=not options["quiet"]) as bar:
        report = pipeline.check(
            bar.over(files.load_all(articles, unread)),
            claims,
            bibliography,
            rules,
            input_format=options["input_format"],
            whole=not paths or options["claims"] is not None,
            reader=reader,
            as_of=options["as_of"] or "",
            lock=project.file(settings.lock),
        )
    return _without_guesses(replace(report, not_checked=(*unread, *report.not_checked)), settings)


def _without_guesses(report: Report, settings: Settings) -> Report:
    """The report with what is wrong in the claims and their sources only, if it had to do without them.

    What was found in the articles would be wrong.
    """
    founding = (settings.claims, settings.bibliography)
    if not any(one.path in founding for one in _unread(report)):
        return report
    counts = Counts(read=report.statements.read, checkable=report.statements.checkable)
    findings = tuple(finding for finding in report.findings if finding.source.path in founding)
    return replace(report, findings=findings, statements=counts)


def _outcome(report: Report, fail_on: Level | None, asked: tuple[str, ...]) -> Outcome:
    if unread := tuple(_unread(report)):
        return failed(unread)
    if fail_on is not None and any(report.at_least(fail_on)):
        return Outcome.FINDINGS
    if not report.statements.read:
        return nothing("check", report.paths, asked)
    return Outcome.CLEAN


def _unread(report: Report) -> Iterator[NotChecked]:
    """The files that could not be read at all."""
    return (one for one in report.not_checked if one.what == one.path)
