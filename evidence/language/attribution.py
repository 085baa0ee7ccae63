"""Whom a sentence names as its authority: nobody, somebody vague, or a source that can be found."""

from __future__ import annotations

from evidence.language.lexicon import Hit
from evidence.language.passage import Passage
from evidence.model.scales import Attribution
from evidence.model.statement import Trigger

_REACH = 9
"""How many words may stand between an authority and what it reports: `research, published in May, has shown`."""
_ORGANISATION = frozenset({"University", "Institute", "Hospital", "Journal", "College", "Center", "Centre", "School"})


def read(passage: Passage) -> tuple[Attribution, list[Trigger]]:
    """The attribution, and the words that make it vague."""
    vague = _vague(passage)
    if _specific(passage, reported=bool(vague)):
        return Attribution.SPECIFIC, []
    if vague:
        return Attribution.VAGUE, [passage.trigger("attribution", "vague", first, last) for first, last in vague]
    return Attribution.NONE, []


def _vague(passage: Passage) -> list[tuple[int, int]]:
    """The places of set phrases (`it is believed`) and of an authority with what it does (`studies show`)."""
    found = [(hit.first, hit.last) for hit in passage.of("attribution", "vague")]
    verbs = passage.of("attribution", "reporting")
    for authority in passage.of("attribution", "authority"):
        verb = next((verb for verb in verbs if _together(passage, authority, verb)), None)
        if verb is not None:
            found.append((min(authority.first, verb.first), max(authority.last, verb.last)))
            break
    return sorted(found)[:1]


def _together(passage: Passage, authority: Hit, verb: Hit) -> bool:
    if authority.last <= verb.first:
        between = passage.words.words[authority.last : verb.first]
        return len(between) <= _REACH and not {";", ".", "by", "to"} & set(between)
    return verb.last + 2 >= authority.first > verb.first and passage.word(verb.last) in {"the", ""} | {
        passage.word(authority.first)
    }


def _specific(passage: Passage, *, reported: bool) -> bool:
    if passage.sentence.citations:
        return True
    named = passage.of("attribution", "named")
    if named and (reported or passage.of("attribution", "reporting", "authority")):
        return True
    return any(_speaker(passage, verb) for verb in passage.of("attribution", "reporting")) or _according_to_name(
        passage
    )


def _speaker(passage: Passage, verb: Hit) -> bool:
    """A name right before or after what it reports: `Napoli said`, `said Alessandro Napoli`."""
    before = verb.first - 1
    if before > 0 and _is_name(passage, before):
        return True
    return passage.word(verb.first) in {"said", "says", "explained", "added", "wrote"} and _is_name(passage, verb.last)


def _according_to_name(passage: Passage) -> bool:
    words = passage.words.words
    return any(words[at : at + 2] == ["according", "to"] and _is_name(passage, at + 2) for at in range(len(words) - 2))


def _is_name(passage: Passage, at: int) -> bool:
    if not 0 <= at < len(passage.words):
        return False
    start, end = passage.words.starts[at], passage.words.ends[at]
    word = passage.sentence.text[start:end]
    return word[:1].isupper() and len(word) > 2 and not word.isupper() and passage.word(at) not in {"the", "this"}
