"""misdescribed-study."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from evidence.grade.designs import NAMES
from evidence.model.claim import Evidence
from evidence.model.finding import Finding
from evidence.model.project import Link, Project
from evidence.model.scales import Design, Status
from evidence.model.statement import Quantity, Statement, StudyMention
from evidence.model.warrant import Warrant
from evidence.rules.base import LinkRule
from evidence.rules.fault import quote

_REVIEWS = (
    Design.SYSTEMATIC_REVIEW,
    Design.META_ANALYSIS,
    Design.INDIVIDUAL_PARTICIPANT_DATA_META_ANALYSIS,
    Design.NARRATIVE_REVIEW,
)
_TRIALS = (Design.RANDOMISED_TRIAL, Design.UNCONTROLLED_TRIAL)
_POOLED = (Design.META_ANALYSIS, Design.INDIVIDUAL_PARTICIPANT_DATA_META_ANALYSIS)

_DESIGNS: Mapping[str, tuple[Design, ...]] = {
    "trial": _TRIALS,
    "randomised-trial": (Design.RANDOMISED_TRIAL,),
    "meta-analysis": (*_POOLED, Design.SYSTEMATIC_REVIEW),
    "systematic-review": _REVIEWS,
    "review": _REVIEWS,
    "cohort": (Design.COHORT,),
    "survey": (Design.SURVEY, Design.CROSS_SECTIONAL),
    "case-report": (Design.CASE_SERIES,),
    "guideline": (Design.GUIDELINE,),
}
"""What may be called what; a word that is not here ("study", "research") fits every design."""

_SYNTHESES = ("meta-analysis", "systematic-review", "review")

_ROUNDED = 0.1
"""Share by which a rounded number of participants may be off."""


class MisdescribedStudy(LinkRule):
    """A sentence describes its study as something that it is not.

    A meta-analysis called a trial, 17,922 participants called 20,000, a year that no source has: readers can neither
    find the study nor judge it. A mention is held against the sources of the claim, the one of the same year first.

    Flagged, if the claim rests on a 2015 cohort study of 4,100 nurses:

        A 2015 trial of 5,000 nurses found that night shifts raise blood pressure.

    Not flagged:

        A 2015 cohort study of about 4,000 nurses found higher blood pressure after night shifts.
    """

    id = "misdescribed-study"
    family = "effects"
    statuses: ClassVar[frozenset[Status]] = frozenset(Status)

    def judges(self, statement: Statement, link: Link) -> bool:
        """How a study is described can be wrong in any sentence."""
        return True

    def compare(self, statement: Statement, warrant: Warrant, project: Project) -> Iterator[Finding]:
        for mention in _described(statement):
            candidates = _candidates(mention, warrant, project)
            if not candidates:
                continue
            faults = [_faults(mention, evidence, _year(evidence, project)) for evidence in candidates]
            fewest = min(faults, key=len)
            if fewest:
                source = candidates[faults.index(fewest)].source
                message = f"{quote(mention.words)} does not fit the source on record, {source}: {', '.join(fewest)}"
                yield self.finding(statement.sentence.document.source, mention.span, message, warrant=warrant)


def _described(statement: Statement) -> list[StudyMention]:
    """The studies that the sentence rests on: where it names a review, trials told by number are those reviewed."""
    reviewed = any(mention.design in _SYNTHESES for mention in statement.studies)
    return [m for m in statement.studies if not (reviewed and m.number and m.design not in _SYNTHESES)]


def _candidates(mention: StudyMention, warrant: Warrant, project: Project) -> list[Evidence]:
    """The sources that the mention can mean; without a year, only a claim with one source leaves no doubt."""
    sources = warrant.claim.evidence
    if mention.year is not None:
        dated = [e for e in sources if _year(e, project) == mention.year]
        return dated or [e for e in sources if _year(e, project) is not None]
    return list(sources) if len(sources) == 1 else []


def _faults(mention: StudyMention, evidence: Evidence, year: int | None) -> list[str]:
    faults = []
    if mention.year is not None and year not in (None, mention.year):
        faults.append(f"it is of {year}")
    fitting = _DESIGNS.get(mention.design)
    if fitting and evidence.design and evidence.design not in fitting and not _are_reviewed(mention, evidence):
        faults.append(f"it is {NAMES[evidence.design]}{_of_studies(evidence)}")
    if mention.size and evidence.participants and not _same_size(mention.size, evidence.participants):
        faults.append(f"{evidence.participants:,} took part")
    return faults


def _are_reviewed(mention: StudyMention, evidence: Evidence) -> bool:
    """Whether the words are of several studies, which the source may have reviewed: `in trials, ...`."""
    several = mention.words.rstrip().lower().endswith("s") and mention.year is None and mention.size is None
    return several and mention.design not in _SYNTHESES and evidence.design in (*_REVIEWS, Design.GUIDELINE)


def _same_size(said: Quantity, recorded: int) -> bool:
    if said.bound:
        return recorded >= said.value if said.bound == "over" else recorded <= said.value
    rounded = said.approximate or said.value % 100 == 0
    return abs(said.value - recorded) <= (recorded * _ROUNDED if rounded else 0.5)


def _of_studies(evidence: Evidence) -> str:
    return f" of {evidence.studies} studies" if evidence.studies else ""


def _year(evidence: Evidence, project: Project) -> int | None:
    if evidence.year is not None or project.bibliography is None:
        return evidence.year
    reference = project.bibliography.references.get(evidence.source)
    return reference.issued if reference else None
