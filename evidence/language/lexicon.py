"""The lexicons: data files of terms, read once into one index that finds them all in a single pass.

A file `lexicons/<scale>.txt` holds sections `[value]`; a line holds the forms of one term, separated by commas;
`#` begins a comment. A term of several words is written with spaces, and matches with hyphens as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple

from evidence.language.tokens import Words, tokenise

SCALES = (
    "advice",
    "attitude",
    "attribution",
    "certainty",
    "clause",
    "comparison",
    "duration",
    "health",
    "magnitude",
    "mechanism",
    "negation",
    "population",
    "prevalence",
    "quantifier",
    "relation",
    "research",
    "safety",
    "setup",
    "species",
)
"""The lexicons that sentences are looked up in."""


class Hit(NamedTuple):
    """A term found in a sentence: tokens `first` up to, not including, `last`."""

    scale: str
    value: str
    first: int
    last: int


_Entry = tuple[int, list[str], str, str]
"""How many words, the words, the scale, the value."""


def read_lexicon(name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every line of a lexicon: its section and the forms it lists."""
    text = resources.files("evidence.language").joinpath("lexicons", f"{name}.txt").read_text("utf-8")
    value = ""
    for line in text.splitlines():
        term = line.partition("#")[0].strip()
        if term.startswith("["):
            value = term.strip("[]")
        elif term:
            yield value, tuple(form.strip() for form in term.split(","))


@cache
def terms(name: str, value: str = "") -> frozenset[str]:
    """The forms of one section of a lexicon."""
    return frozenset(form for section, forms in read_lexicon(name) if section == value for form in forms)


@cache
def phrases(name: str, value: str) -> tuple[tuple[str, ...], ...]:
    """The same cut into words, the longest first."""
    return tuple(sorted((tuple(form.split()) for form in terms(name, value)), key=lambda words: (-len(words), words)))


@cache
def values(name: str) -> dict[str, str]:
    """Every form of a lexicon with the section it stands in."""
    return {form: section for section, forms in read_lexicon(name) for form in forms}


@cache
def index() -> dict[str, list[_Entry]]:
    """All terms of all lexicons by their first word, the longest first."""
    entries: dict[str, list[_Entry]] = {}
    for scale in SCALES:
        for value, forms in read_lexicon(scale):
            for form in forms:
                words = form.split() if form.isalpha() or form.replace(" ", "").isalpha() else tokenise(form).words
                entries.setdefault(words[0], []).append((len(words), words, scale, value))
    for found in entries.values():
        found.sort(key=lambda entry: -entry[0])
    return entries


def look_up(words: Words) -> dict[str, list[Hit]]:
    """The terms of a sentence by scale, in order; on one scale a longer term hides those inside it."""
    terms = index()
    found: dict[str, list[Hit]] = {}
    tokens = words.words
    for first, word in enumerate(tokens):
        entries = terms.get(word)
        if entries is None:
            continue
        for length, form, scale, value in entries:
            last = first + length
            if length > 1 and tokens[first:last] != form:
                continue
            hits = found.get(scale)
            if hits is None:
                found[scale] = [Hit(scale, value, first, last)]
            elif hits[-1].last <= first:
                hits.append(Hit(scale, value, first, last))
    return found
