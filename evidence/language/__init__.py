"""What English sentences of health copy say, on the scales of the model.

What `__all__` lists is the whole surface; everything else here may change.
"""

from __future__ import annotations

from collections.abc import Sequence

from evidence.language.articles import is_too_long
from evidence.language.counsel import Urge, urging
from evidence.language.denial import flat_denial
from evidence.language.direction import Change, Direction, changes, outcome_words, reversed_change, same_outcome
from evidence.language.duration import days
from evidence.language.hedging import has_hedge
from evidence.language.lasting import Lasting, said_to_last
from evidence.language.pathology import tells_of_disorder
from evidence.language.phrases import read_phrase
from evidence.language.tiers import BUDGET, TIERS, Reader, reader
from evidence.language.tokens import fold
from evidence.language.topics import names, same_topic, stems
from evidence.model.document import Document, Sentence
from evidence.model.statement import Statement

__all__ = [
    "BUDGET",
    "TIERS",
    "Change",
    "Direction",
    "Lasting",
    "Reader",
    "Urge",
    "changes",
    "days",
    "flat_denial",
    "fold",
    "has_hedge",
    "is_too_long",
    "names",
    "outcome_words",
    "read",
    "read_each",
    "read_phrase",
    "read_sentence",
    "reader",
    "reversed_change",
    "said_to_last",
    "same_outcome",
    "same_topic",
    "stems",
    "tells_of_disorder",
    "urging",
]


def read(document: Document, reader: Reader | None = None) -> tuple[Statement, ...]:
    """What every sentence of an article says, in order; list items are read with the sentence that introduces them.

    Without a reader, it is read fast.
    """
    return (reader or Reader()).read(document)


def read_sentence(
    sentence: Sentence,
    stem: Sentence | None = None,
    previous: Sentence | None = None,
    reader: Reader | None = None,
) -> Statement:
    """What one sentence says, given the sentence that introduces its list and the one before it, if any."""
    return (reader or Reader()).one(sentence, stem, previous)


def read_each(sentences: Sequence[Sentence], reader: Reader | None = None) -> tuple[Statement, ...]:
    """What every sentence says, each read for itself."""
    return (reader or Reader()).each(sentences)
