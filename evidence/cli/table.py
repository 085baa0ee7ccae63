"""`evidence table`: print a summary-of-findings table."""

from __future__ import annotations

import click

from evidence.cli import project, terminal
from evidence.cli.outcome import Outcome, complain
from evidence.renderers.layout import Layout

_FORMATS = ("text", "markdown", "html")


@click.command()
@click.argument("names", metavar="[ID]...", nargs=-1)
@click.option("--claims", metavar="FILE", help="The claims registry.  [default: claims.yaml]")
@click.option("--bibliography", metavar="FILE", help="Sources: .bib, .json, .ris or .nbib.  [default: references.bib]")
@click.option("--format", "style", type=click.Choice(_FORMATS), default="text", show_default=True)
@click.option("--output", "-o", metavar="FILE", help="Where to write it.  [default: standard output]")
def command(
    names: tuple[str, ...], claims: str | None, bibliography: str | None, style: str, output: str | None
) -> Outcome:
    """Print a summary-of-findings table.

    One row for each claim about an effect: how many took part in how many studies, how certain the evidence is and why
    no more than that, the effect in relative and absolute terms, and what happens, in GRADE's words. With IDs, the
    claims of those ids.
    """
    from evidence.grade.findings_table import findings_table
    from evidence.renderers import findings_html, findings_markdown, findings_text

    settings = project.settled({"claims": claims, "bibliography": bibliography})
    registry = project.registry(settings)
    chosen = [project.claim(registry, name) for name in dict.fromkeys(names)] or registry.claims
    table = findings_table(chosen, all_of_them=bool(names))
    if not table.comparisons:
        complain("nothing to print: no claim is about an effect", hint="name claims by their ids")
        return Outcome.NOTHING
    render = {"text": findings_text.render, "markdown": findings_markdown.render, "html": findings_html.render}[style]
    layout = terminal.layout() if output is None else Layout()
    project.write(render(table, project.references(settings), layout), output)
    return Outcome.CLEAN
