"""overstated-certainty."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.model.scales import Certainty
from evidence.model.statement import Statement
from evidence.model.warrant import Warrant
from evidence.rules.base import LinkRule
from evidence.rules.fault import certainty_fault
from evidence.rules.said import UNGRADED, certainty_said, denied, speaks_of_animals


class OverstatedCertainty(LinkRule):
    """A sentence is worded more surely than its evidence makes us.

    GRADE keeps the plain statement ("reduces") for high certainty. Moderate certainty takes "probably", low
    certainty "may", and of very low certainty one says that the evidence is very uncertain [@santesso2020]. A plain
    statement of moderate certainty is a note only, and so is "may" of very low: careful editors differ on both.
    What a study found may be reported as found ("fell by 9%, against placebo") down to moderate certainty, and
    further with its numbers. A sentence that names the certainty of its evidence is held to what it names.

    Flagged, if the claim has low certainty:

        Ginger relieves nausea in pregnancy.

    Not flagged:

        Ginger may relieve nausea in pregnancy.
    """

    id = "overstated-certainty"
    family = "certainty"
    yields_to: ClassVar[tuple[str, ...]] = (
        "absolute-wording",
        "mechanism-as-fact",
        "animal-evidence-for-people",
        "overstated-advice",
        "absolute-safety",
        "reversed-direction",
        "effect-not-established",
    )

    def compare(self, statement: Statement, warrant: Warrant, project: Project) -> Iterator[Finding]:
        ceiling = warrant.certainty
        if ceiling is None or denied(statement) or warrant.claim.kind in UNGRADED:
            return
        if speaks_of_animals(statement) or certainty_said(statement) <= ceiling.value:
            return
        sure = certainty_fault(statement)
        message = f"{sure.words} expresses {statement.certainty.words} certainty, but {ceiling.reason}{warrant.told}"
        level = Level.NOTE if _by_a_shade(statement, ceiling.value) else self.level
        yield self.finding(statement.sentence.document.source, sure.span, message, warrant=warrant, level=level)


_SHADES = {Certainty.MODERATE: Certainty.HIGH, Certainty.VERY_LOW: Certainty.LOW}
"""What is said, by what is warranted, where careful editors differ on the words."""


def _by_a_shade(statement: Statement, warranted: Certainty) -> bool:
    return _SHADES.get(warranted) is statement.certainty
