"""Words of connection that assert none: part of a proper name, of what was studied, or of how research came about."""

from __future__ import annotations

from evidence.language.attribution import is_title
from evidence.language.lexicon import Hit, terms
from evidence.language.passage import Passage
from evidence.model.document import BlockKind

_BEFORE, _AFTER = 8, 12
"""How far a verb may stand from the noun that it makes a statement of."""
_TIED = 4
"""How far `is` may stand before `linked`: `is now more closely linked`."""
_SUBJECT = 5
_ORIGINS = frozenset({"result", "results", "resulted", "thanks"})
_QUALITIES = frozenset({"beneficial", "effective", "efficacious", "harmful", "successful", "useful"})
_HEADLINE = frozenset({"associated", "connected", "linked", "tied"})
_ALIKE = frozenset({"comparable", "similar"})
_WAS = frozenset({"was", "were", "found", "had", "showed"})
"""What is alike by nature is described; what turned out alike was found."""
_NEEDS = frozenset({"crucial", "critical", "essential", "important", "key", "necessary", "vital"})


def in_proper_name(passage: Passage, hit: Hit) -> bool:
    """`the Canadian Medical Association`: in capitals, next to another word in capitals, in a sentence that has few."""
    if hit.first == 0 or not _capital(passage, hit.first) or passage.kind is BlockKind.HEADING or is_title(passage):
        return False
    return (hit.first > 1 and _capital(passage, hit.first - 1)) or _capital(passage, hit.last)


def compounded(passage: Passage, hit: Hit) -> bool:
    """The second half of `drug-treated`, `age-related`: a word made up for a thing, of which nothing is said."""
    words = passage.words
    return hit.first > 0 and words.text[words.end(hit.first - 1) : words.starts[hit.first]] == "-"


def of_a_thing(passage: Passage, hit: Hit) -> bool:
    """`a rash caused by nettles` names a rash; `the rash is caused by nettles` tells where it comes from."""
    if passage.word(hit.last - 1) != "by" or passage.kind is BlockKind.HEADING or passage.stem is not None:
        return False
    at = hit.first - 1
    while passage.word(at).endswith("ly") or passage.word(at) in terms("grammar", "filler"):
        at -= 1
    before = passage.word(at)
    return before.isalpha() and all(before not in terms("grammar", section) for section in ("being", "having", "joint"))


def of_research(passage: Passage, hit: Hit) -> bool:
    """`the findings are the result of surveys`, `understanding it is crucial for patients` speak of research."""
    word = passage.word(hit.first)
    before = range(max(hit.first - _SUBJECT, 0), hit.first)
    if word in _ORIGINS:
        return any(found.first in before for found in passage.of("attribution", "authority"))
    if word in _NEEDS:
        clause = passage.clause(hit.first)
        return any(
            earlier in terms("grammar", "endeavour") and passage.clause(at) == clause
            for at, earlier in enumerate(passage.words.words[: hit.first])
        )
    return False


def attributive(passage: Passage, hit: Hit) -> bool:
    """`the most effective drugs on record`, `a response to harmful invaders`: a quality that is taken for granted."""
    if passage.word(hit.last - 1) not in _QUALITIES or passage.kind is BlockKind.HEADING:
        return False
    following = passage.word(hit.last)
    closed = ("after-verb", "being", "filler")
    if not following.isalpha() or any(following in terms("grammar", section) for section in closed):
        return False
    return not (_found_before(passage, hit) or _called(passage, hit))


def named_only(passage: Passage, hit: Hit) -> bool:
    """Whether a word of association stands in a noun phrase that nothing is said of: `tasks related to memory`."""
    if hit.value != "association" or passage.kind is BlockKind.HEADING or passage.stem is not None:
        return False
    word = passage.word(hit.first)
    if word in terms("grammar", "tie"):
        return not _predicated(passage, hit)
    return word in terms("grammar", "tie-noun") and not (_found_before(passage, hit) or _verb_after(passage, hit))


def _called(passage: Passage, hit: Hit) -> bool:
    """`could prove a useful tool`, `shown to be an effective drug`, `emerged as a successful therapy`."""
    before = passage.words.words[max(hit.first - _BEFORE, 0) : hit.first]
    return "as" in before or any(not terms("grammar", section).isdisjoint(before) for section in ("modal", "being"))


def _capital(passage: Passage, at: int) -> bool:
    words = passage.words
    return at < len(words.words) and passage.sentence.text[words.starts[at]].isupper()


def _predicated(passage: Passage, hit: Hit) -> bool:
    if passage.word(hit.first) == "linked" and passage.word(hit.last) not in {"to", "with", ""}:
        return passage.word(hit.first - 1) not in terms("grammar", "determiner")
    words = passage.words.words
    alike = words[hit.first] in _ALIKE
    before = words[max(hit.first - _TIED, 0) : hit.first]
    verbs = (_WAS,) if alike else (terms("grammar", "being"), terms("grammar", "having"))
    if any(not each.isdisjoint(before) for each in verbs):
        return words[hit.first] != "at" or "who" not in before
    return words[hit.first] in _HEADLINE and not _has_verb(words[: hit.first])


def _has_verb(words: list[str]) -> bool:
    """Whether there is a verb already; headlines leave out `is`: `diet tied to lower risk`."""
    if any(not terms("grammar", section).isdisjoint(words) for section in ("being", "support", "modal")):
        return True
    return any(word.endswith("ed") and word not in _HEADLINE for word in words)


def _found_before(passage: Passage, hit: Hit) -> bool:
    clause = passage.clause(hit.first)
    return any(
        passage.word(at) in terms("grammar", "support") and passage.clause(at) == clause
        for at in range(max(hit.first - _BEFORE, 0), hit.first)
    )


def _verb_after(passage: Passage, hit: Hit) -> bool:
    """`the link is well established`, but not `the link was studied` or `the link is unclear`."""
    clause = passage.clause(hit.first)
    studied = {found.first for found in passage.of("setup", "method", "unknown")}
    return any(
        passage.word(at) in terms("grammar", "support")
        and passage.clause(at) == clause
        and studied.isdisjoint(range(at, at + 3))
        for at in range(hit.last, min(hit.last + _AFTER, len(passage.words)))
    )
