"""Works and entries of them, made up."""

from __future__ import annotations

from evidence import bibliography
from evidence.model.record import Work
from evidence.model.reference import Name, Reference

GINGER = Work(
    type="article-journal",
    title="Ginger for nausea in pregnancy: a randomised trial",
    author=(Name("Smith", "Anna B."), Name("Müller", "Jörg"), Name("van der Berg", "Cees"), Name("Doe", "Dana")),
    issued=2019,
    years=(2019, 2020),
    container_title="International Journal of Roots",
    volume="4",
    issue="2",
    page="455-474",
    doi="10.1000/ginger.2019",
)

FIELDS = {
    "title": "Ginger for nausea in pregnancy: a randomised trial",
    "author": "Smith, Anna B. and Müller, Jörg and van der Berg, Cees and Doe, Dana",
    "journal": "International Journal of Roots",
    "year": "2019",
    "volume": "4",
    "number": "2",
    "pages": "455--474",
}


def entry(**fields: str) -> Reference:
    """An entry of GINGER, with other fields where they are given; an empty one is left out."""
    return written("article", **{**FIELDS, **fields})


def written(kind: str = "article", **fields: str) -> Reference:
    """An entry as it is read from BibTeX."""
    lines = "".join(f"  {name} = {{{text}}},\n" for name, text in fields.items() if text)
    read, _ = bibliography.read("references.bib", f"@{kind}{{key,\n{lines}}}\n".encode())
    return read.references["key"]


def names(*written: str) -> tuple[Name, ...]:
    """`Smith, A.` as a name."""
    return tuple(Name(family, given) for family, _, given in (name.partition(", ") for name in written))
