"""stale-lock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.model.record import Lock, Record
from evidence.model.reference import Reference
from evidence.model.text import Span
from evidence.rules.base import Rule
from evidence.rules.entries import place
from evidence.rules.fault import quote
from evidence.rules.records import recorded
from evidence.rules.telling import series


@dataclass(frozen=True, slots=True)
class StaleLock(Rule):
    """What evidence.lock knows of a reference is no longer about it, or is old.

    A record holds for what was asked. An entry that asks for another DOI by now has not been looked up, whatever the
    lock says. Records also age, since works are retracted every day: with `--as-of`, one of more than `days` days is a
    note. A record without an entry is one, too.

    Flagged, if evidence.lock was written when the DOI was another:

        @article{smith2019, title = {Ginger for nausea}, doi = {10.1000/ginger.2020}}

    Not flagged, if evidence.lock has a record of this DOI:

        @article{smith2019, title = {Ginger for nausea}, doi = {10.1000/ginger.2019}}
    """

    id = "stale-lock"
    family = "references"

    days: int = 90
    """How many days a record is good for; 0 for ever."""

    def run(self, project: Project) -> Iterator[Finding]:
        if project.lock is None or project.bibliography is None:
            return
        references = project.bibliography.references
        for citekey, record in project.lock.records.items():
            if citekey in references:
                yield from self._of(references[citekey], record, project)
        if left := [citekey for citekey in project.lock.records if citekey not in references]:
            yield self._orphans(left, project.lock)

    def _of(self, reference: Reference, record: Record, project: Project) -> Iterator[Finding]:
        level, message = self.level, ""
        if not record.answers_to(reference):
            before, now = _told(record.query), _told(reference.query)
            message = f"was locked for {before}, and has {now} now; 'evidence lock' looks it up"
        elif self.days > 0 and project.as_of and (age := _days(record.time, project.as_of)) > self.days:
            level, again = Level.NOTE, f"'evidence lock --max-age {self.days}d' looks it up again"
            message = f"was last looked up on {record.time[:10]}, {age} days before {project.as_of}; {again}"
        if message:
            said = f"{quote(reference.citekey)} {message}"
            related = recorded(project, reference.citekey)
            yield self.finding(reference.source, place(reference), said, level=level, related=related)

    def _orphans(self, left: Sequence[str], lock: Lock) -> Finding:
        """One finding for all of them: a lock of another bibliography has nothing else."""
        keys, one = series([quote(key) for key in left]), len(left) == 1
        message = f"{keys} {'is' if one else 'are'} locked, and not in the bibliography"
        place = lock.places.get(left[0], Span(0, 0))
        drops = f"'evidence lock' drops {'it' if one else 'them'}"
        return self.finding(lock.source, place, f"{message}; {drops}", level=Level.NOTE)


def _told(query: Mapping[str, str]) -> str:
    return ", ".join(f"{kind} {quote(value)}" for kind, value in query.items()) or "nothing"


def _days(time: str, as_of: str) -> int:
    """Days from the one to the other; none where the record does not say."""
    try:
        return (date.fromisoformat(as_of) - date.fromisoformat(time[:10])).days
    except ValueError:
        return 0
