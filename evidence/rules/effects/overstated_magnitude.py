"""overstated-magnitude."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.model.scales import Magnitude
from evidence.model.statement import Statement
from evidence.model.warrant import Warrant
from evidence.rules.base import LinkRule
from evidence.rules.fault import fault


class OverstatedMagnitude(LinkRule):
    """A sentence calls an effect larger than it is.

    The size of an effect is read from its point estimate against thresholds, the ones the claim declares or the
    defaults of its measure, and the words must fit: "large", nothing, "slightly", "little to no difference"
    [@santesso2020]. The message names the threshold used. A trivial effect that is called small is a note only.

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
        level = Level.NOTE if statement.magnitude is Magnitude.SMALL else self.level
        source = statement.sentence.document.source
        yield self.finding(source, size.span, f"{message}{warrant.told}", warrant=warrant, level=level)
