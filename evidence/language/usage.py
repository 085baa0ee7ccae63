"""How a word of the relation lexicon is used where it stands: whether it asserts a cause, a difference, or nothing."""

from __future__ import annotations

from evidence.language.connection import Usage
from evidence.language.lexicon import Hit, terms
from evidence.language.passage import Passage
from evidence.language.verbs import verb

_SUPPORT_REACH = 6
_SEEN = frozenset(
    [
        *("is", "are", "was", "were", "found", "observed", "confirm", "confirmed", "confirms", "reported"),
        *("experience", "experienced", "experiences", "feel", "felt", "saw", "see"),
    ]
)
"""Verbs after which an improvement is only seen, and nothing said to bring it about."""
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
    if any(names(passage, hit) for names in (_counts_people, _helps_to_know, _records, _teaches)):
        return Usage.NAMES
    return verb(passage, hit)


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
            return Usage.DIFFERS if words[at] in _SEEN else Usage.CAUSES
    return Usage.CAUSES if _is_sized(passage, hit) or _is_seen(passage, hit) else Usage.NAMES


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
