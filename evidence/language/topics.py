"""Whether two short phrases are about the same thing."""

from __future__ import annotations

from functools import cache, lru_cache

from evidence.language.lexicon import read_lexicon, terms
from evidence.language.tokens import tokenise

_STEM = 6
"""Words that agree in so many first letters count as one: `medication` and `medicine`, not `back` and `bacon`."""
_SHORTEST = 4
"""What an ending must leave over to be cut off: `walks` and `walking`."""

_REMEMBERED = 4096
"""A registry names the same few outcomes and comparators over and over."""


def same_topic(one: str, other: str) -> bool:
    """Whether two phrases name the same sort of comparator (`dummy needles`, `sham acupuncture`) or share a word.

    A phrase that names a sort of comparator is matched by that alone, for `sham acupuncture` and `acupuncture` share
    a word and are not the same thing.
    """
    sorts, other_sorts = _sorts(one), _sorts(other)
    if sorts or other_sorts:
        return bool(sorts & other_sorts)
    return bool(stems(one) & stems(other))


def names(text: str, phrase: str, share: float = 1.0) -> bool:
    """Whether a text uses so large a share of the content words of a phrase, in whatever form; False for none.

    A letter that tells one thing from another, as in `vitamin D`, must be among them.
    """
    wanted = stems(phrase)
    return bool(wanted) and len(wanted & stems(text)) >= share * len(wanted) and _letters(phrase) <= _letters(text)


@lru_cache(_REMEMBERED)
def stems(phrase: str) -> frozenset[str]:
    """The content words of a phrase, cut down to what their forms share."""
    return frozenset(
        _stem(word) for word in tokenise(phrase).words if len(word) > 2 and word not in terms("function-words")
    )


@lru_cache(_REMEMBERED)
def _letters(phrase: str) -> frozenset[str]:
    return frozenset(
        word for word in tokenise(phrase).words if len(word) == 1 and word.isalpha() and word not in "aist"
    )


@lru_cache(_REMEMBERED)
def _sorts(phrase: str) -> frozenset[str]:
    padded = f" {' '.join(tokenise(phrase).words)} "
    return frozenset(sort for sort, form in _comparators() if f" {form} " in padded)


@cache
def _comparators() -> tuple[tuple[str, str], ...]:
    return tuple((sort, form) for sort, forms in read_lexicon("comparators") for form in forms)


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)][:_STEM]
    return word[:_STEM]
