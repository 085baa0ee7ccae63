"""The terms of a claim as phrases of English: their articles, number and capitals, and the clauses made of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from evidence.language.lexicon import read_lexicon, terms
from evidence.model.claim import Claim

_BRACKETS = re.compile(r"\s*\([^()]*\)")
_DETERMINED = re.compile(r"(?:an?|the|no|any|all|some|each|every|more|less|one|two|three|four|\d+)\b", re.I)
_VOWEL = re.compile(r"(?!uni(?!n)|us[aeiu]|ut[ei]|eu|one\b|once\b|ur[io])[aeiou]|hour|honest|heir", re.I)
_SPOKEN_LETTER = re.compile(r"(?:[AEFHILMNORSX](?=[A-Z\d-])|8|11\b|18\b)")
_SEVERAL = re.compile(r",|\b(?:and|or)\b")
_MORE_THAN_A_CLAUSE = re.compile(r"[.;:!?](?:\s|$)")
_WITH = re.compile(r"^(?P<who>.*?\w) with (?P<condition>.+)$")
_NUMBER = re.compile(r"\d[\d.,]*")
STUDIED = frozenset({"study", "studies", "trial", "trials"})
"""Words of a population that was only studied: what is said of it is said of research."""
_LONGEST_POPULATION = 9
"""Words; a longer one would bury what the sentence says."""
_LONGEST_CONDITION = 5
_SINGULAR_ENDINGS = ("ss", "us", "is", "ics", "itis", "ous")
_PLURAL_ICS = ("biotics", "gesics", "leptics", "psychotics", "olytics", "retics", "thetics", "metics", "clinics")


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A term as it stands in a sentence, and whether its verb is plural."""

    text: str
    plural: bool

    def verb(self, third: str, plural: str) -> str:
        """The form of a verb that agrees."""
        return plural if self.plural else third


def noun_phrase(term: str) -> NounPhrase:
    """A term with the article that it needs: `low-fat diet` is `a low-fat diet`, `MMR vaccine` `the MMR vaccine`."""
    text = bare(term)
    plural = is_plural(text)
    if plural or _DETERMINED.match(text) or _SEVERAL.search(text) or _is_done(text):
        return NounPhrase(text, plural)
    if _head(text) not in terms("phrasing", "count"):
        return NounPhrase(text, plural)
    return NounPhrase(f"{_article(text)} {text}", plural)


def bare(term: str) -> str:
    """A term on one line, without what it has in brackets and the full stop that it may end with."""
    return " ".join(_BRACKETS.sub("", term).split()).rstrip(".;,")


def is_plural(text: str) -> bool:
    """Whether a noun phrase takes a plural verb: `exercises`, `diet and exercise`, not `eight weeks of training`."""
    words = _up_to_head(text)
    if not words or _is_done(text):
        return False
    if "and" in words[1:-1]:
        return True
    return _is_plural_noun(words[-1])


def sentence(text: str) -> str:
    """A sentence with its capital, unless it begins with a name that has its own: `mRNA vaccines`, `pH`."""
    first = text.split(maxsplit=1)[0] if text.strip() else ""
    named = any(one.islower() and other.isupper() for one, other in pairwise(first))
    return " ".join((text if named else text[:1].upper() + text[1:]).split())


def inside(statement: str, claim: Claim) -> str:
    """A sentence of the registry made to stand inside another one, as a clause; empty if it is more than a clause."""
    text = " ".join(statement.split()).rstrip(".")
    if not text or _MORE_THAN_A_CLAUSE.search(text):
        return ""
    first, _, rest = text.partition(" ")
    first = first.rstrip(",")
    terms_of_claim = (claim.intervention, claim.outcome, claim.population, claim.comparator, *claim.terms)
    name = any(not letter.islower() for letter in first[1:] if letter not in "-'\u2019")
    if name or first in " ".join((*terms_of_claim, rest)).replace(",", " ").split():
        return text
    return text[:1].lower() + text[1:]


def condition(claim: Claim) -> str:
    """What the people of the claim have, where it names the outcome more closely: `chronic headache` for `headache`."""
    found = _WITH.match(bare(claim.population))
    outcome = bare(claim.outcome).lower()
    if found is None or not outcome or found["who"].split()[-1].lower() not in terms("phrasing", "people"):
        return ""
    named = found["condition"]
    return named if named.lower().endswith(f" {outcome}") and len(named.split()) <= _LONGEST_CONDITION else ""


def among(claim: Claim) -> str:
    """Of whom the claim is, to follow the outcome: ` in adults with asthma`; empty where the other terms say it."""
    people = bare(claim.population)
    if condition(claim):
        return ""
    first = people.split(",")[0]
    if any(word in terms("phrasing", "people") for word in first.lower().split()):
        people = first
    words = people.lower().split()
    if not words or len(words) > _LONGEST_POPULATION or _NUMBER.search(people) or people.lower() in _anybody():
        return ""
    if not any(word in terms("phrasing", "people") for word in words) or not STUDIED.isdisjoint(words):
        return ""
    said = _stems(f"{claim.outcome} {claim.intervention}")
    return "" if _stems(people) <= said or bare(claim.intervention).lower() in people.lower() else f" in {people}"


def listed(parts: Sequence[str]) -> str:
    """Several things in one phrase: `pain, nausea and fever`."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


@cache
def doing() -> dict[str, str]:
    """What people do, as their plain verb: `drinking` -> `drink`."""
    return {line[0]: line[1] for section, line in read_lexicon("phrasing") if section == "doing"}


def _anybody() -> frozenset[str]:
    return terms("phrasing", "anybody")


def _stems(text: str) -> set[str]:
    words = re.findall(r"[^\W\d_]+", text.lower())
    dull = terms("function-words") | terms("phrasing", "people")
    return {word[:5] for word in words if word not in dull}


def _up_to_head(text: str) -> list[str]:
    """The words of a noun phrase up to its last noun, what amounts to a dose left out."""
    words = text.split()
    for at, word in enumerate(words):
        if at and (word.strip(",").lower() in terms("phrasing", "after-head") or _NUMBER.fullmatch(word)):
            words = words[:at]
            break
    chosen = words[max((at for at, word in enumerate(words) if word.lower() == "or"), default=-1) + 1 :]
    return [word.strip(",") for word in chosen]


def _is_done(text: str) -> bool:
    """Whether a term is what people do: `wearing a mask`."""
    return text.split(maxsplit=1)[:1] != [] and text.split(maxsplit=1)[0].lower() in doing()


def _head(text: str) -> str:
    words = _up_to_head(text)
    return words[-1].lower() if words else ""


def _is_plural_noun(noun: str) -> bool:
    word = noun.lower()
    if word in terms("phrasing", "plural") or word.endswith(_PLURAL_ICS):
        return True
    if word in terms("phrasing", "singular") | terms("phrasing", "amount") or word.endswith(_SINGULAR_ENDINGS):
        return False
    return noun.endswith("s") and len(noun) > len("gas")


def _article(text: str) -> str:
    first = text.split()[0]
    if first[:1].isupper():
        return "the"
    spoken = _SPOKEN_LETTER.match(first) or _VOWEL.match(first)
    return "an" if spoken else "a"
