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
    words = list(map(word, forms))
    found: dict[str, str] = {}
    inside = 0
    for at, (_, stood_for, expressions) in enumerate(words):
        if at < inside or not (stood_for or expressions):
            continue
        length = 1
        if expressions:
            stood_for, length = _reading(words, at)
            inside = at + length
        for term in stood_for:
            if term not in found:
                found[term] = forms[at] if length == 1 else " ".join(forms[at : at + length])
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
    following = words[at + 1].stem if at + 1 < len(words) else None
    for expression in words[at].expressions:
        rest = expression.rest
        if rest[0] == following:
            end = at + 1 + len(rest)
            if len(rest) == 1 or tuple(each.stem for each in words[at + 1 : end]) == rest:
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
