"""How strongly a sentence connects a cause and an effect."""

from __future__ import annotations

from evidence.language import certainty, comparison
from evidence.language.connection import Connection, Usage
from evidence.language.lexicon import Hit, terms
from evidence.language.negation import negation
from evidence.language.passage import Passage
from evidence.language.usage import usage
from evidence.language.verbs import opens_noun_phrase
from evidence.model.scales import Relation

_BANDS = {
    "association": Relation.ASSOCIATION,
    "conditional-causation": Relation.CONDITIONAL_CAUSATION,
}
_INQUIRY_REACH = 10
_ADVERBS = 3
_BY_USE = frozenset({"change", "effect", "effect-noun"})


def connections(passage: Passage) -> list[Connection]:
    """Every connection that the sentence makes, in order; failing any, what it compares or what it says may be."""
    found = [_connection(passage, hit) for hit in passage.of("relation") if not _intended(passage, hit)]
    made = [connection for connection in found if connection is not None]
    return made or _implied(passage)


def _implied(passage: Passage) -> list[Connection]:
    """`may keep colds away` asserts conditionally, `had fewer colds than` associates, whatever the verb."""
    modal = next((hit for hit in passage.of("certainty", "low") if _is_modal(passage, hit)), None)
    if modal is not None and not _intended(passage, modal):
        return [Connection(modal, Relation.CONDITIONAL_CAUSATION, (modal,), (), negation(passage, modal))]
    compared = comparison.compared(passage)
    if compared is not None and not _intended(passage, compared):
        hedges = tuple(certainty.hedges(passage, compared))
        reported = tuple(certainty.reported_hedges(passage, compared))
        return [Connection(compared, Relation.ASSOCIATION, hedges, reported, negation(passage, compared))]
    return []


def _is_modal(passage: Passage, hit: Hit) -> bool:
    return passage.word(hit.first) in {"may", "might", "could"} and passage.word(hit.last) not in {
        "not",
        "be",
        "have",
        "",
    }


def strongest(found: list[Connection]) -> Connection | None:
    """The connection that the sentence stands for: the strongest of those asserted."""
    asserted = [connection for connection in found if connection.negation is None]
    return max(asserted or found, key=lambda connection: connection.relation, default=None)


def _connection(passage: Passage, hit: Hit) -> Connection | None:
    relation = _relation(passage, hit)
    if relation is Relation.NONE:
        return None
    hedges = tuple(certainty.hedges(passage, hit))
    if relation is Relation.CAUSATION and any(hedge.value != "moderate" for hedge in hedges):
        relation = Relation.CONDITIONAL_CAUSATION
    reported = tuple(certainty.reported_hedges(passage, hit))
    return Connection(hit, relation, hedges, reported, negation(passage, hit))


def _relation(passage: Passage, hit: Hit) -> Relation:
    if (
        hit.value == "causation"
        and passage.word(hit.first) == "results"
        and opens_noun_phrase(passage.word(hit.first - 1))
    ):
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
    """Whether the clause says what ought to be done, or asks what is: `trials are needed`, `whether it reduces`."""
    clause = passage.clause(hit.first)
    words = passage.words.words
    if any(passage.clause(at) == clause for at in _obligations(passage)):
        return True
    inquiry = terms("grammar", "inquiry")
    if inquiry.isdisjoint(words) or "found" in words:
        return False
    return any(
        word in inquiry and passage.clause(at) == clause and (word == "whether" or hit.first - at <= _INQUIRY_REACH)
        for at, word in enumerate(words[: hit.first])
    )


def _obligations(passage: Passage) -> list[int]:
    """Where the sentence says that something ought to be: `should`, `is needed`, but not `the needed dose`."""
    words = passage.words.words
    ought, after_be = terms("grammar", "intent"), terms("grammar", "intent-after-be")
    if ought.isdisjoint(words) and after_be.isdisjoint(words):
        return []
    being = terms("grammar", "being")
    return [
        at
        for at, word in enumerate(words)
        if word in ought or (word in after_be and not being.isdisjoint(words[max(at - _ADVERBS, 0) : at]))
    ]
