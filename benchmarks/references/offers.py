"""Which works are offered for entries without an identifier: genuine ones with a fault, and invented ones."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from benchmarks.references.checking import written
from benchmarks.references.entries import Entry, genuine
from benchmarks.references.faults import FAULTS
from evidence import bibliography
from evidence.matching import OFFERED, score
from evidence.model.record import Work
from evidence.model.reference import Reference

ASKED, SEARCHED = 100, 200
"""So many entries of each kind, each held against its own work and so many others."""
FEWEST_WORDS = 4
Spoiling = Callable[[Entry, Work, Work, random.Random], Entry | None]


def _dropped_author(entry: Entry, _work: Work, _other: Work, chance: random.Random) -> Entry | None:
    at = chance.randrange(len(entry.author))
    return replace(entry, author=entry.author[:at] + entry.author[at + 1 :]) if len(entry.author) > 1 else None


def _given_name(entry: Entry, _work: Work, _other: Work, _chance: random.Random) -> Entry | None:
    first = entry.author[0]
    return replace(entry, author=(replace(first, given="Qx"), *entry.author[1:])) if first.given else None


def _others_authors(entry: Entry, _work: Work, other: Work, _chance: random.Random) -> Entry | None:
    return replace(entry, author=genuine(other).author)


def _other_coauthors(entry: Entry, _work: Work, other: Work, _chance: random.Random) -> Entry | None:
    later = other.author[:3]
    return replace(entry, author=(entry.author[0], *later)) if len(later) > 1 else None


def _others_title(entry: Entry, _work: Work, other: Work, _chance: random.Random) -> Entry | None:
    """Half of one title and half of another, by the authors of the first."""
    ours, theirs = entry.fields["title"].split(), other.title.split()
    if min(len(ours), len(theirs)) < FEWEST_WORDS:
        return None
    return entry.with_field("title", " ".join(ours[: len(ours) // 2] + theirs[len(theirs) // 2 :]))


def _half_replaced(entry: Entry, _work: Work, other: Work, chance: random.Random) -> Entry | None:
    """A title on the same matter: every other long word is another's."""
    words, new = entry.fields["title"].split(), [word for word in other.title.split() if len(word) > FEWEST_WORDS]
    places = [at for at, word in enumerate(words) if len(word) > FEWEST_WORDS][::2]
    if len(places) < 2 or not new:
        return None
    return entry.with_field("title", " ".join(chance.choice(new) if at in places else w for at, w in enumerate(words)))


GENUINE: Mapping[str, Spoiling] = {
    "as it is": lambda entry, *_: entry,
    "year + 1": FAULTS["year + 1"].make,
    "journal of another": FAULTS["journal of another"].make,
    "an author dropped": _dropped_author,
    "another given name": _given_name,
    "a title word replaced": FAULTS["title: word replaced"].make,
}
INVENTED: Mapping[str, Spoiling] = {
    "real title, other authors": _others_authors,
    "real title, other coauthors": _other_coauthors,
    "real authors, titles blended": _others_title,
    "real authors, half the title": _half_replaced,
}


def report(works: Mapping[str, Work]) -> None:
    """For each kind of entry, the share for which its work is offered; of invented ones, any work."""
    some = random.Random(ASKED).sample(list(works.values()), ASKED)
    others = random.Random(SEARCHED).sample(list(works.values()), SEARCHED)
    print(f"{'entries without identifiers':32}{'n':>6}{'offered':>10}")
    for label, kinds in (("genuine, ", GENUINE), ("invented, ", INVENTED)):
        for name, spoil in kinds.items():
            asked = list(_asked(some, list(works.values()), spoil))
            offered = [_offered(reference, others, own, kinds is GENUINE) for reference, own in asked]
            print(f"{label + name:38}{len(offered):6}{sum(offered) / len(offered):10.3f}")


def _asked(some: Sequence[Work], all_works: Sequence[Work], spoil: Spoiling) -> Iterator[tuple[Reference, Work]]:
    entries: dict[str, Entry] = {}
    for number, work in enumerate(some):
        chance = random.Random(work.doi)
        other = chance.choice([another for another in all_works if another is not work])
        if entry := spoil(genuine(work).without("doi", "volume", "pages"), work, other, chance):
            entries[str(number)] = entry
    read, _ = bibliography.read("references.bib", written(entries).encode())
    for number, reference in read.references.items():
        yield reference, some[int(number)]


def _offered(reference: Reference, others: Sequence[Work], own: Work, genuine_one: bool) -> bool:
    """Whether the work meant is offered before others; of an invented entry, whether any is."""
    ours, theirs = score(reference, own), max(score(reference, work) for work in others if work is not own)
    return max(theirs, OFFERED) <= ours if genuine_one else max(ours, theirs) >= OFFERED
