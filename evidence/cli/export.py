"""`evidence export`: write the bibliography and the claims in other programs' formats."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from evidence.cli import project, selection
from evidence.cli.outcome import Outcome, complain, remark
from evidence.config import day
from evidence.files import File
from evidence.model.claim import Claim
from evidence.model.finding import NotChecked
from evidence.model.reference import Reference

if TYPE_CHECKING:
    from evidence.renderers.cited import Cited

_OF_WORKS = ("csl-json", "ris", "bibtex")
_OF_CLAIMS = ("jsonld", "fhir")


class Options(TypedDict):
    """The options of the command line; None where one was not given."""

    style: str
    claims: str | None
    bibliography: str | None
    lock: str | None
    from_lock: bool
    organisation: str | None
    url: str | None
    published: str | None
    output: str | None


@click.command()
@click.argument("keys", metavar="[KEY]...", nargs=-1)
@click.option("--format", "style", type=click.Choice([*_OF_WORKS, *_OF_CLAIMS]), required=True)
@click.option("--claims", metavar="FILE", help="The claims registry.  [default: claims.yaml]")
@click.option("--bibliography", metavar="FILE", help="Its sources.  [default: references.bib]")
@click.option("--from-lock", is_flag=True, help="Write works as their registries have them, not as the entries do.")
@click.option("--lock", metavar="FILE", help="What is known of the sources.  [default: evidence.lock]")
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
    settings = project.settled({name: options[name] for name in ("claims", "bibliography", "lock")})
    references, unread = selection.bibliography(project.file(settings.bibliography))
    claims, faulty = selection.registry(project.file(settings.claims)) if options["style"] in _OF_CLAIMS else ((), ())
    everything = [claim.id for claim in claims] + [key for key in references if options["style"] != "fhir"]
    chosen = selection.select(keys or everything, references, claims)
    remark((*unread, *faulty, *chosen.left_out))
    if not (chosen.references or chosen.claims):
        complain("nothing to export", hint="name the files with --bibliography and --claims")
        return Outcome.NOTHING
    works = _works(chosen.references, project.file(settings.lock) if options["from_lock"] else None, options)
    project.write(_rendered(works, chosen.claims, options), options["output"])
    return Outcome.CLEAN


def _works(references: Sequence[Reference], lock: File | None, options: Options) -> list[Cited]:
    from evidence.renderers.cited import cited

    if not options["from_lock"]:
        return [cited(one) for one in references]
    known, unread = selection.records(lock)
    remark((*unread, *selection.unrecorded(references, known)))
    found = ((one, selection.record_of(one, known)) for one in references)
    return [cited(one, record.work if record else None) for one, record in found]


def _rendered(works: Sequence[Cited], claims: Sequence[Claim], options: Options) -> str:
    if options["style"] in _OF_WORKS:
        return _of_works(options["style"])(works)
    from evidence.grade import warrant  # only claims need it
    from evidence.renderers import fhir, jsonld
    from evidence.renderers.reviewer import Reviewer

    reviewer = Reviewer(options["organisation"] or "", options["url"] or "", day(options["published"] or ""))
    warrants = [warrant(claim) for claim in claims]
    if options["style"] == "fhir":
        return fhir.render(works, warrants, reviewer)
    if warrants and reviewer.unknown:
        remark([NotChecked("", f"the reviews say nothing of their {', '.join(reviewer.unknown)}, which nobody named")])
    return jsonld.render(works, warrants, reviewer)


def _of_works(style: str) -> Callable[[Sequence[Cited]], str]:
    from evidence.renderers import bibtex, csl_json, ris

    return {"bibtex": bibtex.render, "csl-json": csl_json.render, "ris": ris.render}[style]
