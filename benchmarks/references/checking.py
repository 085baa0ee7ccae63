"""Entries as a bibliography, their works as a lock, and what the rules find."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from benchmarks.references.entries import Entry, bibtex
from evidence import bibliography
from evidence.model.finding import Finding
from evidence.model.project import Project
from evidence.model.record import Answer, Lock, Record, Work
from evidence.model.text import Source
from evidence.rules.references.mismatched_metadata import MismatchedMetadata
from evidence.rules.references.wrong_doi import WrongDoi

_ANSWERS = (Answer("crossref", True, "2026-11-29T00:00:00Z"),)
_ONE_FIELD = {"booktitle": "journal"}

Found = dict[str, list[tuple[str, Finding]]]
"""By citekey, each finding with the field that it is about: BibTeX's name, and `doi` for wrong-doi."""


def written(entries: Mapping[str, Entry]) -> str:
    """The entries as one file."""
    return "\n".join(bibtex(key, entry) for key, entry in entries.items())


def project_of(text: str, works: Mapping[str, Work]) -> Project:
    """A bibliography, and a lock that holds for every entry the work of its DOI."""
    read, problems = bibliography.read("references.bib", text.encode())
    for problem in problems:
        print("not read as written:", problem.message)
    records = {
        key: Record(key, reference.query, works[reference.doi], answers=_ANSWERS)
        for key, reference in read.references.items()
    }
    return Project(bibliography=read, lock=Lock(Source("evidence.lock", ""), ("crossref",), records))


def found(entries: Mapping[str, Entry], works: Mapping[str, Work]) -> Found:
    """What the rules find."""
    project = project_of(written(entries), works)
    references = list(project.bibliography.references.values()) if project.bibliography else []
    starts = [reference.span.start for reference in references]
    by_key: Found = {key: [] for key in entries}
    for rule in (WrongDoi(), MismatchedMetadata()):
        for finding in rule.run(project):
            reference = references[bisect_right(starts, finding.span.start) - 1]
            place = next(name for name, span in reference.places.items() if span == finding.span)
            field = "doi" if rule.id == "wrong-doi" else _ONE_FIELD.get(place, place)
            by_key[reference.citekey].append((field, finding))
    return by_key
