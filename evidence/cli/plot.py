"""`evidence plot`: draw a claim's studies as a forest plot."""

from __future__ import annotations

import click

from evidence.cli import project
from evidence.cli.outcome import Outcome
from evidence.model.scales import EffectMeasure


@click.command()
@click.argument("claim")
@click.option("--claims", metavar="FILE", help="The claims registry.  [default: claims.yaml]")
@click.option("--bibliography", metavar="FILE", help="Sources: .bib, .json, .ris or .nbib.  [default: references.bib]")
@click.option(
    "--measure", type=click.Choice([one.value for one in EffectMeasure]), help="Which effects to draw, where several."
)
@click.option("--output", "-o", metavar="FILE", help="Where to write it.  [default: standard output]")
def command(
    claim: str, claims: str | None, bibliography: str | None, measure: str | None, output: str | None
) -> Outcome:
    """Draw a claim's studies as a forest plot.

    The picture is SVG: text stays text, and it can be told in words. It shows every effect of the measure of CLAIM's
    main effect, or the studies which that effect pools; what they come to, as a source reports it or pooled by random
    effects; no effect; and what is too small to matter.
    """
    from evidence.grade.forest import forest
    from evidence.renderers.forest_plot import render

    settings = project.settled({"claims": claims, "bibliography": bibliography})
    registry = project.registry(settings)
    names = {citekey: one.short for citekey, one in project.references(settings).items()}
    found = forest(project.claim(registry, claim), names, EffectMeasure(measure) if measure else None)
    project.write(render(found), output)
    return Outcome.CLEAN
