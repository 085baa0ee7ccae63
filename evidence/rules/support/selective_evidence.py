"""selective-evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from evidence.grade.agreement import standing
from evidence.model.claim import Claim, Evidence
from evidence.model.finding import Finding
from evidence.model.project import Article, Link, Project
from evidence.model.scales import Certainty, ClaimKind, Stance, Status
from evidence.model.statement import Statement
from evidence.rules.base import ArticleRule
from evidence.rules.fault import relation_fault
from evidence.rules.intervention import is_about_intervention
from evidence.rules.said import asserts, denied

_KINDS = (ClaimKind.EFFICACY, ClaimKind.COMPARATIVE, ClaimKind.ASSOCIATION, None)
"""What research is for or against; of harms, both the many and the few reports belong to the record."""
_SURE = 0.6
"""The score from which it is sure enough that a sentence states the claim to hold the whole article to it."""
_LONGEST = 120


class SelectiveEvidence(ArticleRule):
    """An article tells what speaks for a claim and leaves out what speaks against it.

    Where the registry holds sources on both sides, an article that cites only one of them shows its readers a choice
    as if it were the whole. It is enough to cite a source of the other side, to hedge, or to say once that the
    evidence is divided. Reported where the article first states the claim.

    Flagged, if another trial on record found no difference:

        Echinacea shortens colds [@smith2019].

    Not flagged:

        Echinacea shortened colds in one trial [@smith2019] and made no difference in another [@jones2021].
    """

    id = "selective-evidence"
    family = "support"

    def check(self, article: Article, project: Project) -> Iterator[Finding]:
        cited = {citation.target for block in article.document.blocks for citation in block.citations}
        for claim, links in _stated(article).items():
            against = [evidence for _, evidence in standing(links[0].claim, Stance.CONTRADICTS)]
            if not against or any(evidence.source in cited for evidence in against):
                continue
            sure = next((link for link in links if link.score >= _SURE), None)
            if sure is not None and all(_is_one_sided(link.statement) for link in links):
                favourable = relation_fault(sure.statement)
                message = f"{favourable.words} tells one side: on record against it is {_told(against)}"
                # No wording of the claim by itself tells the other side.
                unworded = replace(project.warrants[claim], wording="")
                yield self.finding(article.document.source, favourable.span, message, warrant=unworded)


def _stated(article: Article) -> dict[str, list[Link]]:
    """Every sentence that states a claim which something supports, by claim."""
    stated: dict[str, list[Link]] = {}
    for _, links in sorted(article.links.items()):
        link, statement = links[0], links[0].statement
        if _is_disputable(link.claim) and asserts(statement, link) and is_about_intervention(statement, link.claim):
            stated.setdefault(link.claim.id, []).append(link)
    return stated


def _is_disputable(claim: Claim) -> bool:
    return claim.status is Status.SUPPORTED and claim.kind in _KINDS


def _is_one_sided(statement: Statement) -> bool:
    """Whether a sentence states the claim plainly or as probable, without doubt, denial, or another side."""
    doubts = denied(statement) or statement.certainty <= Certainty.LOW
    return not doubts and not statement.triggered("negation")


def _told(against: list[Evidence]) -> str:
    first = against[0]
    words = first.conclusion.strip().rstrip(".")
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rsplit(" ", 1)[0] + " …"
    others = f" and {len(against) - 1} more" if len(against) > 1 else ""
    return f"{first.source}{others}: {words}" if words else f"{first.source}{others}"
