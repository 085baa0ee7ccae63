"""What a sentence tells its reader to do."""

from __future__ import annotations

from functools import lru_cache

from evidence.language.lexicon import Hit, terms
from evidence.language.passage import Passage
from evidence.model.scales import Advice
from evidence.model.statement import Trigger

_SUBJECT_REACH = 3
_LEAD = frozenset({"please", "simply", "just", "also", "instead", "then", "always", "never"})


def read(passage: Passage) -> tuple[Advice, list[Trigger]]:
    """The strongest advice the sentence gives, and the words that give it."""
    if not passage.of("advice"):
        return Advice.NONE, []
    imperative = imperative_verb(passage)
    explicit = [hit for hit in passage.of("advice", "explicit") if not _to_researchers(passage, hit)]
    if imperative is not None and passage.of("health"):
        explicit = [hit for hit in explicit if hit.first != imperative.first] + [imperative]
    if explicit:
        return Advice.EXPLICIT, [_trigger(passage, "explicit", hit) for hit in explicit]
    implicit = passage.of("advice", "implicit")
    if implicit:
        return Advice.IMPLICIT, [_trigger(passage, "implicit", hit) for hit in implicit]
    return Advice.NONE, []


@lru_cache(maxsize=1)
def imperative_verb(passage: Passage) -> Hit | None:
    """The verb that opens the sentence as a command, if one does."""
    return _opening(passage) if "advice" in passage.hits else None


def _opening(passage: Passage) -> Hit | None:
    at = 0
    while passage.word(at) in _LEAD or not passage.word(at)[:1].isalnum():
        at += 1
        if at >= len(passage.words):
            return None
    acts = passage.word(at) in terms("advice", "action")
    verbs = [hit for hit in passage.of("advice") if hit.first == at] if acts else []
    if not verbs or passage.sentence.text[passage.words.starts[at] :][:1].islower():
        return None
    following = passage.word(at + 1)
    if passage.words.text[passage.words.end(at) :][:1] == "-":
        return None
    if _is_subject(passage, at):
        return None
    if (
        following in {"of", "is", "are", "was", "and", ",", "has", "may", "can", "also", ":", "*", ""}
        and passage.word(at) != "please"
    ):
        return None
    return verbs[0]


def _is_subject(passage: Passage, at: int) -> bool:
    """`exercise prevents` and `exercise definitely helps` have a finite verb right after the first word."""
    verb = at + 1 + passage.word(at + 1).endswith("ly")
    if not passage.word(verb).endswith("s"):
        return False
    effects = passage.of("relation", "change", "effect", "causation")
    return passage.word(verb) in terms("grammar", "support") or any(hit.first == verb for hit in effects)


def _to_researchers(passage: Passage, hit: Hit) -> bool:
    """`trials should compare` tells its reader nothing."""
    nouns = {at for found in passage.of("research") for at in range(found.first, found.last)}
    return not nouns.isdisjoint(range(hit.first - _SUBJECT_REACH, hit.first))


def _trigger(passage: Passage, value: str, hit: Hit) -> Trigger:
    return passage.trigger("advice", value, hit.first, hit.last)
