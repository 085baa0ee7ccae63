"""Rules that look at every reference together with what sources hold of it, and at what rests on it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.rules.base import Rule
from evidence.rules.entries import place
from evidence.rules.records import Known, current, recorded, stands, subject
from evidence.rules.resting import RESTING, Role, Use, Uses
from evidence.rules.standing import Standing
from evidence.rules.telling import doing, places, users


class RecordRule(Rule):
    """Looks at every reference whose record answers what its entry asks for; a stale record tells nothing."""

    family: ClassVar[str] = "references"

    @abstractmethod
    def check(self, known: Known, uses: Uses, project: Project) -> Iterator[Finding]:
        """The faults of one reference."""

    def run(self, project: Project) -> Iterator[Finding]:
        uses = Uses(project)
        for known in current(project):
            yield from self.check(known, uses, project)

    def of_reference(
        self, known: Known, message: str, project: Project, uses: Iterable[Use] = (), level: Level | None = None
    ) -> Finding:
        """A finding at the citekey of an entry, with what uses it and its record."""
        reference = known.reference
        related = (*places(uses), *recorded(project, reference.citekey))
        return self.finding(reference.source, place(reference), message, related=related, level=level)


class FallRule(RecordRule):
    """Looks at every reference that sources say is taken back: an error where something rests on it."""

    level = Level.ERROR

    @abstractmethod
    def fall(self, standing: Standing) -> str:
        """What befell it, to follow its name: `was retracted on 2010-02-06`; empty where it stands."""

    def check(self, known: Known, uses: Uses, project: Project) -> Iterator[Finding]:
        standing = stands(known)
        if befell := self.fall(standing):
            used = uses.of(known.citekey)
            consequence = _in_question(used) if standing.in_part else _fall_with_it(used)
            message = f"{subject(known)} {befell}; {consequence}"
            yield self.of_reference(known, message, project, used, _level(used, in_part=standing.in_part))


def rests(uses: Iterable[Use]) -> bool:
    """Whether a claim or an article rests on it, alone or on other evidence as well."""
    return any(use.role in RESTING for use in uses)


def _level(uses: Sequence[Use], *, in_part: bool) -> Level:
    """What rests on it decides; where all who speak of it tell how it stands, nobody is misled."""
    if rests(uses):
        return Level.WARNING if in_part else Level.ERROR
    told = bool(uses) and all(use.role is Role.TELLS for use in uses)
    return Level.NOTE if in_part or told else Level.WARNING


def _fall_with_it(uses: Sequence[Use]) -> str:
    falling, losing = doing("fall", uses, Role.FALLS), doing("lose", uses, Role.SHARES)
    parts = [f"{falling} with it" if falling else "", f"{losing} a source" if losing else ""]
    return ", and ".join(part for part in parts if part) or _nothing_rests(uses)


def _in_question(uses: Sequence[Use]) -> str:
    who = users(uses, *RESTING)
    return f"check what {who} took from it" if who else _nothing_rests(uses)


def _nothing_rests(uses: Sequence[Use]) -> str:
    if recording := doing("record", uses, Role.BESIDE):
        return f"nothing checked here rests on it, but {recording} it"
    if telling := doing("tell", uses, Role.TELLS):
        return f"{telling} of that, and nothing checked here rests on it"
    return "nothing checked here rests on it"
