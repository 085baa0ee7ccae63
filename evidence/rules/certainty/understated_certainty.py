"""understated-certainty."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.model.scales import Certainty
from evidence.model.statement import Statement
from evidence.model.warrant import Warrant
from evidence.rules.base import LinkRule
from evidence.rules.fault import certainty_fault
from evidence.rules.said import UNGRADED, speaks_of_animals

_LEAVE_TO_ACT = re.compile(
    r"\b(?:may|might|can|could)(?: also| now| still)? (?:be )?"
    r"(?:ask|choos|consider|decid|discuss|need|offer|prefer|prescrib|recommend|suggest|tak|tr(?:y|ied)|want|wish)",
    re.IGNORECASE,
)
"""A "may" that is no doubt: `may be offered`, `you may want to`."""


class UnderstatedCertainty(LinkRule):
    """A sentence is worded less surely than its evidence makes us.

    Doubt where there is none misleads too: readers who are told that a vaccine "may" protect will hold it for unproven.
    GRADE keeps the plain statement for high certainty [@santesso2020]. A note only, for caution is seldom the fault to
    mend first. Only certainty that somebody has rated high counts.

    Flagged, if the claim has high certainty:

        Statins may lower cholesterol.

    Not flagged:

        Statins lower cholesterol.
    """

    id = "understated-certainty"
    family = "certainty"
    level = Level.NOTE

    def compare(self, statement: Statement, warrant: Warrant, project: Project) -> Iterator[Finding]:
        rating, ceiling = warrant.claim.certainty, warrant.certainty
        if rating is None or ceiling is None or ceiling.value < Certainty.HIGH or warrant.claim.kind in UNGRADED:
            return
        if statement.negated or speaks_of_animals(statement) or statement.certainty > Certainty.LOW:
            return
        if _LEAVE_TO_ACT.search(statement.text):
            return
        unsure = certainty_fault(statement)
        message = (
            f"{unsure.words} expresses {statement.certainty.words} certainty, but {ceiling.reason}: "
            f"it may be stated plainly{warrant.told}"
        )
        yield self.finding(statement.sentence.document.source, unsure.span, message, warrant=warrant)
