"""How a verb of effect is used where it stands: as a finite verb, or as part of a name.

`increased` is an effect in "it increased survival", a comparison in "patients with increased survival", and neither in
"increased awareness is needed". Without a parser, the closed-class words around it decide.
"""

from __future__ import annotations

from evidence.language.connection import Usage
from evidence.language.lexicon import Hit, terms
from evidence.language.passage import Passage
from evidence.model.document import BlockKind

_PLURALS = frozenset({"people", "children", "women", "men", "mice", "bacteria", "data", "it", "they", "she", "he"})
_PASTS = frozenset({"cut", "rose", "led", "drove", "shrank", "fought", "put"})
_MODALS_OF_PASSIVE = frozenset({"can", "could", "may", "might", "to"})
_ABILITIES = frozenset({"ability", "power", "capacity"})
_ABILITY_REACH = 9
_INSERTION_REACH = 14
"""How many words, commas included, an inserted phrase may have."""
_JOINED_REACH = 5
"""How far back `and` makes a subject plural: `smoking and heavy drinking increase the risk`."""
_CLOSE = 3
_DEGREE = frozenset({"more", "less"})
_ARTICLES = frozenset({"the", "a", "an", "their", "your", "our", "my", "his", "her", "its", "this", "these", "those"})
"""Words that open an object: the word before them is no noun."""
_EXAMPLE = frozenset({",", "for", "example", "instance"})


def verb(passage: Passage, hit: Hit) -> Usage:
    """How a verb of the sections `change` and `effect` is used."""
    word = passage.word(hit.first)
    before, at = _skip_insertion(passage, *_before(passage, hit.first))
    if word.endswith("ing"):
        return _gerund(passage, hit, before, at)
    if word.endswith("ed") or word in _PASTS:
        return _past(passage, hit, before, at)
    if word.endswith("s") and not word.endswith("ss"):
        named = opens_noun_phrase(before) or before in terms("grammar", "adjective")
        return Usage.NAMES if named else _finite(passage, hit)
    return _base(passage, hit, before, at)


def opens_noun_phrase(before: str) -> bool:
    """Whether a form in -s after this word is a plural noun: `the benefits`, but `this benefits`."""
    if before in {"this", "that"}:
        return False
    return before in terms("grammar", "determiner") or before in terms("grammar", "preposition")


def _before(passage: Passage, first: int) -> tuple[str, int]:
    """The word before, adverbs skipped, and its place; `more than` in `more than doubles` is one."""
    at = first - 1
    while at >= 0:
        word = passage.word(at)
        if word == "than" and passage.word(at - 1) in _DEGREE:
            at -= 2
        elif word.endswith("ly") or word in terms("grammar", "filler"):
            at -= 1
        else:
            break
    return passage.word(at), at


def _skip_insertion(passage: Passage, before: str, at: int) -> tuple[str, int]:
    """The word before an inserted phrase: `tea, drunk daily, lowers`, `the drug, which is new, lowers`."""
    if before != ",":
        return before, at
    for comma in range(at - 2, max(at - _INSERTION_REACH, 0), -1):
        if passage.word(comma) == ",":
            opening = passage.word(comma + 1)
            inserted = opening in terms("grammar", "insertion") or opening.endswith(("ed", "en", "ing"))
            return (passage.word(comma - 1), comma - 1) if inserted else (before, at)
    return before, at


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
    if opens_noun_phrase(before):
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
    if passage.word(at - 1) in _MODALS_OF_PASSIVE:
        return Usage.CAUSES
    if agent and (hit.value == "change" or "by" in agent):
        return Usage.CAUSES
    return Usage.DIFFERS if hit.value == "change" else Usage.NAMES


def _coordinated(passage: Passage, hit: Hit) -> bool:
    """Whether another verb of effect stands earlier in the clause: `reduced pain and improved sleep`."""
    return any(
        other.last <= hit.first
        and passage.clause(other.first) == passage.clause(hit.first)
        and (other.value == "causation" or verb(passage, other) is Usage.CAUSES)
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
    if opens_noun_phrase(before) or passage.word(hit.last) == "of":
        return Usage.NAMES
    if before == "":
        return Usage.NAMES if passage.stem is None else Usage.CAUSES
    if before in {"and", "or", ","}:
        return _finite(passage, hit) if _coordinated(passage, hit) else Usage.NAMES
    plural = (before.endswith("s") and not before.endswith("ss")) or before in _PLURALS or before == ")"
    joined = "and" in passage.words.words[max(at - _JOINED_REACH, 0) : at]
    with_object = passage.word(hit.last) in _ARTICLES and before.isalpha()
    return _finite(passage, hit) if plural or joined or with_object else Usage.NAMES


def _licensed(passage: Passage, at: int) -> bool:
    """Whether an infinitive is asserted: `shown to reduce`, `the ability of tea to calm`; not `a plan to reduce`."""
    words = passage.words.words
    at = _skip_example(words, at)
    if {passage.word(at - 1), passage.word(at - 2)} & terms("grammar", "licence"):
        return True
    if passage.kind is BlockKind.HEADING and passage.of("attribution", "reporting"):
        return words[at - 1] in terms("grammar", "remedy")
    return any(word in _ABILITIES for word in words[max(at - _ABILITY_REACH, 0) : at])


def _skip_example(words: list[str], at: int) -> int:
    """The place before an inserted `, for example,`."""
    while at > 0 and words[at - 1] in _EXAMPLE:
        at -= 1
    return at
