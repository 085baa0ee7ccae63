"""older-than."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from evidence.model.claim import Claim, Evidence
from evidence.model.finding import Finding, Level, Related
from evidence.model.project import Project
from evidence.model.scales import ClaimKind
from evidence.rules.base import ClaimRule
from evidence.rules.entries import listed
from evidence.rules.fault import quote


@dataclass(frozen=True, slots=True)
class OlderThan(ClaimRule):
    """All the evidence of a claim is older than so many years.

    What was right may have been overtaken by research that nobody has looked for. How old is too old depends on the
    subject, so that nothing is, until `years` is set. Rules know no clock: the day is the one given with `--as-of`,
    else the one on which the newest source was last looked up, and without either nothing is old. A claim that
    describes the older work itself is not flagged.

    Flagged, with `years = 10` and `--as-of 2027-07-01`, if `lee2013` is of 2013:

        evidence: [{source: lee2013, design: cohort}]

    Not flagged:

        evidence: [{source: lee2013, design: cohort}, {source: lee2020, design: cohort}]
    """

    id = "older-than"
    family = "references"
    level = Level.NOTE

    years: int = 0
    """How old the newest source of a claim may be; 0 to leave that open."""

    def check(self, claim: Claim, project: Project) -> Iterator[Finding]:
        dated = [(year, at) for at, one in enumerate(claim.evidence) if (year := _year(one, project))]
        if self.years <= 0 or claim.kind is ClaimKind.DESCRIPTION or len(dated) < len(claim.evidence) or not dated:
            return
        year, at = max(dated, key=lambda one: one[0])
        source = claim.evidence[at].source
        age = _today(source, project) - year
        if age > self.years:
            message = f"claim {quote(claim.id)} rests on nothing newer than {quote(source)} of {year}, {age} years old"
            yield self.finding(
                claim.source, claim.place("evidence", at, "source"), message, related=_entry(source, project)
            )


def _year(evidence: Evidence, project: Project) -> int | None:
    """The year of a source, as its entry has it, else the claim."""
    reference = project.bibliography.references.get(evidence.source) if project.bibliography else None
    return (reference.issued if reference else None) or evidence.year


def _today(source: str, project: Project) -> int:
    """The year of the check; 0 where nobody has said what day it is."""
    record = project.lock.records.get(source) if project.lock else None
    return int((project.as_of or (record.time if record else ""))[:4] or 0)


def _entry(source: str, project: Project) -> tuple[Related, ...]:
    reference = project.bibliography.references.get(source) if project.bibliography else None
    return (listed(reference),) if reference else ()
