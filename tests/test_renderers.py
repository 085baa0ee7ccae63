"""What a report looks like, and how its excerpts keep their shape."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from evidence.model.finding import Finding, Level, NotChecked, Related
from evidence.model.report import Counts, Report
from evidence.model.text import Source, Span
from evidence.renderers import RENDERERS
from evidence.renderers.excerpt import excerpt
from evidence.renderers.layout import Layout, columns, printable

ARTICLE = Source("copy/knees.md", "# Knees\n\nWalking *definitely* prevents knee pain.\nNobody knows.\n")
CLAIMS = Source("claims.yaml", "version: 1\nclaims:\n  - id: walking\n")


def finding(words: str, source: Source = ARTICLE, **changes: object) -> Finding:
    start = source.text.index(words)
    fields: dict[str, object] = {
        "rule": "overstated-certainty",
        "family": "certainty",
        "level": Level.WARNING,
        "source": source,
        "span": Span(start, start + len(words)),
        "message": f"{words!r} is more than the evidence warrants",
    }
    return Finding(**{**fields, **changes})  # type: ignore[arg-type]


REPORT = Report(
    findings=(
        finding(
            "definitely",
            claim="walking",
            sources=("doe2020", "roe2021"),
            warranted="Walking may slightly reduce knee pain.",
            related=(Related(CLAIMS, Span(24, 36), "claim 'walking' is declared here"),),
        ),
        finding("Nobody knows", level=Level.NOTE),
    ),
    statements=Counts(read=3, checkable=2, linked=1, flagged=1),
    not_checked=(
        NotChecked("gone.md", "there is no such file", "gone.md"),
        NotChecked("part of the article", "the tag is never closed", "copy/b.html", 7),
    ),
    paths=("copy/knees.md",),
)

MANY_PLACES = finding(
    "definitely", related=tuple(Related(ARTICLE, Span(at, at + 1), f"place {at}") for at in range(12))
)

TEXT = """\
copy/knees.md:3:10: warning: 'definitely' is more than the evidence warrants [overstated-certainty]
  |
3 | Walking *definitely* prevents knee pain.
  |          ^^^^^^^^^^
  = evidence: doe2020, roe2021
  = instead: Walking may slightly reduce knee pain.
  = see: claims.yaml:3:6: claim 'walking' is declared here

copy/knees.md:4:1: note: 'Nobody knows' is more than the evidence warrants [overstated-certainty]
  |
4 | Nobody knows.
  | ^^^^^^^^^^^^

Not checked:
  gone.md: there is no such file
  copy/b.html:7: part of the article: the tag is never closed

2 findings: 1 warning, 1 note
3 statements read, 2 checkable, 1 backed, 1 flagged, 2 not checked"""

JSON = """\
{
  "version": 1,
  "findings": [
    {
      "rule": "overstated-certainty",
      "family": "certainty",
      "level": "warning",
      "path": "copy/knees.md",
      "line": 3,
      "column": 10,
      "start": 18,
      "end": 28,
      "message": "'definitely' is more than the evidence warrants",
      "excerpt": "definitely",
      "claim": "walking",
      "sources": [
        "doe2020",
        "roe2021"
      ],
      "warranted": "Walking may slightly reduce knee pain.",
      "related": [
        {
          "path": "claims.yaml",
          "line": 3,
          "column": 6,
          "start": 24,
          "end": 36,
          "message": "claim 'walking' is declared here"
        }
      ]
    },
    {
      "rule": "overstated-certainty",
      "family": "certainty",
      "level": "note",
      "path": "copy/knees.md",
      "line": 4,
      "column": 1,
      "start": 50,
      "end": 62,
      "message": "'Nobody knows' is more than the evidence warrants",
      "excerpt": "Nobody knows",
      "claim": null,
      "sources": [],
      "warranted": null,
      "related": []
    }
  ],
  "statements": {
    "read": 3,
    "checkable": 2,
    "linked": 1
  },
  "not_checked": [
    {
      "what": "gone.md",
      "why": "there is no such file",
      "path": "gone.md",
      "line": null
    },
    {
      "what": "part of the article",
      "why": "the tag is never closed",
      "path": "copy/b.html",
      "line": 7
    }
  ]
}"""


def test_of_many_places_the_first_are_named() -> None:
    lines = RENDERERS["text"](replace(REPORT, findings=(MANY_PLACES,)), Layout()).splitlines()

    seen = [line for line in lines if line.startswith("  = see: ")]
    assert len(seen) == 11
    assert seen[-2].endswith("place 9")
    assert seen[-1] == "  = see: 2 more (--format json lists them all)"


@pytest.mark.parametrize(("name", "expected"), [("text", TEXT), ("json", JSON)])
def test_a_report_in_full(name: str, expected: str) -> None:
    assert RENDERERS[name](REPORT, Layout()) == expected


def test_colour_adds_nothing_but_colour() -> None:
    coloured = RENDERERS["text"](REPORT, Layout(colour=True))

    assert "\x1b[1;33mwarning\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == TEXT


def test_a_report_without_its_summary() -> None:
    assert RENDERERS["text"](REPORT, Layout(summary=False)) == TEXT.partition("\n\nNot checked")[0]


def test_a_long_list_of_what_was_not_checked_is_cut() -> None:
    report = Report(not_checked=tuple(NotChecked(f"{n}.md", "gone", f"{n}.md") for n in range(12)))

    lines = RENDERERS["text"](report, Layout()).splitlines()

    assert lines[10:12] == ["  9.md: gone", "  and 2 more (--format json lists them all)"]
    assert lines[-1].endswith("12 not checked")


def shown(text: str, words: str, width: int = 60) -> list[str]:
    source = Source("a.md", text)
    start = text.index(words)
    return list(excerpt(source, Span(start, start + len(words)), "warning", Layout(width=width)))[1:]


def test_a_long_line_is_cut_round_the_words() -> None:
    line, carets = shown("before " * 30 + "WORDS" + " after" * 30, "WORDS")

    assert line.startswith("1 | …")
    assert line.endswith("…")
    assert len(line) <= 60
    assert carets.index("^") == line.index("WORDS")
    assert carets.count("^") == 5


def test_a_long_line_that_ends_with_the_words_shows_more_of_what_is_before() -> None:
    line, _ = shown("before " * 30 + "WORDS", "WORDS")

    assert len(line) > 50
    assert line.endswith("WORDS")


def test_words_wider_than_the_line_show_how_they_begin() -> None:
    line, carets = shown("x " + "long " * 40, "long " * 30)

    assert len(line) <= 60
    assert "long long" in line
    assert carets.count("^") > 40


def test_wide_and_combining_characters_keep_the_carets_in_place() -> None:
    line, carets = shown("針治療 e\u0301 😀 word", "word")

    assert columns(line[: line.index("word")]) == carets.index("^")


def test_tabs_and_control_characters_take_one_column_and_steer_no_terminal() -> None:
    line, carets = shown("a\tb\x1b[31m word", "word")

    assert "\x1b" not in line
    assert carets.index("^") == line.index("word")


def test_words_on_several_lines_are_underlined_on_the_first() -> None:
    line, carets = shown("It is safe\r\nand sound.", "safe\r\nand")

    assert line == "1 | It is safe"
    assert carets == "  |       ^^^^"


@pytest.mark.parametrize(("text", "at"), [("", 0), ("abc", 3), ("abc\n", 3), ("abc\n", 4)])
def test_an_empty_span_has_one_caret(text: str, at: int) -> None:
    *_, carets = excerpt(Source("a.md", text), Span(at, at), "note", Layout())

    assert carets.count("^") == 1


TEXTS = st.text(
    st.one_of(st.sampled_from("ab \t\r\n針é😀\u0301\u200b\x1b…"), st.characters(codec="utf-8")), max_size=300
)


@given(TEXTS, st.integers(0, 300), st.integers(0, 300), st.integers(10, 120))
@example("00\u03000", 3, 4, 10)
def test_carets_stand_under_the_words_at_any_width(text: str, one: int, other: int, width: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    source = Source("a.md", text)

    first, line, carets = excerpt(source, Span(start, end), "note", Layout(width=width))

    margin = len(first)
    assert columns(line) <= max(width, 40 + margin + 1) + 1
    before = carets.index("^")
    place = source.place(start)
    words = printable(text[start:end].partition("\r")[0].partition("\n")[0])
    if words and columns(words) + margin + 3 < width and place.column < 20:
        at = next(i for i in range(len(line) + 1) if columns(line[:i]) >= before)
        assert from_the_first_column(line[at:]).startswith(from_the_first_column(words)[:1])


def from_the_first_column(text: str) -> str:
    """The text without the marks at its beginning that take no column: accents, zero-width spaces."""
    return "".join(itertools.dropwhile(lambda char: not columns(char), text))


@given(TEXTS)
def test_printable_keeps_the_length(text: str) -> None:
    assert len(printable(text)) == len(text)
    assert not set(printable(text)) & set("\x1b\r\n\t\u202e")


def test_the_same_words_at_fault_for_several_claims_are_told_once() -> None:
    source = Source("a.md", "Ginger cures all.")
    one = Finding("unbacked-claim", "support", Level.WARNING, source, Span(7, 12), "'cures' is unbacked", claim="colds")
    report = Report((one, replace(one, claim="gout"), replace(one, claim="flu")))

    assert RENDERERS["text"](report).count("'cures' is unbacked") == 1
    assert "= also: claim 'gout', claim 'flu'" in RENDERERS["text"](report)


def test_two_faults_at_one_place_without_a_claim_are_both_told() -> None:
    source = Source("claims.yaml", "version: 2")
    one = Finding("invalid-registry", "claims", Level.ERROR, source, Span(0, 7), "the first")
    report = Report((one, replace(one, message="the second")))

    assert "the first" in RENDERERS["text"](report)
    assert "the second" in RENDERERS["text"](report)
