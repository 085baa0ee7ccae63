"""A local copy of the Retraction Watch database -> the notices about a work.

Either its full form (https://gitlab.com/crossref/retraction-watch-data), or two columns, `doi` and
`retractionwatch`, as tables made from it have.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice
from pathlib import Path

from evidence.errors import InputError
from evidence.model.record import Notice, NoticeKind, Relation, RelationKind
from evidence.sources import dates, identifiers
from evidence.sources.kinds import notice_kind

SOURCE = "retraction-watch"

_FULL = (
    "RetractionDate",
    "RetractionDOI",
    "RetractionPubMedID",
    "OriginalPaperDOI",
    "OriginalPaperPubMedID",
    "RetractionNature",
)
_SHORT = ("doi", "retractionwatch")
_NOTHING = frozenset({"", "0", "unavailable", "unavailble"})


class RetractionWatch:
    """The table, in memory, by the DOI and the PubMed number of the works concerned."""

    def __init__(self, rows: Iterator[Sequence[str]]) -> None:
        self._notices: defaultdict[str, list[Notice]] = defaultdict(list)
        self._relations: defaultdict[str, list[Relation]] = defaultdict(list)
        columns = {name.strip().lstrip("\ufeff"): place for place, name in enumerate(next(rows, ()))}
        first = list(islice(rows, 1))
        rows = chain(first, rows)
        if all(name in columns for name in _FULL):
            self._read_full(rows, [columns[name] for name in _FULL])
        elif all(name in columns for name in _SHORT):
            self._read_short(rows, [columns[name] for name in _SHORT])
        else:
            raise ValueError("it has neither the columns of Retraction Watch nor 'doi' and 'retractionwatch'")
        if not first:
            raise ValueError("it has no rows")

    @classmethod
    def load(cls, path: Path) -> RetractionWatch:
        """The table in a file; InputError if it cannot be read."""
        try:
            with path.open(encoding="utf-8-sig", errors="replace", newline="") as stream:
                return cls(csv.reader(stream, strict=True))
        except OSError as error:
            raise InputError(error.strerror or str(error), path=str(path)) from error
        except (ValueError, csv.Error) as error:
            raise InputError(f"is no copy of the Retraction Watch database: {error}", path=str(path)) from error

    def notices(self, doi: str, pmid: str) -> tuple[Notice, ...]:
        """The notices about a work, in order of date."""
        found = (*self._notices.get(doi, ()), *self._notices.get(_key(pmid), ()))
        return tuple(dict.fromkeys(found))

    def relations(self, doi: str, pmid: str) -> tuple[Relation, ...]:
        """What a work is a notice about."""
        found = (*self._relations.get(doi, ()), *self._relations.get(_key(pmid), ()))
        return tuple(dict.fromkeys(found))

    def _read_full(self, rows: Iterator[Sequence[str]], places: Sequence[int]) -> None:
        last = max(places)
        for row in rows:
            if len(row) > last:
                self._add(*(_value(row[place]) for place in places))

    def _add(self, *fields: str) -> None:
        moment, notice_doi, notice_pmid, doi, pmid, nature = fields
        kind = notice_kind(nature)
        if kind is None:
            return
        doi, pmid = identifiers.doi(doi), identifiers.pmid(pmid)
        notice_doi, notice_pmid = identifiers.doi(notice_doi), identifiers.pmid(notice_pmid)
        # A notice under the work's own number took the place of the work, and is none that could be looked up.
        own = Notice(
            kind,
            dates.american(moment),
            doi=notice_doi if notice_doi != doi else "",
            pmid=notice_pmid if notice_pmid != pmid else "",
            source=SOURCE,
        )
        relation = Relation(RelationKind.NOTICE_OF, doi, pmid, source=SOURCE)
        for key in filter(None, (doi, _key(pmid))):
            self._notices[key].append(own)
        for key in filter(None, (own.doi, _key(own.pmid))):
            self._relations[key].append(relation)

    def _read_short(self, rows: Iterator[Sequence[str]], places: Sequence[int]) -> None:
        doi_at, kinds_at = places
        last = max(places)
        for row in rows:
            if len(row) > last and (doi := identifiers.doi(_value(row[doi_at]))):
                # A work may stand there twice, under the same DOI in other letters.
                known = self._notices.get(doi)
                told = _undated(row[kinds_at])
                self._notices[doi] = sorted({*known, *told}, key=_undated_order) if known else list(told)


@lru_cache(1000)
def _undated(written: str) -> tuple[Notice, ...]:
    """Notices that are listed without dates, in no order that means anything."""
    kinds = {kind for name in written.split(";") if (kind := notice_kind(name))}
    return tuple(sorted((Notice(kind, source=SOURCE) for kind in kinds), key=_undated_order))


def _undated_order(notice: Notice) -> tuple[bool, str]:
    """A reinstatement last: it takes back a retraction, so that it cannot have come before one.

    That a work was retracted, reinstated, and retracted again is rarer than that it was reinstated.
    """
    return notice.kind is NoticeKind.REINSTATEMENT, notice.kind


def _value(written: str) -> str:
    return "" if written.strip().lower() in _NOTHING else written


def _key(pmid: str) -> str:
    return f"pmid:{pmid}" if pmid else ""
