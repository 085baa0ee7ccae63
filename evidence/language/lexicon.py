"""The lexicons: data files of terms, read once into one index that finds them all in a single pass.

A file `lexicons/<scale>.txt` holds sections `[value]`; a line holds the forms of one term, separated by commas;
a line that begins with `#` is a comment. Words of a term are parted by spaces; with hyphens they match as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeAlias

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


class _Places(dict[int, Hit]):
    """The hits of terms of one section and length by the token they begin at.

    A sentence has ten hits, and the same ones come again in other sentences: each is made once.
    """

    def __init__(self, scale: str, value: str, length: int) -> None:
        self._value = scale, value
        self._length = length

    def __missing__(self, first: int) -> Hit:
        hit = self[first] = Hit(*self._value, first, first + self._length)
        return hit


_Alone: TypeAlias = list[tuple[str, _Places]]
"""Scale and hits of a word by itself, one to a scale."""
_Longer: TypeAlias = dict[str, list[tuple[int, list[str], str, _Places]]]
"""By second word: length, words, scale and hits of longer terms, the longest first."""
_Node: TypeAlias = tuple[_Alone, _Longer]
"""The terms that begin with one word; no named tuple, for those take longer to take apart."""


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
                _enter(nodes, words, scale, value)
    for _, longer in nodes.values():
        for entries in longer.values():
            if len(entries) > 1:
                entries.sort(key=lambda entry: -entry[0])
    return nodes


def _enter(nodes: dict[str, _Node], words: list[str], scale: str, value: str) -> None:
    node = nodes.get(words[0])
    if node is None:
        node = nodes[words[0]] = ([], {})
    alone, longer = node
    places = _places(scale, value, len(words))
    if len(words) > 1:
        longer.setdefault(words[1], []).append((len(words), words, scale, places))
    elif all(scale != other for other, _ in alone):
        alone.append((scale, places))


_places = cache(_Places)


def look_up(words: Words) -> dict[str, list[Hit]]:
    """The terms of a sentence by scale, in order; on one scale a longer term hides those inside it."""
    tokens = words.words
    following = [*tokens[1:], ""]
    found: dict[str, list[Hit]] = {}
    reached: dict[str, int] = {}
    for first, node in enumerate(map(index().get, tokens)):
        if node is None:
            continue
        alone, longer = node
        if longer and (second := following[first]) in longer:
            for length, form, scale, places in longer[second]:
                if reached.get(scale, 0) <= first and (length == 2 or tokens[first : first + length] == form):
                    reached[scale] = first + length
                    found.setdefault(scale, []).append(places[first])
        for scale, places in alone:
            if scale in reached and reached[scale] > first:
                continue
            if scale in found:
                found[scale].append(places[first])
            else:
                found[scale] = [places[first]]
    return found
