"""Whom a sentence names as its authority: nobody, somebody vague, or a source that can be found."""

from __future__ import annotations

from evidence.language.lexicon import Hit, terms
from evidence.language.passage import Passage
from evidence.model.scales import Attribution
from evidence.model.statement import Trigger

_REACH = 9
"""How many words may stand between an authority and what it reports: `research, published in May, has shown`."""
_NAME_REACH = 10
_SOURCE_REACH = 6
"""How far behind `according to` the source of what is cited may be named."""
_FROM = frozenset({"by", "from"})
_SHORT = 3
_TITLE = 0.75
"""Share of capitals among longer words above which a sentence is a title."""
_INITIALS = 2
_AND_HIS = 3
"""How far before `colleagues` the name in `Cotton and his colleagues` stands."""
_PASSIVE = frozenset({"was", "were", "been", "be", "being", "to"})
_PARTED = frozenset({";", ".", "by", "to", "we", "i"})
"""What parts an authority from what it reports; in `in this study we have shown` the writers speak for themselves."""
_SPEAKING = frozenset({"said", "says", "explained", "added", "wrote", "explains", "adds", "writes"})
_RESEARCH = frozenset({"research", "researchers", "scientists", "studies", "study", "trial", "trials"})
_DAYS = "monday tuesday wednesday thursday friday saturday sunday today"
_HEADS = "our study research scientists researchers researcher experts results findings"
_NOT_NAMES = frozenset({"the", "this", "these", *_DAYS.split(), *_HEADS.split()})


def read(passage: Passage) -> tuple[Attribution, list[Trigger]]:
    """The attribution, and the words that make it vague."""
    if "attribution" not in passage.hits and "according" not in passage.words.words:
        return Attribution.SPECIFIC if _cites(passage) else Attribution.NONE, []
    vague = _vague(passage)
    if _specific(passage, vague):
        return Attribution.SPECIFIC, []
    if vague:
        return Attribution.VAGUE, [passage.trigger("attribution", "vague", first, last) for first, last in vague]
    return Attribution.NONE, []


def told_by_study(passage: Passage) -> bool:
    """`the study found`, `say researchers`: somebody who does research says so."""
    return "attribution" in passage.hits and any(
        passage.word(at) in _RESEARCH for first, last in _vague(passage) for at in range(first, last)
    )


def _vague(passage: Passage) -> list[tuple[int, int]]:
    """The place of a set phrase (`it is believed`) or of an authority with what it does (`studies show`)."""
    found = [(hit.first, hit.last) for hit in passage.of("attribution", "vague")]
    verbs = [verb for verb in passage.of("attribution", "reporting") if passage.word(verb.first - 1) not in _PASSIVE]
    pairs = [
        (min(authority.first, verb.first), max(authority.last, verb.last))
        for authority in passage.of("attribution", "authority")
        for verb in verbs
        if _together(passage, authority, verb)
    ]
    if pairs:
        found.append(min(pairs, key=lambda pair: (pair[1] - pair[0], pair)))
    return sorted(found)[:1]


def _together(passage: Passage, authority: Hit, verb: Hit) -> bool:
    """Whether the authority is what reports: `research published in May has shown`, `say the researchers`."""
    if authority.last <= verb.first:
        between = passage.words.words[authority.last : verb.first]
        return len(between) <= _REACH and _PARTED.isdisjoint(between)
    gap = passage.words.words[verb.last : authority.first]
    return verb.last <= authority.first and gap in ([], ["the"], ["its"], ["their"])


def _specific(passage: Passage, vague: list[tuple[int, int]]) -> bool:
    if _cites(passage):
        return True
    if passage.of("attribution", "named") and (vague or passage.of("attribution", "reporting", "authority")):
        return True
    verbs = passage.of("attribution", "reporting")
    named = (
        any(_speaker(passage, verb) for verb in verbs)
        or _according_to_name(passage)
        or any(_names_near(passage, first, last) for first, last in vague)
    )
    return named and not is_title(passage)


def _cites(passage: Passage) -> bool:
    sentence = passage.sentence
    return bool(sentence.block.citations and sentence.citations)


def _speaker(passage: Passage, verb: Hit) -> bool:
    """A name right before or after what it reports: `Napoli said`, `said Alessandro Napoli`, `Chen's team found`."""
    before = verb.first - 1 - (passage.word(verb.first - 1) == ",")
    if before > 0 and _is_name(passage, before):
        return True
    if passage.word(before) == "colleagues" and _is_name(passage, before - _AND_HIS):
        return True
    if any(passage.word(at).endswith("'s") and _is_name(passage, at) for at in (before - 1, before - 2)):
        return True
    return passage.word(verb.first) in _SPEAKING and _is_name(passage, verb.last)


def _according_to_name(passage: Passage) -> bool:
    """`according to Napoli`, `according to the Heart Fund`, `according to figures from the Heart Fund`."""
    words = passage.words.words
    for at, word in enumerate(words):
        if word == "according" and passage.word(at + 1) == "to":
            following = words[at + 2 : at + 2 + _SOURCE_REACH]
            handed = next((step for step, each in enumerate(following) if each in _FROM), -1)
            return any(_is_name(passage, at + 2 + first + step) for first in {0, handed + 1} for step in (0, 1))
    return False


def _names_near(passage: Passage, first: int, last: int) -> bool:
    """Two names in a row within or soon after an authority: `the study, in Acta Oncologica, found`."""
    after = range(first + 1, min(last + _NAME_REACH, len(passage.words)) - 1)
    return any(
        passage.word(at - 1) in {"in", "at", "by", "from", "the"}
        and _is_name(passage, at)
        and _is_name(passage, at + 1)
        for at in after
    )


def is_title(passage: Passage) -> bool:
    """Whether most words are in capitals, so that they tell nothing of names."""
    text, starts = passage.sentence.text, passage.words.starts
    long = [start for start, word in zip(starts, passage.words.words, strict=True) if len(word) > _SHORT]
    return sum(text[start].isupper() for start in long) > len(long) * _TITLE


def _is_name(passage: Passage, at: int) -> bool:
    if not 0 <= at < len(passage.words):
        return False
    start, end = passage.words.starts[at], passage.words.end(at)
    word = passage.sentence.text[start:end]
    if not word[:1].isupper() or len(word) <= _INITIALS:
        return False
    return word.lower() not in _NOT_NAMES and word.lower() not in terms("grammar", "place")
