"""The form of claims.yaml. The docstrings are published: editors see them while they type."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict

from evidence.model.scales import Stance, Status
from evidence.registry.checks import rating
from evidence.registry.effect_forms import ArmEntry, EffectEntry, Part, StudyEntry, ThresholdEntry
from evidence.registry.fields import (
    CertaintyWord,
    Count,
    Day,
    DesignWord,
    DownWord,
    KindWord,
    MagnitudeWord,
    RecommendationWord,
    RelationWord,
    StanceWord,
    StatusWord,
    Text,
    UpWord,
    Year,
)


class EvidenceEntry(Part):
    """What one source shows about the claim."""

    source: Text
    """Citekey of the source in references.bib."""
    stance: StanceWord = Stance.SUPPORTS
    """Whether the source supports or contradicts the statement."""
    design: DesignWord | None = None
    """How the source came by its findings; it limits which relation may be stated."""
    species: str = "human"
    """Whom or what was studied: `human`, `mouse`, `in-vitro`."""
    population: str = ""
    """Who was studied, where it is not the population of the claim."""
    comparators: list[Text] = []
    """What was compared head to head, where no effect says so."""
    studies: Count | None = None
    """How many studies the source covers."""
    participants: Count | None = None
    """How many people it covers."""
    year: Year | None = None
    """Year of publication, where references.bib does not say."""
    effects: list[EffectEntry] = []
    """The estimates that the source reports."""
    conclusion: str = ""
    """What the source itself concludes, in a few words: no statement may be stronger."""
    includes: DesignWord | None = None
    """The design of the studies that a review pools, where they are not randomised trials."""
    follow_up: str = ""
    """How long people were followed: `12 weeks`."""
    updates: list[Text] = []
    """Citekeys of earlier work that this source takes the place of."""
    recommendation: RecommendationWord | None = None
    """What a guideline recommends: `strong-for`, `conditional-for`, `conditional-against` or `strong-against`."""
    drafted: bool = False
    """Whether the program drafted it from an abstract; whoever has held it against the paper takes this line out."""


class RatingEntry(Part):
    """The certainty of the body of evidence, and who rated it."""

    level: CertaintyWord
    """GRADE certainty."""
    rated_down: list[DownWord] = []
    """GRADE's reasons for less certainty."""
    rated_up: list[UpWord] = []
    """GRADE's reasons for more certainty."""
    rated_by: str = ""
    """`editors`, or the citekey of whoever published the rating."""
    published: bool = False
    """Whether the rating was published."""
    starts_at: CertaintyWord | None = None
    """Where the rating began, if not where GRADE starts for the design."""


class AnchorEntry(Part):
    """An exact place in an article: W3C's TextQuoteSelector."""

    model_config = ConfigDict(str_strip_whitespace=False)

    exact: Text
    """The words themselves."""
    prefix: str = ""
    """A few words before, where the exact words occur more than once."""
    suffix: str = ""
    """A few words after."""
    path: str = ""
    """The article; any, if left out."""


class ClaimEntry(Part):
    """One thing that articles assert, and what research shows about it."""

    id: Text
    """A short name that is never reused: `back-pain-versus-sham`."""
    statement: Text
    """The claim in one sentence, worded as the evidence warrants."""
    kind: KindWord | None = None
    """What sort of thing is claimed."""
    population: str = ""
    """Whom it is about: `adults with chronic low back pain`."""
    intervention: str = ""
    """What is done or what people are exposed to."""
    comparator: str = ""
    """Compared with what: `sham acupuncture`, `no treatment`."""
    outcome: str = ""
    """What changes: `pain`."""
    terms: list[Text] = []
    """Other words that articles use for the same things: `needling`, `LBP`."""
    relation: RelationWord | None = None
    """The strongest relation that the evidence supports; by default it follows from design and conclusion."""
    magnitude: MagnitudeWord | None = None
    """How large the effect is; by default it follows from the effects."""
    certainty: Annotated[RatingEntry | None, BeforeValidator(rating)] = None
    """GRADE certainty of the evidence: a level, or a rating with its reasons. `confidence` means the same."""
    status: StatusWord = Status.SUPPORTED
    """What the editors decided; `unsupported` records that nothing backs the claim."""
    evidence: list[EvidenceEntry] = []
    """The sources, for and against."""
    thresholds: list[ThresholdEntry] = []
    """From where on effects are small, moderate or large, and who says so."""
    surrogate_for: list[Text] = []
    """What people care about, for which the outcome only stands in: `fractures`, for bone density."""
    harms: list[Text] = []
    """Harms of the intervention on record, in a few words each."""
    wording: str = ""
    """A sentence that may be used instead, where the editors have written one."""
    anchors: list[AnchorEntry] = []
    """Exact places in articles; otherwise statements are tied to claims by their content."""
    review_by: Day = ""
    """The day by which the claim is to be looked at again: `2027-06-30`."""
    note: str = ""
    """Anything that editors should know."""


class RegistryFile(BaseModel):
    """A registry of claims: what articles assert, and what research shows about it."""

    model_config = ConfigDict(extra="forbid", defer_build=True, title="Claims registry")

    version: Literal[1]
    """Version of this format."""
    claims: list[ClaimEntry]
    """The claims, in any order."""


PARTS: dict[str, type[Part]] = {
    "": ClaimEntry,
    "certainty": RatingEntry,
    "evidence": EvidenceEntry,
    "effects": EffectEntry,
    "arms": ArmEntry,
    "pools": StudyEntry,
    "thresholds": ThresholdEntry,
    "anchors": AnchorEntry,
}
"""The form of the mappings under each key, and of a claim itself, under ''."""
