"""Effects in absolute terms, to be told in brackets: so many of 100 people, against so many with something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evidence import language
from evidence.grade.agreement import is_against_its_own
from evidence.grade.change import Change
from evidence.grade.happenings import Happening
from evidence.grade.lead import Lead
from evidence.grade.phrases import listed
from evidence.language.direction import Direction
from evidence.model.claim import Claim
from evidence.model.effect import Effect
from evidence.model.scales import EffectMeasure

_PEOPLE = (100, 1_000, 10_000, 100_000)
_WIDE = 50
"""From this width on a scale is told in whole points."""


@dataclass(frozen=True, slots=True)
class Share:
    """Of one group, the share that something happens to."""

    group: str
    percent: float


def in_brackets(claim: Claim, main: Lead, change: Change) -> str:
    """The absolute effect as the end of a sentence, in brackets; empty where the record gives none.

    Nor are there numbers against one thing in a sentence that compares with another.
    """
    if main.effect is None or not is_against_its_own(claim, main.effect):
        return ""
    label = "" if change.event else main.effect.outcome
    shares = arms(claim, main.effect) or list(_reckoned(main.effect, claim))
    if shares and (change.event or label):
        return f" ({label}{label and ': '}{counted(shares)})"
    told = _in_points(main.effect, change.direction)
    return f" ({told})" if told else ""


def counted(shares: Sequence[Share], told: Happening | None = None, hedge: str = "") -> str:
    """`about 50 of 100 people, against 43 of 100 with sham`; with what happens to them, if that is given."""
    of = people([share.percent for share in shares])
    first, *others = (f"{share.percent * of / 100:,.0f} of {of:,}" for share in shares)
    happens = f"{told.of(f'about {first}', hedge)} with {shares[0].group}" if told else f"about {first} people"
    against = [f"{number} with {share.group}" for number, share in zip(others, shares[1:], strict=True)]
    return f"{happens}, against {listed(against)}"


def people(percents: Sequence[float]) -> int:
    """Of how many people to tell shares, so that none comes to nobody and no two different ones look alike."""
    different = len(set(percents))
    for of in _PEOPLE:
        told = {round(percent * of / 100) for percent in percents}
        if len(told) == different and (0 not in told or 0.0 in percents):
            return of
    return _PEOPLE[-1]


def arms(claim: Claim, effect: Effect) -> list[Share]:
    """The shares of an effect's arms, that of the intervention first; empty where it is not told apart."""
    shares = [Share(arm.arm, share) for arm in effect.arms if (share := arm.share) is not None]
    own = [share for share in shares if _is_intervention(share.group, claim)]
    if len(shares) < 2 or len(own) != 1:
        return []
    return [*own, *(share for share in shares if share is not own[0])]


def _reckoned(effect: Effect, claim: Claim) -> Iterator[Share]:
    """From a ratio or a difference and the risk without the intervention."""
    against = effect.comparator or claim.comparator
    if effect.baseline_risk is None or effect.estimate is None or effect.measure is EffectMeasure.SMD or not against:
        return
    from evidence.statistics.absolute import absolute_effect  # few registries give baseline risks

    try:
        found = absolute_effect(effect.measure, effect.estimate, effect.baseline_risk / 100)
    except ValueError:
        return
    yield Share(claim.intervention, 100 * found.treated)
    yield Share(against, 100 * found.untreated)


def _is_intervention(group: str, claim: Claim) -> bool:
    if group.lower() == claim.intervention.lower():
        return True
    return language.names(claim.intervention, group) and not language.same_topic(claim.comparator or "-", group)


def _in_points(effect: Effect, going: Direction) -> str:
    """`10 points lower on a scale of 0-100, 95% CI 3 to 17`, `8.3 mg less`; an SMD in standard deviations.

    Lower and higher are said where they are what the sentence says; scales of well-being run either way.
    """
    if effect.estimate is None or not effect.estimate:
        return ""
    if effect.measure is EffectMeasure.SMD:
        return _standardised(effect)
    if effect.measure is not EffectMeasure.MD or not effect.scale:
        return ""
    width, lower = _width(effect.scale), effect.estimate < 0
    agrees = going is (Direction.REDUCES if lower else Direction.INCREASES)
    if width is None:
        return _told(effect, f" {effect.scale}{(' less' if lower else ' more') * agrees}", 1)
    way = (" lower" if lower else " higher") * agrees
    return _told(effect, f" points{way} on a scale of {effect.scale}", 0 if width >= _WIDE else 1)


def _standardised(effect: Effect) -> str:
    if effect.sd and effect.scale and _width(effect.scale) is not None:
        from evidence.statistics.conversions_standardised import d_to_points

        points = abs(d_to_points(effect.estimate or 0.0, effect.sd))
        return f"about {points:.2g} points on a scale of {effect.scale}"
    return _told(effect, " standard deviations", 2)


def _told(effect: Effect, unit: str, decimals: int) -> str:
    estimate = effect.estimate or 0.0
    text = f"{_number(abs(estimate), decimals)}{unit}"
    if effect.interval is None:
        return text
    low, high = effect.interval.low, effect.interval.high
    if low <= 0 <= high:
        return f"{text}, {effect.level:g}% CI {_number(low, decimals)} to {_number(high, decimals)}"
    near, far = sorted((abs(low), abs(high)))
    return f"{text}, {effect.level:g}% CI {_number(near, decimals)} to {_number(far, decimals)}"


def _number(value: float, decimals: int) -> str:
    """Rounded, unless too little would be left of it."""
    rounded = round(value, decimals)
    return f"{rounded:g}" if abs(rounded) >= 1 or decimals == 2 else f"{value:.2g}"


def _width(scale: str) -> float | None:
    ends = scale.replace("–", "-").replace(" to ", "-").split("-")
    try:
        return float(ends[1]) - float(ends[0]) if len(ends) == 2 else None
    except ValueError:
        return None
