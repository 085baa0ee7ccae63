"""Whether a sentence asserts something that research could support or refute."""

from __future__ import annotations

import re
from itertools import pairwise

from evidence.language import advice, attribution, comparison, magnitude, usage
from evidence.language.announcement import announces
from evidence.language.connection import Connection
from evidence.language.description import describes, of_patients, takes_sides
from evidence.language.lexicon import Hit, terms
from evidence.language.passage import Passage
from evidence.model.document import BlockKind
from evidence.model.statement import Quantity

_LEADING = frozenset({"following", "follows"})
_LEAD_WORDS = 3
_SAFE = ("absolute", "comparative", "minimal", "plain", "harm")
_TOPICS = frozenset({"safety", "gentle", "non", "noninvasive"})
_WORTH = frozenset({"effective", "effectively", "effectiveness", "efficacy", "good", "potent", "safe", "well"})
_COPULAS = frozenset({"is", "are"})
_DEFINED, _KIND = 8, 9
"""How far into the sentence a definition has its `is`, and how far after it the sort of thing."""
_SORTS = frozenset({"condition", "disease", "disorder", "illness", "infection", "syndrome"})
_ABLE = frozenset({"can", "could", "help", "helps", "may", "might", "will", "would"})
_END = 2
"""Marks, a quotation mark included, among which a sentence has its full stop."""
_SHORTEST = 3
"""Words below which nothing is asserted."""
_MARKUP = ("{%", "{{", "```", "|--", "+--", "+==")
_FRAGMENTS = frozenset({BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.CAPTION})
_CITATION = re.compile(
    r"\W*(?:(?:full |journal )?(?:citation|reference|publication|paper)s?\s*:|for (?:more |further )?information\b)",
    re.IGNORECASE,
)
_TITLES = frozenset({"how", "why", "what", "when", "where", "understanding", "about", "learn"})


def checkable(passage: Passage, found: list[Connection], quantities: tuple[Quantity, ...]) -> bool:
    """Whether a careful health editor would want a source for it."""
    asserted = [connection for connection in found if not connection.named]
    if (
        _no_assertion(passage)
        or (_defines(passage) and not quantities)
        or not _about_health(passage)
        or _says_unknown(passage, asserted)
    ):
        return False
    numbers = _share(quantities) or (bool(quantities) and _compares_groups(passage))
    whole = passage.kind not in _FRAGMENTS or _is_sentence(passage)
    claims = bool(asserted) or numbers or _diagnoses(passage) or announces(passage)
    claims = claims or (whole and _claims(passage, quantities))
    if "setup" not in passage.hits:
        return claims
    if any(not _names_group(passage, hit) for hit in passage.of("setup", "assignment")):
        return bool(asserted) and bool(passage.of("attribution", "reporting"))
    if passage.of("setup", "method", "history", "approval"):
        causal = _found_after(passage, asserted)
        claims = causal or _share(quantities)
    formal = passage.of("setup", "funding", "publication", "person", "trade")
    if formal:
        first = any(connection.hit.first < formal[0].first for connection in asserted)
        told = "according" in passage.words.words or bool(passage.of("attribution", "reporting", "vague"))
        return claims and (first or told)
    return claims


def _found_after(passage: Passage, asserted: list[Connection]) -> bool:
    """Whether a connection is what a study found, not what it was set up to see: `tested to see which lowers it`."""
    causal = [connection.hit.first for connection in asserted if connection.hit.scale == "relation"]
    methods = [hit.first for hit in passage.of("setup", "method", "history")]
    told = not methods or not terms("grammar", "finding").isdisjoint(passage.words.different)
    return bool(causal) and (told or causal[0] < methods[0])


def _is_sentence(passage: Passage) -> bool:
    """Whether an item of a list or a cell of a table is a whole sentence."""
    return passage.kind is not BlockKind.HEADING and "." in passage.words.words[-_END:]


def _names_group(passage: Passage, hit: Hit) -> bool:
    """`patients assigned to yoga had less pain` tells a result, `patients were assigned to yoga` does not."""
    return passage.word(hit.last - 1) == "to" and passage.word(hit.first - 1) in terms("units", "people")


def _says_unknown(passage: Passage, found: list[Connection]) -> bool:
    """A caveat: what is not known comes before whatever is said of it, and no `but` between them."""
    unknown = passage.of("setup", "unknown") if "setup" in passage.hits else []
    if not unknown or any(connection.hit.first < unknown[0].first for connection in found):
        return False
    words, caveat = passage.words.words, unknown[-1].last
    behind = [connection.hit.first for connection in found if connection.hit.first >= caveat]
    conceded = words[0] in terms("grammar", "conceding") and "," in words[caveat:]
    return not any(conceded or "but" in words[caveat:at] for at in behind)


def _no_assertion(passage: Passage) -> bool:
    """Questions, commands, fragments and markup assert nothing."""
    text = passage.sentence.text.strip()
    if len(passage.words) < _SHORTEST or passage.sentence.is_question or text.startswith(_MARKUP):
        return True
    if passage.kind is BlockKind.HEADING and passage.word(0) in _TITLES:
        return True
    if introduces(passage) or cites(passage) or _plans(passage):
        return True
    return advice.imperative_verb(passage) is not None and passage.kind is not BlockKind.HEADING


def _plans(passage: Passage) -> bool:
    """`A bigger study will help to clarify this` tells what is to come."""
    return any(passage.word(hit.last) == "will" for hit in passage.of("research"))


def cites(passage: Passage) -> bool:
    """A reference: `Full citation: "Zinc shortens colds."`, the title behind `Doe J, et al.`, `For information`."""
    before = passage.previous.sentence.text.rstrip() if passage.previous else ""
    return before.endswith("et al.") or _CITATION.match(passage.sentence.text) is not None


def introduces(passage: Passage) -> bool:
    """Whether the sentence only leads up to a list: `it works in the following ways.`, `Following are some points`."""
    words = passage.words.words
    return words[0] == "following" or not _LEADING.isdisjoint(words[-_LEAD_WORDS:])


def _defines(passage: Passage) -> bool:
    """`asthma is a disease that affects the airways` tells what the word means."""
    words = passage.words.words
    if _COPULAS.isdisjoint(passage.words.different) or passage.of("relation", "change"):
        return False
    for at in range(1, min(len(words), _DEFINED)):
        if words[at] in _COPULAS and words[at + 1 : at + 2] in (["a"], ["an"]):
            kind = next((k for k in range(at + 2, min(at + _KIND, len(words))) if words[k] in _SORTS), None)
            return kind is not None and words[kind + 1 : kind + 2] in (["that"], ["which"], ["in"], ["where"], [","])
    return False


def _about_health(passage: Passage) -> bool:
    if "health" in passage.hits or "species" in passage.hits or attribution.told_by_study(passage):
        return True
    previous = passage.previous
    context = (previous, passage.stem, None if previous is None else previous.previous)
    return any(before is not None and "health" in before.hits for before in context)


def _claims(passage: Passage, quantities: tuple[Quantity, ...]) -> bool:
    """Whether words other than those of cause and effect make a claim."""
    return bool(
        _tells_of_safety(passage)
        or _tells_how_many(passage, quantities)
        or _tells_of_a_process(passage)
        or passage.of("certainty", "very-low")
        or _compares(passage)
        or of_patients(passage)
        or takes_sides(passage)
        or describes(passage)
        or magnitude.read(passage)[1]
    )


def _tells_how_many(passage: Passage, quantities: tuple[Quantity, ...]) -> bool:
    """`gout is on the rise`, `gout is common in men`; not `a common spice`, `a popular treatment`."""
    setting = terms("grammar", "setting")
    hits = passage.of("prevalence", "groups", "prevalence", "use")
    if (hits and quantities) or (usage.over_time(passage) and passage.of("relation", "change")):
        return True
    return any(" ".join(passage.words.words[hit.first : hit.last]) not in setting for hit in hits) or any(
        passage.word(hit.last) in terms("grammar", "after-verb") and passage.word(hit.first) == "common" for hit in hits
    )


def _tells_of_a_process(passage: Passage) -> bool:
    """`needles release endorphins`, `it improves blood flow`; not `figures released in May`."""
    return "mechanism" in passage.hits and any(
        passage.of("mechanism", "substance") or not passage.word(hit.first).startswith(("releas", "signals"))
        for hit in passage.of("mechanism", "process")
    )


def _tells_of_safety(passage: Passage) -> bool:
    """`it is safe`, `side effects are rare`; not the topic of `safety` or an attribute such as `gentle care`."""
    return "safety" in passage.hits and any(
        hit.value != "plain" or passage.word(hit.first) not in _TOPICS or passage.word(hit.first - 1) in _COPULAS
        for hit in passage.of("safety", *_SAFE)
    )


def _compares(passage: Passage) -> bool:
    """Whether a comparison is about what something does: `sugar is similar to salt` describes it."""
    compared = comparison.read(passage)
    if compared is None or compared.direction != "same":
        return compared is not None
    told = terms("outcomes") | terms("comparison", "less") | _WORTH
    return not told.isdisjoint(passage.words.different)


def _compares_groups(passage: Passage) -> bool:
    """`took nine months, compared with four in the placebo group`."""
    words = passage.words.words
    return "compared" in words and any(
        before == "compared" and word in ("with", "to") for before, word in pairwise(words)
    )


def _diagnoses(passage: Passage) -> bool:
    """`scans may help diagnose asthma`, `the test detects gout`, `tests detect it`; not `a way to detect gout`."""
    words, verbs, tests = passage.words.words, terms("grammar", "diagnose"), terms("grammar", "tests")
    return not verbs.isdisjoint(passage.words.different) and any(
        word in verbs and (word.endswith("s") or before in _ABLE or before in tests) for before, word in pairwise(words)
    )


def _share(quantities: tuple[Quantity, ...]) -> bool:
    return any(quantity.kind in {"percentage", "proportion", "fold", "effect"} for quantity in quantities)
