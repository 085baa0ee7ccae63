"""newer-review."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.model.record import Relation, RelationKind
from evidence.rules.fault import quote
from evidence.rules.record_rules import RecordRule
from evidence.rules.records import Known, related_works
from evidence.rules.resting import RESTING, Uses
from evidence.rules.telling import doing, series, titled


class NewerReview(RecordRule):
    """A later review cites a source that a claim rests on.

    A review that has read the source has weighed it against what came after, and may come to another conclusion. Such
    reviews are looked for by `evidence audit`; the newest three are named. Not flagged are sources on which no claim
    rests, and reviews that are in the bibliography, which the editors know.

    Flagged, if the lock knows of a later review that cites `lee2013`:

        evidence: [{source: lee2013, design: randomised-trial}]

    Not flagged, if `lee2020` is that review:

        evidence: [{source: lee2020, design: meta-analysis}, {source: lee2013, design: randomised-trial}]
    """

    id = "newer-review"
    level = Level.NOTE

    def check(self, known: Known, uses: Uses, project: Project) -> Iterator[Finding]:
        reviews = _unknown_reviews(known, uses)
        used = uses.of(known.citekey) if reviews else ()
        resting = [use for use in used if use.is_claim and use.role in RESTING]
        if resting:
            cites = "a later review cites" if len(reviews) == 1 else f"{len(reviews)} later reviews cite"
            may = f"and may update what {doing('say', resting, *RESTING)}"
            named = series([titled(review) for review in reviews])
            yield self.of_reference(known, f"{cites} {quote(known.citekey)} {may}: {named}", project, resting)


def _unknown_reviews(known: Known, uses: Uses) -> list[Relation]:
    """The later reviews that the bibliography does not hold, the newest first."""
    issued = known.reference.issued or 0
    reviews = related_works(known, RelationKind.CITING_REVIEW)
    return [one for one in reviews if (one.issued or issued) >= issued and not uses.sources.holding(one.doi, one.pmid)]
