"""`evidence table`: the summary of findings as text, Markdown, and HTML."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.grade.findings_table import findings_table
from evidence.model.claim import Claim, Evidence, Rating
from evidence.model.effect import ConfidenceInterval, Effect
from evidence.model.scales import Certainty, ClaimKind, Design, EffectMeasure
from evidence.model.text import Source, Span
from evidence.renderers import findings_html, findings_markdown, findings_text
from evidence.renderers.cells import fold, letters, symbols
from evidence.renderers.layout import Layout, columns
from tests.command import Command

GOLDEN = Path(__file__).parent / "golden"
RAW = "\x00\x1b\x9b\u202e"


@pytest.fixture
def demo(run: Command) -> Command:
    """A folder with the registry of the tests."""
    for name in ("claims.yaml", "references.bib"):
        run.write(name, (GOLDEN / name).read_bytes())
    return run


def claim(name: str = "a", **fields: object) -> Claim:
    known: dict[str, object] = {
        "id": name,
        "statement": "Ginger eases nausea.",
        "kind": ClaimKind.EFFICACY,
        "intervention": "ginger",
        "comparator": "placebo",
        "outcome": "nausea",
    }
    source = Source("claims.yaml", "version: 1\n")
    return Claim(source=source, span=Span(0, 1), **{**known, **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(("style", "suffix"), [("text", "txt"), ("markdown", "md"), ("html", "html")])
def test_the_table_is_as_it_was(demo: Command, style: str, suffix: str, update: bool) -> None:
    code, out, err = demo("table", "--format", style)

    assert (code, err) == (0, "")
    if update:
        (GOLDEN / f"table.{suffix}").write_text(out, encoding="utf-8", newline="\n")
    assert out == (GOLDEN / f"table.{suffix}").read_text(encoding="utf-8")


def test_claims_may_be_named_and_are_shown_whatever_they_are(demo: Command) -> None:
    out = demo("table", "tea-falls", "back-pain-common").out

    assert "back pain ever" in out
    assert "Drinking green tea" in out
    assert "knee" not in out
    assert "Not in the table" not in out


def test_an_unknown_claim_exits_with_2_and_no_claim_with_3(demo: Command) -> None:
    assert demo("table", "tea-fall").err == "evidence: error: unknown claim 'tea-fall' (did you mean 'tea-falls'?)\n"
    demo.write("claims.yaml", "version: 1\nclaims: []\n")
    code, out, err = demo("table")
    assert (code, out) == (3, "")
    assert err == "evidence: error: nothing to print: no claim is about an effect (name claims by their ids)\n"


def test_it_is_written_into_a_file(demo: Command) -> None:
    printed = demo("table", "--format", "html").out

    assert demo("table", "--format", "html", "--output", "table.html") == (0, "", "")
    assert (demo.folder / "table.html").read_text(encoding="utf-8") == printed


@pytest.mark.parametrize("width", [40, 60, 72, 80, 100, 160])
def test_text_fits_the_width(demo: Command, width: int) -> None:
    del demo
    table = findings_table([claim(population="針" * 90, outcome="W" * 90), claim("b", wording="long words " * 30)])

    lines = findings_text.render(table, {}, Layout(width=width)).splitlines()

    assert max(map(columns, lines)) <= width
    assert len(lines) > 10


def test_colour_adds_nothing_but_colour() -> None:
    table = findings_table([claim(certainty=Rating(Certainty.LOW, ("imprecision",), (), "editors"))])

    plain, coloured = (findings_text.render(table, {}, Layout(colour=colour)) for colour in (False, True))

    assert "\x1b[1m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain


@pytest.mark.parametrize(
    ("certainty", "signs"),
    [
        (Certainty.VERY_LOW, "⊕◯◯◯"),
        (Certainty.LOW, "⊕⊕◯◯"),
        (Certainty.MODERATE, "⊕⊕⊕◯"),
        (Certainty.HIGH, "⊕⊕⊕⊕"),
    ],
)
def test_certainty_has_the_signs_of_grade(certainty: Certainty, signs: str) -> None:
    assert symbols(certainty) == signs


def test_reasons_are_footnotes_each_told_once() -> None:
    down = Rating(Certainty.LOW, ("imprecision", "imprecision", "risk_of_bias"), (), "editors")
    table = findings_table([claim(certainty=down), claim("b", certainty=down)])

    assert list(letters(table).values()) == ["a", "b", "c"]
    assert table.notes == (
        "Rated down 2 levels for imprecision.",
        "Rated down 1 level for risk of bias.",
        "Rated by editors.",
    )


def test_an_unrated_claim_has_no_signs() -> None:
    assert "not rated" in findings_text.render(findings_table([claim()]), {})
    assert "⊕" not in findings_text.render(findings_table([claim()]), {}).partition("Risks are")[0]


def test_claims_of_one_comparison_stand_together() -> None:
    table = findings_table([claim(), claim("b", comparator="sham"), claim("c", outcome="vomiting")])

    assert [[row.claim.id for row in one.rows] for one in table.comparisons] == [["a", "c"], ["b"]]


def test_a_pooled_ratio_is_told_at_the_risk_that_a_study_saw() -> None:
    evidence = tuple(
        Evidence(
            name,
            design=Design.RANDOMISED_TRIAL,
            participants=100,
            effects=(Effect(EffectMeasure.RR, 0.5, ConfidenceInterval(0.3, 0.83), baseline_risk=risk),),
        )
        for name, risk in (("doe2020", 20.0), ("roe2021", None))
    )

    (comparison,) = findings_table([claim(evidence=evidence)]).comparisons

    found = comparison.rows[0].risks
    assert found is not None
    assert (found.untreated, found.treated) == (0.2, 0.1)
    assert comparison.rows[0].participants == 200


HOSTILE = "a|b <script>alert(1)</script> & \\| [x](y) `c` *d*\nnew line " + RAW


@pytest.fixture
def hostile() -> Claim:
    """A claim whose every text could be taken for markup."""
    effect = Effect(EffectMeasure.MD, 3.0, ConfidenceInterval(1, 5), scale=HOSTILE, outcome=HOSTILE)
    return claim(
        evidence=(Evidence(HOSTILE, design=Design.RANDOMISED_TRIAL, effects=(effect,)),),
        certainty=Rating(Certainty.LOW, (HOSTILE,), (), HOSTILE),
        intervention=HOSTILE,
        population=HOSTILE,
        wording=HOSTILE,
    )


def test_nothing_of_the_users_becomes_markup(hostile: Claim) -> None:
    page = findings_html.render(findings_table([hostile]), {})

    assert "<script" not in page
    assert page.count("&lt;script&gt;") > 5
    assert not set(RAW) & set(page)
    ET.fromstring(page.partition("\n")[2])


def test_a_row_of_markdown_is_one_line_with_its_own_pipes_escaped(hostile: Claim) -> None:
    page = findings_markdown.render(findings_table([hostile]), {})

    rows = [line for line in page.splitlines() if line.startswith("|")]
    assert [len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) for row in rows] == [10, 10, 10]
    assert "<script" not in page
    assert not set(RAW) & set(page)


def test_the_page_can_be_read_aloud_and_stands_alone(demo: Command) -> None:
    page = demo("table", "--format", "html").out
    root = ET.fromstring(page.partition("\n")[2])

    identities = Counter(one.get("id") for one in root.iter() if one.get("id"))
    targets = {one.get("href", "")[1:] for one in root.iter("a")}
    assert page.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert set(identities.values()) == {1}
    assert targets <= set(identities)
    assert root.find(".//caption") is not None
    assert {one.get("scope") for one in root.iter("th")} == {"col", "row", "rowgroup"}
    assert not re.search(r"(?:src|href)=\"(?!#)|@import|url\(", page)
    width = len(root.findall(".//thead/tr/th"))
    for row in root.findall(".//tbody/tr"):
        assert sum(int(cell.get("colspan", "1")) for cell in row) == width


@given(st.text(max_size=80), st.integers(2, 40))
def test_folded_lines_fit_and_lose_nothing(text: str, room: int) -> None:
    lines = fold(text, room)

    assert all(columns(line) <= room for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())
