"""Lists of authors: who comes first, who is not the work's, who is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from evidence.matching.difference import Difference
from evidence.matching.letters import comparable
from evidence.matching.names import Person, namesakes, people, person, same_person
from evidence.model.reference import Name

_HALF = 0.5
_RENAMED = 0.5
"""What one author counts whose given name is another, `Jian He` for `Kaiming He`; more such are others' namesakes."""


def differences_of_authors(written: Sequence[Name], found: Sequence[Name]) -> Iterator[Difference]:
    """Another first author, authors who are not the work's, authors left out; a list may be cut short at its end.

    Organisations count only where there is nobody else: sources name them or not, first or last.
    """
    ours, theirs = _individuals(written), _individuals(found)
    if not ours or not theirs or not comparable(spelt(ours[0]), spelt(theirs[0])):
        return
    if not same_person(person(ours[0]), person(theirs[0])) and not _spelt_out(ours[0], found[0]):
        yield Difference("author", spelt(ours[0]), spelt(theirs[0]))
        return
    if len(theirs) == 1:  # older deposits hold the first author only
        return
    strangers, missing = _apart(ours[1:], theirs), _left_out(ours, theirs)
    if strangers:
        few = len(strangers) < _HALF * len(ours)
        yield Difference("author", _listed(strangers), "", slight=few)
    elif missing:
        yield Difference("author", "", _listed(missing), slight=True)


def share_in_common(written: Sequence[Name], found: Sequence[Name]) -> float | None:
    """The share of the entry's authors whom the work has, 0 to 1; None where one side names nobody."""
    ours, theirs = people(written), people(found)
    if not ours or not theirs:
        return None
    strangers = [one for one in ours if not any(same_person(one, other) for other in theirs)]
    renamed = any(namesakes(one, other) for one in strangers for other in theirs)
    return (len(ours) - len(strangers) + _RENAMED * renamed) / len(ours)


def meet(written: Sequence[Name], found: Sequence[Name]) -> bool | None:
    """Whether the first author of one is among the authors of the other; None where that cannot be told."""
    ours, theirs = people(written), people(found)
    if not ours or not theirs or not comparable(ours[0].letters, theirs[0].letters):
        return None
    return any(same_person(ours[0], other) for other in theirs) or any(same_person(theirs[0], one) for one in ours)


def spelt(name: Name) -> str:
    """`Vickers, Andrew J.`."""
    return f"{name.family}, {name.given}" if name.given else name.family


def _individuals(names: Sequence[Name]) -> tuple[Name, ...]:
    """The people; the organisations where there are only those."""
    named = tuple(name for name in names if not person(name).rest)
    return tuple(name for name in named if not person(name).organisation) or named


def _spelt_out(name: Name, other: Name) -> bool:
    """Whether a source has a person's name as if it were an organisation's, `Chun-Li Chang` in one piece."""
    return not other.given and person(name).letters == person(other).letters


def _apart(names: Sequence[Name], others: Sequence[Name]) -> tuple[Name, ...]:
    known = people(others)
    return tuple(name for name in names if not any(same_person(person(name), other) for other in known))


def _left_out(ours: Sequence[Name], theirs: Sequence[Name]) -> tuple[Name, ...]:
    """Those of the work's authors who stand before the last one that the entry names.

    Where it names fewer than half, it is cut short on purpose: the first, the second, and the last.
    """
    named = _places(people(ours), people(theirs))
    if 2 * len(named) <= len(theirs):
        return ()
    return tuple(name for at, name in enumerate(theirs[: max(named)]) if at not in named)


def _places(ours: Sequence[Person], theirs: Sequence[Person]) -> set[int]:
    """Where the work has each of the entry's authors; of namesakes, the first is the one meant."""
    places: set[int] = set()
    for one in ours:
        found = (at for at, other in enumerate(theirs) if at not in places and same_person(one, other))
        places.update(islice(found, 1))
    return places


def _listed(names: Sequence[Name]) -> str:
    return "; ".join(spelt(name) for name in names)
