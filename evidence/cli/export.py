"""`evidence export`: write the bibliography and the claims in other programs' formats."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from evidence.cli import project, selection
from evidence.cli.outcome import Outcome, complain, remark
from evidence.cli.selection import Selection
from evidence.errors import ConfigError
from evidence.model.finding import NotChecked

if TYPE_CHECKING:
    from evidence.renderers.cited import Cited

_OF_WORKS = ("csl-json", "ris", "bibtex")
_OF_CLAIMS = ("jsonld", "fhir")


class Options(TypedDict):
    """The options of the command line; None where one was not given."""

    style: str
    claims: str | None
    bibliography: str | None
    organisation: str | None
    url: str | None
    published: str | None
    output: str | None


@click.command()
@click.argument("keys", metavar="[KEY]...", nargs=-1)
@click.option("--format", "style", type=click.Choice([*_OF_WORKS, *_OF_CLAIMS]), required=True)
@click.option("--claims", metavar="FILE", help="The claims registry.  [default: claims.yaml]")
@click.option("--bibliography", metavar="FILE", help="Its sources.  [default: references.bib]")
@click.option("--organisation", metavar="NAME", help="Who reviews the claims: jsonld, fhir.")
@click.option("--url", metavar="URL", help="The page that carries the reviews: jsonld.")
@click.option("--published", metavar="YYYY-MM-DD", help="The day of the reviews: jsonld, fhir.")
@click.option("--output", "-o", metavar="FILE", help="Where to write it.  [default: standard output]")
def command(keys: tuple[str, ...], **options: Unpack[Options]) -> Outcome:
    """Write the bibliography and the claims in other programs' formats.

    csl-json, ris and bibtex hold references, for reference managers and citation processors. jsonld is schema.org's
    markup of citations and of a ClaimReview to each claim, for a published page. fhir is a Bundle of Evidence and
    Citation resources (FHIR R5). KEYs are citekeys, and for jsonld and fhir ids of claims; a claim brings its sources.
    Without any, all are written.
    """
    settings = project.settled({name: options[name] for name in ("claims", "bibliography")})
    references, unread = selection.bibliography(project.file(settings.bibliography))
    claims, faulty = selection.registry(project.file(settings.claims)) if options["style"] in _OF_CLAIMS else ((), ())
    everything = [claim.id for claim in claims] + [key for key in references if options["style"] != "fhir"]
    chosen = selection.select(keys or everything, references, claims)
    remark((*unread, *faulty, *chosen.left_out))
    if not (chosen.references or chosen.claims):
        complain("nothing to export", hint="name the files with --bibliography and --claims")
        return Outcome.NOTHING
    project.write(_rendered(chosen, options), options["output"])
    return Outcome.CLEAN


def _rendered(chosen: Selection, options: Options) -> str:
    from evidence.renderers.cited import cited

    works = [cited(one) for one in chosen.references]
    if options["style"] in _OF_WORKS:
        return _of_works(options["style"])(works)
    from evidence.grade import warrant  # only claims need it
    from evidence.renderers import fhir, jsonld
    from evidence.renderers.reviewer import Reviewer

    reviewer = Reviewer(options["organisation"] or "", options["url"] or "", _day(options["published"]))
    warrants = [warrant(claim) for claim in chosen.claims]
    if options["style"] == "fhir":
        return fhir.render(works, warrants, reviewer)
    if warrants and reviewer.unknown:
        remark([NotChecked("", f"the reviews say nothing of their {', '.join(reviewer.unknown)}, which nobody named")])
    return jsonld.render(works, warrants, reviewer)


def _of_works(style: str) -> Callable[[Sequence[Cited]], str]:
    from evidence.renderers import bibtex, csl_json, ris

    return {"bibtex": bibtex.render, "csl-json": csl_json.render, "ris": ris.render}[style]


def _day(written: str | None) -> str:
    try:
        return date.fromisoformat(written).isoformat() if written else ""
    except ValueError:
        raise ConfigError(f"{written!r} is not a day", hint="write it YYYY-MM-DD, as 2027-06-30") from None
