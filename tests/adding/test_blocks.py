"""What is drafted reads back as it was meant, numbers as they were printed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from evidence import adding, registry
from evidence.drafting import block
from evidence.model.claim import Claim, Evidence
from evidence.model.effect import Arm, ConfidenceInterval, Effect, PValue
from evidence.model.record import Work
from evidence.model.scales import Design, EffectMeasure

HEAD = "version: 1\nclaims:\n  - id: ginger\n    statement: Ginger helps.\n    evidence:\n"
ABSTRACT = """\
BACKGROUND: Nausea is common.
METHODS: We searched for randomised trials.
RESULTS: We included 12 trials with 3,456 women. Ginger reduced nausea compared with placebo (RR 0.70, 95% CI 0.60 to
0.82; P<.001; I2 = 0%; 8 trials, 2,100 women). Vomiting fell by 1.10 episodes a day (MD \u22121.10, 95% CI \u22121.9 to
\u22120.30).
CONCLUSIONS: Ginger probably reduces nausea: "more trials" are needed.
""".replace("\nto\n", " to\n")


def read(text: str) -> Claim:
    """The claim with the block under it; fails where the registry finds anything wrong with it."""
    lines = "".join(f"      {line}\n" for line in text.splitlines())
    found, problems = registry.read("claims.yaml", (HEAD + lines).encode())
    assert problems == ()
    return found.claims[0]


def test_a_block_from_an_abstract() -> None:
    abstract = ABSTRACT.replace("to\n0.82", "to 0.82").replace("to\n\u22120.30", "to \u22120.30")
    evidence = adding.drafted("lee2021", Work(title="Ginger: a meta-analysis"), abstract)

    assert block(evidence, "Ginger probably reduces nausea.") == (
        "- source: lee2021\n"
        "  drafted: true  # hold it against the paper, then take this line out\n"
        "  design: meta-analysis\n"
        "  studies: 12\n"
        "  participants: 3456\n"
        "  effects:\n"
        "    - measure: RR\n"
        "      estimate: 0.70\n"
        "      interval: [0.60, 0.82]\n"
        "      p: '< 0.001'\n"
        "      i2: 0\n"
        "      comparator: placebo\n"
        "      studies: 8\n"
        "      participants: 2100\n"
        '      quote: "Ginger reduced nausea compared with placebo (RR 0.70, 95% CI 0.60 to 0.82; P<.001; I2 = 0%; '
        '8 trials, 2,100 women)."\n'
        "    - measure: MD\n"
        "      estimate: -1.10\n"
        "      interval: [-1.9, -0.30]\n"
        '      quote: "Vomiting fell by 1.10 episodes a day (MD \u22121.10, 95% CI \u22121.9 to \u22120.30)."\n'
        "  # its abstract concludes: Ginger probably reduces nausea.\n"
    )


def test_a_work_without_an_abstract_leaves_its_evidence_open() -> None:
    evidence = adding.drafted("lee2021", Work(title="Ginger"), "")

    assert block(evidence) == (
        "- source: lee2021\n"
        "  drafted: true  # hold it against the paper, then take this line out\n"
        "  design:  # TODO: what kind of study it is\n"
    )
    assert read(block(evidence)).evidence == (evidence,)


words = st.text(st.characters(codec="utf-8"), max_size=40).map(
    lambda text: " ".join("".join(one if one.isprintable() else " " for one in text).split())
)
"""Text on one line, as a registry gives it back."""
numbers = st.floats(-1000, 1000).map(lambda value: round(value, 3) + 0.0)
counts = st.integers(0, 10**7)
arms = st.builds(
    Arm,
    arm=words.filter(bool),
    percent=st.none() | st.floats(0, 100).map(lambda value: round(value, 1)),
    events=st.none() | counts,
    participants=st.none() | counts,
)
effects = st.builds(
    Effect,
    measure=st.sampled_from(EffectMeasure),
    estimate=st.none() | numbers,
    interval=st.none() | st.tuples(numbers, numbers).map(sorted).map(lambda ends: ConfidenceInterval(*ends)),
    level=st.sampled_from([90.0, 95.0, 97.5]),
    p=st.none() | st.builds(PValue, st.integers(0, 1000).map(lambda value: value / 1000), st.sampled_from("=<>")),
    i2=st.none() | st.integers(0, 100).map(float),
    comparator=words,
    outcome=words,
    scale=words,
    studies=st.none() | counts,
    participants=st.none() | counts,
    arms=st.lists(arms, max_size=2).map(tuple),
    quote=words,
)
drafts = st.builds(
    Evidence,
    source=st.integers(1000, 2999).map(lambda year: f"lee{year}"),
    design=st.none() | st.sampled_from(Design),
    studies=st.none() | counts,
    participants=st.none() | counts,
    effects=st.lists(effects, max_size=3).map(tuple),
    drafted=st.just(True),
)


@given(drafts, words)
def test_whatever_is_drafted_reads_back(evidence: Evidence, conclusion: str) -> None:
    assert read(block(evidence, conclusion)).evidence == (evidence,)
