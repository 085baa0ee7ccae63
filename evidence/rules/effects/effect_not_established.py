"""effect-not-established."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from evidence import language
from evidence.grade.established import is_of_no_difference, judged
from evidence.model.claim import Claim
from evidence.model.finding import Finding
from evidence.model.project import Project
from evidence.model.scales import Certainty, ClaimKind, Favours, Relation
from evidence.model.statement import Statement
from evidence.model.warrant import Warrant
from evidence.rules.base import LinkRule
from evidence.rules.fault import relation_fault
from evidence.rules.intervention import is_about_effect, names_intervention
from evidence.rules.said import UNGRADED, certainty_said, denied, speaks_of_animals

_LEAVES_OPEN = re.compile(
    r"\b(?:chance|coincidence|inconclusive|margin of error|significan\w+|confidence interval|whether|controversial"
    r"|debated|mixed|inconsistent|conflicting)\b",
    re.IGNORECASE,
)
"""Words by which a sentence itself tells that the figures may mean nothing."""


class EffectNotEstablished(LinkRule):
    """A sentence asserts an effect, and the interval on record includes none.

    A 95% interval from 0.8 to 1.1 fits a fall by a fifth, a rise by a tenth, and nothing at all. Where there is no
    interval, a p value says as much. Such an effect is "may", at most; the plain statement, and "probably", claim
    what nobody has shown, and all the more so where the claim is that there is no difference. A sentence that gives the
    interval, or says that it may be chance, leaves that to its reader.

    Flagged, if the claim's risk ratio is 0.9 with an interval from 0.8 to 1.1:

        Zinc prevents colds.

    Not flagged:

        Zinc may prevent colds.
    """

    id = "effect-not-established"
    family = "effects"
    yields_to: ClassVar[tuple[str, ...]] = ("reversed-direction",)

    def compare(self, statement: Statement, warrant: Warrant, project: Project) -> Iterator[Finding]:
        if denied(statement) or not _asserts_effect(statement) or warrant.claim.kind in UNGRADED:
            return
        if not (names_intervention(statement, warrant.claim) and is_about_effect(statement, warrant.claim)):
            return
        established = judged(warrant.claim)
        if established is None or established.holds is not False or not _names_other(statement, warrant.claim):
            return
        if established.effect.favours is Favours.NEITHER and not is_of_no_difference(warrant.claim):
            return
        said = relation_fault(statement)
        message = f"{said.words} asserts an effect, but {established.reason}{warrant.told}"
        yield self.finding(statement.sentence.document.source, said.span, message, warrant=warrant)


def _names_other(statement: Statement, claim: Claim) -> bool:
    """Whether the sentence names what a claim about two treatments compares with; others need not."""
    return claim.kind is not ClaimKind.COMPARATIVE or language.same_topic(statement.text, claim.comparator)


def _asserts_effect(statement: Statement) -> bool:
    if statement.relation is Relation.NONE or statement.kind in UNGRADED or speaks_of_animals(statement):
        return False
    told = any(quantity.kind == "effect" and quantity.low is not None for quantity in statement.quantities)
    return not told and _sureness(statement) > Certainty.LOW and _LEAVES_OPEN.search(statement.text) is None


def _sureness(statement: Statement) -> Certainty:
    """How sure the wording is; "reduced colds by a tenth" is spin even with the study named."""
    causal = statement.relation is Relation.CAUSATION
    return statement.certainty if causal else certainty_said(statement)
