"""missing-comparator."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.model.effect import Arm, Effect
from evidence.model.finding import Finding
from evidence.model.project import Project
from evidence.model.statement import Quantity, Statement
from evidence.model.warrant import Warrant
from evidence.rules.base import LinkRule
from evidence.rules.effects.percentages import percent
from evidence.rules.fault import quote

_NEAR = 1.0
"""Percentage points within which a share said is the share on record."""

_OTHER_COUNT = re.compile(
    r"[^.;\d]{0,40}?\b(?:to|against|versus|vs\.?|with|than|instead of)(?: about| only| just)? "
    r"(\d+(?:\.\d+)?)\b(?! (?:in|of|out))"
)
"""A count of the other group, told after that of the first."""


class MissingComparator(LinkRule):
    """A sentence gives the share that improved with treatment and leaves out the share that improved without.

    Half of the patients getting better is much if a tenth did so on sham, and little if nearly half did. Where the
    other arms are on record, a percentage of one arm alone misleads.

    Flagged, if 50% improved with the treatment and 43% with sham:

        With the treatment, 50% of patients got better.

    Not flagged:

        With the treatment 50% of patients got better, and 43% with sham.
    """

    id = "missing-comparator"
    family = "effects"

    def compare(self, statement: Statement, warrant: Warrant, project: Project) -> Iterator[Finding]:
        for effect in _with_arms(warrant):
            for quantity in statement.quantities:
                arm = _arm(quantity, effect)
                if arm is not None and not _tells_another(statement, effect, arm):
                    message = f"{quote(quantity.words)} is one arm only: {_arms(effect)}"
                    yield self.finding(statement.sentence.document.source, quantity.span, message, warrant=warrant)
                    return


def _with_arms(warrant: Warrant) -> Iterator[Effect]:
    for evidence in warrant.claim.evidence:
        yield from (effect for effect in evidence.effects if len(effect.arms) > 1)


def _arm(quantity: Quantity, effect: Effect) -> Arm | None:
    said = percent(quantity)
    if said is None:
        return None
    return next((arm for arm in effect.arms if _is_share_of(said, arm)), None)


def _is_share_of(said: float, arm: Arm) -> bool:
    return arm.share is not None and abs(arm.share - said) <= _NEAR


def _tells_another(statement: Statement, effect: Effect, told: Arm) -> bool:
    said = [value for quantity in statement.quantities if (value := percent(quantity)) is not None]
    said.extend(_of_the_same_many(statement))
    return any(_is_share_of(value, arm) for arm in effect.arms if arm is not told for value in said)


def _of_the_same_many(statement: Statement) -> Iterator[float]:
    """Shares of which only the count is written out: the 2 of `from 4 in 100 people to 2`."""
    for quantity in statement.quantities:
        after = _OTHER_COUNT.match(statement.text[quantity.span.end - statement.span.start :])
        if quantity.denominator and after:
            yield 100 * float(after[1]) / quantity.denominator


def _arms(effect: Effect) -> str:
    shares = ", ".join(f"{share:.4g}% with {arm.arm}" for arm in effect.arms if (share := arm.share) is not None)
    return f"{effect.outcome}: {shares}" if effect.outcome else shares
