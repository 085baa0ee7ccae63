"""What may be wrong with a lock: what is whole is kept, the rest is told."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence import lock
from evidence.errors import LockError
from tests.lock.test_round_trip import WRITTEN

JONES, SMITH = "jones2020", "smith2019"


def told(data: bytes) -> tuple[list[str], list[str]]:
    read, findings = lock.read("evidence.lock", data)
    places = [finding.source.place(finding.span.start) for finding in findings]
    lines = [f"{at.line}:{at.column} {one.message}" for at, one in zip(places, findings, strict=True)]
    return sorted(read.records), lines


def test_a_merge_conflict_costs_the_records_it_touches() -> None:
    theirs = WRITTEN.replace(
        '        "issued": 2019,\n',
        '<<<<<<< ours\n        "issued": 2019,\n=======\n        "issued": 2018,\n>>>>>>> theirs\n',
    )

    assert told(theirs.encode()) == (
        [JONES],
        ["21:1 the lock holds a merge conflict; 'evidence lock' asks again for what it touches"],
    )


def test_of_a_record_that_both_sides_added_neither_is_believed() -> None:
    start, end = WRITTEN.index(f'    "{SMITH}"'), WRITTEN.rindex("  }\n}")
    block = WRITTEN[start:end]
    both = (
        WRITTEN[:start]
        + f"<<<<<<< ours\n{block}=======\n{block.replace('Ginger for', 'Zinc for')}>>>>>>> theirs\n"
        + WRITTEN[end:]
    )

    assert told(both.encode())[0] == [JONES]


def test_a_file_that_breaks_off_keeps_what_is_whole() -> None:
    broken = WRITTEN[: WRITTEN.index('"issued"')]

    kept, findings = told(broken.encode())

    assert kept == [JONES]
    assert [line.split(" ", 1)[1] for line in findings] == [
        "the lock is damaged; 'evidence lock' keeps what is whole and asks again for the rest"
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_no_damage(encoding: str) -> None:
    assert told(WRITTEN.encode(encoding)) == ([JONES, SMITH], [])


def test_what_is_nested_beyond_measure_is_damage() -> None:
    nested = "[" * 100_000 + "]" * 100_000
    deep = WRITTEN.replace('"title": "Ginger for nausea"', f'"title": {nested}')

    kept, findings = told(deep.encode())

    assert kept == [JONES]
    assert findings == ["1:1 the lock is damaged; 'evidence lock' keeps what is whole and asks again for the rest"]


FAULTS = {
    '"found": false': ('"found": "no"', "'no' is neither true nor false"),
    '"query": {"title": "Ginger, again"}': ('"query": 3', "3 is no object"),
    '{"source": "crossref", "found": false, "time": "2026-11-29T10:00:00Z"}': ("{}", "{} is incomplete"),
    '["pubmed"]': ('"pubmed"', "'pubmed' is no list"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_malformed_record_is_left_out(fault: str) -> None:
    instead, why = FAULTS[fault]
    text = WRITTEN.replace('"sources": ["crossref", "pubmed"]', '"sources": []').replace(fault, instead)

    assert told(text.encode()) == (
        [SMITH],
        [f"5:6 the record of 'jones2020' cannot be read: {why}; 'evidence lock' asks for it again"],
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[]", "is no evidence.lock"),
        ("{}", "is no evidence.lock"),
        ('{"version": 2, "references": {}}', "was written in version 2, and this program knows version 1"),
        ("\0\1", "text"),
    ],
)
def test_what_is_no_lock_is_refused(text: str, why: str) -> None:
    with pytest.raises(LockError, match=why):
        lock.read("evidence.lock", text.encode())


@given(st.data())
def test_damage_anywhere_is_met(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(WRITTEN)))
    end = data.draw(st.integers(start, len(WRITTEN)))
    damaged = WRITTEN[:start] + data.draw(st.text(max_size=9)) + WRITTEN[end:]

    try:
        read, _ = lock.read("evidence.lock", damaged.encode("utf-8", "surrogatepass"))
    except LockError:
        return

    assert set(read.records) <= {JONES, SMITH} or json.loads(damaged)
