"""overstated-magnitude."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.finding import Finding
from evidence.model.project import Project
from evidence.model.statement import Statement
from evidence.model.warrant import Warrant
from evidence.rules.base import LinkRule
from evidence.rules.fault import fault


class OverstatedMagnitude(LinkRule):
    """A sentence calls an effect larger than it is.

    The size of an effect is read from its point estimate against thresholds, the ones the claim declares or the
    defaults of its measure, and the words must fit: "large", nothing, "slightly", "little to no difference"
    [@santesso2020]. The message names the threshold used.

    Flagged, if the largest effect on record is an SMD of 0.2:

        Massage gives dramatic relief from neck pain.

    Not flagged:

        Massage gives slight relief from neck pain.
    """

    id = "overstated-magnitude"
    family = "effects"

    def compare(self, statement: Statement, warrant: Warrant, project: Project) -> Iterator[Finding]:
        ceiling = warrant.magnitude
        if ceiling is None or statement.magnitude is None or statement.magnitude <= ceiling.value:
            return
        size = fault(statement, "magnitude", value=statement.magnitude.label)
        message = f"{size.words} calls the effect {statement.magnitude.words}, but it is {ceiling.reason}"
        yield self.finding(statement.sentence.document.source, size.span, f"{message}{warrant.told}", warrant=warrant)
