"""How strongly a sentence connects a cause and an effect."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from evidence.language import certainty, comparison
from evidence.language.connection import Connection, Usage
from evidence.language.lexicon import Hit, terms
from evidence.language.naming import attributive, compounded, in_proper_name, named_only, of_a_thing, of_research
from evidence.language.negation import negation
from evidence.language.passage import Passage
from evidence.language.usage import usage
from evidence.language.verbs import opens_noun_phrase
from evidence.model.scales import Relation

_BANDS = {
    "no-relation": Relation.NONE,
    "association": Relation.ASSOCIATION,
    "conditional-causation": Relation.CONDITIONAL_CAUSATION,
}
_INQUIRY_REACH = 10
_QUESTION_REACH = 7
_DEGREES = frozenset({"far", "long", "many", "much", "often", "quickly", "well"})
_ADVERBS = 3
_MAKE = frozenset({"make", "makes", "made", "keep", "keeps", "kept"})
_MADE_REACH = 5
_MODALS = frozenset({"may", "might", "could"})
_GROUNDS = ("certainty", "attribution")
"""Scales of words after which any verb may tell an effect."""
_NAMING = (compounded, in_proper_name, of_research, of_a_thing, attributive)
"""What makes a word of connection part of a name."""
_BY_USE = frozenset({"change", "effect", "effect-noun"})


def connections(passage: Passage) -> list[Connection]:
    """Every connection that the sentence makes, in order; failing any, what it compares or what it says may be."""
    if "relation" not in passage.hits:
        return _implied(passage)
    found = [_connection(passage, hit) for hit in passage.of("relation") if not _intended(passage, hit)]
    made = [connection for connection in found if connection is not None]
    return [connection for connection in made if not _outdone(connection, made)] or _implied(passage)


def _outdone(noun: Connection, made: list[Connection]) -> bool:
    """Whether a verb says what a noun of effect names: `the effects of needling are caused by`."""
    return noun.hit.value == "effect-noun" and any(
        other.hit.value != "effect-noun" and other.relation >= noun.relation for other in made
    )


def _implied(passage: Passage) -> list[Connection]:
    """`may keep colds away` and `is known to warm the feet` assert an effect, `had fewer colds than` an association."""
    for hit in _effects_of_any_verb(passage):
        if not (_intended(passage, hit) or _conceded(passage, hit)):
            return [_governed(passage, hit, Relation.CAUSATION)]
    made = _makes(passage)
    if made is not None and not _intended(passage, made):
        return [_governed(passage, made, Relation.CAUSATION)]
    compared = comparison.compared(passage) if "comparison" in passage.hits else None
    if compared is not None and not _intended(passage, compared):
        return [_governed(passage, compared, Relation.ASSOCIATION)]
    return []


def _conceded(passage: Passage, hit: Hit) -> bool:
    """`although symptoms may fade`: said of something else than what the sentence is about."""
    clause = passage.clause(hit.first)
    return any(
        passage.clause(each.first) == clause and each.first < hit.first for each in passage.of("clause", "contrast")
    )


def _effects_of_any_verb(passage: Passage) -> Iterator[Hit]:
    if passage.hits.keys().isdisjoint(_GROUNDS):
        return
    after = [hit.last for hit in certainty.direct(passage) if passage.word(hit.first) in _MODALS]
    for hit in passage.of("attribution", "vague"):
        end = hit.last + (passage.word(hit.last) == "to")
        if passage.word(end - 1) == "to":
            after.append(end)
    for at in after:
        verb = at + (passage.word(at).endswith("ly") or passage.word(at) in terms("grammar", "filler"))
        if passage.word(verb + 1) in terms("grammar", "finding-out"):
            continue
        if passage.word(verb).isalpha() and passage.word(verb) not in terms("grammar", "no-effect"):
            yield Hit("relation", "causation", verb, verb + 1)


def _makes(passage: Passage) -> Hit | None:
    """`makes children sleepy`: somebody is brought into a state."""
    words = passage.words.words
    if _MAKE.isdisjoint(passage.words.different):
        return None
    for at, word in enumerate(words):
        if word in _MAKE and _changes_somebody(passage, words[at + 1 : at + 1 + _MADE_REACH]):
            return Hit("relation", "causation", at, at + 1)
    return None


def _changes_somebody(passage: Passage, following: list[str]) -> bool:
    return any(earlier in _bodies() and state in terms("grammar", "state") for earlier, state in pairwise(following))


@cache
def _bodies() -> frozenset[str]:
    return terms("species", "human") | terms("health", "health") | terms("grammar", "somebody")


def strongest(found: list[Connection]) -> Connection | None:
    """The connection that the sentence stands for: the strongest of those asserted."""
    if not found:
        return None
    asserted = [connection for connection in found if connection.negation is None]
    return max(asserted or found, key=lambda connection: connection.relation)


def _connection(passage: Passage, hit: Hit) -> Connection | None:
    relation = _relation(passage, hit)
    return None if relation is Relation.NONE else _governed(passage, hit, relation)


def _governed(passage: Passage, hit: Hit, relation: Relation) -> Connection:
    """A connection with the hedges and the negation that govern it."""
    hedges = tuple(certainty.hedges(passage, hit))
    if relation is Relation.CAUSATION and any(hedge.value != "moderate" for hedge in hedges):
        relation = Relation.CONDITIONAL_CAUSATION
    reported = tuple(certainty.reported_hedges(passage, hit))
    return Connection(hit, relation, hedges, reported, negation(passage, hit), named_only(passage, hit))


def _relation(passage: Passage, hit: Hit) -> Relation:
    if (
        hit.value == "causation"
        and passage.word(hit.first) == "results"
        and opens_noun_phrase(passage.word(hit.first - 1))
    ):
        return Relation.NONE
    for names in _NAMING:
        if names(passage, hit):
            return Relation.NONE
    if hit.value not in _BY_USE:
        return _BANDS.get(hit.value, Relation.CAUSATION)
    match usage(passage, hit):
        case Usage.CAUSES:
            return Relation.CAUSATION
        case Usage.DIFFERS:
            return Relation.ASSOCIATION
        case Usage.NAMES:
            return Relation.NONE


def _intended(passage: Passage, hit: Hit) -> bool:
    """Whether the clause demands, asks or supposes: `it must reduce`, `whether it reduces`, `if it reduces`."""
    clause = passage.clause(hit.first)
    words = passage.words.words
    obligations, conditions = _obligations(passage), passage.of("clause", "condition")
    if obligations and any(passage.clause(at) == clause for at in obligations):
        return True
    if conditions and any(passage.clause(each.first) == clause and each.first < hit.first for each in conditions):
        return True
    if "how" in passage.words.different and _asked(passage, hit):
        return True
    inquiry = terms("grammar", "inquiry")
    if inquiry.isdisjoint(passage.words.different) or "found" in passage.words.different:
        return False
    return any(
        word in inquiry
        and not _is_thing(passage, at)
        and passage.clause(at) == clause
        and (word == "whether" or hit.first - at <= _INQUIRY_REACH)
        for at, word in enumerate(words[: hit.first])
    )


def _asked(passage: Passage, hit: Hit) -> bool:
    """`how long they had worked`, `how well it works`: what stands in an indirect question is not asserted."""
    clause = passage.clause(hit.first)
    return any(
        passage.word(at) == "how" and passage.word(at + 1) in _DEGREES and passage.clause(at) == clause
        for at in range(max(hit.first - _QUESTION_REACH, 0), hit.first - 1)
    )


def _is_thing(passage: Passage, at: int) -> bool:
    """`the blood test predicts` is no inquiry, `to test` is."""
    return passage.word(at) == "test" and passage.word(at - 1) not in {"to", "we", "they", "and", "will"}


@lru_cache(maxsize=1)
def _obligations(passage: Passage) -> list[int]:
    """Where the sentence says that something ought to be: `should`, `is needed`, but not `the needed dose`."""
    words = passage.words.words
    ought, after_be = terms("grammar", "intent"), terms("grammar", "intent-after-be")
    if ought.isdisjoint(passage.words.different) and after_be.isdisjoint(passage.words.different):
        return []
    being = terms("grammar", "being")
    return [
        at
        for at, word in enumerate(words)
        if (word in ought and passage.word(at - 1) not in terms("grammar", "determiner"))
        or (word in after_be and not being.isdisjoint(words[max(at - _ADVERBS, 0) : at]))
    ]
