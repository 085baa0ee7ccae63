"""Where an entry of the bibliography differs from the work that its identifier leads to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from evidence.identifiers import issn
from evidence.identifiers.doi import versioned
from evidence.identifiers.listed import digits
from evidence.matching import titles
from evidence.matching.authors import differences_of_authors
from evidence.matching.difference import Difference
from evidence.matching.journals import same_journal, same_volume_title
from evidence.matching.letters import comparable
from evidence.matching.locators import same_issue, same_pages, same_volume
from evidence.matching.preprints import names_server
from evidence.matching.titles import Agreement
from evidence.model.record import Work
from evidence.model.reference import Reference

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
"""Some publishers count volumes by years, and readers count them from the first."""


def differences(reference: Reference, work: Work) -> tuple[Difference, ...]:
    """What the entry says otherwise than the work, in the order of a citation; what either side lacks is none."""
    return tuple(difference for compare in _COMPARISONS for difference in compare(reference, work))


def years_of(work: Work) -> tuple[int, ...]:
    """Every year that can be given for it."""
    return work.years or ((work.issued,) if work.issued else ())


def same_venue(reference: Reference, work: Work) -> bool:
    """Whether the journal, or the book, is the work's; a journal is also known by its ISSN."""
    if _known_by_issn(reference, work):
        return True
    same = same_volume_title if _is_volume(reference, work) else same_journal
    return same(reference.container_title, work.container_title, work.container_title_short)


def _author(reference: Reference, work: Work) -> Iterator[Difference]:
    return differences_of_authors(reference.author, work.author)


def _title(reference: Reference, work: Work) -> Iterator[Difference]:
    if not comparable(reference.title, work.title):
        return
    agreement = titles.agreement(reference.title, work)
    if agreement is not Agreement.SAME:
        yield Difference("title", reference.title, titles.whole(work), slight=agreement is Agreement.MISSPELT)


def _year(reference: Reference, work: Work) -> Iterator[Difference]:
    years = years_of(work)
    if reference.issued and years and reference.issued not in years:
        yield Difference("year", str(reference.issued), " or ".join(map(str, years)))


def _journal(reference: Reference, work: Work) -> Iterator[Difference]:
    written, found = reference.container_title, work.container_title or work.container_title_short
    preprint = names_server(written) and (work.arxiv or names_server(f"{found} {work.publisher}"))
    if comparable(written, found) and not preprint and not same_venue(reference, work):
        yield Difference("journal", written, found, slight=_is_volume(reference, work))


def _volume(reference: Reference, work: Work) -> Iterator[Difference]:
    counted_otherwise = bool(_YEAR.search(reference.volume)) != bool(_YEAR.search(work.volume))
    if not counted_otherwise and not same_volume(reference.volume, work.volume):
        yield Difference("volume", reference.volume, work.volume, slight=True)


def _number(reference: Reference, work: Work) -> Iterator[Difference]:
    if not same_issue(reference.issue, work.issue) and not same_pages(reference.issue, work.number, work.page):
        yield Difference("number", reference.issue, work.issue, slight=True)


def _pages(reference: Reference, work: Work) -> Iterator[Difference]:
    if not same_pages(reference.page, work.page, work.number):
        yield Difference("pages", reference.page, work.page or work.number, slight=True)


def _doi(reference: Reference, work: Work) -> Iterator[Difference]:
    written, found = (versioned(doi.lower())[0] for doi in (reference.doi, work.doi))
    if written and found and written != found:
        yield Difference("doi", reference.doi, work.doi)


def _numbers(reference: Reference, work: Work) -> Iterator[Difference]:
    held = {"pmid": (reference.pmid, work.pmid), "pmcid": (reference.pmcid, work.pmcid)}
    for field, (written, found) in held.items():
        if written and found and written != found:
            yield Difference(field, written, found)


def _known_by_issn(reference: Reference, work: Work) -> bool:
    ours, theirs = ({digits(one) for one in some} for some in (issn.each(reference.issn), work.issn))
    return not ours.isdisjoint(theirs - {""})


def _is_volume(reference: Reference, work: Work) -> bool:
    """Whether it stands in a book or in proceedings and in no journal."""
    return work.type in {"chapter", "paper-conference", "entry"} or (
        reference.type in {"inproceedings", "incollection", "inbook", "conference"}
    )


_COMPARISONS: tuple[Callable[[Reference, Work], Iterator[Difference]], ...] = (
    _author, _title, _year, _journal, _volume, _number, _pages, _doi, _numbers,
)  # fmt: skip
