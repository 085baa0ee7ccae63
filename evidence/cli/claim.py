"""`evidence claim`: show what the record holds of a claim, and what it warrants."""

from __future__ import annotations

import click

from evidence import files, pipeline
from evidence.cli import project, terminal
from evidence.cli.outcome import Outcome, failed, remark
from evidence.config import Settings
from evidence.model.finding import NotChecked
from evidence.readers import READERS
from evidence.renderers.usage import Use, uses


@click.command()
@click.argument("name", metavar="ID")
@click.argument("paths", metavar="[ARTICLES]...", nargs=-1)
@click.option("--claims", metavar="FILE", help="The claims registry.  [default: claims.yaml]")
@click.option("--bibliography", metavar="FILE", help="Sources: .bib, .json, .ris or .nbib.  [default: references.bib]")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
@project.reader_option
def command(  # one to an option
    name: str, paths: tuple[str, ...], claims: str | None, bibliography: str | None, style: str, reader: str | None
) -> Outcome:
    """Show what the record holds of a claim, and what it warrants.

    Its effects are told in other terms as well: points on their scale, people of 1,000, numbers needed to treat. Each
    ceiling is shown with its reason and the field that sets it. ARTICLES are looked through for sentences that state
    the claim; without any, those that [tool.evidence] names.
    """
    from evidence.grade.profile import profile  # the check path needs none of this
    from evidence.renderers import claim_json, claim_sheet

    settings = project.settled({"claims": claims, "bibliography": bibliography, "reader": reader})
    claim = project.claim(project.registry(settings), name)
    unread: list[NotChecked] = []
    found = _uses(claim.id, paths or settings.articles, settings, unread)
    render = {"text": claim_sheet.render, "json": claim_json.render}[style]
    click.echo(render(profile(claim), found, terminal.layout()), color=True)
    return failed(unread) if unread else Outcome.CLEAN


def _uses(
    claim: str, articles: tuple[str, ...], settings: Settings, unread: list[NotChecked]
) -> tuple[Use, ...] | None:
    """The sentences that state the claim; None where there are no articles."""
    if not articles:
        return None
    from evidence.rules import ALL
    from evidence.rules.selection import choose

    how = project.reader(settings)
    inspected, report = pipeline.examine(
        files.load_all(files.walk(articles, READERS), unread),
        project.file(settings.claims),
        project.file(settings.bibliography),
        choose(ALL, settings.select, settings.ignore, settings.rules),
        reader=how,
    )
    unread += [one for one in report.not_checked if one.what == one.path]
    remark(how.not_checked())
    return uses(inspected, report, claim)
