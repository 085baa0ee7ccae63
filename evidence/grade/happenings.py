"""Outcomes that people have or do not have, as what happens to so many of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from evidence.grade.phrases import bare
from evidence.language.lexicon import terms

_AFTER_PARTICIPLE = frozenset({"", "after", "at", "by", "for", "from", "in", "on", "to", "with", "within"})
_WHO = re.compile(r"(?P<group>.+?) (?P<how>with|who) (?P<what>.+)")
_VERBS: Mapping[str, tuple[str, str]] = {
    "death": ("die", "dies"),
    "mortality": ("die", "dies"),
    "recovery": ("recover", "recovers"),
    "relapse": ("relapse", "relapses"),
    "response": ("respond", "responds"),
    "survival": ("survive", "survives"),
}
"""Outcomes that are a verb of their own, where a time may follow."""


@dataclass(frozen=True, slots=True)
class Happening:
    """What happens to people, told of many and of one."""

    plural: str
    """`have pain at least halved`, `are alive at five years`, `respond at six months`."""
    singular: str
    group: str = "people"
    """Those it happens to, where the outcome names them: `patients`."""

    def of(self, number: str, hedge: str) -> str:
        """What happens to a number of people, as sure as the hedge makes it: `perhaps `, `may `, `probably `."""
        one = number.startswith(("1 of", "about 1 of"))
        if hedge == "perhaps ":
            number, hedge = f"{hedge}{number}", ""
        return f"{number} {self.group} {hedge}{self.singular if one and hedge != 'may ' else self.plural}"


def happening(outcome: str) -> Happening | None:
    """What an outcome is for those it happens to; None for what people have more or less of."""
    text = bare(outcome)
    words = text.split()
    if not words:
        return None
    first = words[0].lower()
    if first in terms("phrasing", "people"):
        return _of_group(text)
    if first in terms("phrasing", "state"):
        return Happening(f"are {text}", f"is {text}")
    if is_participial(text):
        return Happening(f"have {text}", f"has {text}")
    if first in _VERBS and (len(words) == 1 or words[1].lower() in _AFTER_PARTICIPLE):
        plural, singular = _VERBS[first]
        return Happening(" ".join((plural, *words[1:])), " ".join((singular, *words[1:])))
    return None


def has(outcome: str) -> Happening:
    """The same of any outcome, which people have if nothing else."""
    text = bare(outcome)
    return happening(outcome) or Happening(f"have {text}", f"has {text}")


def number_of(outcome: str) -> str:
    """How many people an outcome is true of, as a phrase; empty where it does not say whether it is true of people."""
    text = bare(outcome)
    first = text.split()[0].lower() if text else ""
    if first in terms("phrasing", "people"):
        return f"the number of {text}" if _WHO.fullmatch(text) else ""
    if first in terms("phrasing", "state"):
        return f"the number of people who are {text}"
    return f"the number of people with {text}" if is_participial(text) else ""


def is_participial(outcome: str) -> bool:
    """Whether an outcome says what became of something: `pain at least halved`, not `improved sleep`."""
    words = [word.strip(",") for word in outcome.lower().split()]
    return any(
        word in terms("phrasing", "participle") and following in _AFTER_PARTICIPLE and "of" not in words[:at]
        for at, (word, following) in enumerate(zip(words, [*words, ""][1:], strict=True))
        if at
    )


def _of_group(text: str) -> Happening | None:
    found = _WHO.fullmatch(text)
    if found is None or found["group"].split()[-1].lower() not in terms("phrasing", "people"):
        return None
    if found["how"] == "with":
        return Happening(f"have {found['what']}", f"has {found['what']}", found["group"])
    return Happening(found["what"], found["what"], found["group"])
