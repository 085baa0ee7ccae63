"""The benchmark of references: a genuine entry has no fault, and a faulty one has the fault that it is said to have."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from benchmarks.references.checking import found
from benchmarks.references.entries import Entry, bibtex, genuine
from benchmarks.references.faults import FAULTS
from evidence.model.record import Work
from evidence.model.reference import Name
from tests.matching.works import GINGER

FROGS = Work(
    type="article-journal",
    title="Frogs of the upper Rhine valley",
    author=(Name("Pond", "Carla"),),
    issued=2002,
    years=(2002,),
    container_title="Annals of Ponds",
    volume="31",
    page="7-12",
    doi="10.1000/frogs.2002",
)
WORKS = {work.doi: work for work in (GINGER, FROGS)}


def _full(way: int) -> Entry:
    """A genuine entry with all its fields and authors."""
    entry = genuine(GINGER, way)
    fields = {"volume": GINGER.volume, "pages": GINGER.page, "doi": GINGER.doi}
    return replace(entry, author=GINGER.author, others=False, fields={**entry.fields, **fields})


def test_genuine_entries_have_no_fault_however_they_are_written() -> None:
    entries = {f"g{way}": genuine(GINGER, way) for way in range(100)}

    assert len({bibtex("key", entry) for entry in entries.values()}) > 50
    assert not any(found(entries, WORKS).values())


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_in_the_field_that_is_named_and_in_no_other(name: str) -> None:
    fault = FAULTS[name]
    made = {f"f{way}": fault.make(_full(way), GINGER, FROGS, random.Random(way)) for way in range(10)}
    entries = {key: entry for key, entry in made.items() if entry is not None}

    assert entries
    for key, findings in found(entries, WORKS).items():
        assert {field for field, _ in findings} == {fault.field}, bibtex(key, entries[key])
