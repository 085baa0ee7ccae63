"""A claim as the registry declares it, with the place of every field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from evidence.model.effect import Effect, Threshold
from evidence.model.scales import (
    Certainty,
    ClaimKind,
    Design,
    Magnitude,
    Recommendation,
    Relation,
    Stance,
    Status,
)
from evidence.model.text import Source, Span

FieldPath = tuple[str | int, ...]
"""A route into one claim: `("evidence", 0, "effects", 1, "estimate")`."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one source shows about the claim."""

    source: str
    """Its citekey."""
    stance: Stance = Stance.SUPPORTS
    design: Design | None = None
    species: str = "human"
    population: str = ""
    comparators: tuple[str, ...] = ()
    """What it was compared with, head to head, where no effect says so."""
    studies: int | None = None
    participants: int | None = None
    year: int | None = None
    effects: tuple[Effect, ...] = ()
    conclusion: str = ""
    """What the source itself concludes, in a few words."""
    includes: Design | None = None
    """What a review pools, where that is not randomised trials."""
    follow_up: str = ""
    """How long people were followed: `12 weeks`."""
    updates: tuple[str, ...] = ()
    """Citekeys of earlier work that this source takes the place of."""
    recommendation: Recommendation | None = None
    """What a guideline recommends."""
    drafted: bool = False
    """Read off an abstract by the program; nobody has confirmed it yet."""


@dataclass(frozen=True, slots=True)
class Rating:
    """The certainty of the body of evidence, and who rated it."""

    level: Certainty
    rated_down: tuple[str, ...] = ()
    rated_up: tuple[str, ...] = ()
    rated_by: str = ""
    """`editors`, or the citekey of whoever published the rating."""
    published: bool = False
    starts_at: Certainty | None = None
    """Where the rating began, if not where GRADE starts for the design (as after ROBINS-I)."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """An exact place in an article: W3C's TextQuoteSelector."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that articles assert, and what research shows about it."""

    id: str
    statement: str
    source: Source = field(repr=False, compare=False)
    """The registry's file."""
    span: Span
    """The place of the whole entry."""
    places: Mapping[FieldPath, Span] = field(default_factory=dict, repr=False, compare=False)
    """The place of every field's value."""
    kind: ClaimKind | None = None
    population: str = ""
    intervention: str = ""
    comparator: str = ""
    outcome: str = ""
    terms: tuple[str, ...] = ()
    """Other words for the same things, which linking reads too: `needling`, `LBP`."""
    relation: Relation | None = None
    magnitude: Magnitude | None = None
    """Set by hand; else it is read from the effects."""
    certainty: Rating | None = None
    status: Status = Status.SUPPORTED
    evidence: tuple[Evidence, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    """By whose measure effects are small, moderate or large."""
    surrogate_for: tuple[str, ...] = ()
    """What people care about, for which the outcome only stands in: `fractures`, for bone density."""
    harms: tuple[str, ...] = ()
    """Harms of the intervention on record, in a few words each."""
    wording: str = ""
    """What may be said instead, where the editors have written it out themselves."""
    anchors: tuple[Anchor, ...] = ()
    review_by: str = ""
    note: str = ""

    def place(self, *path: str | int) -> Span:
        """The place of a field, or of the nearest field above it that was written."""
        for length in range(len(path), 0, -1):
            if (span := self.places.get(path[:length])) is not None:
                return span
        return self.span


@dataclass(frozen=True, slots=True)
class Registry:
    """claims.yaml as read: the claims that could be read, and its file."""

    source: Source
    claims: tuple[Claim, ...] = ()
