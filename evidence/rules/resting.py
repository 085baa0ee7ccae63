"""What rests on a reference: the claims that have it as evidence, the articles that cite it or state such a claim."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from evidence.matching.citations import Sources
from evidence.model.claim import Claim
from evidence.model.document import Block, BlockKind, Citation
from evidence.model.finding import Related
from evidence.model.project import Article, Project
from evidence.model.scales import ClaimKind, Stance, Status
from evidence.rules.fault import quote
from evidence.rules.records import fallen

_DECISIVE = {Status.SUPPORTED: Stance.SUPPORTS, Status.CONTRADICTED: Stance.CONTRADICTS}
"""The side that the registry's decision on a claim rests on; a claim that nothing supports rests on nothing."""
_LISTS = frozenset({BlockKind.REFERENCE, BlockKind.FOOTNOTE})

_TOLD = re.compile(
    r"\b(?:study|studies|paper|article|trial|review|report|work|publication|preprint|journal|authors?|findings|results"
    r"|research|analysis)\b.{0,200}\bretract(?:ed|s|ion)\b"
    r"|\bretract(?:ed|ion)\b.{0,200}\b(?:study|paper|article|trial|review|report|publication|preprint|journal)\b"
    r"|\b(?:was|were|is|been|being|since|later|now) (?:\w+ly )?retracted\b"
    r"|\bwithdrawn (?:by (?:its|the|their) (?:authors?|journal|publisher|editors?)|paper|article|review|preprint)\b"
    r"|\b(?:paper|article|review|preprint|report|publication) (?:was|has (?:since )?been) (?:\w+ )?withdrawn\b(?! from)"
    r"|\bexpressions? of concern\b",
    re.IGNORECASE | re.DOTALL,
)
"""Words that tell of a work's retraction, withdrawal, or an expression of concern; patients withdraw from a trial, and
tissue retracts.
"""


class Role(Enum):
    """What a place has a reference for."""

    FALLS = "has nothing else"
    """A claim with no other evidence that stands; an article that cites it, or states such a claim."""
    SHARES = "has other evidence too"
    BESIDE = "has it on record, but not as what the claim rests on"
    TELLS = "says how it stands"


RESTING = (Role.FALLS, Role.SHARES)
"""Of those that need the work to stand."""


@dataclass(frozen=True, slots=True)
class Use:
    """A place that has to do with a reference."""

    role: Role
    name: str
    """The claim's id, quoted, or the article's path."""
    is_claim: bool
    place: Related


class Uses:
    """Finds all uses of a reference; what takes long is done once, and only if somebody asks."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def of(self, citekey: str) -> tuple[Use, ...]:
        """Its uses by claims in order of the registry, then by articles in the order given."""
        claims = tuple(use for claim in self._claims for use in _of_claim(claim, citekey, self._fallen))
        falling = {use.name for use in claims if use.role is Role.FALLS}
        cited = self._cited.get(citekey, ())
        stated = (use for article in self._project.articles for use in _stated(article, falling, cited))
        return (*claims, *cited, *stated)

    @cached_property
    def sources(self) -> Sources:
        """What tells which reference a citation, a DOI or a PubMed number means."""
        return Sources(self._project.bibliography)

    @property
    def _claims(self) -> tuple[Claim, ...]:
        return self._project.registry.claims if self._project.registry else ()

    @cached_property
    def _fallen(self) -> frozenset[str]:
        return fallen(self._project)

    @cached_property
    def _cited(self) -> Mapping[str, tuple[Use, ...]]:
        """The citations of each reference, by citekey."""
        cited: dict[str, tuple[Use, ...]] = {}
        for article in self._project.articles:
            for citekey, found in citations(article, self.sources).items():
                uses = (_citation(article, *one) for one in found)
                cited[citekey] = (*cited.get(citekey, ()), *uses)
        return cited


def citations(article: Article, sources: Sources) -> Mapping[str, list[tuple[Block, Citation]]]:
    """The citations of each reference, by citekey; lists and footnotes count where the prose cites it nowhere."""
    prose: dict[str, list[tuple[Block, Citation]]] = {}
    listed: dict[str, list[tuple[Block, Citation]]] = {}
    for block in article.document.blocks:
        found = listed if block.kind in _LISTS else prose
        for citation in block.citations:
            for citekey in _meant(citation, sources):
                found.setdefault(citekey, []).append((block, citation))
    return listed | prose


def _meant(citation: Citation, sources: Sources) -> frozenset[str]:
    """The citekeys that a citation means; a name and a year that fit several works mean none of them for sure."""
    found = sources.cited((citation,))
    return found if citation.kind != "author-year" or len(found) == 1 else frozenset()


def _of_claim(claim: Claim, citekey: str, gone: frozenset[str]) -> Iterator[Use]:
    for index, entry in enumerate(claim.evidence):
        if entry.source == citekey:
            role, words = _role(claim, entry.stance, gone | {citekey})
            place = Related(claim.source, claim.place("evidence", index, "source"), f"claim {quote(claim.id)} {words}")
            yield Use(role, quote(claim.id), True, place)
    if claim.certainty and claim.certainty.rated_by == citekey:
        words = f"claim {quote(claim.id)} takes its certainty from it"
        yield Use(
            Role.SHARES, quote(claim.id), True, Related(claim.source, claim.place("certainty", "rated_by"), words)
        )


def _role(claim: Claim, stance: Stance, gone: frozenset[str]) -> tuple[Role, str]:
    if _TOLD.search(claim.statement):
        return Role.TELLS, "says how it stands"
    if claim.kind is ClaimKind.DESCRIPTION:
        return Role.BESIDE, "describes it"
    decisive = _DECISIVE.get(claim.status)
    if stance is not decisive:
        return Role.BESIDE, "has it on record for the other side" if decisive else "has it on record"
    if any(entry.stance is decisive and entry.source not in gone for entry in claim.evidence):
        return Role.SHARES, "rests on it among others"
    return Role.FALLS, "has no other evidence that stands"


def _citation(article: Article, block: Block, citation: Citation) -> Use:
    span = block.source_span(citation.start, citation.end)
    told = _TOLD.search(_around(article, block, span.start))
    role, words = (Role.TELLS, "says how it stands") if told else (Role.FALLS, "cited here")
    return Use(role, article.document.path, False, Related(article.document.source, span, words))


def _around(article: Article, block: Block, offset: int) -> str:
    """The sentence that stands at an offset, and the next one of its paragraph: "It has since been retracted."."""
    index = article.index_at(offset)
    near = article.statements[index : index + 2] if index >= 0 else ()
    return " ".join(statement.text for statement in near if statement.sentence.block is block)


def _stated(article: Article, claims: set[str], cited: tuple[Use, ...]) -> Iterator[Use]:
    """The sentences that state one of some claims and do not cite the reference as well."""
    source = article.document.source
    marked = [use.place.span.start for use in cited if use.place.source is source]
    for _, links in sorted(article.links.items()):
        statement, claim = links[0].statement, quote(links[0].claim.id)
        if claim in claims and not any(start in statement.span for start in marked):
            role = Role.TELLS if _TOLD.search(statement.text) else Role.FALLS
            yield Use(role, article.document.path, False, Related(source, statement.span, f"states claim {claim}"))
