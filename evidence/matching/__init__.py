"""Placeholder until matching lands."""

from __future__ import annotations

from difflib import SequenceMatcher

from evidence.model.record import Work
from evidence.model.reference import Reference

OFFERED = 0.75


def score(reference: Reference, work: Work) -> float:
    return SequenceMatcher(None, reference.title.lower(), work.title.lower()).ratio()


def same_work(a: Work, b: Work) -> bool:
    for one, other in ((a.doi, b.doi), (a.pmid, b.pmid), (a.pmcid, b.pmcid), (a.arxiv, b.arxiv)):
        if one and other:
            return one.lower() == other.lower()
    return SequenceMatcher(None, a.title.lower(), b.title.lower()).ratio() > 0.9
