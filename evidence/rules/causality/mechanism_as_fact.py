"""mechanism-as-fact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from evidence.model.finding import Finding
from evidence.model.project import Project
from evidence.model.scales import Certainty, ClaimKind
from evidence.model.statement import Statement
from evidence.model.warrant import Warrant
from evidence.rules.base import LinkRule
from evidence.rules.fault import certainty_fault
from evidence.rules.said import certainty_said, denied, speaks_of_animals


class MechanismAsFact(LinkRule):
    """A way in which something might work is told as if it were known.

    How a treatment works is mostly inferred from animals and the laboratory. Copy that drops the "is thought to" of
    its sources turns a theory into a fact, and a plausible mechanism into evidence that the treatment works.

    Flagged, if the claim is a mechanism of low certainty:

        Cold showers release endorphins that lift your mood.

    Not flagged:

        Cold showers are thought to release endorphins.
    """

    id = "mechanism-as-fact"
    family = "causality"
    yields_to: ClassVar[tuple[str, ...]] = ("animal-evidence-for-people",)

    def compare(self, statement: Statement, warrant: Warrant, project: Project) -> Iterator[Finding]:
        ceiling = warrant.certainty
        if warrant.claim.kind is not ClaimKind.MECHANISM or ceiling is None or denied(statement):
            return
        if (
            speaks_of_animals(statement)
            or certainty_said(statement) < Certainty.HIGH
            or ceiling.value >= Certainty.MODERATE
        ):
            return
        asserted = certainty_fault(statement)
        message = f"{asserted.words} tells a possible mechanism as a fact, but {ceiling.reason}{warrant.told}"
        yield self.finding(statement.sentence.document.source, asserted.span, message, warrant=warrant)
