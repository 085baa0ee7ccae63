"""unsupported-statement."""

from __future__ import annotations

from collections.abc import Iterator

from evidence import language
from evidence.model.finding import Finding, Level
from evidence.model.project import Link, Project
from evidence.model.scales import Relation
from evidence.model.statement import Statement
from evidence.rules.base import StatementRule
from evidence.rules.fault import whole


class UnsupportedStatement(StatementRule):
    """A sentence asserts something that research could support or refute, and no claim of the registry backs it.

    Health editors want a source for every effect, risk, comparison or mechanism that copy asserts. A sentence that
    cites a source is still not backed, because nobody has recorded what that source shows; it is a note only.
    Somebody's word, however eminent, is no source. What a disorder is like, or what was done in a study, told without
    numbers, is a note as well: that is background.

    Flagged, if no claim in the registry is about sleep:

        Valerian tea shortens the time it takes to fall asleep.

    Not flagged, because it asserts nothing that could be checked:

        Valerian is a plant with pink flowers.
    """

    id = "unsupported-statement"
    family = "support"

    def check(self, statement: Statement, links: tuple[Link, ...], project: Project) -> Iterator[Finding]:
        if links:
            return
        subject = whole(statement)
        if statement.sentence.citations:
            message = f"{subject.words} cites a source, but {_nothing_records_it(project)}"
            yield self.finding(statement.sentence.document.source, subject.span, message, level=Level.NOTE)
            return
        message = f"{subject.words} can be checked, but {_nothing_backs_it(project)}"
        level = Level.NOTE if _is_background(statement) else self.level
        yield self.finding(statement.sentence.document.source, subject.span, message, level=level)


def _is_background(statement: Statement) -> bool:
    done = statement.reported and statement.relation is Relation.NONE
    # That one disorder goes with another is a finding, and no trait of it.
    traits = not statement.triggered("relation", "association") and language.tells_of_disorder(statement)
    return not statement.quantities and (done or traits)


def _nothing_records_it(project: Project) -> str:
    where = "no claim in the registry records" if project.registry else "there is no registry to record"
    return f"{where} what that source shows"


def _nothing_backs_it(project: Project) -> str:
    return "no claim in the registry backs it" if project.registry else "there is no registry to back it"
