"""A claim as the registry declares it, with the place of every field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from evidence.model.scales import (
    Certainty,
    ClaimKind,
    Design,
    EffectMeasure,
    Magnitude,
    Relation,
    Stance,
    Status,
)
from evidence.model.text import Source, Span

FieldPath = tuple[str | int, ...]
"""A route into one claim: `("evidence", 0, "effects", 1, "estimate")`."""


@dataclass(frozen=True, slots=True)
class ConfidenceInterval:
    """The ends of a confidence interval, on the measure's natural scale, as typed."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Arm:
    """One group of a comparison and the share of it with the outcome."""

    arm: str
    percent: float


@dataclass(frozen=True, slots=True)
class Effect:
    """One effect estimate on record."""

    measure: EffectMeasure
    estimate: float | None = None
    """On the measure's natural scale (ratios not logged; proportions and percent change in percent)."""
    interval: ConfidenceInterval | None = None
    level: float = 95.0
    """Level of the interval, in percent."""
    p: float | None = None
    i2: float | None = None
    """Heterogeneity, in percent."""
    comparator: str = ""
    outcome: str = ""
    scale: str = ""
    """Unit or range for MD: `0-100`."""
    time: str = ""
    studies: int | None = None
    participants: int | None = None
    threshold: float | None = None
    """The smallest important difference, on the measure's scale, where the source or the editors set one."""
    threshold_source: str = ""
    arms: tuple[Arm, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Rating:
    """The certainty of the body of evidence, and who rated it."""

    level: Certainty
    rated_down: tuple[str, ...] = ()
    rated_up: tuple[str, ...] = ()
    rated_by: str = ""
    """`editors`, or the citekey of whoever published the rating."""
    published: bool = False


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
