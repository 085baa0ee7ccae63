"""`evidence add`: put works into the bibliography, and draft what their abstracts state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from difflib import unified_diff
from pathlib import Path

import click

from evidence import adding, drafting, files
from evidence.bibliography import read as read_bibliography
from evidence.cli import caveats, project, source_settings
from evidence.cli.outcome import Outcome, complain, tell
from evidence.config import Settings
from evidence.drafting import NoPlaceError
from evidence.errors import ConfigError
from evidence.language import abstracts
from evidence.model.decoding import encoding_of
from evidence.model.record import SOURCES, Work
from evidence.model.reference import Reference
from evidence.renderers import bibtex
from evidence.sources import Resolution, Sources

_USUAL = "references.bib"


@dataclass(slots=True)
class _Target:
    """The files that works are added to, as they stand after each, and how."""

    bibliography: files.File
    claims: files.File | None
    claim: str
    key: str = ""
    anyway: bool = False
    dry: bool = False

    @property
    def references(self) -> Mapping[str, Reference]:
        """What the bibliography holds by now."""
        return read_bibliography(*self.bibliography)[0].references


@click.command(epilog="Exit codes: 0 added, 1 not found or not added, 2 could not ask.")
@click.argument("what", nargs=-1, required=True)
@click.option("--bibliography", metavar="FILE", help="Where entries go, in BibTeX.  [default: references.bib]")
@click.option("--claims", metavar="FILE", help="The registry of --claim.  [default: claims.yaml]")
@click.option("--claim", metavar="ID", help="Put the drafted evidence under this claim, instead of printing it.")
@click.option("--key", metavar="CITEKEY", help="The citekey, instead of author and year.")
@click.option("--anyway", is_flag=True, help="Add works that were retracted or withdrawn, too.")
@click.option("--dry-run", is_flag=True, help="Print what would change, and write nothing.")
def command(what: tuple[str, ...], claim: str | None, key: str | None, **options: str | bool | None) -> Outcome:
    """Add works to the bibliography, and draft what their abstracts state.

    WHAT is a DOI, a PMID, a PMCID, an arXiv number, an ISBN, or an address that holds one. The drafted evidence has
    every effect that the abstract states, each with its sentence, and is marked as drafted until somebody has held it
    against the paper and taken the mark out.
    """
    if key and len(what) > 1:
        raise ConfigError("--key names one work, and there are several")
    wanted = [_asked(one) for one in what]
    settings = project.settled({name: options[name] for name in ("bibliography", "claims")})
    target = _Target(
        _bibliography(settings.bibliography or _USUAL),
        _registry(settings, claim) if claim else None,
        claim or "",
        key or "",
        bool(options["anyway"]),
        bool(options["dry_run"]),
    )
    with Sources(source_settings.settled(settings), now=lambda: datetime.now(UTC)) as sources:
        found = {resolution.reference.citekey: resolution for resolution in sources.resolve(wanted)}
    return max([_add(found[reference.citekey], target) for reference in wanted])


def _asked(what: str) -> Reference:
    if (reference := adding.asked(what)) is None:
        hint = "give a DOI, a PMID, a PMCID, an arXiv number or an ISBN"
        raise ConfigError(f"there is no identifier in {what!r}", hint=hint)
    return reference


def _bibliography(path: str) -> files.File:
    """The bibliography; an empty one where there is none yet."""
    if not path.lower().endswith(".bib"):
        raise ConfigError("entries are added in BibTeX only", hint="name a .bib with --bibliography", path=path)
    if not Path(path).exists():
        return path, b""
    file = files.load(path)
    project.entries(file)
    return file


def _registry(settings: Settings, claim: str) -> files.File:
    """The registry's file; ConfigError where it does not have the claim."""
    registry = project.registry(settings)
    project.claim(registry, claim)
    return files.load(registry.source.path)


def _add(resolution: Resolution, target: _Target) -> Outcome:
    """Add what was found of one work, and say what is to be known about it."""
    asked, record = resolution.reference.citekey, resolution.record
    for failure in resolution.failures:
        complain(f"{SOURCES[failure.source]} could not be asked about {asked!r}: it {failure.why}")
    if record is None:
        return Outcome.FAILED
    if record.work is None:
        complain(f"no source knows {asked}", hint=_unknown(record.agency))
        return Outcome.FINDINGS
    if caveats.tell_of(asked, record) and not target.anyway:
        complain(f"{asked} is not added", hint="--anyway adds it all the same")
        return Outcome.FINDINGS
    return _put(record.work, resolution, target)


def _unknown(agency: str) -> str:
    if agency:
        return f"{agency} registers it, whose descriptions cannot be read here"
    return "which does not mean that there is no such work: is it typed right?"


def _put(work: Work, resolution: Resolution, target: _Target) -> Outcome:
    """The entry into the bibliography, the evidence under its claim or onto standard output."""
    path, references = target.bibliography[0], target.references
    if entry := adding.known(work, references):
        tell(f"it has {resolution.reference.citekey} already, as {entry.citekey!r}", path=path)
    elif target.key in references:
        complain(f"{target.key!r} is another work", path=path)
        return Outcome.FINDINGS
    citekey = entry.citekey if entry else target.key or adding.citekey(work, references)
    if not entry:
        changed = adding.with_entry(bibtex.entry(citekey, work), target.bibliography[1])
        target.bibliography = _written(target.bibliography, changed, f"{citekey!r} is added", target)
    if not resolution.abstract:
        tell(f"no source has an abstract of {citekey!r}, so that its evidence is left open")
    evidence = adding.drafted(citekey, work, resolution.abstract, resolution.publication_types)
    block = drafting.block(evidence, abstracts.conclusion(resolution.abstract))
    return _noted(block, citekey, target)


def _noted(block: str, citekey: str, target: _Target) -> Outcome:
    """The evidence under its claim, or printed: where there is no claim, and where it cannot be put there."""
    if target.claims is None:
        click.echo(block, nl=False)
        return Outcome.CLEAN
    from evidence.registry import read  # pydantic is slow to import

    claim = project.claim(read(*target.claims)[0], target.claim)
    try:
        changed = adding.with_evidence(block, citekey, claim, target.claims)
    except NoPlaceError as reason:
        complain(f"nothing is put under claim {target.claim!r}: {reason}", path=target.claims[0])
        click.echo(block, nl=False)
        return Outcome.FINDINGS
    done = f"evidence from {citekey!r} is drafted under claim {target.claim!r}; hold it against the paper"
    target.claims = _written(target.claims, changed, done, target)
    return Outcome.CLEAN


def _written(file: files.File, changed: bytes, done: str, target: _Target) -> files.File:
    """The file with what is new, written, or in a dry run shown."""
    path, data = file
    if target.dry:
        before, after = (each.decode(encoding_of(each)).splitlines(keepends=True) for each in (data, changed))
        for line in unified_diff(before, after, path, path):
            click.echo(line.rstrip("\r\n"))
    else:
        files.write_atomically(path, changed)
        tell(done, path=path)
    return path, changed
