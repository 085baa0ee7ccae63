"""What may be said of how something works, where the claim names no change for the better or worse. Words of ours."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.grade.agreement import NOTHING
from evidence.grade.clause import setting
from evidence.grade.phrases import bare, noun_phrase, sentence
from evidence.language import stems
from evidence.language.lexicon import terms
from evidence.model.claim import Claim

_PROCESS = re.compile(r"(?:\w+(?:tion|sion)|release|growth|loss|gain|secretion|uptake|formation|death) of\b", re.I)

_HELD_BACK = frozenset(
    {"blocks", "hinders", "inhibits", "kills", "limits", "prevents", "slow", "slowed", "slows", "stops"}
)
_REACH = 4
"""Words before a process that may say that it is held back."""


def mechanisms(claim: Claim) -> Iterator[str]:
    """`Acupuncture may lead to the release of adenosine`, `may affect the immune system`: never more than may."""
    outcome = bare(claim.outcome)
    if claim.intervention.lower() in NOTHING or not outcome:
        return
    process = _PROCESS.match(outcome)
    verb = "lead to" if process and _brings_about(claim.statement, process[0]) else "affect"
    does = f"{verb} {'the ' * bool(process)}{outcome}"
    yield f"{sentence(f'{setting(claim)}{noun_phrase(claim.intervention).text} may {does}')}."


def _brings_about(statement: str, process: str) -> bool:
    """Whether the statement says that the process takes place, and not that it is held back: `slows the growth`."""
    words = re.findall(r"\w+", statement.lower())
    held_back = _HELD_BACK | terms("direction", "reduces") | terms("direction", "worsens")
    return any(
        stems(process) & stems(word) and held_back.isdisjoint(words[max(at - _REACH, 0) : at])
        for at, word in enumerate(words)
    )
