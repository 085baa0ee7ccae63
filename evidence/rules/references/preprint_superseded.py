"""preprint-superseded."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.model.record import RelationKind
from evidence.rules.fault import quote
from evidence.rules.record_rules import RecordRule, rests
from evidence.rules.records import Known, related_works
from evidence.rules.resting import RESTING, Uses
from evidence.rules.telling import titled, users


class PreprintSuperseded(RecordRule):
    """A preprint is cited whose publication is known.

    Between the two lies peer review, which may have changed numbers and conclusions; readers should be led to the work
    that stands. A warning where a claim or an article rests on the preprint, else a note. Not flagged where the
    publication is in the bibliography and stands beside the preprint wherever that is used.

    Flagged, if the lock knows that `lee2020` was published:

        Ginger prevents nausea [@lee2020].

    Not flagged, if it was published as `lee2021`:

        Ginger prevents nausea [@lee2020; @lee2021].
    """

    id = "preprint-superseded"

    def check(self, known: Known, uses: Uses, project: Project) -> Iterator[Finding]:
        publications = related_works(known, RelationKind.PUBLISHED_AS)
        if not publications:
            return
        citekey, publication = known.citekey, publications[0]
        held = uses.sources.holding(publication.doi, publication.pmid)
        beside = {use.name for use in uses.of(held)} if held else set()
        used = [use for use in uses.of(citekey) if use.name not in beside]
        if held and not used:
            return
        who = users(used, *RESTING)
        instead = f"cite that instead in {who}" if who else "cite that instead"
        named = quote(held) if held else titled(publication)
        message = f"{quote(citekey)} is a preprint that has been published as {named}: {instead}"
        level = Level.WARNING if rests(used) else Level.NOTE
        yield self.of_reference(known, f"{message}, and compare the figures", project, used, level)
