"""uncited-reference."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase

from evidence.matching.citations import Sources
from evidence.model.claim import Registry
from evidence.model.finding import Finding, Level
from evidence.model.project import Article, Project
from evidence.model.reference import Reference
from evidence.rules.base import Rule
from evidence.rules.fault import quote

_WORD = re.compile(r"[^\s,;'\"\[\]{}()#]+")
_NAMED_BY_OTHERS = ("crossref", "entryset", "related", "xdata", "xref")
"""Fields in which entries name others that they need."""


@dataclass(frozen=True, slots=True)
class UncitedReference(Rule):
    """Neither an article nor a claim cites the entry.

    A source that nothing rests on is work nobody needs, or a sign that a claim has lost what supported it. Looked for
    only where all the articles of the bibliography are checked together. Entries that others take data from, and those
    that an article's front matter names under `nocite`, are cited.

    Flagged, if no sentence and no claim names it:

        @article{lee2013, title = {Zinc for colds}}

    Not flagged, with `keep = ["lee*"]`, or if a sentence says "Zinc shortens colds [@lee2013]":

        @article{lee2013, title = {Zinc for colds}}
    """

    id = "uncited-reference"
    family = "references"
    level = Level.NOTE

    keep: tuple[str, ...] = ()
    """Citekeys that nothing here need cite, as names or with `*` and `?`."""

    def run(self, project: Project) -> Iterator[Finding]:
        if not (project.whole and project.bibliography and (project.articles or project.registry)):
            return
        references = project.bibliography.references
        cited = _cited(project, references)
        for citekey, reference in references.items():
            if citekey not in cited and not any(fnmatchcase(citekey, kept) for kept in self.keep):
                message = f"{quote(citekey)} is cited by {_nothing(project)}"
                yield self.finding(reference.source, reference.places["citekey"], message)


def _nothing(project: Project) -> str:
    if not project.registry:
        return "none of the articles checked"
    return "no claim, and by none of the articles checked" if project.articles else "no claim"


def _cited(project: Project, references: Mapping[str, Reference]) -> set[str]:
    """The citekeys that something names."""
    sources = Sources(project.bibliography)
    cited = set(_words_of(project.registry)) if project.registry else set()
    for article in project.articles:
        cited |= sources.cited(tuple(one for block in article.document.blocks for one in block.citations))
        cited |= _nocite(article, references)
    return cited | {key for reference in references.values() for key in _named_by(reference)}


def _words_of(registry: Registry) -> Iterator[str]:
    """The sources of all claims, and every word of the file: of a claim that cannot be read, only these are left."""
    yield from (evidence.source for claim in registry.claims for evidence in claim.evidence)
    yield from (word.lstrip("@") for word in _WORD.findall(registry.source.text))


def _nocite(article: Article, references: Mapping[str, Reference]) -> set[str]:
    """What pandoc is told to list although no sentence cites it: `nocite: "@lee2013, @*"`."""
    named = {word.removeprefix("@") for word in _WORD.findall(str(article.document.metadata.get("nocite", "")))}
    return set(references) if "*" in named else named


def _named_by(reference: Reference) -> Iterator[str]:
    for field in _NAMED_BY_OTHERS:
        if (place := reference.places.get(field)) is not None:
            yield from (key.strip() for key in reference.source.excerpt(place).split(","))
