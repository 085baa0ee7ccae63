"""missing-harms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from evidence import language
from evidence.grade.summary import estimate
from evidence.model.claim import Claim
from evidence.model.finding import Finding, Level
from evidence.model.project import Article, Link, Project
from evidence.model.scales import ClaimKind, Relation, Status
from evidence.model.statement import Statement
from evidence.model.warrant import Warrant
from evidence.rules.base import ArticleRule
from evidence.rules.fault import relation_fault
from evidence.rules.intervention import is_about_intervention
from evidence.rules.said import asserts, denied

_BENEFITS = (ClaimKind.EFFICACY, ClaimKind.COMPARATIVE)
_MOST_HARMS = 3
_NAMED = 0.5
"""The share of a harm's words by which a sentence names it."""
_ROOT = 6
"""Letters by which words of one root begin alike."""
_WORD = re.compile(r"\w+")


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
        if any(links[0].claim.kind is ClaimKind.SAFETY for links in article.links.values()):
            return
        safety = [claim for claim in project.registry.claims if claim.kind is ClaimKind.SAFETY]
        for statement, link in _benefits(article):
            if harms := _harms(link.claim, safety):
                if not _tells(article, harms):
                    yield self._silent(statement, project.warrants[link.claim.id], harms)
                return

    def _silent(self, statement: Statement, warrant: Warrant, harms: list[str]) -> Finding:
        benefit = relation_fault(statement)
        told = "; ".join(harms[:_MOST_HARMS])
        message = f"{benefit.words} tells a benefit in an article that is silent on harms; on record are {told}"
        # What is missing is another sentence, not another wording of this one.
        unworded = replace(warrant, wording="")
        return self.finding(statement.sentence.document.source, benefit.span, message, warrant=unworded)


def _benefits(article: Article) -> Iterator[tuple[Statement, Link]]:
    """The first sentence that states each benefit, with the claim that it states."""
    seen: set[str] = set()
    for index, links in sorted(article.links.items()):
        statement, link = article.statements[index], links[0]
        claim = link.claim
        if claim.id in seen or claim.kind not in _BENEFITS or claim.status is Status.CONTRADICTED:
            continue
        if denied(statement) or statement.relation is Relation.NONE or not asserts(statement, link):
            continue
        if is_about_intervention(statement, claim):
            seen.add(claim.id)
            yield statement, link


def _harms(claim: Claim, safety: list[Claim]) -> list[str]:
    """The harms of a claim's intervention: those it lists, else what claims about its safety have figures of."""
    if claim.harms or not claim.intervention:
        return list(claim.harms)
    return [
        f"{estimate(effect)} ({evidence.source})"
        for other in safety
        if _is_same(other.intervention, claim.intervention)
        for evidence in other.evidence
        for effect in evidence.effects
    ]


def _is_same(one: str, other: str) -> bool:
    """Whether two interventions are one, or one is a sort of the other; vitamin D is not vitamin E."""
    words, others = (set(_WORD.findall(each.lower())) for each in (one, other))
    return bool(words and others) and (words <= others or others <= words)


def _tells(article: Article, harms: list[str]) -> bool:
    return any(_names(statement.text, harm) for statement in article.statements for harm in harms)


def _names(text: str, harm: str) -> bool:
    roots = _roots(harm)
    alike = bool(roots) and len(roots & _roots(text)) >= _NAMED * len(roots)
    return alike or language.names(text, harm, _NAMED)


def _roots(text: str) -> set[str]:
    """How its longer words begin, so that `drowsy` is told of `drowsiness`."""
    words = (word.lower().replace("y", "i") for word in _WORD.findall(text))
    return {word[:_ROOT] for word in words if len(word) >= _ROOT}
