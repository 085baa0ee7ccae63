"""How messages tell of works and notices: when, by whom, what falls, in a few words however many there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from evidence import identifiers
from evidence.model.finding import Related
from evidence.model.record import SOURCES, Notice, Relation, RelationKind, Work
from evidence.rules.fault import quote
from evidence.rules.resting import Role, Use
from evidence.rules.standing import Event

_MOST = 3
"""As many are named; the related places list them all."""
_EXACT = 10
"""The length of a date that gives the day."""
_TIES = {
    RelationKind.NEWER_VERSION: "has a newer version,",
    RelationKind.PUBLISHED_AS: "is a preprint, and has been published as",
    RelationKind.NOTICE_OF: "is itself a notice about",
    RelationKind.CITING_REVIEW: "is cited by a later review,",
}
_SPEAKERS = {"publisher": "the publisher", **SOURCES}


def when(date: str) -> str:
    """`on 2010-02-06`, `in 2010`; empty where nobody says."""
    return f"{'on' if len(date) == _EXACT else 'in'} {date}" if date else ""


def titled(work: Relation | Work) -> str:
    """`'Ginger, again' (2023, 10.1000/g.2)`, as far as known."""
    known = ", ".join(part for part in (str(work.issued or ""), identifiers.told(work.doi, work.pmid)) if part)
    return f"{quote(work.title)} ({known})" if work.title and known else known or quote(work.title)


def tied(relation: Relation) -> str:
    """`has a newer version, 'Ginger, again' (2023, 10.1000/g.2)`; empty for ties that change nothing for a reader."""
    return f"{_TIES[relation.kind]} {titled(relation)}" if relation.kind in _TIES else ""


def reported(notice: Notice) -> str:
    """`retraction on 2010-02-06 (notice 10.1000/r.1, as the publisher says)`, as far as known."""
    sources = (notice.source,) if notice.source else ()
    event = Event(notice.kind, notice.date, notice.doi, notice.pmid, sources)
    return told(event, notice.kind.value.replace("_", " "))


def told(event: Event, what: str = "") -> str:
    """`was retracted on 2010-02-06 (notice 10.1000/r.1, as the publisher and PubMed say)`, as far as known."""
    named = identifiers.told(event.doi, event.pmid)
    says = f"as {names(event.sources)} say{'s' * (len(event.sources) == 1)}" if event.sources else ""
    inside = ", ".join(part for part in (f"notice {named}" if named else "", says) if part)
    return " ".join(part for part in (what, when(event.date), f"({inside})" if inside else "") if part)


def names(sources: Iterable[str]) -> str:
    """Sources as they call themselves: `Crossref, PubMed and OpenAlex`."""
    return series([_SPEAKERS.get(source, source) for source in sources], most=len(_SPEAKERS))


def series(words: Sequence[str], most: int = _MOST) -> str:
    """`a, b and c`; of very many the first, and how many more."""
    if len(words) > most:
        return f"{', '.join(words[:most])} and {len(words) - most} more"
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def users(uses: Sequence[Use], *roles: Role) -> str:
    """The claims and articles in some roles: `claim 'a' and 2 passages of article.md`; empty where there are none."""
    claims = _names(uses, roles, claims=True)
    articles = _names(uses, roles, claims=False)
    number = _number(uses, roles) - len(claims)
    ids = f"claim{'s' * (len(claims) > 1)} {series(claims)}" if claims else ""
    passages = f"{'a passage' if number == 1 else f'{number} passages'} of {series(articles)}" if articles else ""
    comma = "," * (len(claims) > 1)
    return f"{comma} and ".join(part for part in (ids, passages) if part)


def doing(verb: str, uses: Sequence[Use], *roles: Role) -> str:
    """The same with what they do: `claim 'a' rests`, `claims 'a' and 'b' rest`; empty where there are none."""
    number = _number(uses, roles)
    return f"{users(uses, *roles)} {verb}{'s' * (number == 1)}" if number else ""


def _names(uses: Sequence[Use], roles: tuple[Role, ...], *, claims: bool) -> list[str]:
    return list(dict.fromkeys(use.name for use in uses if use.role in roles and use.is_claim is claims))


def _number(uses: Sequence[Use], roles: tuple[Role, ...]) -> int:
    """How many claims and passages."""
    return len(_names(uses, roles, claims=True)) + sum(use.role in roles and not use.is_claim for use in uses)


def places(uses: Iterable[Use]) -> tuple[Related, ...]:
    """Where the uses stand."""
    return tuple(use.place for use in uses)
