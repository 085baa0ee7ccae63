"""How a word of the relation lexicon is used where it stands: whether it asserts a cause, a difference, or nothing."""

from __future__ import annotations

from evidence.language.connection import Usage
from evidence.language.lexicon import Hit, terms
from evidence.language.passage import Passage
from evidence.language.verbs import verb

_SUPPORT_REACH = 6
_SEEN = frozenset({"is", "are", "was", "were", "found", "observed", "confirm", "confirmed", "confirms", "reported"})
"""Verbs after which an improvement is only seen, and nothing said to bring it about."""
_CLOSE = 3


def usage(passage: Passage, hit: Hit) -> Usage:
    """How a verb or noun of the sections `change`, `effect` and `effect-noun` is used."""
    if hit.value == "effect-noun":
        return _noun(passage, hit)
    if _is_compound(passage, hit) or _counts_people(passage, hit) or _helps_to_know(passage, hit):
        return Usage.NAMES
    return verb(passage, hit)


def _is_compound(passage: Passage, hit: Hit) -> bool:
    """The second half of `drug-treated`, `risk-reducing`."""
    words = passage.words
    return hit.first > 0 and words.text[words.end(hit.first - 1) : words.starts[hit.first]] == "-"


def _counts_people(passage: Passage, hit: Hit) -> bool:
    """`affects one in ten adults` says how common something is."""
    if not passage.word(hit.first).startswith("affect"):
        return False
    following = passage.words.words[hit.last : hit.last + _CLOSE + 1]
    people = {at for found in passage.of("species", "human") for at in range(found.first, found.last)}
    return not people.isdisjoint(range(hit.last, hit.last + _CLOSE + 1)) or any(
        word[0].isdecimal() for word in following
    )


def _helps_to_know(passage: Passage, hit: Hit) -> bool:
    """`helps doctors diagnose` serves knowledge, not health."""
    return passage.word(hit.first).startswith("help") and passage.word(hit.last) in terms("grammar", "finding-out")


def _noun(passage: Passage, hit: Hit) -> Usage:
    """A noun of effect asserts one only with a verb (`has an effect on`), and not as what something is linked to."""
    words = passage.words.words
    clause = passage.clause(hit.first)
    links = passage.of("relation", "association")
    if any(link.last <= hit.first and passage.clause(link.first) == clause for link in links):
        return Usage.NAMES
    for at in range(max(hit.first - _SUPPORT_REACH, 0), hit.first):
        if words[at] in terms("grammar", "support") and passage.clause(at) == clause:
            if "of" in words[at : hit.first]:
                return Usage.NAMES
            return Usage.DIFFERS if words[at] in _SEEN else Usage.CAUSES
    return Usage.NAMES
