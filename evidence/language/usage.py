"""How a word of the relation lexicon is used where it stands: as a finite verb, or as part of a name.

`increased` is an effect in "it increased survival", a comparison in "patients with increased survival", and neither in
"increased awareness is needed". Without a parser, the closed-class words around it decide.
"""

from __future__ import annotations

from enum import Enum, auto

from evidence.language.lexicon import Hit, terms
from evidence.language.passage import Passage

_FILLERS = frozenset(
    {
        "also",
        "not",
        "both",
        "either",
        "only",
        "even",
        "still",
        "then",
        "better",
        "never",
        "further",
        "'",
        '"',
        "\u201c",
        "\u201d",
    }
)
_PLURALS = frozenset({"people", "children", "women", "men", "mice", "bacteria", "data", "it", "they", "she", "he"})
_PASTS = frozenset({"cut", "rose", "led", "drove", "shrank", "fought", "put"})
_SUPPORT_REACH = 6
_ABILITY_REACH = 9
_CLOSE = 3


class Usage(Enum):
    """What a word does in its sentence."""

    CAUSES = auto()
    """A finite verb with an object, or what amounts to one."""
    DIFFERS = auto()
    """Something is or becomes higher or lower: no cause is named."""
    NAMES = auto()
    """Part of a noun phrase, an aim or a topic: asserts nothing by itself."""


def usage(passage: Passage, hit: Hit) -> Usage:
    """How a verb or noun of the sections `change`, `effect` and `effect-noun` is used."""
    if hit.value == "effect-noun":
        return _noun(passage, hit)
    if _is_compound(passage, hit) or _counts_people(passage, hit):
        return Usage.NAMES
    word = passage.word(hit.first)
    before, at = _before(passage, hit.first)
    if word.endswith("ing"):
        return _gerund(passage, hit, before, at)
    if word.endswith("ed") or word in _PASTS:
        return _past(passage, hit, before, at)
    if word.endswith("s") and not word.endswith("ss"):
        return Usage.NAMES if _opens_noun_phrase(before) else _finite(passage, hit)
    return _base(passage, hit, before, at)


def _opens_noun_phrase(before: str) -> bool:
    """Whether a form in -s after this word is a plural noun: `the benefits`, but `this benefits`."""
    if before in {"this", "that"}:
        return False
    return before in terms("grammar", "determiner") or before in terms("grammar", "preposition")


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


def _before(passage: Passage, first: int) -> tuple[str, int]:
    """The word before, adverbs skipped, and its place."""
    at = first - 1
    while at >= 0 and (passage.word(at).endswith("ly") or passage.word(at) in _FILLERS):
        at -= 1
    return passage.word(at), at


def _finite(passage: Passage, hit: Hit) -> Usage:
    """A finite verb; one of change without an object says only that something changed."""
    if hit.value == "change" and _lacks_object(passage, hit):
        return Usage.DIFFERS
    return Usage.CAUSES


def _lacks_object(passage: Passage, hit: Hit) -> bool:
    at = hit.last
    while passage.word(at).endswith("ly") or passage.word(at) in {"more", "most", "even", "less"}:
        at += 1
    following = passage.word(at)
    if following in {"and", "or"} and any(
        other.first == at + 1 for other in passage.of("relation", "change", "effect")
    ):
        return False
    return following in {"", ",", ")", "%"} or following in terms("grammar", "after-verb") or following[:1].isdecimal()


def _past(passage: Passage, hit: Hit, before: str, at: int) -> Usage:
    if before in terms("grammar", "being"):
        return _passive(passage, hit, at)
    if before in terms("grammar", "having"):
        return _perfect(passage, hit, before)
    if before in terms("grammar", "determiner") or before in terms("grammar", "preposition"):
        return Usage.NAMES
    if before in {"", ",", "and", ";", "(", "-"} and not _coordinated(passage, hit):
        return Usage.NAMES
    if hit.value == "effect" and _lacks_object(passage, hit):
        return Usage.NAMES
    return _finite(passage, hit)


def _perfect(passage: Passage, hit: Hit, before: str) -> Usage:
    """`has improved the outlook` names an effect, `patients have increased levels` does not."""
    object_follows = passage.word(hit.last) in terms("grammar", "determiner")
    if before in {"has", "have", "had", "having"} and (object_follows or hit.value == "effect"):
        return Usage.CAUSES
    return Usage.DIFFERS


def _passive(passage: Passage, hit: Hit, at: int) -> Usage:
    """`was reduced by`, `can be prevented` name a cause; `was reduced in` compares; `were treated` does neither."""
    agent = {"by", "with", "using", "through", "when"} & set(passage.words.words[hit.last : hit.last + _CLOSE])
    if passage.word(at - 1) in {"can", "could", "may", "might", "to"}:
        return Usage.CAUSES
    if agent and (hit.value == "change" or "by" in agent):
        return Usage.CAUSES
    return Usage.DIFFERS if hit.value == "change" else Usage.NAMES


def _coordinated(passage: Passage, hit: Hit) -> bool:
    """Whether another verb of effect stands earlier in the clause: `reduced pain and improved sleep`."""
    return any(
        other.last <= hit.first
        and passage.clause(other.first) == passage.clause(hit.first)
        and (other.value == "causation" or usage(passage, other) is Usage.CAUSES)
        for other in passage.of("relation", "change", "effect", "causation")
    )


def _gerund(passage: Passage, hit: Hit, before: str, at: int) -> Usage:
    """`by reducing`, `, thereby reducing`, `effective in reducing`; not `strategies for reducing`, `is increasing`."""
    pair = f"{passage.word(at - 1)} {before}"
    if before in terms("grammar", "gerund-licence") or pair in terms("grammar", "gerund-licence"):
        return Usage.CAUSES
    if before == "":
        return Usage.CAUSES if passage.stem is not None else Usage.NAMES
    if before in terms("grammar", "being"):
        return _finite(passage, hit)
    if before == "," or (before in {"and", "or"} and _coordinated(passage, hit)):
        return Usage.CAUSES
    return Usage.NAMES


def _base(passage: Passage, hit: Hit, before: str, at: int) -> Usage:
    if before == "to":
        return Usage.CAUSES if _licensed(passage, at) else Usage.NAMES
    if before in terms("grammar", "modal"):
        return _finite(passage, hit)
    if before in terms("grammar", "determiner") or before in terms("grammar", "preposition"):
        return Usage.NAMES
    if before == "":
        return Usage.NAMES if passage.stem is None else Usage.CAUSES
    if before in {"and", "or", ","}:
        return _finite(passage, hit) if _coordinated(passage, hit) else Usage.NAMES
    plural = (before.endswith("s") and not before.endswith("ss")) or before in _PLURALS
    return _finite(passage, hit) if plural else Usage.NAMES


def _licensed(passage: Passage, at: int) -> bool:
    """Whether an infinitive is asserted: `shown to reduce`, `the ability of tea to calm`; not `a plan to reduce`."""
    words = passage.words.words
    if {passage.word(at - 1), passage.word(at - 2)} & terms("grammar", "licence"):
        return True
    return any(word in {"ability", "power", "capacity"} for word in words[max(at - _ABILITY_REACH, 0) : at])


def _noun(passage: Passage, hit: Hit) -> Usage:
    """A noun of effect asserts one only with a verb: `has an effect on`, `provides relief`."""
    words = passage.words.words
    clause = passage.clause(hit.first)
    if any(
        other.last <= hit.first and passage.clause(other.first) == clause
        for other in passage.of("relation", "association")
    ):
        return Usage.NAMES
    for at in range(max(hit.first - _SUPPORT_REACH, 0), hit.first):
        if words[at] in terms("grammar", "support") and passage.clause(at) == clause:
            return Usage.NAMES if "of" in words[at : hit.first] else Usage.CAUSES
    return Usage.NAMES
