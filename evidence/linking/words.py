"""The terms of a text: its informative words, brought to one form, so that two wordings of one thing agree."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from evidence.linking.data import lines
from evidence.linking.stemming import stem

_WORD = re.compile(r"[^\W\d_]+(?:-?\d+(?:[^\W\d_]+)?)?(?:['’][a-z]+)?")
_SHORTEST_TELLING_STEM = 5
"""A shorter stem may belong to quite another word: `testes` and `test`."""


class Word(NamedTuple):
    """What linking knows of one word form."""

    stem: str
    terms: tuple[str, ...]
    """What it stands for; empty for a word that tells nothing of the topic."""
    expressions: tuple[Expression, ...]
    """The expressions that it may begin, the longest first."""


class Expression(NamedTuple):
    """Words that together stand for something else: `heart attack`."""

    rest: tuple[str, ...]
    """The stems that follow the first."""
    terms: tuple[str, ...]


def terms(text: str) -> dict[str, str]:
    """The terms of a text in order, each with the words that it was first met in."""
    forms = _WORD.findall(text)
    words = [word(form) for form in forms]
    found: dict[str, str] = {}
    inside = 0
    for at, known in enumerate(words):
        if at < inside:
            continue
        stood_for, length = _reading(words, at) if known.expressions else (known.terms, 1)
        for term in stood_for:
            if term not in found:
                found[term] = forms[at] if length == 1 else " ".join(forms[at : at + length])
        inside = at + length
    return found


@cache
def word(form: str) -> Word:
    """What is known of a word form as written."""
    form = form.replace("’", "'").removesuffix("'s")
    plain = form.lower()
    stemmed = stem(plain)
    table = _synonyms()
    stood_for = table.words.get(form) or table.words.get(plain) or table.words.get(plain.removesuffix("s"))
    stood_for = stood_for or table.words.get(stemmed)
    if stood_for is None:
        stood_for = () if plain in _function_words() or len(plain) == 1 else (stemmed,)
    return Word(stemmed, stood_for, table.expressions.get(stemmed, ()))


class _Synonyms(NamedTuple):
    words: dict[str, tuple[str, ...]]
    expressions: dict[str, tuple[Expression, ...]]


def _reading(words: list[Word], at: int) -> tuple[tuple[str, ...], int]:
    """What stands at a place, and how many words it takes."""
    for expression in words[at].expressions:
        end = at + 1 + len(expression.rest)
        if tuple(following.stem for following in words[at + 1 : end]) == expression.rest:
            return expression.terms, end - at
    return words[at].terms, 1


@cache
def _synonyms() -> _Synonyms:
    words: dict[str, tuple[str, ...]] = {}
    expressions: dict[str, list[Expression]] = {}
    for line in lines("synonyms.txt"):
        group = [_WORD.findall(member) for member in line.split(",")]
        stood_for = tuple(stem(part.lower()) for part in group[0])
        for first, *rest in group:
            if rest:
                expression = Expression(tuple(stem(part.lower()) for part in rest), stood_for)
                expressions.setdefault(stem(first.lower()), []).append(expression)
            else:
                words[first if first.isupper() else first.lower()] = stood_for
                if len(stemmed := stem(first.lower())) >= _SHORTEST_TELLING_STEM and not first.isupper():
                    words.setdefault(stemmed, stood_for)
    longest_first = {
        first: tuple(sorted(found, key=lambda expression: -len(expression.rest)))
        for first, found in expressions.items()
    }
    return _Synonyms(words, longest_first)


@cache
def _function_words() -> frozenset[str]:
    return frozenset(" ".join(lines("function_words.txt")).split())
