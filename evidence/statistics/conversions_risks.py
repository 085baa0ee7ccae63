"""Odds ratios, risk ratios, risk differences, hazard ratios and numbers needed, at a baseline risk.

Risks and their differences are shares (0.1 is ten percentage points); a difference is the risk with less the risk
without. All of it is algebra, but for hazard ratios, which assume proportional hazards. ValueError for risks outside
0 to 1, for ratios that are negative (or 0, where that leads nowhere), and for ratios and differences that lead to a
risk outside 0 to 1.
"""

from __future__ import annotations

import math

from evidence.statistics.admissible import between, finite, finite_positive, inner_risk, not_negative, number, risk


def odds(p: float) -> float:
    """The odds of a risk below 1."""
    if risk(p) == 1:
        raise ValueError("a risk of 1 has no finite odds")
    return p / (1 - p)


def odds_to_risk(value: float) -> float:
    """The risk of odds: the inverse of `odds`."""
    return value / (1 + value) if math.isfinite(not_negative(value, "odds")) else 1.0


def risk_by_odds_ratio(ratio: float, baseline: float) -> float:
    """The risk with treatment, given an odds ratio and the risk without."""
    before = risk(baseline, "the baseline risk")
    if before == 1:
        return 1.0
    return before * _ratio(ratio, "an odds ratio") / (1 - before + before * ratio)


def risk_by_risk_ratio(ratio: float, baseline: float) -> float:
    """The risk with treatment, given a risk ratio and the risk without."""
    after = _ratio(ratio, "a risk ratio") * risk(baseline, "the baseline risk")
    return _led_to(after, f"a risk ratio of {ratio:g}", baseline)


def risk_by_difference(difference: float, baseline: float) -> float:
    """The risk with treatment, given a risk difference and the risk without."""
    after = between(difference, -1, 1, "a risk difference") + risk(baseline, "the baseline risk")
    return _led_to(after, f"a risk difference of {difference:g}", baseline)


def risk_by_hazard_ratio(ratio: float, baseline: float) -> float:
    """The risk by the end of the same time, 1 - (1 - p)^HR, if hazards stay proportional."""
    before = risk(baseline, "the baseline risk")
    if before == 1:
        return 1.0
    return -math.expm1(_ratio(ratio, "a hazard ratio") * math.log1p(-before))


def odds_ratio(treated: float, baseline: float) -> float:
    """The odds ratio of two risks, neither of them 0 or 1."""
    return odds(inner_risk(treated, "the risk with")) / odds(inner_risk(baseline, "the baseline risk"))


def risk_ratio(treated: float, baseline: float) -> float:
    """The ratio of two risks, the baseline one not 0."""
    if risk(baseline, "the baseline risk") == 0:
        raise ValueError("there is no risk ratio to a baseline risk of 0")
    return risk(treated, "the risk with") / baseline


def hazard_ratio(treated: float, baseline: float) -> float:
    """The hazard ratio that leads to two risks by the end of the same time, if hazards stay proportional."""
    return math.log1p(-inner_risk(treated, "the risk with")) / math.log1p(-inner_risk(baseline, "the baseline risk"))


def odds_ratio_to_risk_ratio(ratio: float, baseline: float) -> float:
    """The risk ratio of an odds ratio at a baseline risk: OR / (1 - p + p OR)."""
    before = risk(baseline, "the baseline risk")
    return finite_positive(ratio, "an odds ratio") / (1 - before + before * ratio)


def risk_ratio_to_odds_ratio(ratio: float, baseline: float) -> float:
    """The odds ratio of a risk ratio at a baseline risk: the inverse of `odds_ratio_to_risk_ratio`."""
    after = risk_by_risk_ratio(finite_positive(ratio, "a risk ratio"), baseline)
    if after == 1:
        raise ValueError("a risk of 1 has no finite odds")
    return ratio * (1 - baseline) / (1 - after)


def odds_ratio_to_difference(ratio: float, baseline: float) -> float:
    """The risk difference of an odds ratio at a baseline risk."""
    return risk_by_odds_ratio(ratio, baseline) - baseline


def difference_to_odds_ratio(difference: float, baseline: float) -> float:
    """The odds ratio of a risk difference at a baseline risk."""
    return odds_ratio(risk_by_difference(difference, baseline), baseline)


def risk_ratio_to_difference(ratio: float, baseline: float) -> float:
    """The risk difference of a risk ratio at a baseline risk."""
    return risk_by_risk_ratio(ratio, baseline) - baseline


def difference_to_risk_ratio(difference: float, baseline: float) -> float:
    """The risk ratio of a risk difference at a baseline risk."""
    return risk_ratio(risk_by_difference(difference, baseline), baseline)


def difference_to_number_needed(difference: float) -> float:
    """1 over a risk difference: negative if that is, infinite if that is 0."""
    between(number(difference, "a risk difference"), -1, 1, "a risk difference")
    return 1 / difference if difference else math.inf


def number_needed_to_difference(needed: float) -> float:
    """1 over a number needed, which does not lie between -1 and 1."""
    if abs(number(needed, "a number needed")) < 1:
        raise ValueError(f"a number needed never lies between -1 and 1, and is {needed!r}")
    return 1 / needed


def _ratio(ratio: float, name: str) -> float:
    """A ratio that may be 0, as the lower end of an interval may."""
    return not_negative(finite(ratio, name), name)


def _led_to(after: float, by: str, baseline: float) -> float:
    slack = 1e-12
    if not -slack <= after <= 1 + slack:
        raise ValueError(f"{by} at a baseline risk of {baseline:g} would lead to a risk of {after:g}")
    return min(1.0, max(0.0, after))
