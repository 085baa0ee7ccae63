"""What is written to a lock is what is read from it, and a small change touches few lines."""

from __future__ import annotations

import json
from dataclasses import replace

import jsonschema
from hypothesis import given
from hypothesis import strategies as st

from evidence import lock, schemas
from evidence.model.effect import ConfidenceInterval, Effect, PValue
from evidence.model.record import Answer, EffectStatement, Notice, NoticeKind, Record, Work
from evidence.model.reference import Name
from evidence.model.scales import EffectMeasure
from tests.lock.generated import RECORDS

SCHEMA = jsonschema.Draft202012Validator(schemas.lock())

GINGER = Record(
    citekey="smith2019",
    query={"doi": "10.1000/ginger.2019", "pmid": "101"},
    work=Work(
        type="article-journal",
        title="Ginger for nausea",
        author=(Name("Smith", "Anna"), Name("The Ginger Group")),
        issued=2019,
        years=(2019, 2020),
        doi="10.1000/ginger.2019",
    ),
    notices=(Notice(NoticeKind.RETRACTION, "2021-03-04", "10.1000/r.1", source="publisher"),),
    effects=(
        EffectStatement(Effect(EffectMeasure.RR, 0.8, ConfidenceInterval(0.7, 0.9), p=PValue(0.01, "<")), "It did."),
    ),
    answers=(Answer("crossref", True, "2026-11-29T10:00:00Z", "sha256:00"),),
)

WRITTEN = """\
{
  "version": 1,
  "sources": ["crossref", "pubmed"],
  "references": {
    "jones2020": {
      "query": {"title": "Ginger, again"},
      "answers": [
        {"source": "crossref", "found": false, "time": "2026-11-29T10:00:00Z"}
      ],
      "unanswered": ["pubmed"]
    },
    "smith2019": {
      "query": {"doi": "10.1000/ginger.2019", "pmid": "101"},
      "work": {
        "type": "article-journal",
        "title": "Ginger for nausea",
        "author": [
          {"family": "Smith", "given": "Anna"},
          {"family": "The Ginger Group"}
        ],
        "issued": 2019,
        "years": [2019, 2020],
        "doi": "10.1000/ginger.2019"
      },
      "notices": [
        {"kind": "retraction", "date": "2021-03-04", "doi": "10.1000/r.1", "source": "publisher"}
      ],
      "effects": [
        {"measure": "RR", "estimate": 0.8, "interval": [0.7, 0.9], "p": "< 0.01", "sentence": "It did."}
      ],
      "answers": [
        {"source": "crossref", "found": true, "time": "2026-11-29T10:00:00Z", "digest": "sha256:00"}
      ]
    }
  }
}
"""


def test_a_lock_is_laid_out_for_diffs() -> None:
    jones = Record(
        "jones2020",
        {"title": "Ginger, again"},
        answers=(Answer("crossref", False, "2026-11-29T10:00:00Z"),),
        unanswered=("pubmed",),
    )

    assert lock.write(["pubmed", "crossref"], [GINGER, jones]) == WRITTEN


def test_every_record_has_its_place() -> None:
    read, findings = lock.read("evidence.lock", WRITTEN.encode())

    assert findings == ()
    assert read.sources == ("crossref", "pubmed")
    assert read.records["smith2019"] == GINGER
    assert {key: read.source.excerpt(span) for key, span in read.places.items()} == {key: key for key in read.records}
    assert read.records["smith2019"].time == "2026-11-29T10:00:00Z"


def test_a_new_notice_is_a_new_line() -> None:
    concern = Notice(NoticeKind.EXPRESSION_OF_CONCERN, "2020-01-02", source="publisher")
    later = replace(GINGER, notices=(concern, *GINGER.notices))

    before = lock.write(["crossref"], [GINGER]).splitlines()
    after = lock.write(["crossref"], [later]).splitlines()

    assert [line.strip() for line in after if line not in before] == [
        '{"kind": "expression_of_concern", "date": "2020-01-02", "source": "publisher"},'
    ]


def test_half_a_character_can_be_written_and_read_again() -> None:
    halved = replace(GINGER, citekey="smith\ud800", work=Work(title="Ginger \udfff"))

    read, findings = lock.read("evidence.lock", lock.write([], [halved]).encode())

    assert findings == ()
    assert read.records == {"smith\ud800": halved}


@given(st.lists(RECORDS, max_size=4, unique_by=lambda record: record.citekey))
def test_what_is_written_is_read_again(records: list[Record]) -> None:
    text = lock.write(["crossref"], records)

    read, findings = lock.read("evidence.lock", text.encode())

    assert findings == ()
    assert SCHEMA.is_valid(json.loads(text))
    assert dict(read.records) == {record.citekey: record for record in records}
    assert lock.write(read.sources, read.records.values()) == text
