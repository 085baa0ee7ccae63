"""`evidence plot`: what is drawn, that it can be read, and what cannot be drawn."""

from __future__ import annotations

import math
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence.errors import ConfigError
from evidence.grade.forest import forest
from evidence.model.claim import Claim, Evidence
from evidence.model.effect import ConfidenceInterval, Effect, StudyEffect
from evidence.model.scales import ClaimKind, Design, EffectMeasure, Favours, Stance
from evidence.model.text import Source, Span
from evidence.renderers.forest_plot import render
from evidence.renderers.lettering import width
from evidence.renderers.plot_style import DARK, LIGHT
from tests.command import Command

GOLDEN = Path(__file__).parent / "golden"
SVG = "{http://www.w3.org/2000/svg}"
SIZES = {"small": 12.0, "large": 17.0}
TRIAL = Design.RANDOMISED_TRIAL


@pytest.fixture
def demo(run: Command) -> Command:
    """A folder with the registry of the tests."""
    for name in ("claims.yaml", "references.bib"):
        run.write(name, (GOLDEN / name).read_bytes())
    return run


class Box(NamedTuple):
    """The rectangle in which a text stands."""

    left: float
    right: float
    base: float
    words: str
    anchor: str


def texts(svg: str) -> Iterator[Box]:
    for text in ET.fromstring(svg).iter(f"{SVG}text"):
        tones = text.get("class", "").split()
        size = next((SIZES[tone] for tone in tones if tone in SIZES), 14.0)
        words, x = text.text or "", float(text.get("x", "nan"))
        room = width(words, size)
        anchor = text.get("text-anchor", "start")
        left = x - room * {"end": 1.0, "middle": 0.5, "start": 0.0}[anchor]
        yield Box(left, left + room, float(text.get("y", "nan")), words, anchor)


def assert_readable(svg: str) -> None:
    """Well-formed, all numbers finite, ids unique, every text inside the picture and none on top of another."""
    root = ET.fromstring(svg)
    _, _, across, down = (float(number) for number in root.get("viewBox", "").split())
    identities = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(identities) == len(set(identities))
    assert not re.search(r'="[^"]*\b(?:nan|inf)\b', svg)
    boxes = list(texts(svg))
    for box in boxes:
        assert box.left >= 0, box
        assert box.right <= across, box
        assert 10 <= box.base <= down - 4, box
    for one, other in combinations(boxes, 2):
        apart = abs(one.base - other.base) >= 12 or one.right <= other.left or other.right <= one.left
        assert apart, (one, other)
    for shape in root.iter():
        for name in ("x", "x1", "x2"):
            assert 0 <= float(shape.get(name, "0")) <= across
        for name in ("y", "y1", "y2", "width", "height"):
            assert 0 <= float(shape.get(name, "0")) <= max(down, across)


def claim(*evidence: Evidence, **fields: object) -> Claim:
    source = Source("claims.yaml", "version: 1\n")
    known: dict[str, object] = {"id": "a", "statement": "Ginger eases nausea.", "kind": ClaimKind.EFFICACY}
    return Claim(source=source, span=Span(0, 1), evidence=evidence, **{**known, **fields})  # type: ignore[arg-type]


def study(name: str, estimate: float, low: float, high: float, **fields: object) -> Evidence:
    measure = fields.pop("measure", EffectMeasure.MD)
    assert isinstance(measure, EffectMeasure)
    stance = fields.pop("stance", Stance.SUPPORTS)
    assert isinstance(stance, Stance)
    effect = Effect(measure, estimate, ConfidenceInterval(low, high), **fields)  # type: ignore[arg-type]
    return Evidence(name, stance, TRIAL, participants=50, effects=(effect,))


@pytest.mark.parametrize("name", ["walking-knee-pain", "tea-falls", "vaccine-measles", "lavender-sleep"])
def test_the_picture_is_as_it_was(demo: Command, name: str, update: bool) -> None:
    code, out, err = demo("plot", name)

    assert (code, err) == (0, "")
    assert_readable(out)
    if update:
        (GOLDEN / f"{name}.svg").write_text(out, encoding="utf-8", newline="\n")
    assert out == (GOLDEN / f"{name}.svg").read_text(encoding="utf-8")


def test_it_says_in_words_what_it_shows(demo: Command) -> None:
    root = ET.fromstring(demo("plot", "walking-knee-pain").out)
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")

    assert title is not None
    assert description is not None
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert title.text == "Forest plot: Walking reduces knee pain in adults with osteoarthritis."
    told = description.text or ""
    assert "Poe 2021: −14.2 (−24.1 to −4.3), weight 18.7%." in told
    assert "Pooled (4 studies): −7.8 (−13.0 to −2.6), prediction interval −26.5 to 10.9." in told
    assert "No effect is at 0. Below it: favours walking; above it: favours usual care." in told
    assert "too small to matter (the smallest important difference is 8" in told
    assert "I² 47%, τ² 12" in told


def test_it_is_written_into_a_file(demo: Command) -> None:
    printed = demo("plot", "tea-falls").out

    assert demo("plot", "tea-falls", "-o", "tea.svg") == (0, "", "")
    assert (demo.folder / "tea.svg").read_text(encoding="utf-8") == printed
    assert demo("plot", "tea-falls", "-o", "no/such/folder.svg").code == 2


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("back-pain-common", "has only proportion on record, which compare nothing (add the difference or the ratio"),
        (
            "ginger-nausea",
            "share no measure to plot on one axis: RR, SMD (add effects of one measure and scale, or name",
        ),
        ("tea-fall", "unknown claim 'tea-fall' (did you mean 'tea-falls'?)"),
    ],
)
def test_what_cannot_be_plotted_is_said_with_what_to_add(demo: Command, name: str, said: str) -> None:
    code, out, err = demo("plot", name)

    assert (code, out) == (2, "")
    assert said in err


def test_a_measure_may_be_named(demo: Command) -> None:
    assert "Poe 2021" in demo("plot", "ginger-nausea", "--measure", "SMD").out
    assert "has no OR with an interval to plot (it has RR, SMD)" in demo("plot", "ginger-nausea", "--measure", "OR").err


def test_no_effect_and_no_interval_are_told_apart() -> None:
    with pytest.raises(ConfigError, match="no effect on record"):
        forest(claim(Evidence("doe2020")), {})
    with pytest.raises(ConfigError, match="no effect with an interval"):
        forest(claim(Evidence("doe2020", effects=(Effect(EffectMeasure.MD, 3.0),))), {})


def test_reviews_are_not_pooled() -> None:
    one, other = study("doe2020", -3, -5, -1), study("roe2021", -4, -6, -2)
    reviews = [Evidence(e.source, e.stance, Design.META_ANALYSIS, effects=e.effects) for e in (one, other)]

    (trials,) = forest(claim(one, other), {}).groups
    (group,) = forest(claim(*reviews), {}).groups

    assert trials.summary is not None
    assert group.summary is None
    assert group.remark == "not pooled here: reviews of the same question may share studies"


def test_estimates_that_count_opposite_ways_are_not_pooled() -> None:
    evidence = [
        study("doe2020", -0.4, -0.6, -0.2, measure=EffectMeasure.SMD, favours=Favours.INTERVENTION),
        study("roe2021", 0.4, 0.2, 0.6, measure=EffectMeasure.SMD, favours=Favours.INTERVENTION),
    ]

    found = forest(claim(*evidence, outcome="nausea"), {})

    assert found.sides is None
    assert found.groups[0].summary is None
    assert any("count opposite ways" in reason for reason in found.left_out)


def test_contradicting_studies_are_drawn_and_pooled_too() -> None:
    found = forest(claim(study("doe2020", -3, -5, -1), study("roe2021", 1, -1, 3, stance=Stance.CONTRADICTS)), {})

    (group,) = found.groups
    assert [row.label for row in group.rows] == ["doe2020", "roe2021"]
    assert group.summary is not None
    assert group.summary.row.estimate > -3


def test_comparisons_with_different_things_stand_apart() -> None:
    one, other = study("doe2020", -3, -5, -1, comparator="sham"), study("roe2021", -9, -12, -6, comparator="nothing")

    assert [group.heading for group in forest(claim(one, other), {}).groups] == ["Against sham", "Against nothing"]


def test_the_pooled_estimate_on_record_stands() -> None:
    pools = tuple(StudyEffect(f"Trial {n}", -n, ConfidenceInterval(-n - 2.0, -n + 2.0)) for n in (1, 2, 3))
    effect = Effect(EffectMeasure.MD, -2.5, ConfidenceInterval(-4, -1), i2=12, pools=pools)
    (group,) = forest(claim(Evidence("doe2020", effects=(effect,))), {"doe2020": "Doe 2020"}).groups

    assert group.summary is not None
    assert group.summary.row.estimate == -2.5
    assert group.summary.how.startswith("pooled estimate as Doe 2020 reports it")
    assert group.summary.heterogeneity.startswith("I² 12% as reported; recomputed here: I² 0%")
    assert sum(row.weight or 0 for row in group.rows) == pytest.approx(100)


def test_an_outdated_source_is_not_drawn() -> None:
    old = study("doe2020", -3, -5, -1)
    new = Evidence("roe2021", design=TRIAL, updates=("doe2020",), effects=study("x", -1, -2, 0.5).effects)

    assert [row.label for row in forest(claim(old, new), {}).groups[0].rows] == ["roe2021"]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_colours_can_be_told_apart(colours: dict[str, str]) -> None:
    for text in ("text", "muted"):
        assert contrast(colours[text], colours["ground"]) >= 4.5
    for shape in ("line", "study", "pooled"):
        assert contrast(colours[shape], colours["ground"]) >= 3
        assert contrast(colours[shape], colours["band"]) >= 3


def contrast(one: str, other: str) -> float:
    """The contrast of two colours by WCAG 2."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


NAMES = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=40),
    st.sampled_from(["针灸治疗膝痛的随机对照试验" * 6, "W" * 90, "a b " * 60, "<b>&\"'</b>", "\x00\u202e"]),
)
MEASURES = [
    one for one in EffectMeasure if one.value in ("SMD", "MD", "RR", "OR", "HR", "RD", "correlation", "AUC", "LR+")
]


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """Claims with one to twenty studies, with numbers of every size."""
    measure = draw(st.sampled_from(MEASURES))
    low, high = {"correlation": (-0.99, 0.99), "AUC": (0.01, 0.99), "RD": (-100.0, 100.0)}.get(
        measure.value, (1e-9, 1e9) if measure.value in ("RR", "OR", "HR", "LR+") else (-1e12, 1e12)
    )
    number = st.one_of(st.floats(low, high), st.floats(max(low, -3), min(high, 3)))
    evidence = []
    for index in range(draw(st.integers(1, 12))):
        ends = sorted(draw(st.tuples(number, number, number)))
        effect = Effect(
            measure,
            ends[1],
            ConfidenceInterval(ends[0], ends[2]),
            outcome=draw(NAMES),
            comparator=draw(st.sampled_from(["", "sham", "W" * 80])),
            threshold=draw(st.none() | number),
            threshold_source="doe2020",
            favours=draw(st.none() | st.sampled_from(list(Favours))),
        )
        design = draw(st.sampled_from([TRIAL, Design.META_ANALYSIS]))
        people = draw(st.none() | st.integers(1, 2_000_000))
        evidence.append(Evidence(f"{draw(NAMES)}{index}", design=design, participants=people, effects=(effect,)))
    return claim(*evidence, statement=draw(NAMES), intervention=draw(NAMES), outcome=draw(NAMES))


@settings(max_examples=30)
@given(claims())
def test_every_plot_can_be_read(drawn: Claim) -> None:
    assert_readable(render(forest(drawn, {})))


@settings(max_examples=30)
@given(st.lists(st.floats(0.01, 100), min_size=2, max_size=8), st.floats(1.01, 50))
def test_an_axis_of_ratios_has_ticks_that_are_round_and_in_order(estimates: list[float], wide: float) -> None:
    evidence = [
        study(f"s{n}", one, one / wide, one * wide, measure=EffectMeasure.RR) for n, one in enumerate(estimates)
    ]
    svg = render(forest(claim(*evidence), {}))

    ticks = sorted(box for box in texts(svg) if box.anchor == "middle")
    values = [float(tick.words.replace("−", "-").replace(",", "")) for tick in ticks]
    assert 1.0 in values
    assert values == sorted(values)
    assert len(set(values)) == len(values)
    assert all(math.isclose(value, float(f"{value:.3g}")) for value in values)
