"""Which references are preprints, and of which kind of publication the others are."""

from __future__ import annotations

from evidence.matching.preprints import is_of_server, names_server
from evidence.model.reference import Reference

_BY_NUMBER_ALONE = frozenset({"article", "misc", "online", "unpublished", "techreport", "report"})
_MEETING = frozenset({"inproceedings", "conference", "proceedings"})
_PART = frozenset({"inbook", "incollection", "inreference", "suppbook", "bookinbook"})
_JOURNAL = frozenset({"article", "review", "suppperiodical"})


def is_preprint(reference: Reference) -> bool:
    """Whether the entry is of the preprint itself, and not of what was published later."""
    if is_of_server(reference.doi):
        return True
    if reference.doi and not names_server(reference.container_title):
        return False
    if names_server(f"{reference.container_title} {reference.publisher}"):
        return True
    return bool(reference.arxiv) and not reference.container_title and reference.type in _BY_NUMBER_ALONE


def publication(reference: Reference) -> str:
    """`preprint`, `journal`, `meeting`, `part` of a book, or the type of any other work."""
    if is_preprint(reference):
        return "preprint"
    kinds = (("meeting", _MEETING), ("part", _PART), ("journal", _JOURNAL))
    return next((kind for kind, types in kinds if reference.type in types), reference.type)
