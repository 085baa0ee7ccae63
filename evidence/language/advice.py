"""What a sentence tells its reader to do."""

from __future__ import annotations

from functools import lru_cache

from evidence.language.lexicon import Hit, terms
from evidence.language.passage import Passage
from evidence.model.scales import Advice
from evidence.model.statement import Trigger

_SUBJECT_REACH = 3
_SUBJECT_LENGTH = 5
_JOINTS = frozenset(
    {",", ":", "how", "if", "it", "that", "they", "what", "when", "where", "which", "who", "why", "and"}
)
_ADDRESSEE_REACH, _QUESTION_REACH = 6, 8
_OUGHT = frozenset({"should", "must", "ought", "need", "needs", "shouldn't"})
_READERS = frozenset(
    [
        *(
            "adults",
            "anybody",
            "anyone",
            "children",
            "everybody",
            "everyone",
            "individuals",
            "men",
            "mothers",
            "parents",
        ),
        *("patients", "people", "readers", "smokers", "sufferers", "those", "travellers", "travelers", "we", "women"),
        *("i", "you"),
    ]
)
_WHEN = frozenset({"after", "before", "if", "so", "to", "unless", "when", "whenever", "while"})
_OBJECTS = frozenset(
    [
        *(
            "a",
            "all",
            "an",
            "any",
            "as",
            "at",
            "for",
            "it",
            "less",
            "more",
            "off",
            "out",
            "plenty",
            "some",
            "that",
            "the",
        ),
        *("their", "them", "these", "this", "those", "to", "up", "with", "your", "medical", "help", "advice"),
    ]
)
_LEAD = frozenset({"please", "simply", "just", "also", "instead", "then", "always", "never"})


def read(passage: Passage) -> tuple[Advice, list[Trigger]]:
    """The strongest advice the sentence gives, and the words that give it."""
    if not passage.of("advice") or passage.sentence.is_question:
        return Advice.NONE, []
    told = [hit for hit in passage.of("advice", "explicit") if not _idle(passage, hit)]
    others = [hit for hit in told if _to_professionals(passage, hit)]
    explicit = [hit for hit in told if hit not in others]
    imperative = imperative_verb(passage) or _after_condition(passage)
    if imperative is not None and passage.of("health"):
        explicit = [hit for hit in explicit if hit.first != imperative.first] + [imperative]
    if explicit:
        return Advice.EXPLICIT, [_trigger(passage, "explicit", hit) for hit in explicit]
    implicit = sorted([*others, *passage.of("advice", "implicit")], key=lambda hit: hit.first)
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
    if _is_compound(passage, at):
        return True
    if not passage.word(verb).endswith("s"):
        return False
    effects = passage.of("relation", "change", "effect", "causation")
    return passage.word(verb) in terms("grammar", "support") or any(hit.first == verb for hit in effects)


def _is_compound(passage: Passage, at: int) -> bool:
    """`Sleep problems are common`, `Exercise programmes affect mood`: the verb is the one that comes after."""
    following = passage.words.words[at + 1 : at + 1 + _SUBJECT_LENGTH]
    if not following or following[0] in _OBJECTS or following[0] in terms("grammar", "determiner"):
        return False
    effects = {hit.first for hit in passage.of("relation", "change", "effect", "causation")}
    if at + 2 in effects and following[0].endswith("s"):
        return True
    verb = next((step for step, word in enumerate(following) if word in terms("grammar", "auxiliary")), 0)
    return verb > 0 and terms("grammar", "person").isdisjoint(following[:verb]) and _JOINTS.isdisjoint(following[:verb])


def _after_condition(passage: Passage) -> Hit | None:
    """`If it hurts, stop`: a command behind the clause that says when."""
    words = passage.words.words
    if not words or words[0] not in _WHEN or "," not in words:
        return None
    at = words.index(",") + 1
    at += passage.word(at) in _LEAD
    if passage.word(at) not in terms("advice", "action") or passage.word(at + 1) not in _OBJECTS:
        return None
    return next((hit for hit in passage.of("advice") if hit.first == at), None)


def _idle(passage: Passage, hit: Hit) -> bool:
    """`trials should compare` tells its reader nothing, nor does `whether doctors should`."""
    nouns = {at for found in passage.of("research") for at in range(found.first, found.last)}
    if not nouns.isdisjoint(range(hit.first - _SUBJECT_REACH, hit.first)):
        return True
    clause = passage.clause(hit.first)
    asked = passage.words.words[max(hit.first - _QUESTION_REACH, 0) : hit.first]
    return "whether" in asked and passage.clause(hit.first - asked[::-1].index("whether") - 1) == clause


def _to_professionals(passage: Passage, hit: Hit) -> bool:
    """`doctors should`, `policies must`, and `should be` of whatever is no reader, are implied to readers only."""
    before = passage.words.words[max(hit.first - _ADDRESSEE_REACH, 0) : hit.first]
    if not _READERS.isdisjoint(before):
        return False
    words = passage.words.words[hit.first : hit.last]
    if not terms("grammar", "professional").isdisjoint(before):
        return not _OUGHT.isdisjoint(words)
    return words[-1] == "be" and not _OUGHT.isdisjoint(words)


def _trigger(passage: Passage, value: str, hit: Hit) -> Trigger:
    return passage.trigger("advice", value, hit.first, hit.last)
