"""unqualified-accuracy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.grade.summary import estimate
from evidence.language import fold
from evidence.model.claim import Claim
from evidence.model.effect import Effect
from evidence.model.finding import Finding
from evidence.model.project import Link, Project
from evidence.model.scales import EffectMeasure
from evidence.model.statement import Quantity, Statement
from evidence.model.warrant import Warrant
from evidence.rules.base import LinkRule
from evidence.rules.effects.percentages import percent
from evidence.rules.fault import quote

_ACCURACY = re.compile(
    r"\b(?:accura(?:te|tely|cy)|reliab(?:le|ly|ility)|correct(?:ly)?|certainty|certain (?:to|that)|sure"
    r"|(?:be|is|are|was|were) (?:right|true))\b"
)
"""Words that make a share of a test's results sound like the chance that one of them is right."""
_QUALIFIED = re.compile(
    r"\b(?:false (?:positives?|negatives?|alarms?)|predictive values?|prevalence|specificity|of (?:those|people|"
    r"patients|women|men|children|all|the people) (?:with(?:out)?|who (?:have|had|do not|did not))|positive results?"
    r" (?:is|are|was|were) (?:right|correct|true) in)\b"
)
"""Words by which a sentence says of whom the share is."""
_NEAR = 40
"""Characters between a share and the word that makes it an accuracy."""
_PEOPLE = ((5.0, 1_000), (0.1, 10_000), (0.0, 1_000_000))
"""How many people to count, by the prevalence in percent, so that those who have it can be counted as well."""
_ACCURACIES = (EffectMeasure.SENSITIVITY, EffectMeasure.SPECIFICITY)
_PREDICTIVE = (EffectMeasure.PPV, EffectMeasure.NPV)


class UnqualifiedAccuracy(LinkRule):
    """A sentence gives a test's accuracy as if it were the chance that a result is right.

    Sensitivity and specificity say how a test fares among people who have the condition and among people who do not.
    How many positive results are right hangs on how many of those tested have it: where few do, most positives of a
    "95% accurate" test are wrong. The message counts them out for 1,000 people tested.

    Flagged, if sensitivity and specificity are 95% and 1% of those tested have the condition:

        The saliva test is 95% accurate.

    Not flagged:

        The saliva test finds 95% of those who have the condition, and most positive results are false alarms.
    """

    id = "unqualified-accuracy"
    family = "effects"

    def judges(self, statement: Statement, link: Link) -> bool:
        return not statement.triggered("negation") and not statement.sentence.is_question

    def compare(self, statement: Statement, warrant: Warrant, project: Project) -> Iterator[Finding]:
        folded = fold(statement.text)
        share = next((each for each in statement.quantities if _told_as_accuracy(each, statement, folded)), None)
        if share is None or _QUALIFIED.search(folded):
            return
        if not _is_predictive_value(share, warrant.claim) and (told := _results(warrant.claim)):
            message = f"{quote(share.words)} is not the chance that a result is right: {told}"
            yield self.finding(statement.sentence.document.source, share.span, message, warrant=warrant)


def _told_as_accuracy(share: Quantity, statement: Statement, folded: str) -> bool:
    """Whether a share stands close to a word of accuracy: `96% accuracy`, `is right in 9 out of 10 cases`."""
    start = share.span.start - statement.span.start
    near = folded[max(start - _NEAR, 0) : start + len(share.span) + _NEAR]
    return percent(share) is not None and _ACCURACY.search(near) is not None


def _is_predictive_value(share: Quantity, claim: Claim) -> bool:
    """Whether the record has just this as the chance that a result is right."""
    values = (effect for measure in _PREDICTIVE for effect in _effects(claim, measure))
    return any(effect.estimate is not None and abs(effect.estimate - (percent(share) or 0.0)) < 1 for effect in values)


def _results(claim: Claim) -> str:
    """What results of the test mean, by the record; empty where it has neither sensitivity nor specificity."""
    sensitivity, specificity = (next(_effects(claim, measure), None) for measure in _ACCURACIES)
    missing = "specificity" if specificity is None else "sensitivity"
    if sensitivity is None or specificity is None:
        known = sensitivity or specificity
        return f"on record is {estimate(known)}, and no {missing} to reckon with" if known else ""
    figures = f"sensitivity {sensitivity.estimate:g}%, specificity {specificity.estimate:g}%"
    prevalence = next((each for each in (sensitivity.prevalence, specificity.prevalence) if each is not None), None)
    if prevalence is None:
        hangs = "that hangs on how many of those tested have the condition, which is not on record (`prevalence`)"
        return f"{hangs}; {figures}"
    return f"{_counted(sensitivity, specificity, prevalence)} ({figures}, prevalence {prevalence:g}%)"


def _effects(claim: Claim, measure: EffectMeasure) -> Iterator[Effect]:
    """The effects of a measure that give a share that can be one."""
    for evidence in claim.evidence:
        for effect in evidence.effects:
            if effect.measure is measure and effect.estimate is not None and 0 <= effect.estimate <= 100:
                yield effect


def _counted(sensitivity: Effect, specificity: Effect, prevalence: float) -> str:
    # Needed by few articles, and not while the program starts.
    from evidence.statistics.diagnostic import Accuracy

    accuracy = Accuracy((sensitivity.estimate or 0.0) / 100, (specificity.estimate or 0.0) / 100)
    people = next(people for least, people in _PEOPLE if prevalence >= least)
    table = accuracy.frequencies(prevalence / 100, people)
    right, wrong = round(table.true_positive), round(table.false_positive)
    missed = round(table.false_negative)
    positive = f"{right + wrong:,} test positive, {right:,} of them rightly"
    return f"of {people:,} people tested, {positive}, and {missed:,} who have it are missed"
