"""missing-harms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from evidence import language
from evidence.grade.summary import estimate
from evidence.model.claim import Claim, Registry
from evidence.model.finding import Finding, Level
from evidence.model.project import Article, Link, Project
from evidence.model.scales import ClaimKind, Relation, Status
from evidence.model.statement import Statement
from evidence.rules.base import ArticleRule
from evidence.rules.fault import relation_fault
from evidence.rules.intervention import is_about_intervention
from evidence.rules.said import asserts, denied

_BENEFITS = (ClaimKind.EFFICACY, ClaimKind.COMPARATIVE)
_MOST_HARMS = 3


class MissingHarms(ArticleRule):
    """An article tells of benefits and says nothing of the harms on record.

    Readers can only weigh a benefit against harms that they are told of. Harms are on record where a claim lists them
    (`harms`), or where a claim about the safety of the same intervention has figures. One sentence on harms is enough.
    Reported as a note where the article first tells of a benefit.

    Flagged, if drowsiness is on record and no sentence of the article speaks of harms:

        Valerian helps people to fall asleep.

    Not flagged:

        Valerian helps people to fall asleep. About 9 in 100 feel drowsy the next day.
    """

    id = "missing-harms"
    family = "effects"
    level = Level.NOTE

    def check(self, article: Article, project: Project) -> Iterator[Finding]:
        if project.registry is None or any(statement.triggered("safety") for statement in article.statements):
            return
        if any(link.claim.kind is ClaimKind.SAFETY for links in article.links.values() for link in links[:1]):
            return
        for statement, link in _benefits(article):
            harms = _harms(link.claim, project.registry)
            if not harms:
                continue
            if not any(language.names(each.text, harm, 0.5) for each in article.statements for harm in harms):
                benefit = relation_fault(statement)
                told = "; ".join(harms[:_MOST_HARMS])
                message = f"{benefit.words} tells a benefit in an article that is silent on harms; on record are {told}"
                # What is missing is another sentence, not another wording of this one.
                warrant = replace(project.warrants[link.claim.id], wording="")
                yield self.finding(article.document.source, benefit.span, message, warrant=warrant)
            return


def _benefits(article: Article) -> Iterator[tuple[Statement, Link]]:
    """The sentences that state a benefit, with the claim that they state."""
    for index, links in sorted(article.links.items()):
        statement = article.statements[index]
        for link in links[:1]:
            benefit = link.claim.kind in _BENEFITS and link.claim.status is not Status.CONTRADICTED
            if not benefit or denied(statement) or statement.relation is Relation.NONE:
                continue
            if asserts(statement, link) and is_about_intervention(statement, link.claim):
                yield statement, link


def _harms(claim: Claim, registry: Registry) -> list[str]:
    """The harms of a claim's intervention: those it lists, else what claims about its safety have figures of."""
    if claim.harms or not claim.intervention:
        return list(claim.harms)
    return [
        f"{estimate(effect)} ({evidence.source})"
        for other in registry.claims
        if other.kind is ClaimKind.SAFETY and language.same_topic(other.intervention, claim.intervention)
        for evidence in other.evidence
        for effect in evidence.effects
    ]
