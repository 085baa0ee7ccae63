"""inconsistent-p-value."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.model.statement import Statement
from evidence.rules.base import Rule
from evidence.rules.claims.reported import Reported, reported
from evidence.rules.fault import quote

_COMPARED = frozenset("<>=≤≥")
"""A p value has one of these before its number."""


class InconsistentPValue(Rule):
    """A p value cannot come from the numbers beside it, or from any numbers.

    An estimate with its interval implies a p value [@altman2011], and so does a test statistic with its degrees of
    freedom; one in eight papers in psychology prints one that changes the conclusion [@nuijten2016]. Printed numbers
    are rounded, and p may come from another test than the interval, so that small differences pass. No p value is 0 or
    less; "p = 0.05" does not say on which side of 0.05 it fell, which is noted where the interval all but touches no
    effect.

    Flagged:

        {measure: MD, estimate: -3.0, interval: [-5.0, -1.0], p: 0.2}

    Not flagged:

        {measure: MD, estimate: -3.0, interval: [-5.0, -1.0], p: 0.003}
    """

    id = "inconsistent-p-value"
    family = "claims"

    def run(self, project: Project) -> Iterator[Finding]:
        for result in reported(project):
            if result.effect.p is not None:
                yield from self._beside_interval(result)
            if result.effect.test:
                yield from self._recorded_test(result)
        for article in project.articles:
            for statement in article.statements:
                if not _COMPARED.isdisjoint(statement.text):
                    yield from self._in_text(statement)

    def _beside_interval(self, result: Reported) -> Iterator[Finding]:
        # Exact arithmetic takes time to load, and few articles print p values.
        from evidence.rules.claims.agreement_of_p import Agreement, compare

        if result.effect.p and result.effect.p.value == 0 and result.effect.p.relation != ">":
            if result.claim:
                yield self._finding(result, f"{_p(result)}{result.whose} is no p value: none is 0 or less", Level.ERROR)
            return
        comparison = compare(result)
        if comparison is None or comparison.agreement is Agreement.AGREES:
            return
        found = f"{_p(result)} and the interval{result.whose}"
        implied = f"{result.printed('low')} to {result.printed('high')}, which implies p = {comparison.implied:.2g}"
        match comparison.agreement:
            case Agreement.ON_THE_EDGE:
                message = f"{_p(result)}{result.whose} is rounded: its interval, {implied}, all but touches no effect"
                yield self._finding(result, message, Level.NOTE)
            case Agreement.DIFFERS:
                yield self._finding(result, f"{found} do not agree: {implied}", _MILD[bool(result.claim)])
            case Agreement.DECIDES_OTHERWISE:
                message = f"{found} disagree on whether there is an effect: {implied}"
                yield self._finding(result, message, _GRAVE[bool(result.claim)])

    def _recorded_test(self, result: Reported) -> Iterator[Finding]:
        for _, message, decides in _tests(f"{result.effect.test}, p {result.effect.p or ''}"):
            level = Level.ERROR if decides else Level.WARNING
            yield self.finding(result.source, result.place("test"), message, level=level)

    def _in_text(self, statement: Statement) -> Iterator[Finding]:
        from evidence.statistics.reported_p import Fault, read_p_values

        sentence = statement.sentence
        for p in read_p_values(statement.text):
            if p.fault is not None:
                message = f"{quote(statement.text[p.start : p.end])}: {p.fault}"
                level = Level.NOTE if p.fault is Fault.ZERO else Level.WARNING
                yield self.finding(sentence.document.source, sentence.at(p.start, p.end), message, level=level)
        for place, message, decides in _tests(statement.text):
            level = Level.WARNING if decides else Level.NOTE
            yield self.finding(sentence.document.source, sentence.at(*place), message, level=level)

    def _finding(self, result: Reported, message: str, level: Level) -> Finding:
        return self.finding(result.source, result.place("p"), message, level=level)


_MILD = {True: Level.WARNING, False: Level.NOTE}
_GRAVE = {True: Level.ERROR, False: Level.WARNING}
"""Whoever keeps a registry can mend it; an article only quotes, and is asked to look."""


def _p(result: Reported) -> str:
    return quote(result.printed("p"))


def _tests(text: str) -> Iterator[tuple[tuple[int, int], str, bool]]:
    """The test results of a text whose p value does not follow: where, why, and whether that decides otherwise."""
    from evidence.statistics.recomputation import Judging, recompute
    from evidence.statistics.test_statistics import mentions_one_tailed, read_tests

    for test in read_tests(text):
        result = recompute(test, Judging(one_tailed_where_said=True), says_one_tailed=mentions_one_tailed(text))
        if result.error:
            end = ", which decides otherwise" if result.decision_error else ""
            message = f"{quote(test.text)} does not add up: the statistic gives p = {result.p:.2g}{end}"
            yield (test.start, test.end), message, result.decision_error
