"""How a word of the relation lexicon is used where it stands: whether it asserts a cause, a difference, or nothing."""

from __future__ import annotations

from functools import lru_cache

from evidence.language.connection import Usage
from evidence.language.lexicon import Hit, terms
from evidence.language.passage import Passage
from evidence.language.verbs import opens_noun_phrase, verb

_SUPPORT_REACH = 6
_SEEN = frozenset(
    [
        *("is", "are", "was", "were", "found", "observed", "confirm", "confirmed", "confirms", "reported"),
        *("experience", "experienced", "experiences", "feel", "felt", "saw", "see"),
    ]
)
"""Verbs after which an improvement is only seen, and nothing said to bring it about."""
_SPANS = frozenset({"years", "year", "decade", "decades", "century"})
_RECENT = frozenset({"recent", "past", "last", "next", "coming", "two", "three"})
_SINCE = frozenset({"since", "between", "from"})
_CLOSE = 3
_SIZED_REACH = 10
_SUBJECT = 5
"""How far into the sentence its subject may stand."""
_HELPED = frozenset({"us", "them", "you", "to", "better"})
_ROUGHLY = frozenset({"about", "at", "over", "up", "to", "between", "than"})
_AUXILIARIES = frozenset({"has", "have", "had", "is", "are", "was", "were"})


def usage(passage: Passage, hit: Hit) -> Usage:
    """How a verb or noun of the sections `change`, `effect` and `effect-noun` is used."""
    if hit.value == "effect-noun":
        return _noun(passage, hit)
    if _counts_people(passage, hit) or _helps_to_know(passage, hit) or _records(passage, hit) or _teaches(passage, hit):
        return Usage.NAMES
    used = verb(passage, hit)
    if used is Usage.DIFFERS and over_time(passage):
        return Usage.NAMES
    return _noun(passage, hit) if used is Usage.NAMES and _is_noun(passage, hit) else used


@lru_cache(maxsize=1)
def over_time(passage: Passage) -> bool:
    """`cases have risen in recent years`, `doubled between 2001 and 2011`: a trend, with nothing behind it."""
    words = passage.words.words
    if _SPANS.isdisjoint(passage.words.different) and _SINCE.isdisjoint(passage.words.different):
        return False
    return any(
        (word in _SPANS and words[at - 1] in _RECENT) or (word in _SINCE and _is_year(passage.word(at + 1)))
        for at, word in enumerate(words)
    )


def _is_year(word: str) -> bool:
    return len(word) == len("1999") and word.startswith(("19", "20")) and word.isdecimal()


def _is_noun(passage: Passage, hit: Hit) -> bool:
    """`the increase`, `a large benefit`: a form that is a noun as well, where a noun stands."""
    before = passage.words.words[max(hit.first - _CLOSE, 0) : hit.first]
    return passage.word(hit.first) in terms("grammar", "noun-of-effect") and any(
        opens_noun_phrase(word) for word in before
    )


def _counts_people(passage: Passage, hit: Hit) -> bool:
    """`affects one in ten adults` says how common something is."""
    if not passage.word(hit.first).startswith("affect"):
        return False
    if passage.word(hit.first) == "affected" and passage.word(hit.last) == "by":
        return any(hit.first - _CLOSE <= found.first < hit.first for found in passage.of("species", "human"))
    people = {at for found in passage.of("species", "human") for at in range(found.first, found.last)}
    for at in range(hit.last, min(hit.last + _CLOSE + 1, len(passage.words))):
        word = passage.word(at)
        if at in people or word[0].isdecimal() or word in terms("grammar", "quantity"):
            return True
        if word in terms("grammar", "preposition") and word not in _ROUGHLY:
            return False
    return False


def _helps_to_know(passage: Passage, hit: Hit) -> bool:
    """`helps doctors diagnose` serves knowledge, not health."""
    if not passage.word(hit.first).startswith(("help", "enabl")):
        return False
    at = hit.last
    while passage.word(at) in _HELPED or passage.word(at).endswith("ly"):
        at += 1
    return passage.word(at) in terms("grammar", "finding-out")


def _records(passage: Passage, hit: Hit) -> bool:
    """`scans produce detailed images` tells what a device does."""
    if not passage.word(hit.first).startswith(("generat", "produc")):
        return False
    following = passage.words.words[hit.last : hit.last + _CLOSE + 1]
    return not terms("grammar", "record").isdisjoint(following)


def _teaches(passage: Passage, hit: Hit) -> bool:
    """`increases our understanding of sleep` serves knowledge as well."""
    for word in passage.words.words[hit.last : hit.last + _CLOSE + 1]:
        if word in terms("grammar", "knowledge"):
            return True
        if word in terms("grammar", "preposition"):
            return False
    return False


def _is_auxiliary(passage: Passage, at: int) -> bool:
    """`have` in `have studied`: the verb after it decides."""
    following = passage.word(at + 1 + passage.word(at + 1).endswith("ly"))
    other_verb = following.endswith("ed") and following not in terms("grammar", "support")
    return other_verb and passage.word(at) in _AUXILIARIES


def _noun(passage: Passage, hit: Hit) -> Usage:
    """A noun of effect asserts one only with a verb (`has an effect on`), and not as what something is linked to."""
    words = passage.words.words
    clause = passage.clause(hit.first)
    links = passage.of("relation", "association")
    if any(link.last <= hit.first and passage.clause(link.first) == clause for link in links):
        return Usage.NAMES
    for at in range(max(hit.first - _SUPPORT_REACH, 0), hit.first):
        if words[at] in terms("grammar", "support") and passage.clause(at) == clause and not _is_auxiliary(passage, at):
            if "of" in words[at : hit.first] and not _measured(words[at + 1 : hit.first]):
                return Usage.NAMES
            return Usage.DIFFERS if words[at] in _SEEN or _changed(words[at], words[hit.first]) else Usage.CAUSES
    return Usage.CAUSES if _is_sized(passage, hit) or _is_seen(passage, hit) else Usage.NAMES


def _changed(support: str, noun: str) -> bool:
    """`showed an increase`, `had a rise`; `produced an increase` names what brought it about."""
    return noun in terms("grammar", "noun-of-change") and support not in terms("grammar", "producing")


def _measured(between: list[str]) -> bool:
    """`a measure of protection`, `a wide range of benefits` are protection and benefits still."""
    at = between.index("of")
    return at > 0 and between[at - 1] in terms("grammar", "measure")


def _is_seen(passage: Passage, hit: Hit) -> bool:
    """`the benefit was found in men`, `the effect wears off`: told of what stands first in its sentence."""
    clause = passage.clause(hit.first)
    return hit.first <= _SUBJECT and any(
        passage.word(at) in terms("grammar", "seen-after") and passage.clause(at) == clause
        for at in range(hit.last, min(hit.last + _SIZED_REACH, len(passage.words)))
    )


def _is_sized(passage: Passage, hit: Hit) -> bool:
    """`the benefits of rest are large`."""
    sizes = {found.first for found in passage.of("magnitude")}
    return any(
        passage.word(at) in terms("grammar", "being") and not sizes.isdisjoint((at + 1, at + 2))
        for at in range(hit.last, min(hit.last + _SIZED_REACH, len(passage.words)))
    )
