"""How abstracts name the groups that they compare: a phrase without `the`, `patients in`, `group`."""

from __future__ import annotations

import re

from evidence.language.numbers import TENS, UNITS

_NOUN = r"[A-Za-z0-9\u03b1-\u03c9\u00b1][\w\u03b1-\u03c9+/'\u00b1.-]*(?<![.])|[+&]"
_STOPS = (
    "according after also among and-the appears are as because before but by can compared could decreased did do does "
    "during favored favoured for from had has have he if improved in increased is it led made may might no-difference "
    "on over probably produced reduced regarding respectively resulted she showed shows significantly than that then "
    "there to under until using versus vs was we were when where which while who will with within would at died "
    "experienced reported developed received completed required achieved remained whose following only n p had "
    "responded survived relapsed discontinued withdrew whereas though although until per"
)
_STOP = "|".join(word.replace("-", r"\s") for word in _STOPS.split())
PHRASE = rf"(?!(?:{_STOP}|and|or)\b)(?:{_NOUN})(?:\s(?!(?:{_STOP})\b)(?!and\s(?:(?:{_STOP}|the|a|in)\b|\d))(?:{_NOUN})){{0,7}}"
"""A group, as far as the next verb, preposition or mark."""
_PEOPLE = (
    "people|patients|participants|women|men|children|infants|babies|newborns|adults|subjects|individuals|persons|those|"
    "controls|students|recipients|groups?|arms?|users"
)
LEAD = (
    rf"(?:(?:the|a|an|that|either|any|all|other|{_PEOPLE}|who|in|of|on|for|with|were|was|had|been|given|taking|receiving|"
    r"received|using|assigned|allocated|randomi[sz]ed|treated|undergoing|to|by|use of|treatment with|risk)\s)*"
)
"""Words before a group's name that do not tell it from the other."""
_WORDS = "|".join((*UNITS, *TENS))
FIGURE = (
    rf"(?:(?:only|just|about|a median of|a mean of)\s)?(?:(?:-?[\d.,/]+\s?%?|(?:{_WORDS})\b)"
    r"(?:\s?[(\[][^()\[\]]*[)\]])?)(?:\sof(?:\sthe)?\s(?:\d[\d,]*))?(?:\s(?!in\b|for\b|with\b|on\b|among\b|of\b)[a-z/%-]+){0,4}?"
    r"(?:\s?[(\[][^()\[\]]*[)\]])?\s(?=(?:in|for|with|on|of|among|receiving|given|assigned|allocated|treated|randomi[sz]ed|"
    rf"taking|{_PEOPLE})\b)"
)
"""What a group had, where it stands before the group: `8.9 months`, `312/4661 (6.7%)`, `five of 16`."""
_TRAILING = re.compile(rf"(?:[\s-](?:and|or|of|the|a|an|{_PEOPLE})|'s|\s[+&])+$", re.IGNORECASE)
_LEADING = re.compile(rf"^{LEAD}", re.IGNORECASE)
_NO_GROUPS = frozenset(
    "average baseline both each expected half it no none one other others previously this these them they unity year "
    "years zero group groups two three those controls".split()
) - {"controls"}


def group(words: str) -> str:
    """The name of a group without what does not tell it from others; empty where nothing is left."""
    name = _LEADING.sub("", words.strip(" -/'.,") + " ").strip()
    name = _TRAILING.sub("", name).strip(" -/'.,")
    if words.strip().lower() in {"controls", "control"}:
        return words.strip()
    return "" if name.lower() in _NO_GROUPS or not re.search("[A-Za-z]", name) else name
