"""What editors get wrong in claims.yaml, and what they are told: one fault, one finding, at the words at fault."""

from __future__ import annotations

import pytest

from evidence import registry
from evidence.model.finding import Level

TOP = "version: 1\nclaims:\n"
CLAIM = TOP + "- id: a\n  statement: Honey may ease a cough.\n"
EVIDENCE = CLAIM + "  evidence:\n  - source: oduwole2018\n"
EFFECT = EVIDENCE + "    effects:\n    - measure: SMD\n"

CASES = {
    "misspelt key": (
        CLAIM + "  certanity: low\n",
        "5:3 'certanity': unknown key 'certanity'; did you mean 'certainty'?",
    ),
    "misspelt key that is required": (
        TOP + "- id: a\n  statment: Honey.\n",
        "4:3 'statment': unknown key 'statment'; did you mean 'statement'?",
    ),
    "key of another part": (
        CLAIM + "  measure: RR\n",
        "5:3 'measure': unknown key 'measure' in the claim; it belongs in the effect",
    ),
    "key that means nothing": (CLAIM + "  colour: red\n", "5:3 'colour': unknown key 'colour' in the claim"),
    "no id": (TOP + "- statement: Honey.\n", "3:3 'statement': the claim has no 'id'"),
    "id left empty": (TOP + "- id:\n  statement: Honey.\n", "3:3 'id': the claim has no 'id'"),
    "statement of nothing": (TOP + "- id: a\n  statement: ''\n", "4:14 \"''\": 'statement' is empty"),
    "no source": (CLAIM + "  evidence:\n  - design: cohort\n", "6:5 'design': the evidence has no 'source'"),
    "no measure": (
        EVIDENCE + "    effects:\n    - estimate: 2\n",
        "8:7 'estimate': the effect has no 'measure'",
    ),
    "unknown measure": (
        EVIDENCE + "    effects:\n    - measure: SDM\n",
        "8:16 'SDM': unknown measure 'SDM'; did you mean 'SMD'?",
    ),
    "unknown design": (
        EVIDENCE + "    design: randomized-trial\n",
        "7:13 'randomized-trial': unknown design 'randomized-trial'; did you mean 'randomised-trial'?",
    ),
    "unknown kind": (CLAIM + "  kind: safty\n", "5:9 'safty': unknown kind 'safty'; did you mean 'safety'?"),
    "unknown status": (
        CLAIM + "  status: fine\n",
        "5:11 'fine': unknown status 'fine'; it is one of supported, contradicted, unsupported, uncheckable",
    ),
    "certainty that nothing warrants": (
        CLAIM + "  certainty: absolute\n",
        "5:14 'absolute': unknown certainty 'absolute'; it is one of very-low, low, moderate, high",
    ),
    "unknown reason": (
        CLAIM + "  certainty: {level: low, rated_down: [precision]}\n",
        "5:40 'precision': unknown reason 'precision'; did you mean 'imprecision'?",
    ),
    "rating without its level": (
        CLAIM + "  certainty: {rated_by: editors}\n",
        "5:15 'rated_by': the rating has no 'level'",
    ),
    "interval reversed": (
        EFFECT + "      interval: [0.3, -0.1]\n",
        "9:17 '[0.3, -0.1]': 'interval' is reversed: its lower end 0.3 is above its upper end -0.1",
    ),
    "interval of one": (
        EFFECT + "      interval: [0.3]\n",
        "9:17 '[0.3]': 'interval' must be two numbers, the lower end first: [0.1, 0.3]",
    ),
    "interval of words": (
        EFFECT + "      interval: [low, 0.3]\n",
        "9:18 'low': an entry of 'interval' must be a number, not 'low'",
    ),
    "number with separators": (
        EVIDENCE + "    participants: 17,922\n",
        "7:19 '17,922': 'participants' must be a whole number, not '17,922'; write 17922",
    ),
    "number as it is printed": (
        EFFECT + "      estimate: −0·23\n",
        "9:17 '−0·23': 'estimate' must be a number, not '−0·23'; write -0.23",
    ),
    "number in quotes": (
        EFFECT + "      estimate: '0.23'\n",
        "9:17 \"'0.23'\": 'estimate' must be a number, not '0.23'; write 0.23",
    ),
    "half a person": (
        EVIDENCE + "    participants: 3.5\n",
        "7:19 '3.5': 'participants' must be a whole number, not '3.5'",
    ),
    "fewer than nobody": (
        EVIDENCE + "    participants: -3\n",
        "7:19 '-3': 'participants' must be at least 0, not '-3'",
    ),
    "yes is no number": (
        EFFECT + "      p: true\n",
        "9:10 'true': 'p' must be a p value between 0 and 1, such as 0.03 or '< 0.001', not 'true'",
    ),
    "infinite effect": (
        EFFECT + "      estimate: .inf\n",
        "9:17 '.inf': 'estimate' must be a finite number, not '.inf'",
    ),
    "more than all": (
        EFFECT + "      arms: [{arm: honey, percent: 143}, {arm: placebo, percent: 40}]\n",
        "9:36 '143': 'percent' must be at most 100, not '143'",
    ),
    "p above 1": (
        EFFECT + "      p: 5\n",
        "9:10 '5': 'p' must be a p value between 0 and 1, such as 0.03 or '< 0.001', not '5'",
    ),
    "no date": (
        CLAIM + "  review_by: June 2027\n",
        "5:14 'June 2027': 'review_by' must be a date such as 2027-06-30, not 'June 2027'",
    ),
    "text for a list": (CLAIM + "  terms: cough\n", "5:10 'cough': 'terms' must be a list, not 'cough'"),
    "mapping for a list": (
        CLAIM + "  evidence: {source: a}\n",
        "5:13 '{source: a}': 'evidence' must be a list, not '{source: a}'",
    ),
    "list for text": (
        CLAIM + "  outcome: [cough]\n",
        "5:12 '[cough]': 'outcome' must be text, not '[cough]'; put it in quotes",
    ),
    "yes for text": (
        CLAIM + "  outcome: true\n",
        "5:12 'true': 'outcome' must be text, not 'true'; put it in quotes",
    ),
    "empty entry": (CLAIM + "  terms: [cough, '']\n", "5:18 \"''\": an entry of 'terms' is empty"),
    "entry left open": (CLAIM + "  terms:\n  - cough\n  -\n", "7:4 '': an entry of 'terms' is empty"),
    "text for a claim": (
        CLAIM + "- Honey helps.\n",
        "5:3 'Honey helps.': a claim must be a mapping of keys and values, not 'Honey helps.'",
    ),
    "both words for certainty": (
        CLAIM + "  confidence: low\n  certainty: high\n",
        "5:3 'confidence': 'confidence' means the same as 'certainty', which stands here too and holds",
    ),
    "misspelt claims": ("version: 1\nclaim: []\n", "2:1 'claim': unknown key 'claim'; did you mean 'claims'?"),
    "no version": ("claims: []\n", "1:1 'claims': the registry has no 'version: 1'"),
    "other version": ("version: 2\nclaims: []\n", "1:10 '2': only version 1 of the form can be read"),
    "version of truth": ("version: true\nclaims: []\n", "1:10 'true': only version 1 of the form can be read"),
    "claims that are none": ("version: 1\nclaims: many\n", "2:9 'many': 'claims' must be a list of claims"),
    "nothing": ("", "1:1 '': the registry holds no claims"),
    "only a comment": ("# later\n", "1:1 '': the registry holds no claims"),
    "no claims": ("version: 1\n", "1:1 'version': the registry holds no claims"),
    "claims left open": ("version: 1\nclaims:\n", "2:8 '': the registry holds no claims"),
    "an article": ("Honey helps.\n", "1:1 'Honey helps.': a registry is a mapping with 'version' and 'claims'"),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_one_fault_is_one_finding_at_its_place(findings, text, expected):
    assert findings(text) == [expected]


def test_an_explicitly_empty_registry_is_in_order(findings):
    assert findings("version: 1\nclaims: []\n") == []


def test_a_bare_list_of_claims_is_read(findings, claims):
    text = "- id: a\n  statement: Honey may ease a cough.\n"

    assert (claims(text), findings(text)) == (["a"], [])


def test_two_claims_of_one_id_are_both_kept_for_the_rule_that_reports_them(claims):
    assert claims(CLAIM + "- id: a\n  statement: Honey eases a cough.\n") == ["a", "a"]


@pytest.mark.parametrize("word", ["very-low", "very low", "Very_Low"])
def test_spelling_of_a_word_may_differ_in_case_and_joints(word, findings):
    assert findings(CLAIM + f"  certainty: {word}\n") == []


def test_all_findings_are_of_the_registry_family():
    _, found = registry.read("claims.yaml", (CLAIM + "  colour: red\n").encode())

    assert [(f.rule, f.family, f.level, f.source.path) for f in found] == [
        ("invalid-registry", "claims", Level.ERROR, "claims.yaml")
    ]


def test_empty_registry_and_missing_version_are_warnings():
    _, found = registry.read("claims.yaml", b"claims:\n")

    assert {f.level for f in found} == {Level.WARNING}


def test_only_the_smallest_broken_part_is_lost():
    text = (
        EVIDENCE
        + "    design: trial by fire\n"
        + "    effects:\n"
        + "    - {measure: nonsense, estimate: 1}\n"
        + "    - {measure: SMD, estimate: 0.2, interval: [0.4, 0.1]}\n"
        + "    - {measure: RR, estimate: 0.7, arms: [{arm: honey, percent: 400}, {arm: placebo, percent: 40}]}\n"
        + "  - design: cohort\n"
        + "- statement: without an id\n"
        + "- id: b\n  statement: Honey.\n"
    )

    (first, second), found = _read(text)
    effects = first.evidence[0].effects

    assert (first.id, second.id, len(found)) == ("a", "b", 6)
    assert [evidence.source for evidence in first.evidence] == ["oduwole2018"]
    assert [(e.measure.value, e.estimate, e.interval, [a.arm for a in e.arms]) for e in effects] == [
        ("SMD", 0.2, None, []),
        ("RR", 0.7, None, ["honey", "placebo"]),
    ]


def test_places_follow_the_parts_that_are_left():
    text = EVIDENCE + "    effects:\n    - {measure: nonsense}\n    - {measure: SMD, estimate: 0.25}\n"

    (claim,), _ = _read(text)

    assert claim.source.excerpt(claim.place("evidence", 0, "effects", 0, "estimate")) == "0.25"


def _read(text):
    read, found = registry.read("claims.yaml", text.encode())
    return read.claims, found


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (CLAIM + "  evidence:\n  - source:\n    design: cohort\n", Level.WARNING),
        (CLAIM + "  evidence:\n  - design: cohort\n", Level.ERROR),
        (TOP + "- id:\n  statement: Honey.\n", Level.ERROR),
    ],
    ids=["a source left open", "no source", "a claim without its id"],
)
def test_what_a_draft_leaves_open_weighs_less_than_what_is_missing(text, level):
    _, found = registry.read("claims.yaml", text.encode())

    assert [finding.level for finding in found] == [level]
