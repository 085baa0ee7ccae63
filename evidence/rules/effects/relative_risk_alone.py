"""relative-risk-alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from evidence.grade.summary import named
from evidence.model.claim import Claim
from evidence.model.effect import Effect
from evidence.model.finding import Finding, Level
from evidence.model.project import Article, Project
from evidence.model.scales import RATIOS, EffectMeasure
from evidence.model.statement import Quantity, Statement
from evidence.model.warrant import Warrant
from evidence.rules.base import LinkRule
from evidence.rules.effects.recorded import relative_changes
from evidence.rules.effects.relative_changes import change_in_percent, relative_change, tells_absolute
from evidence.rules.fault import quote
from evidence.rules.intervention import is_about_effect
from evidence.rules.said import denied


class RelativeRiskAlone(LinkRule):
    """A sentence gives a relative change of a risk and not the risk.

    "Cuts the risk by half" is from 40 to 20 in 100, or from 2 to 1 in 10,000: the same words, and not the same
    decision. The risks themselves belong beside it, in the sentence or in its paragraph. Where the registry holds
    them, or a baseline risk to reckon them from, the message gives them; where it does not, the finding is a note.

    Flagged, if 2% had a stroke with the drug and 4% without:

        The drug halves the risk of stroke.

    Not flagged:

        The drug halves the risk of stroke, from 4 in 100 people to 2.
    """

    id = "relative-risk-alone"
    family = "effects"
    yields_to: ClassVar[tuple[str, ...]] = ("reversed-direction",)

    def compare(self, statement: Statement, warrant: Warrant, project: Project) -> Iterator[Finding]:
        change = relative_change(statement, relative_changes(warrant.claim))
        if change is None or denied(statement) or tells_absolute(_paragraph(statement, project)):
            return
        if not is_about_effect(statement, warrant.claim):
            return
        source = statement.sentence.document.source
        words = f"{quote(change.words)} is a relative change"
        if told := _absolute(change, warrant.claim):
            message = f"{words} alone; in absolute terms: {told}"
            yield self.finding(source, change.span, message, warrant=warrant)
        else:
            message = f"{words} alone; of which risk, neither the text nor the registry says (`baseline_risk`, `arms`)"
            yield self.finding(source, change.span, message, warrant=warrant, level=Level.NOTE)


def _paragraph(statement: Statement, project: Project) -> Iterator[Statement]:
    """The sentences of the same block, and the ones before and after: paragraphs of news are single sentences."""
    article = _article(statement, project)
    at = article.index_at(statement.span.start)
    for index, other in enumerate(article.statements):
        if other.sentence.block is statement.sentence.block or abs(index - at) == 1:
            yield other


def _article(statement: Statement, project: Project) -> Article:
    return next(article for article in project.articles if article.document is statement.sentence.document)


def _absolute(change: Quantity, claim: Claim) -> str:
    """The absolute figures of the effect on record that is nearest to what is said; empty without any."""
    said = change_in_percent(change)
    effects = [effect for evidence in claim.evidence for effect in evidence.effects]
    for effect in sorted(effects, key=lambda effect: _distance(said, effect)):
        if told := _told(effect):
            return told
    return ""


def _distance(said: float, effect: Effect) -> float:
    relative = effect.measure in RATIOS and effect.estimate is not None
    return abs(abs(1 - (effect.estimate or 0.0)) * 100 - said) if relative else 100.0


def _told(effect: Effect) -> str:
    shares = [f"{share:.4g}% with {named(arm.arm)}" for arm in effect.arms if (share := arm.share) is not None]
    if len(shares) > 1:
        return ", ".join(shares)
    if effect.estimate is None:
        return ""
    if effect.measure in RATIOS and effect.baseline_risk is not None:
        return _reckoned(effect, effect.estimate, effect.baseline_risk)
    return f"{abs(effect.estimate):g} percentage points" if effect.measure is EffectMeasure.RD else ""


def _reckoned(effect: Effect, ratio: float, baseline: float) -> str:
    # Needed by few articles, and not while the program starts.
    from evidence.statistics.absolute import absolute_effect, natural_frequencies

    try:
        return natural_frequencies(absolute_effect(effect.measure, ratio, baseline / 100))
    except ValueError:
        return ""
