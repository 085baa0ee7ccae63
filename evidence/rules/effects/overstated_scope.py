"""overstated-scope."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.model.finding import Finding
from evidence.model.project import Project
from evidence.model.scales import Relation
from evidence.model.statement import Statement
from evidence.model.warrant import Warrant
from evidence.rules.base import LinkRule
from evidence.rules.fault import fault, quote
from evidence.rules.said import denied

_YOUNG = "children|child|infants?|babies|toddlers|adolescents|teenagers|boys|girls"
_GROWN = "adults?|seniors|elderly|older people|older adults"
_APART = ((_YOUNG, _GROWN), (_GROWN, _YOUNG), ("women|girls", "men|boys"), ("men|boys", "women|girls"))
"""Groups of which nobody is in both; `old people` and `adults` are not such."""
_OF_WHOM = r"(?:^|\b(?:in|for|among|helps?|protects?)\s+)(?:\w+\s+)?({})\b"
"""Where a sentence says whom something happens to: at its start, or after a preposition."""


class OverstatedScope(LinkRule):
    """A sentence speaks of everybody, or of others, and the evidence is from some.

    Effects were measured in the people who took part. "Everyone", "all patients" or "people of all ages" takes them
    to people who did not (GRADE calls this indirectness), and so does "children" where adults were studied, or "women"
    where men were.

    Flagged, if the claim's population is postmenopausal women:

        Calcium strengthens everyone's bones.

    Not flagged:

        Calcium strengthens bones after the menopause.
    """

    id = "overstated-scope"
    family = "effects"

    def compare(self, statement: Statement, warrant: Warrant, project: Project) -> Iterator[Finding]:
        population = warrant.claim.population
        if not population or statement.negated:
            return
        source = statement.sentence.document.source
        if statement.triggered("population", "universal"):
            scope = fault(statement, "population", value="universal")
            message = f"{scope.words} goes beyond those studied: {population}"
            yield self.finding(source, scope.span, message, warrant=warrant)
        elif (other := _others(statement, studied := _studied(warrant))) is not None:
            span = statement.sentence.at(*other.span(1))
            message = f"{quote(other[1])} goes beyond those studied: {studied}"
            yield self.finding(source, span, message, warrant=warrant)


def _studied(warrant: Warrant) -> str:
    """Everybody who was, by the claim and by its sources."""
    studied = [name for limit in warrant.limits if limit.of == "population" for name in limit.studied]
    subgroups = [effect.subgroup for evidence in warrant.claim.evidence for effect in evidence.effects]
    of_some = subgroups if all(subgroups) else []
    return "; ".join(dict.fromkeys((warrant.claim.population, *studied, *of_some)))


def _others(statement: Statement, studied: str) -> re.Match[str] | None:
    """The words for people of whom nobody was studied; None where there are none."""
    if denied(statement) or statement.relation is Relation.NONE:
        return None
    for named, apart in _APART:
        of_others = re.search(rf"\b(?:{apart})\b", studied, re.IGNORECASE)
        if of_others and not re.search(rf"\b(?:{named})\b", studied, re.IGNORECASE):
            found = re.search(_OF_WHOM.format(named), statement.text, re.IGNORECASE)
            if found and not re.search(rf"\b(?:{apart})\b", statement.text, re.IGNORECASE):
                return found
    return None
