"""mismatched-number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.grade.summary import summary
from evidence.model.claim import Claim
from evidence.model.finding import Finding
from evidence.model.project import Link, Project
from evidence.model.scales import ClaimKind
from evidence.model.statement import Quantity, Statement
from evidence.model.warrant import Warrant
from evidence.rules.base import LinkRule
from evidence.rules.effects.multiples import is_multiple, is_recorded
from evidence.rules.effects.percentages import percent
from evidence.rules.effects.ratios_beside import change_of, changes_beside_ratios
from evidence.rules.effects.recorded import headline_shares, percentages, ratios
from evidence.rules.fault import quote

_APPROXIMATELY = 0.1
"""Share by which "about" may be off."""

_ROUND = 1.5
"""Percentage points by which a change told in whole tens may be off: `a 50% reduction (RR 0.49)`."""

_BY = re.compile(r"\bby (?:about |some |nearly |almost |up to )?$")
_THAN_BEFORE = re.compile(
    r"[ -](?:\w+ )?(?:lower|higher|less|more|fewer|greater|better|reduction|increase|decrease|drop|rise|decline|cut|"
    r"improvement|gain)\b"
)

_APART = 20.0
"""Percentage points between two sources that cannot both be told as the one number."""


class MismatchedNumber(LinkRule):
    """A sentence gives a percentage that is not the one on record.

    Numbers drift between paper, release and article. Every percentage, "8 out of 10", or "halves the risk" is held
    against the figures of the claim it states, within rounding, or within a tenth where the sentence says "about". A
    change in percent that stands right before a ratio is held against it: a risk ratio of 1.11 is 11% more. Where
    sources of a frequency lie far apart, the figure of one alone is flagged too: the range is what is known.

    Flagged, if the record says 39%:

        About 8 out of 10 adults get hay fever at some time.

    Not flagged:

        About 4 out of 10 adults get hay fever at some time.
    """

    id = "mismatched-number"
    family = "effects"

    def check(self, statement: Statement, links: tuple[Link, ...], project: Project) -> Iterator[Finding]:
        own = list(self._beside_ratio(statement))
        yield from own
        if not own:
            yield from LinkRule.check(self, statement, links, project)

    def _beside_ratio(self, statement: Statement) -> Iterator[Finding]:
        for change, ratio in changes_beside_ratios(statement):
            told = change_of(ratio)
            round_number = change.value % 10 == 0 and abs(change.value - told) <= _ROUND
            if not round_number and not _agree(change, abs(change.value), told):
                message = f"{quote(change.words)} is not what {quote(ratio.words)} says: that is {told:.3g}%"
                yield self.finding(statement.sentence.document.source, change.span, message)

    def compare(self, statement: Statement, warrant: Warrant, project: Project) -> Iterator[Finding]:
        for quantity in statement.quantities:
            if fault := _fault(quantity, warrant.claim, statement):
                message = f"{quote(quantity.words)} {fault}"
                yield self.finding(statement.sentence.document.source, quantity.span, message, warrant=warrant)


def _fault(quantity: Quantity, claim: Claim, statement: Statement) -> str:
    if is_multiple(quantity, statement):
        known = ratios(claim)
        agrees = not known or is_recorded(quantity, statement, known)
        return "" if agrees else f"is not on record: {summary(claim)}"
    said = percent(quantity)
    return "" if said is None else _share_fault(quantity, said, claim, statement)


def _share_fault(quantity: Quantity, said: float, claim: Claim, statement: Statement) -> str:
    shares, changes = percentages(claim), [abs(1 - ratio) * 100 for ratio in ratios(claim)]
    comparable = (*shares, *changes) if shares or _is_change(quantity, statement) else ()
    if comparable and not any(_agree(quantity, said, value) for value in comparable):
        return f"is not on record: {summary(claim)}"
    if (
        len(_shares_said(statement)) > 1
        or quantity.bound
        or quantity.low is not None
        or claim.kind is not ClaimKind.PREVALENCE
    ):
        return ""
    headlines = headline_shares(claim)
    agreeing = [source for source, share in headlines.items() if _agree(quantity, said, share)]
    far = any(abs(share - said) > _APART for share in headlines.values())
    figures = ", ".join(f"{share:g}% ({source})" for source, share in headlines.items())
    return f"is the figure of {agreeing[0]} alone, and others are far from it: {figures}" if agreeing and far else ""


def _is_change(quantity: Quantity, statement: Statement) -> bool:
    """Whether the words make the percentage a change: `fell by 43%`, `43% lower`."""
    text, start = statement.text, quantity.span.start - statement.span.start
    return bool(_BY.search(text[:start]) or _THAN_BEFORE.match(text[start + len(quantity.span) :]))


def _shares_said(statement: Statement) -> list[float]:
    return [said for quantity in statement.quantities if (said := percent(quantity)) is not None]


def _agree(quantity: Quantity, said: float, recorded: float) -> bool:
    if quantity.bound:
        return recorded >= said if quantity.bound == "over" else recorded <= said
    if quantity.low is not None and quantity.high is not None:
        return quantity.low - _rounding(quantity.low) <= recorded <= quantity.high + _rounding(quantity.high)
    tolerance = _rounding(said)
    if quantity.approximate or quantity.kind == "proportion":
        tolerance = max(tolerance, recorded * _APPROXIMATELY)
    return abs(said - recorded) <= tolerance


def _rounding(value: float) -> float:
    """Half a unit of the last digit written, a little more so that 8.605 may be told as 8.6 and as 9."""
    return 0.05 if value != int(value) else 0.51
