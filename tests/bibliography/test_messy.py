"""Files from the wild, many of them malformed: each is read, or reported with its place."""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path

import pytest

from evidence import bibliography
from evidence.errors import BibliographyError
from evidence.model.reference import Reference

CORPORA = Path(os.environ.get("EVIDENCE_CORPORA", Path(__file__).parents[3] / "shared" / "corpora"))
MESSY, MEDLINE = CORPORA / "bib-messy", CORPORA / "pubmed-xml" / "jabref-medline"

pytestmark = pytest.mark.skipif(
    not MESSY.is_dir(), reason="no corpora: set EVIDENCE_CORPORA to the folder that holds bib-messy"
)


def test_files_from_the_wild_are_read():
    files = sorted(path for path in MESSY.rglob("*") if path.suffix in (".bib", ".ris", ".nbib"))
    files += sorted(MEDLINE.glob("*.txt"))
    kinds, entries, problems, unreadable = Counter(), Counter(), Counter(), []

    for file in files:
        kinds[file.suffix] += 1
        try:
            found, findings = bibliography.read(file.name, file.read_bytes())
        except BibliographyError as error:
            unreadable.append(f"{file.name}: {error.message}")
            continue
        entries[file.suffix] += len(found.references)
        problems.update((file.suffix, finding.rule, finding.level.label) for finding in findings)
        assert all(finding.source.place(finding.span.start).line >= 1 for finding in findings)
        assert found.references or findings, file.name

    print(f"\nfiles {dict(kinds)}\nentries {dict(entries)}\nfindings {dict(problems)}\nunreadable {unreadable}")
    assert kinds == {".bib": 69, ".ris": 10, ".nbib": 1, ".txt": 3}
    # One file is UTF-16 without a byte order mark; the entries of .bib files without a citekey are no references.
    assert unreadable == ["tiny-BE-noBOM.bib: is not text: it holds a NUL byte at offset 0 (line 1)"]
    assert entries[".ris"] == 10
    assert entries[".nbib"] == 1
    assert entries[".txt"] == 10
    assert entries[".bib"] > 150


PAIRS = [
    (MESSY / "jabref-importer" / "RisImporterTest7.ris", "RisImporterTest7.bib", {"author"}),
    (MESSY / "jabref-importer" / "RisImporterTestDOI.ris", "RisImporterTestDOI.bib", {"issue", "pmid", "issn", "url"}),
    (
        MESSY / "jabref-importer" / "RisImporterTestDoiAndJournalTitle.ris",
        "RisImporterTestDoiAndJournalTitle.bib",
        {"author"},
    ),
    (MESSY / "jabref-importer" / "RisImporterTestScience.ris", "RisImporterTestScience.bib", set()),
    (
        MESSY / "jabref-importer" / "RisImporterTest8_date.ris",
        "RisImporterTestDate1.1.bib",
        {"container_title", "note"},
    ),
    (
        MESSY / "jabref-importer" / "NbibImporterTest.nbib",
        "NbibImporterTest.bib",
        {"title", "author", "doi", "issn", "note"},
    ),
    (
        MEDLINE / "MedlinePlainImporterStringOutOfBounds.txt",
        "MedlinePlainImporterStringOutOfBounds.bib",
        {"type", "pmid"},
    ),
    (
        MEDLINE / "MedlinePlainImporterTestMultipleEntries.txt",
        "MedlinePlainImporterTestCompleteEntry.bib",
        {"title", "page", "pmcid", "issn"},
    ),
]
"""A file, what JabRef made of it, and the fields in which ours is meant to differ.

JabRef counts editors as authors, and takes `some author` without a comma for a given and a family name; it overwrites
the issue by an access number and leaves out corporate authors, all ISSN but one, and numbers that it has no field for;
it keeps the full stop after PubMed's titles, and short page ranges; it takes the abbreviated title of a journal where
both are there.
"""
FIELDS = [
    "type",
    "title",
    "author",
    "issued",
    "container_title",
    "volume",
    "issue",
    "page",
    "doi",
    "pmid",
    "pmcid",
    "isbn",
    "issn",
    "publisher",
    "url",
    "note",
]


@pytest.mark.parametrize(("file", "reading", "differing"), PAIRS, ids=[reading for _, reading, _ in PAIRS])
def test_ours_is_the_reading_of_another_program_but_for_what_it_loses(file, reading, differing):
    ours = _read(file.name, file.read_bytes())
    theirs = _read("jabref.bib", _with_citekeys((file.parent / reading).read_bytes()))

    differences = {
        name
        for our, their in zip(ours, theirs, strict=False)
        for name in FIELDS
        if getattr(our, name) != getattr(their, name)
    }

    assert theirs
    assert differences == differing


def _read(name: str, data: bytes) -> list[Reference]:
    return list(bibliography.read(name, data)[0].references.values())


def _with_citekeys(data: bytes) -> bytes:
    """JabRef's readings have none."""
    keys = iter(range(1000))
    return re.sub(rb"(@\w+\{)\s*,", lambda match: match[1] + b"k%d," % next(keys), data)
