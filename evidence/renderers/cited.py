"""A work as a bibliography lists it: its citekey, its metadata, and what only the user's entry says."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace

from evidence.identifiers import isbn, issn
from evidence.model.record import Work
from evidence.model.reference import Name, Reference, whole_title

CSL_TYPES = {
    "article": "article-journal",
    "audio": "song",
    "book": "book",
    "booklet": "pamphlet",
    "collection": "book",
    "conference": "paper-conference",
    "dataset": "dataset",
    "electronic": "webpage",
    "image": "graphic",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "inreference": "entry-encyclopedia",
    "jurisdiction": "legal_case",
    "legal": "treaty",
    "letter": "personal_communication",
    "manual": "report",
    "mastersthesis": "thesis",
    "misc": "document",
    "movie": "motion_picture",
    "online": "webpage",
    "phdthesis": "thesis",
    "proceedings": "book",
    "report": "report",
    "software": "software",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "video": "motion_picture",
    "www": "webpage",
}
"""CSL's types by those of BibTeX and biblatex."""

_NUMBERED = ("report", "standard")
"""Types of which BibTeX's `number` is the work's own, and no issue of anything."""
_SUFFIX = re.compile(r"(.*), ((?:Jr|Sr)\.?|[IVX]+)")
_OTHERS = re.compile(r"\band\s+others\s*$")


@dataclass(frozen=True, slots=True)
class Cited:
    """One entry of a bibliography, for whatever format."""

    citekey: str
    work: Work
    url: str = ""
    note: str = ""
    others: bool = False
    """There are authors whom the entry does not name: `and others`."""

    @property
    def title(self) -> str:
        """The title with its subtitle."""
        return whole_title(self.work.title, self.work.subtitle)


def cited(reference: Reference, known: Work | None = None) -> Cited:
    """The entry as written; what is known of the work, where that is given, takes the place of what the entry says."""
    others = bool(_OTHERS.search(_written(reference, "author")))
    work = _work(reference)
    if known is None:
        return Cited(reference.citekey, work, reference.url, reference.note, others)
    others = others and not known.author
    return Cited(reference.citekey, _completed(work, known), reference.url, reference.note, others)


def given_and_suffix(name: Name) -> tuple[str, str]:
    """`Max, Jr.` is `Max` and `Jr.`, as BibTeX and CSL have them apart."""
    found = _SUFFIX.fullmatch(name.given)
    return (found[1], found[2]) if found else (name.given, "")


def _completed(work: Work, known: Work) -> Work:
    """What the record does not know stays as the entry has it."""
    changes = {one.name: value for one in fields(known) if (value := getattr(known, one.name))}
    return replace(work, **changes)


def _written(reference: Reference, name: str) -> str:
    place = reference.places.get(name)
    return reference.source.excerpt(place) if place else ""


def _work(reference: Reference) -> Work:
    written = reference.type.lower()
    kind = "article" if written == "misc" and reference.arxiv else CSL_TYPES.get(written, written)
    numbered = kind in _NUMBERED
    return Work(
        type=kind,
        title=reference.title,
        author=reference.author,
        issued=reference.issued,
        container_title=reference.container_title,
        publisher=reference.publisher,
        volume=reference.volume,
        issue="" if numbered else reference.issue,
        number=reference.issue if numbered else "",
        page=reference.page,
        doi=reference.doi,
        pmid=reference.pmid,
        pmcid=reference.pmcid,
        arxiv=reference.arxiv,
        isbn=isbn.each(reference.isbn),
        issn=issn.each(reference.issn),
    )
