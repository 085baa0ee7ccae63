"""What a test's result means: predictive values, likelihood ratios, accuracy, natural frequencies, AUC.

All shares run from 0 to 1. ValueError for shares outside that, counts below 0, and ratios by zero.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from evidence.statistics.admissible import finite, finite_positive, inner_risk, not_negative, risk
from evidence.statistics.conversions_people import superiority_to_d
from evidence.statistics.conversions_risks import odds, odds_to_risk
from evidence.statistics.intervals import Interval, critical_value
from evidence.statistics.proportions import wilson


@dataclass(frozen=True, slots=True)
class ResultTable:
    """People by what they have and what the test says."""

    true_positive: float
    false_positive: float
    false_negative: float
    true_negative: float

    def __post_init__(self) -> None:
        for count in (self.true_positive, self.false_positive, self.false_negative, self.true_negative):
            not_negative(finite(count, "a count"), "a count")

    @property
    def ill(self) -> float:
        """How many have it."""
        return self.true_positive + self.false_negative

    @property
    def well(self) -> float:
        """How many do not."""
        return self.true_negative + self.false_positive

    @property
    def accuracy(self) -> Accuracy:
        """Sensitivity and specificity; ValueError where nobody, or everybody, has it."""
        ill, well = finite_positive(self.ill, "how many have it"), finite_positive(self.well, "how many do not")
        return Accuracy(self.true_positive / ill, self.true_negative / well)

    def sensitivity_interval(self, level: float = 0.95) -> Interval:
        """Wilson's interval of the sensitivity."""
        return wilson(self.true_positive, self.ill, level)

    def specificity_interval(self, level: float = 0.95) -> Interval:
        """Wilson's interval of the specificity."""
        return wilson(self.true_negative, self.well, level)

    def ppv_interval(self, level: float = 0.95) -> Interval:
        """Wilson's interval of the positive predictive value, where the table's prevalence is the population's."""
        return wilson(self.true_positive, self.true_positive + self.false_positive, level)

    def npv_interval(self, level: float = 0.95) -> Interval:
        """Wilson's interval of the negative predictive value, where the table's prevalence is the population's."""
        return wilson(self.true_negative, self.true_negative + self.false_negative, level)

    def positive_likelihood_ratio_interval(self, level: float = 0.95) -> Interval:
        """The interval of the positive likelihood ratio (Simel and others 1991)."""
        return _ratio_interval((self.true_positive, self.ill), (self.false_positive, self.well), level)

    def negative_likelihood_ratio_interval(self, level: float = 0.95) -> Interval:
        """The interval of the negative likelihood ratio (Simel and others 1991)."""
        return _ratio_interval((self.false_negative, self.ill), (self.true_negative, self.well), level)

    def odds_ratio_interval(self, level: float = 0.95) -> Interval:
        """The interval of the diagnostic odds ratio on the log scale (Woolf 1955); no cell may be 0."""
        cells = (self.true_positive, self.false_positive, self.false_negative, self.true_negative)
        error = math.sqrt(math.fsum(1 / finite_positive(cell, "a count") for cell in cells))
        centre = math.log(cells[0] * cells[3] / cells[1] / cells[2])
        reach = critical_value(level) * error
        return Interval(math.exp(centre - reach), math.exp(centre + reach))


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How often a test is right about those who have it and about those who do not."""

    sensitivity: float
    specificity: float

    def __post_init__(self) -> None:
        risk(self.sensitivity, "the sensitivity")
        risk(self.specificity, "the specificity")

    @property
    def positive_likelihood_ratio(self) -> float:
        """How many times likelier a positive result is with it than without; infinite for a perfect specificity."""
        return _over(self.sensitivity, 1 - self.specificity)

    @property
    def negative_likelihood_ratio(self) -> float:
        """How many times likelier a negative result is with it than without."""
        return _over(1 - self.sensitivity, self.specificity)

    @property
    def odds_ratio(self) -> float:
        """The diagnostic odds ratio."""
        return _over(self.sensitivity * self.specificity, (1 - self.sensitivity) * (1 - self.specificity))

    @property
    def youden(self) -> float:
        """Youden's J: sensitivity and specificity together, less one; 0 for a coin."""
        return self.sensitivity + self.specificity - 1

    def ppv(self, prevalence: float) -> float:
        """The share of positive results that are right."""
        right = self.sensitivity * risk(prevalence, "the prevalence")
        return _share(right, right + (1 - self.specificity) * (1 - prevalence), "positive")

    def npv(self, prevalence: float) -> float:
        """The share of negative results that are right."""
        right = self.specificity * (1 - risk(prevalence, "the prevalence"))
        return _share(right, right + (1 - self.sensitivity) * prevalence, "negative")

    def right(self, prevalence: float) -> float:
        """The share of all results that are right: what "94 % accurate" says, if it says anything."""
        return self.sensitivity * risk(prevalence, "the prevalence") + self.specificity * (1 - prevalence)

    def frequencies(self, prevalence: float, people: float = 1000) -> ResultTable:
        """The people, of so many tested, in each cell of the table."""
        ill = risk(prevalence, "the prevalence") * finite_positive(people, "the number of people")
        well = people - ill
        hit, cleared = self.sensitivity * ill, self.specificity * well
        return ResultTable(hit, well - cleared, ill - hit, cleared)


def ppv_of_accuracy(accuracy: float, prevalence: float) -> float:
    """The positive predictive value that follows if "so much accurate" holds with and without the illness alike."""
    return Accuracy(accuracy, accuracy).ppv(prevalence)


def after_result(prevalence: float, likelihood_ratio: float) -> float:
    """The probability of having it after a result, given that before and the result's likelihood ratio."""
    ratio = not_negative(likelihood_ratio, "a likelihood ratio")
    return odds_to_risk(odds(inner_risk(prevalence, "the prevalence")) * ratio)


def auc_to_d(auc: float) -> float:
    """The d of two normal distributions with this area under the curve."""
    return superiority_to_d(auc)


def auc_standard_error(auc: float, ill: float, well: float) -> float:
    """The standard error of an area under the curve (Hanley and McNeil 1982)."""
    a = risk(auc, "the area under the curve")
    pairs = finite_positive(ill, "how many have it") * finite_positive(well, "how many do not")
    variance = a * (1 - a) + (ill - 1) * (a / (2 - a) - a * a) + (well - 1) * (2 * a * a / (1 + a) - a * a)
    return math.sqrt(variance / pairs)


def auc_interval(auc: float, ill: float, well: float, level: float = 0.95) -> Interval:
    """The interval of an area under the curve by its standard error, kept within 0 to 1."""
    reach = critical_value(level) * auc_standard_error(auc, ill, well)
    return Interval(max(0.0, auc - reach), min(1.0, auc + reach))


def _ratio_interval(one: tuple[float, float], other: tuple[float, float], level: float) -> Interval:
    (k1, n1), (k2, n2) = one, other
    centre = math.log(finite_positive(k1, "a count") / n1) - math.log(finite_positive(k2, "a count") / n2)
    reach = critical_value(level) * math.sqrt(1 / k1 - 1 / n1 + 1 / k2 - 1 / n2)
    return Interval(math.exp(centre - reach), math.exp(centre + reach))


def _over(numerator: float, denominator: float) -> float:
    if denominator == 0:
        if numerator == 0:
            raise ValueError("the ratio is 0 to 0")
        return math.inf
    return numerator / denominator


def _share(right: float, total: float, kind: str) -> float:
    if total == 0:
        raise ValueError(f"nobody tests {kind}")
    return right / total
