"""Whether two names are of one person: initials, accents, particles, name order, organisations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from evidence.matching.letters import words
from evidence.matching.spelling import misspelt
from evidence.matching.vocabulary import listed
from evidence.model.reference import Name

_TRANSLITERATED = re.compile(r"ae|oe|ue|aa")
"""How ä, ö, ø, ü and å are written where they cannot be; each side is read as if it had done so."""
_PARTICLES = frozenset(listed("particles"))
_SUFFIXES = frozenset(listed("suffixes"))
_ORGANISED = frozenset(listed("organisations"))
_REST = {("et", "al"), ("al",), ("others",), ("and", "others"), ()}
_FEWEST_WORDS = 3
_MOST_INITIALS = 3


@dataclass(frozen=True, slots=True)
class Person:
    """A name in plain letters."""

    family: str
    parts: frozenset[str]
    """The words of the family name, without particles."""
    given: str
    initials: str
    letters: str
    """All letters of the name in alphabetical order, whichever part they were taken for."""
    organisation: bool
    rest: bool
    """It is no name but `et al.`, `others`."""


@lru_cache(maxsize=16384)
def person(name: Name) -> Person:
    """The name in plain letters."""
    family, given = _without_suffix(words(name.family)), _without_suffix(words(name.given))
    organisation = not _ORGANISED.isdisjoint(family) or (not given and len(family) >= _FEWEST_WORDS)
    if organisation:
        family, given = (*given, *family), ()
    parts = tuple(map(_transliterated, _without_particles(family)))
    first = _transliterated("".join(_without_particles(given)))
    return Person(
        family="".join(parts),
        parts=frozenset(parts),
        given=first,
        initials="".join(word[0] for word in family) if organisation else _initials(name.given, given),
        letters="".join(sorted("".join((*parts, first)))),
        organisation=organisation,
        rest=(*given, *family) in _REST,
    )


def people(names: Sequence[Name]) -> tuple[Person, ...]:
    """The names, without the `et al.` that stands among them."""
    return tuple(one for name in names if not (one := person(name)).rest)


def same_person(one: Person, other: Person) -> bool:
    """Whether the two can be one, as far as their names say."""
    return (same_family(one, other) and _fit(one, other)) or _turned(one, other) or _turned(other, one)


def same_family(one: Person, other: Person) -> bool:
    """Whether the family names agree, whole or in part (`García Márquez`, `García`), but for a slip."""
    if one.organisation or other.organisation:
        return _same_organisation(one, other)
    if one.family == other.family or one.parts <= other.parts or other.parts <= one.parts:
        return True
    return misspelt(one.family, other.family)


def namesakes(one: Person, other: Person) -> bool:
    """Whether they share a family name, whichever of a name's parts was taken for it: `Zhang W` is read as W, Zhang."""
    return same_family(one, other) or (bool(one.given) and one.given == other.family)


def _fit(one: Person, other: Person) -> bool:
    """Whether the given names can be of one person; the first of one may be the second of the other."""
    if not one.initials or not other.initials:
        return True
    return one.initials[0] in other.initials or other.initials[0] in one.initials


def _turned(one: Person, other: Person) -> bool:
    """Whether family and given name were taken for each other: `Zhang Wei`, `Wei Zhang`, `Zhang W`."""
    if one.letters == other.letters:
        return True
    return bool(one.given) and one.given == other.family and other.given.startswith(one.family[:1])


def _same_organisation(one: Person, other: Person) -> bool:
    if one.parts <= other.parts or other.parts <= one.parts:
        return True
    return one.initials == other.family or other.initials == one.family


def _initials(written: str, given: Sequence[str]) -> str:
    """`Andrew J.` is `aj`; so are `AJ` and `A.-J.`."""
    joined = len(given) == 1 and written.isupper() and len(given[0]) <= _MOST_INITIALS
    return given[0] if joined else "".join(word[0] for word in given)


def _without_suffix(name: tuple[str, ...]) -> tuple[str, ...]:
    """The words but for `Jr.` and degrees behind them; `Md Abu` is a name."""
    return (*name[:1], *(word for word in name[1:] if word not in _SUFFIXES))


def _without_particles(name: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in name if word not in _PARTICLES) or name


def _transliterated(text: str) -> str:
    return _TRANSLITERATED.sub(lambda found: found[0][0], text)
