"""subgroup-as-whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from evidence import language
from evidence.grade.agreement import supporting, supporting_effects
from evidence.model.claim import Claim
from evidence.model.finding import Finding
from evidence.model.project import Project
from evidence.model.scales import Relation
from evidence.model.statement import Statement
from evidence.model.warrant import Warrant
from evidence.rules.base import LinkRule
from evidence.rules.fault import fault, relation_fault
from evidence.rules.said import denied

_IN_PARTS = re.compile(r"\b(?:sub-?groups?|subsets?|some|certain|particular|among those|only)\b", re.IGNORECASE)
"""Words by which a sentence says that it is not about all."""


class SubgroupAsWhole(LinkRule):
    """A sentence speaks of all who were studied, and the effect on record is of some of them.

    Cut a trial into enough groups and one of them shows an effect by chance. Where every effect that supports a claim
    is marked with a `subgroup`, a sentence must name whom it is about.

    Flagged, if the only effect on record is in smokers:

        Vitamin E lowers the risk of stroke.

    Not flagged:

        In smokers, vitamin E lowered the risk of stroke.
    """

    id = "subgroup-as-whole"
    family = "effects"

    def compare(self, statement: Statement, warrant: Warrant, project: Project) -> Iterator[Finding]:
        subgroups = _subgroups(warrant.claim)
        if not subgroups or denied(statement) or statement.relation is Relation.NONE:
            return
        universal = bool(statement.triggered("population", "universal"))
        if not universal and (_IN_PARTS.search(statement.text) or _names(statement, warrant.claim, subgroups)):
            return
        words = fault(statement, "population", value="universal") if universal else relation_fault(statement)
        whom = " and ".join(dict.fromkeys(subgroups))
        message = f"{words.words} is said of all, but the effect on record is only of a subgroup, {whom}{warrant.told}"
        # A wording built from the claim's own terms would speak of all as well.
        if not any(language.names(warrant.wording, subgroup) for subgroup in subgroups):
            warrant = replace(warrant, wording="")
        yield self.finding(statement.sentence.document.source, words.span, message, warrant=warrant)


def _subgroups(claim: Claim) -> list[str]:
    """Of whom only the supporting effects are; empty where one of them, or a source without effects, is of all."""
    effects = [effect for _, effect in supporting_effects(claim)]
    if not effects or not all(evidence.effects for _, evidence in supporting(claim)):
        return []
    return [effect.subgroup for effect in effects] if all(effect.subgroup for effect in effects) else []


def _names(statement: Statement, claim: Claim, subgroups: list[str]) -> bool:
    """Whether the sentence, or what stands before it in its paragraph, names a subgroup by a word of its own."""
    told = language.stems(statement.sentence.block.text[: statement.sentence.end])
    known = language.stems(f"{claim.intervention} {claim.outcome} {claim.population}")
    return any(not told.isdisjoint((own := language.stems(subgroup)) - known or own) for subgroup in subgroups)
