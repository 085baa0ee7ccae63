"""What may be said of how something works, where the claim names no change for the better or worse. Words of ours."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.grade.clause import setting
from evidence.grade.lead import NOTHING
from evidence.grade.phrases import bare, noun_phrase, sentence
from evidence.model.claim import Claim

_PROCESS = re.compile(r"(?:\w+(?:tion|sion)|release|growth|loss|gain|secretion|uptake|formation|death) of\b", re.I)


def mechanisms(claim: Claim) -> Iterator[str]:
    """`Acupuncture may lead to the release of adenosine`, `may affect the immune system`: never more than may."""
    outcome = bare(claim.outcome)
    if claim.intervention.lower() in NOTHING or not outcome:
        return
    process = _PROCESS.match(outcome)
    does = f"lead to the {outcome}" if process else f"affect {outcome}"
    yield f"{sentence(f'{setting(claim)}{noun_phrase(claim.intervention).text} may {does}')}."
