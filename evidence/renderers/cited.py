"""A work as a bibliography lists it: its citekey, its metadata, and what only the user's entry says."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, replace

from evidence.model.record import Record, Work
from evidence.model.reference import Name, Reference

CSL_TYPES = {
    "article": "article-journal",
    "book": "book",
    "booklet": "pamphlet",
    "conference": "paper-conference",
    "dataset": "dataset",
    "electronic": "webpage",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "manual": "report",
    "mastersthesis": "thesis",
    "misc": "document",
    "online": "webpage",
    "phdthesis": "thesis",
    "proceedings": "book",
    "report": "report",
    "software": "software",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "www": "webpage",
}
"""CSL's types by those of BibTeX and biblatex."""

_NUMBERED = ("report", "standard")
"""Types of which BibTeX's `number` is the work's own, and no issue of anything."""
_SUFFIX = re.compile(r"(.*), ((?:Jr|Sr)\.?|[IVX]+)")
_BETWEEN_NUMBERS = re.compile(r"[\s,;]+")
_ENDS_A_SENTENCE = re.compile(r"[.:?!]$")


@dataclass(frozen=True, slots=True)
class Cited:
    """One entry of a bibliography, for whatever format."""

    citekey: str
    work: Work
    url: str = ""
    note: str = ""

    @property
    def title(self) -> str:
        """The title with its subtitle."""
        return full_title(self.work)


def cited(reference: Reference, record: Record | None = None) -> Cited:
    """The entry as written; with a record, what that knows of the work takes the place of what the entry says.

    A record that was made for another query than the entry's is about another work, and is not heeded.
    """
    work = _work(reference)
    if record and record.work and dict(record.query) == reference.query:
        known = asdict(record.work) | {"author": record.work.author}
        work = replace(work, **{name: value for name, value in known.items() if value})
    return Cited(reference.citekey, work, reference.url, reference.note)


def given_and_suffix(name: Name) -> tuple[str, str]:
    """`Max, Jr.` is `Max` and `Jr.`, as BibTeX and CSL have them apart."""
    found = _SUFFIX.fullmatch(name.given)
    return (found[1], found[2]) if found else (name.given, "")


def full_title(work: Work) -> str:
    """`Ginger for nausea: a trial`."""
    if not work.subtitle or not work.title:
        return work.title or work.subtitle
    joint = " " if _ENDS_A_SENTENCE.search(work.title) else ": "
    return f"{work.title}{joint}{work.subtitle}"


def _work(reference: Reference) -> Work:
    kind = CSL_TYPES.get(reference.type.lower(), reference.type.lower())
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
        isbn=_numbers(reference.isbn),
        issn=_numbers(reference.issn),
    )


def _numbers(written: str) -> tuple[str, ...]:
    """`978-0-00-000000-2, 978-0-00-000001-9`."""
    return tuple(one for one in _BETWEEN_NUMBERS.split(written) if one)
