"""How well an entry fits a work that was found by its title, and whether an identifier leads to another work."""

from __future__ import annotations

from evidence.matching import titles
from evidence.matching.authors import meet, share_in_common
from evidence.matching.comparison import same_venue, years_of
from evidence.matching.locators import same_pages, same_volume
from evidence.matching.titles import Agreement
from evidence.model.record import Work
from evidence.model.reference import Reference

OFFERED = 0.75
"""The score from which a work is offered as the one that may be meant."""

_UNNAMED = 0.9
"""What authors count where one side names none."""
_STRANGERS = 0.4
"""What is left of a score where no author is the work's."""
_YEARS_APART = (1.0, 0.98, 0.96, 0.9, 0.9, 0.9)
_FAR_APART = 0.8
_YEAR_UNKNOWN = 0.98
_VENUE, _PLACE = 0.03, 0.05
"""What the journal, and volume with first page, add where they agree."""
_OTHER_TITLE = 0.5
_SAME_TITLE = 0.85
_MOST_YEARS = 2
_HALF = 0.5


def score(reference: Reference, work: Work) -> float:
    """How well title, authors and year fit, 0 to 1; journal, volume and pages tip the balance.

    The factors are multiplied: a real title with other authors, or real authors with an invented title, is no match.
    """
    title = titles.likeness(reference.title, work) or 0.0
    fit = title * _author_fit(reference, work) * _year_fit(reference, work)
    return round(min(fit * (1 + _bonus(reference, work)), 1.0), 3)


def same_work(a: Work, b: Work) -> bool:
    """Whether two sources' metadata are of one work: by its numbers, else by title, authors and year."""
    for one, other in ((a.doi, b.doi), (a.pmid, b.pmid), (a.pmcid, b.pmcid), (a.arxiv, b.arxiv)):
        if one and other:
            return one.lower() == other.lower()
    alike = titles.likeness(titles.whole(a), b) or 0.0
    years = [abs(one - other) for one in years_of(a) for other in years_of(b)]
    return alike >= _SAME_TITLE and meet(a.author, b.author) is not False and min(years, default=0) <= _MOST_YEARS


def is_other_work(reference: Reference, work: Work) -> bool:
    """Whether an identifier leads to another work altogether, as against an entry with mistyped fields.

    The title is far off, and the authors do not meet. Where they do, what they published in another year, or elsewhere
    in that year, is another work too; a translated title is not. `Editorial` is a title of many works.
    """
    same, year = titles.agreement(reference.title, work) is not Agreement.OTHER, _same_year(reference, work)
    if (same and (year or not titles.says_little(reference.title))) or _same_place(reference, work):
        return False
    met = meet(reference.author, work.author)
    if same:
        return met is False
    alike = titles.likeness(reference.title, work)
    if alike is None or alike >= _OTHER_TITLE:
        return met is False and (alike is None or alike < _SAME_TITLE)
    return not met or not year or _other_place(reference, work)


def _author_fit(reference: Reference, work: Work) -> float:
    """1 where all authors are the work's; one of four may be wrong, most may not."""
    share = share_in_common(reference.author, work.author)
    if share is None:
        return _UNNAMED
    return min(1.0, _STRANGERS + share * (1 - _STRANGERS) + (0.1 if share >= _HALF else 0.0))


def _year_fit(reference: Reference, work: Work) -> float:
    if not reference.issued or not (years := years_of(work)):
        return _YEAR_UNKNOWN
    apart = min(abs(reference.issued - year) for year in years)
    return _YEARS_APART[apart] if apart < len(_YEARS_APART) else _FAR_APART


def _bonus(reference: Reference, work: Work) -> float:
    named = reference.container_title and (work.container_title or work.container_title_short)
    venue = _VENUE if named and same_venue(reference, work) else 0.0
    return venue + (_PLACE if _same_place(reference, work) else 0.0)


def _same_year(reference: Reference, work: Work) -> bool:
    return reference.issued in years_of(work)


def _same_place(reference: Reference, work: Work) -> bool:
    """Whether volume and pages are known and agree."""
    return _place_known(reference, work) and _volumes_agree(reference, work) and _pages_agree(reference, work)


def _other_place(reference: Reference, work: Work) -> bool:
    """Whether volume and pages are known and neither agrees."""
    agreed = _volumes_agree(reference, work) or _pages_agree(reference, work)
    return _place_known(reference, work) and not agreed


def _place_known(reference: Reference, work: Work) -> bool:
    return bool(reference.volume and work.volume and reference.page and (work.page or work.number))


def _volumes_agree(reference: Reference, work: Work) -> bool:
    return same_volume(reference.volume, work.volume)


def _pages_agree(reference: Reference, work: Work) -> bool:
    return same_pages(reference.page, work.page, work.number)
