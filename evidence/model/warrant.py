"""What the evidence behind one claim allows a sentence to say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from evidence.model.claim import Claim, FieldPath
from evidence.model.scales import Certainty, Magnitude, Relation, Scale

T = TypeVar("T", bound=Scale)


@dataclass(frozen=True, slots=True)
class Ceiling(Generic[T]):
    """The most that may be said on one scale, why, and the field of the registry that says so."""

    value: T
    reason: str
    """In words that a message can carry on with: `a cohort study shows association at most`."""
    field: FieldPath


@dataclass(frozen=True, slots=True)
class Limit:
    """What was studied, beyond which the evidence does not go, and the field of the registry that says so."""

    of: str
    """`species`, `population` or `comparator`."""
    studied: tuple[str, ...]
    reason: str
    field: FieldPath


class Style(StrEnum):
    """For whom a wording is written."""

    GRADE = "GRADE"
    PLAIN = "plain language"


@dataclass(frozen=True, slots=True)
class Wording:
    """One sentence that the evidence would carry."""

    text: str
    style: Style
    source: str
    """Whose words they are: a table that is public, the registry's editors, or this program."""


@dataclass(frozen=True, slots=True)
class Warrant:
    """The ceilings of one claim, on every scale."""

    claim: Claim
    relation: Ceiling[Relation] | None
    """None where the registry says nothing that would limit it."""
    certainty: Ceiling[Certainty] | None
    """None where nobody rated it."""
    magnitude: Ceiling[Magnitude] | None
    """None where no effect on record says how large."""
    comparators: tuple[str, ...]
    """Everything that was studied head to head."""
    species: tuple[str, ...]
    """Of the supporting evidence: human, animal, in-vitro, ..."""
    evidence: str
    """The evidence in one line with its numbers: `SMD 0.23 (95% CI 0.13 to 0.33) against sham acupuncture, 29 trials,
    17,922 participants (vickers2012)`."""
    wording: str
    """What would be warranted, in GRADE's words and the claim's own terms; empty where GRADE has none."""
    wordings: tuple[Wording, ...] = ()
    """All that would be warranted, `wording` first."""
    limits: tuple[Limit, ...] = ()
    """Whom, of which species, and against what the evidence speaks, where the registry says."""

    @property
    def told(self) -> str:
        """The evidence as the end of a message, after a colon; empty where there is none to tell."""
        return f": {self.evidence}" if self.evidence else ""
