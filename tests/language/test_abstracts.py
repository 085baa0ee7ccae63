"""What abstracts state: effects as they are printed, each with its sentence."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.language.abstracts import as_printed, conclusion, effect_statements, sizes
from evidence.model.effect import Arm, ConfidenceInterval, Effect, PValue
from evidence.model.scales import EffectMeasure


def effects(text: str) -> list[Effect]:
    return [statement.effect for statement in effect_statements(text)]


def effect(measure: str, estimate: float, interval: tuple[float, float] | None = None, **rest: Any) -> Effect:
    """An effect with its p value written as in `< 0.001`."""
    if "p" in rest:
        relation, value = rest["p"].split()
        rest["p"] = PValue(float(value), relation)
    ends = ConfidenceInterval(*interval) if interval else None
    return Effect(EffectMeasure(measure), estimate, ends, **rest)


PRINTED = {
    "Ginger reduced nausea (RR 0.80, 95% CI 0.70 to 0.91).": effect("RR", 0.8, (0.7, 0.91)),
    "Ginger reduced nausea (relative risk 0·80; 95% CI 0·70–0·91).": effect("RR", 0.8, (0.7, 0.91)),
    "Pain fell (SMD −0.40, 95% CI −0.63 to −0.17).": effect("SMD", -0.4, (-0.63, -0.17)),
    "Pain fell (mean difference -4.2 mm [95% CI, -6.1 to -2.3]).": effect("MD", -4.2, (-6.1, -2.3), scale="mm"),
    "It was safe (adjusted odds ratio [aOR], 1.10; 95% CI, 0.90-1.35; P=.34).": effect(
        "OR", 1.1, (0.9, 1.35), p="= 0.34"
    ),
    "It was safe (aRR 1.10, 99% CI 0.90 to 1.35).": effect("RR", 1.1, (0.9, 1.35), level=99.0),
    "Fewer died (hazard ratio for death, 0.71; 95% CI, 0.57 to 0.89; P=0.003).": effect(
        "HR", 0.71, (0.57, 0.89), p="= 0.003", outcome="death"
    ),
    "Fewer died (HR 0.71 [0.57-0.89], p<0.0001).": effect("HR", 0.71, (0.57, 0.89), p="< 0.0001"),
    "Fewer died (P<.001; hazard ratio=0.71).": effect("HR", 0.71, p="< 0.001"),
    "Fewer relapsed (RR 0.8, 95% CI 0.7 to 0.9; I² = 40%; 12 trials, 3,456 participants).": effect(
        "RR", 0.8, (0.7, 0.9), i2=40.0, studies=12, participants=3456
    ),
    "Fewer relapsed (4 studies, 171 women: RR 0.8, 95% CI 0.7 to 0.9; I2 = 0%).": effect(
        "RR", 0.8, (0.7, 0.9), i2=0.0, studies=4, participants=171
    ),
    "Fewer relapsed (n = 62, 1 RCT, RR 0.8 CI 0.7 to 0.9).": effect("RR", 0.8, (0.7, 0.9), studies=1, participants=62),
    "Seven need it (NNT 7, 95% CI 5 to 12).": effect("NNT", 7, (5, 12)),
    "Seven need it (NNT 7, 95% CI 12 to 5).": effect("NNT", 7, (5, 12)),
    "It did harm (RD 0.07, 95% CI 0.00 to 0.13).": effect("RD", 7, (0, 13)),
    "It did harm (absolute risk difference 7%, 95% CI 0% to 13%).": effect("RD", 7, (0, 13)),
    "It did harm (difference, 7 percentage points [95% CI, 0 to 13]).": effect("RD", 7, (0, 13)),
    "Scores differed (difference, 1.5 points; 95% CI, 0.2 to 2.8).": effect("MD", 1.5, (0.2, 2.8), scale="points"),
    "Pain fell by a mean difference of 0.63 on a scale of 0 to 15 (95% CI 0.20 to 1.06).": effect(
        "MD", 0.63, (0.2, 1.06)
    ),
    "Scores improved more (-0.9; 95% CI, -1.5 to -0.3).": effect("MD", -0.9, (-1.5, -0.3)),
    "The test found most (sensitivity 0.85, 95% CI 0.80 to 0.90).": effect("sensitivity", 85, (80, 90)),
    "The response rate was 34% (95% CI, 20% to 51%).": effect("proportion", 34, (20, 51)),
    "Weight went with pain (r = 0.45; P = .02).": effect("correlation", 0.45, p="= 0.02"),
    "Sleep was longer by a mean of 0.2 hours more (95% CI 0.1 to 0.3).": effect("MD", 0.2, (0.1, 0.3), scale="hours"),
}


@pytest.mark.parametrize(("sentence", "stated"), PRINTED.items(), ids=PRINTED)
def test_an_effect_is_read_as_it_is_printed(sentence: str, stated: Effect) -> None:
    assert effects(sentence) == [stated]


COMPARED = {
    "Nausea was rarer than with placebo (RR 0.8, 95% CI 0.7 to 0.9).": "placebo",
    "Compared with usual care, ginger helped (RR 0.8, 95% CI 0.7 to 0.9).": "usual care",
    "Ginger helped versus sham acupuncture (RR 0.8, 95% CI 0.7 to 0.9).": "sham acupuncture",
    "Ginger helped more than the vitamin group (RR 0.8, 95% CI 0.7 to 0.9).": "vitamin",
    "There was no difference between ginger and vitamin B6 (RR 0.8, 95% CI 0.7 to 0.9).": "vitamin B6",
    "Of 12, nine had it, compared with five of 16 women given no treatment (RR 0.8, 95% CI 0.7 to 0.9).": "no treatment",
    "There were 9 cases in the ginger group and 12 in the placebo group (RR 0.8, 95% CI 0.7 to 0.9).": "placebo",
    "In a placebo-controlled trial it helped (RR 0.8, 95% CI 0.7 to 0.9).": "placebo",
    "It helped for more than 12 weeks (RR 0.8, 95% CI 0.7 to 0.9).": "",
    "It helped (RR 0.8, 95% CI 0.7 to 0.9) compared with no ginger.": "no ginger",
    "It helped between groups (RR 0.8, 95% CI 0.7 to 0.9).": "",
}


@pytest.mark.parametrize(("sentence", "comparator"), COMPARED.items(), ids=COMPARED)
def test_the_other_side_is_what_the_sentence_names(sentence: str, comparator: str) -> None:
    assert [each.comparator for each in effects(sentence)] == [comparator]


SHARES = {
    "Fewer were sick (28% vs 41%).": (Arm("first group", 28), Arm("second group", 41)),
    "Fewer were sick: 28% with ginger versus 41% with placebo.": (Arm("ginger", 28), Arm("placebo", 41)),
    "Nausea was seen in 28% of the ginger group and 41% of the placebo group.": (Arm("ginger", 28), Arm("placebo", 41)),
    "Fewer were sick (28% v 41% for ginger v placebo).": (Arm("ginger", 28), Arm("placebo", 41)),
    "Fewer were sick on ginger (28%) than on placebo (41%).": (Arm("ginger", 28), Arm("placebo", 41)),
    "Fewer were sick (14/50 (28%) versus 20/50 (40%)).": (
        Arm("first group", 28, 14, 50),
        Arm("second group", 40, 20, 50),
    ),
}


@pytest.mark.parametrize(("sentence", "arms"), SHARES.items(), ids=SHARES)
def test_shares_stand_beside_each_other(sentence: str, arms: tuple[Arm, Arm]) -> None:
    (stated,) = effects(sentence)

    assert (stated.measure, stated.estimate, stated.arms) == (EffectMeasure.PROPORTION, arms[0].percent, arms)
    assert stated.comparator == ("" if arms[1].arm == "second group" else arms[1].arm)


@pytest.mark.parametrize(
    "sentence",
    [
        "Median survival was 10.3 months (95% CI 9.3 to 13.0).",
        "The groups differed in age (P = 0.04).",
        "We report relative risks with 95% confidence intervals.",
        "The relative risk reduction was 25% (95% CI 10% to 38%).",
        "Fatigue fell (\u03b2 = -1.09, 95% CI -2.12 to -0.06).",
        "Harms were nausea (12%), vomiting (8%) and pain (3%).",
        "More than 95% of women took it for 10 to 12 weeks.",
        "A dose of 50% or 25% was taken.",
        "The absolute risk was 176/1000 (95% CI 34 to 96).",
    ],
)
def test_what_is_no_effect_is_not_read_as_one(sentence: str) -> None:
    assert effects(sentence) == []


def test_figures_go_on_under_the_name_of_the_first() -> None:
    text = "The relative risks of pain and of nausea were 0.40 (95% CI 0.23 to 0.60) and 0.37 (95% CI 0.27 to 0.50)."

    assert [(each.measure, each.estimate) for each in effects(text)] == [("RR", 0.4), ("RR", 0.37)]


def test_details_go_to_the_estimate_that_they_stand_beside() -> None:
    text = (
        "It reduced nausea (RR 0.8, 95% CI 0.7 to 0.9; P = 0.01; 3 trials) and vomiting (RR 0.6, 95% CI 0.4 to 0.9; "
        "P = 0.02; 2 trials, 90 women), and pain was rarer (P = 0.03)."
    )

    assert [(each.p, each.studies, each.participants) for each in effects(text)] == [
        (PValue(0.01), 3, None),
        (PValue(0.02), 2, 90),
    ]


LABELLED = """\
BACKGROUND: Nausea is common.
RESULTS: We included 12 trials (3,456 women). Nausea was rarer (RR 0.80, 95% CI 0.70 to 0.91). Vomiting was not.
CONCLUSIONS: Ginger may help. More trials are needed.
"""
MARKED_UP = (
    "<jats:title>Results</jats:title><jats:p>We included 12 trials (3,456 women). Nausea was rarer (<jats:italic>RR"
    "</jats:italic> 0.80, 95% CI 0.70 to 0.91; P &amp;lt; .001).</jats:p><jats:sec><jats:title>Conclusion</jats:title>"
    "<jats:p>Ginger may help.</jats:p></jats:sec>"
)


def test_each_effect_has_its_sentence_without_the_label() -> None:
    (statement,) = effect_statements(LABELLED)

    assert statement.sentence == "Nausea was rarer (RR 0.80, 95% CI 0.70 to 0.91)."


def test_markup_and_entities_are_no_text() -> None:
    (statement,) = effect_statements(MARKED_UP)

    assert statement.sentence == "Nausea was rarer (RR 0.80, 95% CI 0.70 to 0.91; P < .001)."
    assert statement.effect.p == PValue(0.001, "<")


@pytest.mark.parametrize("text", [LABELLED, MARKED_UP])
def test_the_conclusion_is_what_its_label_says(text: str) -> None:
    assert conclusion(text) == "Ginger may help."


def test_without_a_label_it_is_what_reads_like_one() -> None:
    assert conclusion("We gave ginger. It helped. We conclude that ginger helps.") == "We conclude that ginger helps."
    assert conclusion("We gave ginger. It helped.") == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LABELLED, (12, 3456)),
        ("We randomised 212 adults to ginger or placebo. Of them, 30 patients left.", (None, 212)),
        ("Nine trials with a total of 968 participants met the criteria.", (9, 968)),
        ("Fifteen studies (n = 869) were included.", (15, 869)),
        ("Five hundred nineteen men were assessed.", (None, None)),
        ("We excluded 40 trials. We included seven studies of 1,020 people.", (7, 1020)),
        ("Nausea is common. It was rarer (RR 0.8, 95% CI 0.7 to 0.9; 3 trials, 90 women).", (None, None)),
    ],
)
def test_sizes_are_those_of_the_whole_work(text: str, expected: tuple[int | None, int | None]) -> None:
    assert sizes(text) == expected


@pytest.mark.parametrize(
    ("value", "text", "printed"),
    [
        (0.7, "RR 0.70 (0.60 to 0.82)", "0.70"),
        (-0.3, "MD \u22121.1 (\u22121.9 to \u22120.30)", "-0.30"),
        (0.39, "p=.39", "0.39"),
        (0.85, "0\u00b785", "0.85"),
        (1234.5, "1,234.5 g", "1234.5"),
        (7.0, "RD 0.07", "7"),
        (75927.0, "", "75927"),
    ],
)
def test_a_number_is_written_as_the_text_prints_it(value: float, text: str, printed: str) -> None:
    assert as_printed(value, text) == printed


words = st.sampled_from(
    [
        "RR",
        "hazard ratio",
        "(",
        ")",
        "[",
        "95% CI",
        "0.8",
        "-1.2",
        "12%",
        "to",
        "vs",
        "than",
        "placebo",
        "the",
        "group",
        ",",
        "and",
        "P",
        "<",
        "=",
        "of",
        "n = 62",
        "trials",
        "in",
        "difference",
        "−",
        "·",
        ".",
        "-",
        "<p>",
        "&lt",
    ]
)


@given(st.lists(words, max_size=60).map(" ".join) | st.text(max_size=200))
def test_whatever_stands_there_nothing_breaks_and_what_is_read_is_possible(text: str) -> None:
    for statement in effect_statements(text):
        effect = statement.effect
        assert effect.interval is None or effect.interval.low <= effect.interval.high
        assert effect.p is None or 0 <= effect.p.value <= 1
        assert all(arm.percent is not None and 0 <= arm.percent <= 100 for arm in effect.arms)
    sizes(text)
    conclusion(text)


@pytest.mark.parametrize(
    "text",
    [
        "than the the the the " * 500,
        "compared with 12 of 30 " * 500,
        "RR for x of y in z " * 500,
        "0.8 (" * 2000,
        "between a and b and " * 500,
        "1,234 " * 2000,
        "a " * 5000 + "(95% CI 0.7 to 0.9)",
        "28% with a and b and c " * 300,
    ],
)
def test_long_monotonous_text_is_read_in_time(text: str) -> None:
    began = time.process_time()
    effect_statements(text)

    assert time.process_time() - began < 5
