"""`evidence claim`: what it prints of a claim, in text and in JSON."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from evidence import schemas
from evidence.cli import COMMANDS
from tests.command import Command

GOLDEN = Path(__file__).parent / "golden"
ARTICLE = """\
# Knees

Walking definitely reduces knee pain in adults with osteoarthritis. The museum opens at ten.
"""


@pytest.fixture
def demo(run: Command) -> Command:
    """A folder with the registry of the tests."""
    for name in ("claims.yaml", "references.bib"):
        run.write(name, (GOLDEN / name).read_bytes())
    return run


def flat(text: str) -> str:
    """Text without its line breaks."""
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ("lavender-sleep", "points 1.1 points on the scale 0-21 (95% CI -0.50 to 2.7), at a standard deviation of 3.1"),
        ("lavender-sleep", "the one with the intervention is better off in 60 (95% CI 45 to 73)"),
        ("lavender-sleep", "p = 0.18, computed from the interval; the record gives none"),
        (
            "tea-falls",
            "54 fewer of 1,000 people (95% CI 12 to 90 fewer): 246 with drinking green tea, 300 with drinking",
        ),
        ("tea-falls", "one more benefits for every 19 treated (95% CI 12 to 84)"),
        ("tea-falls", "18% lower risk (95% CI 30% lower to 4% lower)"),
        ("tea-falls", "rated low, by loe2023, published"),
        ("tea-falls", "less two levels for risk of bias, inconsistency: low"),
        ("screening-test-accuracy", "of 1,000 people tested, 100 have it: 90 test positive and 10 are missed"),
        ("screening-test-accuracy", "so of 135 positive results 90 are right (67%)"),
        ("screening-test-accuracy", "of 100 people who test positive, 67 have it (95% CI 57 to 74)"),
        ("vaccine-measles", "48 fewer of 1,000 people (95% CI 38 to 58 fewer): 2.5 with the measles vaccine, 50 with"),
        ("vaccine-measles", "RR 0.0516 (95% CI 0.0203 to 0.131) [moe2022, doe2020, pooled here by random effects]"),
        ("walking-knee-pain", "noe2019 contradicts it: a randomised trial, 24 participants"),
        ("walking-knee-pain", "1 level for imprecision: the 95% interval, -15 to -4, includes the threshold"),
        ("walking-knee-pain", "p-value p = 0.005 as reported"),
        ("back-pain-common", "62 of 100 people (95% CI 58% to 66%): back pain ever"),
    ],
)
def test_what_the_effects_come_to(demo: Command, claim: str, words: str) -> None:
    code, out, err = demo("claim", claim)

    assert (code, err) == (0, "")
    assert words in flat(out)


def test_every_ceiling_names_its_field_and_line(demo: Command) -> None:
    out = flat(demo("claim", "tea-falls").out)
    line = next(n for n, told in enumerate(claims_lines(), 1) if "rated_by: loe2023" in told)

    assert f"(certainty, line {line})" in out
    assert "a meta-analysis can show cause and effect (evidence[0].design, line" in out


def claims_lines() -> list[str]:
    return (GOLDEN / "claims.yaml").read_text(encoding="utf-8").splitlines()


def test_sentences_that_state_the_claim_are_shown_with_what_was_found(demo: Command) -> None:
    demo.write("a.md", ARTICLE)

    code, out, _ = demo("claim", "walking-knee-pain", "a.md")

    assert code == 0
    assert "a.md:3:1: Walking definitely reduces knee pain in adults with osteoarthritis." in flat(out)
    assert "warning: absolute-wording" in flat(out)
    assert "museum" not in out


def test_a_claim_that_no_sentence_states(demo: Command) -> None:
    demo.write("a.md", "The museum opens at ten.\n")

    assert demo("claim", "tea-falls", "a.md").out.endswith("In the articles\n  no sentence states it\n")
    assert "In the articles" not in demo("claim", "tea-falls").out


def test_an_article_that_cannot_be_read_exits_with_2_after_the_sheet(demo: Command) -> None:
    code, out, err = demo("claim", "tea-falls", "gone.md")

    assert code == 2
    assert out.startswith("tea-falls (claims.yaml:")
    assert err == "evidence: error: gone.md: there is no such file\n"


def test_an_unknown_claim_exits_with_2_and_the_nearest_one(demo: Command) -> None:
    assert demo("claim", "tea-fall") == (
        2,
        "",
        "evidence: error: unknown claim 'tea-fall' (did you mean 'tea-falls'?)\n",
    )
    assert demo("claim", "zzz").err == "evidence: error: unknown claim 'zzz' (claims.yaml has 7 claims)\n"


def test_without_a_registry_or_with_a_broken_one_it_exits_with_2(run: Command) -> None:
    assert run("claim", "a").err == "evidence: error: there is no claims.yaml here (name the registry with --claims)\n"
    run.write("claims.yaml", "version: 1\nclaims: [3]\n")
    assert (
        run("claim", "a").err
        == "evidence: error: claims.yaml: no claim in it can be read ('evidence check' says why)\n"
    )
    assert run("claim", "a", "--claims", "gone.yaml").code == 2


@pytest.mark.parametrize("articles", [[], ["a.md"]])
def test_the_json_of_every_claim_is_as_published(demo: Command, articles: list[str]) -> None:
    demo.write("a.md", ARTICLE)
    validator = jsonschema.Draft202012Validator(schemas.claim())
    ids = [line.split("id: ")[1] for line in claims_lines() if "- id: " in line]

    for claim in ids:
        found = json.loads(demo("claim", claim, *articles, "--format", "json").out)
        validator.validate(found)
        assert found["id"] == claim
        assert (found["uses"] is None) is not bool(articles)


def test_the_json_holds_what_the_text_tells(demo: Command) -> None:
    demo.write("a.md", ARTICLE)

    found = json.loads(demo("claim", "walking-knee-pain", "a.md", "--format", "json").out)

    (use,) = found["uses"]
    assert (use["line"], use["column"], use["flagged"]) == (3, 1, True)
    assert "absolute-wording" in use["rules"]
    assert ARTICLE[use["start"] : use["end"]] == use["text"]
    assert found["certainty"]["domains"][0]["levels"] == -1
    assert found["certainty"]["starts_at"] == "high"
    assert found["certainty"]["sum"] == found["certainty"]["level"] == "moderate"
    assert [one["kind"] for one in found["effects"][0]["re_expressions"]] == ["p-value"]
    assert found["wordings"][0]["text"] == "Walking probably eases knee pain a little."
    assert "GRADE" in {one["style"] for one in found["wordings"]}


def test_the_commands_are_listed_in_order() -> None:
    assert list(COMMANDS) == sorted(COMMANDS)
