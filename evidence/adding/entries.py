"""A new entry at the end of a bibliography, unless it has the work already."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from evidence import drafting
from evidence.adding.inserting import inserted
from evidence.matching import citekeys
from evidence.model.decoding import encoding_of
from evidence.model.record import Work
from evidence.model.reference import Reference

_SHORT_ISBN = 10


def known(work: Work, references: Mapping[str, Reference]) -> Reference | None:
    """The entry that a bibliography has of a work: the first with an identifier in common."""
    numbers = set(_of_work(work))
    return next(
        (
            reference
            for reference in references.values()
            if any(_plain(kind, number) in numbers for kind, number in reference.identifiers.items())
        ),
        None,
    )


def citekey(work: Work, references: Mapping[str, Reference]) -> str:
    """A citekey for a new entry of a bibliography: that of no other, in whatever case."""
    stem = citekeys.stem(work.author, work.title, str(work.issued or ""), work.pmid)
    return citekeys.free(stem, {key.lower() for key in references})


def with_entry(entry: str, data: bytes) -> bytes:
    """The bytes of a bibliography with an entry at its end, a blank line before it."""
    return inserted(data, drafting.of_entry(entry, data.decode(encoding_of(data))))


def _of_work(work: Work) -> Iterator[tuple[str, str]]:
    for kind in ("doi", "pmid", "pmcid", "arxiv"):
        if number := getattr(work, kind):
            yield _plain(kind, number)
    yield from (_plain("isbn", isbn) for isbn in work.isbn)


def _plain(kind: str, number: str) -> tuple[str, str]:
    """An identifier in the spelling in which it is compared."""
    return kind, _without_check_digit(number) if kind == "isbn" else number.lower()


def _without_check_digit(isbn: str) -> str:
    """What an ISBN of ten digits and one of thirteen have in common where they are of one book."""
    digits = "".join(one for one in isbn.upper() if one.isalnum())
    return (f"978{digits}" if len(digits) == _SHORT_ISBN else digits)[:-1]
