"""One fault in a genuine entry, of each kind that the rules look for."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from benchmarks.references.entries import Entry
from evidence.model.record import Work

_LONG = 5


@dataclass(frozen=True, slots=True)
class Fault:
    """A kind of fault, and where a finding is expected."""

    field: str
    """BibTeX's name; `doi` for the rule wrong-doi."""
    make: Callable[[Entry, Work, Work, random.Random], Entry | None]
    """From a genuine entry, its work, and another work; None where the entry has nothing to spoil."""


def _doi(entry: Entry, _work: Work, other: Work, _chance: random.Random) -> Entry | None:
    return entry.with_field("doi", other.doi)


def _year(by: int) -> Callable[[Entry, Work, Work, random.Random], Entry | None]:
    def moved(entry: Entry, work: Work, _other: Work, _chance: random.Random) -> Entry | None:
        year = int(entry.fields.get("year", 0)) + by
        return entry.with_field("year", str(year)) if "year" in entry.fields and year not in work.years else None

    return moved


def _first_author(entry: Entry, _work: Work, _other: Work, chance: random.Random) -> Entry | None:
    others = [at for at, name in enumerate(entry.author) if name.family != entry.author[0].family]
    if not others:
        return None
    at, names = chance.choice(others), list(entry.author)
    names[0], names[at] = names[at], names[0]
    return replace(entry, author=tuple(names))


def _stranger(entry: Entry, _work: Work, other: Work, _chance: random.Random) -> Entry | None:
    first = other.author[0]
    return replace(entry, author=(first, *entry.author[1:])) if first.family != entry.author[0].family else None


def _replaced(entry: Entry, _work: Work, other: Work, chance: random.Random) -> Entry | None:
    new = _new_word(entry, other, chance)
    return _respelt(entry, chance, lambda words, at: [*words[:at], new, *words[at + 1 :]]) if new else None


def _dropped(entry: Entry, _work: Work, _other: Work, chance: random.Random) -> Entry | None:
    return _respelt(entry, chance, lambda words, at: [*words[:at], *words[at + 1 :]])


def _inserted(entry: Entry, _work: Work, other: Work, chance: random.Random) -> Entry | None:
    new = _new_word(entry, other, chance)
    return _respelt(entry, chance, lambda words, at: [*words[:at], new, *words[at:]]) if new else None


def _journal(entry: Entry, work: Work, other: Work, _chance: random.Random) -> Entry | None:
    field = next((name for name in ("journal", "booktitle") if name in entry.fields), "")
    if not field or not other.container_title or not set(other.issn).isdisjoint(work.issn):
        return None
    return entry.with_field(field, other.container_title) if other.container_title != work.container_title else None


def _number(field: str) -> Callable[[Entry, Work, Work, random.Random], Entry | None]:
    def moved(entry: Entry, _work: Work, _other: Work, chance: random.Random) -> Entry | None:
        written = entry.fields.get(field, "")
        if not re.search(r"\d", written):
            return None
        by = chance.choice((1, 2, 10, 37))
        return entry.with_field(field, re.sub(r"\d+", lambda number: str(int(number[0]) + by), written))

    return moved


FAULTS: Mapping[str, Fault] = {
    "DOI of another work": Fault("doi", _doi),
    "year + 1": Fault("year", _year(1)),
    "year - 1": Fault("year", _year(-1)),
    "year + 5": Fault("year", _year(5)),
    "year - 5": Fault("year", _year(-5)),
    "first author not first": Fault("author", _first_author),
    "first author of another": Fault("author", _stranger),
    "title: word replaced": Fault("title", _replaced),
    "title: word left out": Fault("title", _dropped),
    "title: word put in": Fault("title", _inserted),
    "journal of another": Fault("journal", _journal),
    "volume": Fault("volume", _number("volume")),
    "pages": Fault("pages", _number("pages")),
}


def _new_word(entry: Entry, other: Work, chance: random.Random) -> str:
    there = {word.lower() for word in re.findall(r"[^\W\d_]+", entry.fields["title"])}
    new = [word for word in _content(other.title.split()) if word.lower() not in there]
    return chance.choice(new) if new else ""


def _respelt(entry: Entry, chance: random.Random, change: Callable[[list[str], int], list[str]]) -> Entry | None:
    """The title with a change at one of its content words; a title of one word has none to spare."""
    words = entry.fields["title"].split()
    places = [at for at, word in enumerate(words) if list(_content([word]))]
    if len(words) < 2 or not places:
        return None
    return entry.with_field("title", " ".join(change(words, chance.choice(places))))


def _content(words: Sequence[str]) -> Iterator[str]:
    yield from (bare for word in words if len(bare := re.sub(r"\W", "", word)) >= _LONG and bare.isalpha())
