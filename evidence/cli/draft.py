"""`evidence draft`: print a claims.yaml to fill in for an article."""

from __future__ import annotations

import click

from evidence import files, language, readers
from evidence.cli import project
from evidence.cli.outcome import Outcome, remark
from evidence.drafting import draft
from evidence.model.claim import Registry
from evidence.model.document import Document
from evidence.model.statement import Statement
from evidence.readers import FORMATS


@click.command()
@click.argument("path")
@click.option("--claims", metavar="FILE", help="Leave out what this registry has.  [default: claims.yaml]")
@click.option("--bibliography", metavar="FILE", help="Sources: .bib, .json, .ris or .nbib.  [default: references.bib]")
@click.option("--input-format", type=click.Choice(list(FORMATS)), help="How to read, whatever the suffix.")
@project.reader_option
def command(
    path: str, claims: str | None, bibliography: str | None, input_format: str | None, reader: str | None
) -> Outcome:
    """Print a claims.yaml to fill in for an article.

    It has one entry for every checkable statement of PATH (- is standard input) that no claim of the registry backs
    yet, with the studies and numbers that the article names. Sources are left open.
    """
    settings = project.settled({"claims": claims, "bibliography": bibliography, "reader": reader})
    how = project.reader(settings)
    document = readers.read(*files.load(path), input_format)
    statements = language.read(document, how)
    remark(how.not_checked())
    registry_file = project.file(settings.claims)
    if registry_file is None:
        click.echo(draft(statements))
        return Outcome.CLEAN
    from evidence import registry  # pydantic is slow to import

    known, _ = registry.read(*registry_file)
    open_ones = _not_linked(document, statements, known, project.file(settings.bibliography))
    click.echo(draft(open_ones, {claim.id for claim in known.claims}))
    return Outcome.CLEAN


def _not_linked(
    document: Document, statements: tuple[Statement, ...], known: Registry, references: files.File | None
) -> list[Statement]:
    from evidence import bibliography
    from evidence.linking import Linker

    entries = bibliography.read(*references)[0] if references else None
    links = Linker(known, entries).links(document, statements)
    return [statement for index, statement in enumerate(statements) if not links.get(index)]
