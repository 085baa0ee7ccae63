"""How abstracts name the groups that they compare: a phrase without `the`, `patients in`, `group`."""

from __future__ import annotations

import re

from evidence.language.lexicon import terms
from evidence.language.numbers import TENS, UNITS

_LETTERS = "\u03b1-\u03c9\u00b1"


def _any(section: str) -> str:
    """The words of a section, the longest first, as alternatives."""
    return "|".join(sorted(terms("groups", section), key=lambda word: (-len(word), word)))


_NUMBER_WORDS = "|".join((*UNITS, *TENS))
PEOPLE = _any("people")
"""Words around a group's name, as alternatives."""
_STOP = _any("stop")
_WORD = rf"(?!\d+/\d)[A-Za-z0-9{_LETTERS}][\w{_LETTERS}+/'.%-]*(?<![.])|[+&]"
_JOINT = rf"and\s(?:(?:{_STOP}|the|a|an)\b|\d)"
PHRASE = rf"(?!(?:{_STOP}|and|or)\b)(?:{_WORD})(?:\s(?!(?:{_STOP})\b)(?!{_JOINT})(?:{_WORD})){{0,7}}"
"""A group, as far as the next verb, preposition or mark."""
LEAD = rf"(?:(?:{_any('lead')}|{PEOPLE})\s)*"
"""Words before a group's name that do not tell it from the other."""
_BRACKET = r"(?:\s?[(\[][^()\[\]]{1,60}[)\]])?"
FIGURE = (
    rf"(?:(?:only|just|about|an? (?:median|mean) of)\s)?(?:-?\d[\d.,/]*\s?%?|(?:{_NUMBER_WORDS})\b){_BRACKET}"
    r"(?:\sof(?:\sthe)?\s\d[\d,]*)?(?:\s(?!(?:and|in|for|with|on|among|of)\b)[a-z/%-]+){0,4}?"
    rf"{_BRACKET}\s(?=(?:in|for|with|on|of|among|receiving|given|assigned|allocated|treated|randomi[sz]ed|taking|{PEOPLE})\b)"
)
"""What a group had, where it stands before the group: `8.9 months`, `312/4661 (6.7%)`, `five of 16`."""
_COUNTED = re.compile(
    rf"(?:\d+(?:\.\d+)?(?:st|nd|rd|th|%(?!\s[A-Za-z]))?(?![\w%-])|(?:{_NUMBER_WORDS})\b(?!-))", re.IGNORECASE
)
_AFTER_NAME = re.compile(
    rf"(?<=\w)(?:[\s-](?:{PEOPLE})\b.*|'s|(?:[\s-](?:and|or|of|the|a|an))+|\s[+&]|\s-?\d*\.\d+)$", re.I
)
_EDGES = " -/'.,"
_BEFORE_NAME = re.compile(rf"^{LEAD}", re.IGNORECASE)


def group(words: str) -> str:
    """The name of a group without what does not tell it from others; empty where nothing is left, or a number."""
    name = _BEFORE_NAME.sub("", f"{words.strip(_EDGES)} ").strip()
    while (shorter := _AFTER_NAME.sub("", name).strip(_EDGES)) != name:
        name = shorter
    is_none = name.lower() in terms("groups", "none") or _COUNTED.match(name) or not re.search("[A-Za-z]", name)
    return "" if is_none else name
