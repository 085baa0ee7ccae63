"""What an abstract concludes: the sentences under a label that says so, else the last one."""

from __future__ import annotations

import re

from evidence.language.abstracts.plain import parts

_CONCLUDES = re.compile(r"conclusion|interpretation|implications")
_CONCLUDING = re.compile(
    r"\b(?:conclu\w+|in summary|suggests?|these (?:results|findings|data)|this (?:study|review|trial))\b", re.I
)


def conclusion(text: str) -> str:
    """The first sentence of the conclusions; empty where none is marked as such and the last one does not read so."""
    found = list(parts(text))
    marked = next((part.sentence for part in found if _CONCLUDES.search(part.label)), "")
    if marked or not found:
        return marked
    last = [part.sentence for part in found[-3:]]
    return next((sentence for sentence in last if _CONCLUDING.search(sentence)), "")
