"""Sentences that tell what a disorder, a group of people or a finding is like, and connect no cause with an effect."""

from __future__ import annotations

from evidence.language import reporting
from evidence.language.lexicon import terms
from evidence.language.passage import Passage
from evidence.language.verbs import opens_noun_phrase

_INCLUDING = frozenset({"include", "includes", "included", "including"})
_LIST_REACH, _GROUP_REACH, _OPENING, _STATE_REACH = 8, 3, 4, 4
_MODALS = frozenset({"can", "could", "may", "might"})
_TO = frozenset({"appear", "appears", "appeared", "seem", "seems", "seemed"})
_OPEN = frozenset({"not", "never", "yet", "to", "must", "should", "cannot"})
_MERIT_REACH = 3
_DONE = frozenset({"used", "added", "asked", "given", "found", "seen"})
"""After `may be`: what somebody may do."""


def describes(passage: Passage) -> bool:
    """Whether the sentence says of health how something usually is, may be, was found or fared."""
    if "health" not in passage.hits or passage.of("setup", "assignment", "method", "history", "unknown", "trade"):
        return False
    if _lists(passage) or _fares(passage) or _finds(passage) or _attests(passage):
        return True
    if not terms("grammar", "person").isdisjoint(passage.words.different):
        return False
    return _may_be(passage) or (not reporting.reported(passage, None) and (_usual(passage) or _of_a_group(passage)))


def of_patients(passage: Passage) -> bool:
    """`people with asthma overbreathe` tells of the disorder; `he treats people with asthma` does not."""
    hits = passage.of("population", "condition")
    if not hits or hits[0].first > 0 or passage.of("advice", "explicit"):
        return False
    return any(disorder.first >= hits[0].last for disorder in passage.of("health"))


def takes_sides(passage: Passage) -> bool:
    """`the study challenges the belief that` claims the opposite of the belief."""
    different = passage.words.different
    told = not terms("grammar", "belief").isdisjoint(different) and not terms("grammar", "upholds").isdisjoint(
        different
    )
    return told and bool(passage.of("attribution", "authority"))


def _usual(passage: Passage) -> bool:
    """`The rash usually starts on the face`."""
    words = passage.words.words
    usual, course, being = terms("grammar", "usual"), terms("grammar", "course"), terms("grammar", "being")
    if usual.isdisjoint(passage.words.different) and course.isdisjoint(passage.words.different):
        return False
    told = len(passage.of("health")) > 1
    return any(
        (word in usual and (passage.word(at + 1) in course or passage.word(at - 1) in being))
        or (told and word in course and word.endswith("s") and at > 0 and not opens_noun_phrase(words[at - 1]))
        for at, word in enumerate(words)
    )


def _of_a_group(passage: Passage) -> bool:
    """`Most patients remain in pain`, `Many of them stop taking it`."""
    people = {hit.first for hit in passage.of("species", "human")}
    return any(
        not people.isdisjoint(range(hit.last, hit.last + _GROUP_REACH))
        for hit in passage.of("quantifier", "all", "most", "many", "some")
        if hit.first <= _OPENING
    )


def _lists(passage: Passage) -> bool:
    """`Symptoms include a cough`, `Sources of infection may include needles`."""
    words, inventory = passage.words.words, terms("grammar", "inventory")
    if _INCLUDING.isdisjoint(passage.words.different):
        return False
    named = [at for at, word in enumerate(words) if word in inventory]
    return any(not _INCLUDING.isdisjoint(words[at : at + _LIST_REACH]) for at in named)


def _fares(passage: Passage) -> bool:
    """`Those who swam had better function`, `Patients reported less pain`."""
    words, fared = passage.words.words, terms("grammar", "fared")
    return not fared.isdisjoint(passage.words.different) and any(
        word in fared and not terms("grammar", "worth").isdisjoint(words[at + 1 : at + _STATE_REACH])
        for at, word in enumerate(words)
    )


def _finds(passage: Passage) -> bool:
    """`The trial showed that most wounds had closed`, `Analyses found no sign of it`."""
    words, finding = passage.words.words, terms("grammar", "finding")
    if finding.isdisjoint(passage.words.different) or not passage.of("attribution", "authority", "vague", "named"):
        return False
    return any(
        word in finding and words[at + 1 : at + 2] and words[at + 1] in terms("grammar", "found")
        for at, word in enumerate(words)
    )


def _attests(passage: Passage) -> bool:
    """`The efficacy of zinc has been well established`; not `has yet to be established`, `was not confirmed`."""
    words, merit, settled = passage.words.words, terms("grammar", "merit"), terms("grammar", "settled")
    if merit.isdisjoint(passage.words.different) or settled.isdisjoint(passage.words.different):
        return False
    first = next(at for at, word in enumerate(words) if word in merit)
    for at in range(first + 1, len(words)):
        if words[at] in settled and passage.clause(at) == passage.clause(first):
            before = words[first:at]
            return _OPEN.isdisjoint(before) and not terms("grammar", "being").isdisjoint(before[-_MERIT_REACH:])
    return False


def _may_be(passage: Passage) -> bool:
    """`Other peptides may be involved.`, `The disorder appears to be inherited.`; not `it may be added to soups`."""
    words = passage.words.words
    if _MODALS.isdisjoint(passage.words.different) and _TO.isdisjoint(passage.words.different):
        return False
    for at, word in enumerate(words):
        if word not in _MODALS and word not in _TO:
            continue
        following = words[at + 1 : at + _STATE_REACH]
        if word in _MODALS and following and following[0].isalpha():
            return "have" not in following and _DONE.isdisjoint(following)
        if word in _TO and following[:1] == ["to"]:
            return True
    return False
