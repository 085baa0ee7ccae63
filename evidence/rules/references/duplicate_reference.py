"""duplicate-reference."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from evidence.identifiers import NAMES
from evidence.matching.journals import same_journal
from evidence.matching.letters import compact
from evidence.matching.locators import same_pages, same_volume
from evidence.model.finding import Finding
from evidence.model.project import Project
from evidence.model.reference import Reference
from evidence.rules.base import Rule
from evidence.rules.entries import listed, place
from evidence.rules.fault import quote
from evidence.rules.references.preprint import publication

_UNIQUE = ("doi", "pmid", "pmcid", "arxiv")
"""Identifiers that no two works share."""
_SHORTEST_TITLE = 15
"""Letters of a title that says enough: every journal has an `Editorial`."""

_EDITION = re.compile(r"(?<![,.(\[\s])[,.(\[\s]+\d+(?:st|nd|rd|th) ed(?:n|ition)?\b.*", re.IGNORECASE)


class DuplicateReference(Rule):
    """Two entries of the bibliography are of the same work.

    One study then looks like two, and articles cite it under either name. Entries with the same DOI, PMID, PMCID or
    arXiv number are of one work, as are those with the same title, first author and year where nothing else speaks
    against it. A preprint and its publication, a paper at a meeting and the article that came of it, parts of one
    book, and parts of a series are works of their own.

    Flagged, at the second:

        @article{smith2019, title = {Ginger for nausea}, author = {Smith, Anna}, year = {2019}, doi = {10.1000/1}}
        @article{ginger, title = {Ginger for Nausea}, author = {Smith, A.}, year = {2019}}

    Not flagged:

        @article{smith2019, title = {Ginger for nausea}, author = {Smith, Anna}, year = {2019}, doi = {10.1000/1}}
        @misc{smith2018, title = {Ginger for nausea}, author = {Smith, A.}, year = {2019}, eprint = {1801.00001},
          archiveprefix = {arXiv}}
    """

    id = "duplicate-reference"
    family = "references"

    def run(self, project: Project) -> Iterator[Finding]:
        earlier: dict[str, list[Reference]] = {}
        for reference in project.bibliography.references.values() if project.bibliography else ():
            signs = list(_signs(reference))
            if found := _found(reference, signs, earlier):
                yield self._duplicate(reference, *found)
            else:
                for sign, _ in signs:
                    earlier.setdefault(sign, []).append(reference)

    def _duplicate(self, reference: Reference, first: Reference, what: str) -> Finding:
        message = f"{quote(reference.citekey)} is the same work as {quote(first.citekey)}: both have {what}"
        if _other_title(first, reference):
            message = f"{message}, but not the same title, so that one of them may have the wrong one"
        return self.finding(reference.source, place(reference), message, related=(listed(first),))


def _signs(reference: Reference) -> Iterator[tuple[str, str]]:
    """What a work is known by, and how a message names it."""
    for kind in _UNIQUE:
        if number := reference.identifiers.get(kind):
            yield f"{kind}:{number.lower()}", f"{NAMES[kind]} {quote(number)}"
    title = _title(reference)
    if len(title) >= _SHORTEST_TITLE and reference.author and reference.issued:
        author = compact(reference.author[0].family)
        yield f"{title} {author} {reference.issued}", "the same title, first author and year"


def _found(
    reference: Reference, signs: list[tuple[str, str]], earlier: Mapping[str, list[Reference]]
) -> tuple[Reference, str] | None:
    """The first entry of the same work, and what shows that it is."""
    pairs = ((first, what) for sign, what in signs for first in earlier.get(sign, ()))
    return next(((first, what) for first, what in pairs if _is_same(first, reference)), None)


def _is_same(first: Reference, second: Reference) -> bool:
    """Whether two entries that share a sign are of one work: nothing says that they are two."""
    kinds = {publication(first), publication(second)}
    if "part" not in kinds and any(_agree(first, second, kind) for kind in ("doi", "pmid", "pmcid")):
        return True
    if kinds == {"journal", "meeting"} or (len(kinds) > 1 and kinds & {"part", "preprint"}):
        return False
    return (
        not any(_contradict(first, second, kind) for kind in _UNIQUE)
        and not _other_title(first, second)
        and same_volume(first.volume, second.volume)
        and same_pages(first.page, second.page)
        and _can_be_one_journal(first.container_title, second.container_title)
    )


def _agree(first: Reference, second: Reference, kind: str) -> bool:
    one, other = first.identifiers.get(kind, ""), second.identifiers.get(kind, "")
    return bool(one) and one.lower() == other.lower()


def _contradict(first: Reference, second: Reference, kind: str) -> bool:
    return kind in first.identifiers and kind in second.identifiers and not _agree(first, second, kind)


def _other_title(first: Reference, second: Reference) -> bool:
    """Whether neither title is the beginning of the other, as one without its subtitle is."""
    one, other = _title(first), _title(second)
    return bool(one and other) and not one.startswith(other) and not other.startswith(one)


def _title(reference: Reference) -> str:
    """The letters of the title, without the edition, which some put there."""
    return compact(_EDITION.sub("", reference.title))


def _can_be_one_journal(one: str, other: str) -> bool:
    return not one or not other or same_journal(one, other)
