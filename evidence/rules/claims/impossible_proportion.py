"""impossible-proportion."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.effect import Arm
from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.model.statement import Statement
from evidence.rules.base import Rule
from evidence.rules.claims.reported import Reported, recorded
from evidence.rules.fault import quote


class ImpossibleProportion(Rule):
    """A count, the number it is taken of, and the percentage printed for it cannot all be right.

    5 of 12 is 42%, not 33%; no count of 12 people is 40%; nobody has more events than people, and groups do not add
    up to more people than took part. One unit in the last digit, as from cutting off what should be rounded, is a note.
    Percentages may have been taken of fewer people than are printed: then the number that they were taken of is
    missing.

    Flagged:

        Nausea was gone in 5 of 12 patients (33%).

    Not flagged:

        Nausea was gone in 5 of 12 patients (42%).
    """

    id = "impossible-proportion"
    family = "claims"

    def run(self, project: Project) -> Iterator[Finding]:
        for claim in project.registry.claims if project.registry else ():
            for result in recorded(claim):
                for index, arm in enumerate(result.effect.arms):
                    yield from self._arm(result, index, arm)
                yield from self._everybody(result)
        for article in project.articles:
            for statement in article.statements:
                yield from self._told(statement)

    def _arm(self, result: Reported, index: int, arm: Arm) -> Iterator[Finding]:
        if arm.participants is None:
            return
        if arm.participants == 0 and (arm.events or arm.percent or arm.mean is not None):
            message = f"nobody is in {quote(arm.arm)}{result.whose}, and yet there are results"
            yield self._at(result, message, index, "participants")
        elif arm.events is not None and arm.events > arm.participants:
            message = f"{quote(arm.arm)}{result.whose} has {arm.events} events in {arm.participants} people"
            yield self._at(result, message, index, "events")
        elif arm.participants and arm.percent is not None and not _is_exact(arm):
            yield from self._percent(result, index, arm)

    def _percent(self, result: Reported, index: int, arm: Arm) -> Iterator[Finding]:
        from evidence.rules.claims.printed_shares import Printed, judge

        count = "" if arm.events is None else str(arm.events)
        percent = result.printed("arms", index, "percent")
        judged = judge(Printed(count, str(arm.participants), percent))
        if judged is not None:
            level = Level.NOTE if judged.slight else Level.ERROR if count else Level.WARNING
            message = f"{quote(arm.arm)}{result.whose}: {judged.message}"
            yield self.finding(result.source, result.place("arms", index, "percent"), message, level=level)

    def _everybody(self, result: Reported) -> Iterator[Finding]:
        whole = result.effect.participants
        if whole is None and result.evidence is not None:
            whole = result.evidence.participants
        in_arms = sum(arm.participants or 0 for arm in result.effect.arms)
        if whole is not None and in_arms > whole:
            message = f"the groups{result.whose} add up to {in_arms} people, and {whole} took part"
            yield self.finding(result.source, result.place("arms"), message)

    def _told(self, statement: Statement) -> Iterator[Finding]:
        if not statement.quantities:
            return
        from evidence.rules.claims.printed_shares import Printed, judge
        from evidence.rules.claims.shares_in_text import shares_in

        for share in shares_in(statement.text):
            judged = judge(Printed(share.counted, share.whole, share.percent))
            if judged is not None:
                sentence = statement.sentence
                message = f"{quote(statement.text[share.start : share.end])}: {judged.message}"
                level = Level.NOTE if judged.slight else Level.WARNING
                place = sentence.at(share.start, share.end)
                yield self.finding(sentence.document.source, place, message, level=level)

    def _at(self, result: Reported, message: str, index: int, field: str) -> Finding:
        return self.finding(result.source, result.place("arms", index, field), message, level=Level.ERROR)


def _is_exact(arm: Arm) -> bool:
    """Whether the percentage is that of the count, to the last digit."""
    return arm.events is not None and 100 * arm.events == (arm.percent or 0.0) * (arm.participants or 0)
