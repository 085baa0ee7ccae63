"""The rules: what is wrong with a sentence, a claim or a reference. One rule, one small file."""

from __future__ import annotations

from evidence.rules.base import Rule
from evidence.rules.causality.animal_evidence_for_people import AnimalEvidenceForPeople
from evidence.rules.causality.mechanism_as_fact import MechanismAsFact
from evidence.rules.causality.overstated_advice import OverstatedAdvice
from evidence.rules.causality.overstated_causality import OverstatedCausality
from evidence.rules.certainty.absolute_wording import AbsoluteWording
from evidence.rules.certainty.dropped_hedge import DroppedHedge
from evidence.rules.certainty.overstated_certainty import OverstatedCertainty
from evidence.rules.certainty.understated_certainty import UnderstatedCertainty
from evidence.rules.claims.certainty_above_design import CertaintyAboveDesign
from evidence.rules.claims.certainty_not_rated import CertaintyNotRated
from evidence.rules.claims.drafted_evidence import DraftedEvidence
from evidence.rules.claims.duplicate_claim import DuplicateClaim
from evidence.rules.claims.estimate_outside_interval import EstimateOutsideInterval
from evidence.rules.claims.impossible_estimate import ImpossibleEstimate
from evidence.rules.claims.impossible_mean import ImpossibleMean
from evidence.rules.claims.impossible_proportion import ImpossibleProportion
from evidence.rules.claims.inconsistent_estimate import InconsistentEstimate
from evidence.rules.claims.inconsistent_interval import InconsistentInterval
from evidence.rules.claims.inconsistent_p_value import InconsistentPValue
from evidence.rules.claims.inconsistent_rating import InconsistentRating
from evidence.rules.claims.missing_effect import MissingEffect
from evidence.rules.claims.missing_evidence import MissingEvidence
from evidence.rules.claims.stale_claim import StaleClaim
from evidence.rules.claims.superseded_source import SupersededSource
from evidence.rules.claims.unknown_source import UnknownSource
from evidence.rules.claims.unrated_imprecision import UnratedImprecision
from evidence.rules.claims.unrated_inconsistency import UnratedInconsistency
from evidence.rules.claims.unused_claim import UnusedClaim
from evidence.rules.effects.absolute_safety import AbsoluteSafety
from evidence.rules.effects.effect_not_established import EffectNotEstablished
from evidence.rules.effects.misdescribed_study import MisdescribedStudy
from evidence.rules.effects.mismatched_number import MismatchedNumber
from evidence.rules.effects.missing_comparator import MissingComparator
from evidence.rules.effects.missing_harms import MissingHarms
from evidence.rules.effects.no_difference_from_non_significance import NoDifferenceFromNonSignificance
from evidence.rules.effects.overstated_duration import OverstatedDuration
from evidence.rules.effects.overstated_magnitude import OverstatedMagnitude
from evidence.rules.effects.overstated_scope import OverstatedScope
from evidence.rules.effects.relative_risk_alone import RelativeRiskAlone
from evidence.rules.effects.reversed_direction import ReversedDirection
from evidence.rules.effects.subgroup_as_whole import SubgroupAsWhole
from evidence.rules.effects.surrogate_outcome import SurrogateOutcome
from evidence.rules.effects.unqualified_accuracy import UnqualifiedAccuracy
from evidence.rules.effects.unstudied_comparison import UnstudiedComparison
from evidence.rules.references.concern_about_reference import ConcernAboutReference
from evidence.rules.references.corrected_reference import CorrectedReference
from evidence.rules.references.duplicate_reference import DuplicateReference
from evidence.rules.references.malformed_identifier import MalformedIdentifier
from evidence.rules.references.mismatched_metadata import MismatchedMetadata
from evidence.rules.references.missing_identifier import MissingIdentifier
from evidence.rules.references.newer_review import NewerReview
from evidence.rules.references.notice_as_evidence import NoticeAsEvidence
from evidence.rules.references.older_than import OlderThan
from evidence.rules.references.preprint_superseded import PreprintSuperseded
from evidence.rules.references.retracted_reference import RetractedReference
from evidence.rules.references.source_is_not_primary import SourceIsNotPrimary
from evidence.rules.references.stale_lock import StaleLock
from evidence.rules.references.uncited_reference import UncitedReference
from evidence.rules.references.unresolved_reference import UnresolvedReference
from evidence.rules.references.withdrawn_reference import WithdrawnReference
from evidence.rules.references.wrong_doi import WrongDoi
from evidence.rules.settling import settle
from evidence.rules.support.contradicted_statement import ContradictedStatement
from evidence.rules.support.denied_effect import DeniedEffect
from evidence.rules.support.selective_evidence import SelectiveEvidence
from evidence.rules.support.unbacked_claim import UnbackedClaim
from evidence.rules.support.unknown_citation import UnknownCitation
from evidence.rules.support.unknown_claim import UnknownClaim
from evidence.rules.support.unsupported_statement import UnsupportedStatement
from evidence.rules.support.vague_attribution import VagueAttribution

ALL: tuple[type[Rule], ...] = (
    UnsupportedStatement,
    UnknownCitation,
    UnknownClaim,
    VagueAttribution,
    UnbackedClaim,
    ContradictedStatement,
    DeniedEffect,
    SelectiveEvidence,
    OverstatedCertainty,
    AbsoluteWording,
    DroppedHedge,
    UnderstatedCertainty,
    OverstatedCausality,
    MechanismAsFact,
    AnimalEvidenceForPeople,
    OverstatedAdvice,
    OverstatedMagnitude,
    UnstudiedComparison,
    MissingComparator,
    OverstatedScope,
    OverstatedDuration,
    SubgroupAsWhole,
    SurrogateOutcome,
    AbsoluteSafety,
    MissingHarms,
    MismatchedNumber,
    MisdescribedStudy,
    ReversedDirection,
    EffectNotEstablished,
    NoDifferenceFromNonSignificance,
    RelativeRiskAlone,
    UnqualifiedAccuracy,
    RetractedReference,
    WithdrawnReference,
    ConcernAboutReference,
    CorrectedReference,
    UnresolvedReference,
    WrongDoi,
    MismatchedMetadata,
    MissingIdentifier,
    MalformedIdentifier,
    DuplicateReference,
    UncitedReference,
    OlderThan,
    SourceIsNotPrimary,
    StaleLock,
    NoticeAsEvidence,
    PreprintSuperseded,
    NewerReview,
    EstimateOutsideInterval,
    InconsistentEstimate,
    InconsistentInterval,
    InconsistentPValue,
    ImpossibleEstimate,
    ImpossibleProportion,
    ImpossibleMean,
    UnknownSource,
    UnusedClaim,
    MissingEffect,
    MissingEvidence,
    DraftedEvidence,
    CertaintyAboveDesign,
    InconsistentRating,
    UnratedImprecision,
    UnratedInconsistency,
    CertaintyNotRated,
    DuplicateClaim,
    SupersededSource,
    StaleClaim,
)
"""Every rule, in the order of the documentation."""

__all__ = ["ALL", "Rule", "settle"]
