"""How much a study rests on, as its abstract tells: studies and people."""

from __future__ import annotations

import re
from typing import NamedTuple

from evidence.language.abstracts.counts import people, studies
from evidence.language.abstracts.plain import even, parts

_INCLUDED = re.compile(
    r"\b(?:includ\w+|identif\w+|met (?:the|our)|enrol\w+|random\w+|recruit\w+|total of|involv\w+|comprising|analy[sz]ed|"
    r"assigned|eligible|participated|contributed|pooled|available|underwent|followed|studied|data from|selected|found)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:excluded|ongoing|screened|awaiting|will be|not (?:included|eligible)|searched)\b", re.IGNORECASE
)


class Sizes(NamedTuple):
    """The studies and the people of a whole work; None where its abstract does not say."""

    studies: int | None = None
    participants: int | None = None


def sizes(text: str) -> Sizes:
    """What the first sentences that tell of inclusion say; figures of single outcomes stand in later ones."""
    many = size = None
    for part in parts(text):
        sentence = _without_brackets_of_results(even(part.sentence))
        if not _INCLUDED.search(sentence) or _PLANNED.search(sentence):
            continue
        many = many if many is not None else _first(studies(sentence))
        size = size if size is not None else _first(people(sentence), least=2)
        if many is not None and size is not None:
            break
    return Sizes(many, size)


def _first(found: object, least: int = 1) -> int | None:
    return next((each.value for each in found if each.value >= least), None)  # type: ignore[attr-defined]


def _without_brackets_of_results(sentence: str) -> str:
    """The sentence without brackets that hold an interval or a p value."""
    return re.sub(r"[(\[][^()\[\]]*(?:\bCI\b|\b[Pp]\s?[<=>])[^()\[\]]*[)\]]", "", sentence)
