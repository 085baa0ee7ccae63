"""Which references are preprints, and of which kind of publication the others are."""

from __future__ import annotations

import re

from evidence.model.reference import Reference

_SERVER = re.compile(r"rxiv\b|\bpreprints?\b|\bresearch square\b|\bssrn\b", re.IGNORECASE)
_DOI = re.compile(r"10\.(?:48550|31234|21203|2139|20944|26434|31219|31235|1101/(?:\d{6}$|20\d\d\.))")
"""arXiv, PsyArXiv, Research Square, SSRN, Preprints.org, ChemRxiv, OSF, SocArXiv; bioRxiv and medRxiv."""
_BY_NUMBER_ALONE = frozenset({"article", "misc", "online", "unpublished", "techreport", "report"})
_MEETING = frozenset({"inproceedings", "conference", "proceedings"})
_PART = frozenset({"inbook", "incollection", "inreference", "suppbook", "bookinbook"})
_JOURNAL = frozenset({"article", "review", "suppperiodical"})


def is_preprint(reference: Reference) -> bool:
    """Whether the entry is of the preprint itself, and not of what was published later."""
    if _DOI.match(reference.doi):
        return True
    if reference.doi and not _SERVER.search(reference.container_title):
        return False
    if _SERVER.search(f"{reference.container_title} {reference.publisher}"):
        return True
    return bool(reference.arxiv) and not reference.container_title and reference.type in _BY_NUMBER_ALONE


def publication(reference: Reference) -> str:
    """`preprint`, `journal`, `meeting`, `part` of a book, or the type of any other work."""
    if is_preprint(reference):
        return "preprint"
    kinds = (("meeting", _MEETING), ("part", _PART), ("journal", _JOURNAL))
    return next((kind for kind, types in kinds if reference.type in types), reference.type)
