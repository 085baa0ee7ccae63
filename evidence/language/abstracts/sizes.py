"""How much a study rests on, as its abstract tells: studies and people."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from evidence.language.abstracts.counts import Counted, people, studies
from evidence.language.abstracts.plain import even, parts

_INCLUDED = re.compile(
    r"\b(?:includ\w+|identif\w+|met (?:the|our)|enrol\w+|random\w+|recruit\w+|total of|involv\w+|comprising|data from|"
    r"analy[sz]ed|assigned|eligible|participated|contributed|pooled|available|underwent|followed|studied|selected|found)\b",
    re.IGNORECASE,
)
"""Words of sentences that tell who and what was studied."""
_LEFT_OUT = re.compile(
    r"\b(?:excluded|ongoing|screened|awaiting|will be|not (?:included|eligible)|searched)\b", re.IGNORECASE
)
_RESULT = re.compile(r"[(\[][^()\[\]]*(?:\bCI\b|\b[Pp]\s?[<=>])[^()\[\]]*[)\]]")
"""A bracket that holds an interval or a p value."""


class Sizes(NamedTuple):
    """The studies and the people of a whole work; None where its abstract does not say."""

    studies: int | None = None
    participants: int | None = None


def sizes(text: str) -> Sizes:
    """What the first sentences that tell of inclusion say; figures of single outcomes stand in later ones."""
    many = size = None
    for part in parts(text):
        sentence = _RESULT.sub("", even(part.sentence))
        if not _INCLUDED.search(sentence) or _LEFT_OUT.search(sentence):
            continue
        many = many if many is not None else _first(studies(sentence))
        size = size if size is not None else _first(people(sentence), least=2)
        if many is not None and size is not None:
            break
    return Sizes(many, size)


def _first(found: Iterable[Counted], least: int = 1) -> int | None:
    return next((each.value for each in found if each.value >= least), None)
