"""The lexicons: data files of terms, read once into one index that finds them all in a single pass.

A file `lexicons/<scale>.txt` holds sections `[value]`; a line holds the forms of one term, separated by commas;
a line that begins with `#` is a comment. Words of a term are parted by spaces; with hyphens they match as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from evidence.language.tokens import Words, tokenise

_FOLDER = Path(__file__).parent / "lexicons"
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


class _Node(NamedTuple):
    """The terms that begin with one word."""

    alone: list[tuple[str, str]]
    """Scale and value of the word by itself, one to a scale."""
    longer: dict[str, list[tuple[int, list[str], str, str]]]
    """By second word: length, words, scale and value of longer terms, the longest first."""


def read_lexicon(name: str) -> Iterator[tuple[str, list[str]]]:
    """Every line of a lexicon: its section and the forms it lists."""
    value = ""
    for line in (_FOLDER / f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            value = line.strip("[]")
        elif line and not line.startswith("#"):
            yield value, line.split(", ")


@cache
def terms(name: str, value: str = "") -> frozenset[str]:
    """The forms of one section of a lexicon."""
    return _sections(name).get(value, frozenset())


@cache
def _sections(name: str) -> dict[str, frozenset[str]]:
    """All sections of a lexicon, read once."""
    found: dict[str, list[str]] = {}
    for section, forms in read_lexicon(name):
        found.setdefault(section, []).extend(forms)
    return {section: frozenset(forms) for section, forms in found.items()}


@cache
def phrases(name: str, value: str) -> tuple[tuple[str, ...], ...]:
    """The same cut into words, the longest first."""
    return tuple(sorted((tuple(form.split()) for form in terms(name, value)), key=lambda words: (-len(words), words)))


@cache
def values(name: str) -> dict[str, str]:
    """Every form of a lexicon with the section it stands in."""
    return {form: section for section, forms in read_lexicon(name) for form in forms}


@cache
def index() -> dict[str, _Node]:
    """All terms of all lexicons by their first word."""
    nodes: dict[str, _Node] = {}
    for scale in SCALES:
        for value, forms in read_lexicon(scale):
            for form in forms:
                words = form.split() if form.isascii() else tokenise(form).words
                node = nodes.get(words[0])
                if node is None:
                    node = nodes[words[0]] = _Node([], {})
                if len(words) > 1:
                    node.longer.setdefault(words[1], []).append((len(words), words, scale, value))
                elif all(scale != other for other, _ in node.alone):
                    node.alone.append((scale, value))
    for node in nodes.values():
        for entries in node.longer.values():
            if len(entries) > 1:
                entries.sort(key=lambda entry: -entry[0])
    return nodes


def look_up(words: Words) -> dict[str, list[Hit]]:
    """The terms of a sentence by scale, in order; on one scale a longer term hides those inside it."""
    tokens = words.words
    found: dict[str, list[Hit]] = {}
    reached: dict[str, int] = {}
    for first, (node, second) in enumerate(zip(map(index().get, tokens), [*tokens[1:], ""], strict=False)):
        if node is None:
            continue
        alone, longer = node
        if second in longer:
            for length, form, scale, value in longer[second]:
                if reached.get(scale, 0) <= first and (length == 2 or tokens[first : first + length] == form):
                    reached[scale] = last = first + length
                    found.setdefault(scale, []).append(_hit((scale, value, first, last)))
        for scale, value in alone:
            if scale not in reached or reached[scale] <= first:
                hit = _hit((scale, value, first, first + 1))
                if scale in found:
                    found[scale].append(hit)
                else:
                    found[scale] = [hit]
    return found


_hit = partial(tuple.__new__, Hit)
"""A Hit out of a tuple, in half the time: every sentence has ten."""
