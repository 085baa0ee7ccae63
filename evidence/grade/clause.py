"""A claim's terms, put into the templates of sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass

from evidence.grade.agreement import supporting
from evidence.grade.change import Change
from evidence.grade.lead import Lead, compared_with
from evidence.grade.phrases import NounPhrase, among, bare, listed, noun_phrase, sentence
from evidence.language.lexicon import terms
from evidence.model.claim import Claim, Evidence

_FIELD = re.compile(r"\{([\w-]+)\}")
_LONG, _VERY_LONG = 2, 6
"""Words of an outcome behind which `slightly` would come too late; longer where `probably` stands before the verb."""
_SETTINGS = {
    "in-vitro": "in laboratory studies",
    "in vitro": "in laboratory studies",
    "mouse": "in mice",
    "rat": "in rats",
    "rabbit": "in rabbits",
    "dog": "in dogs",
    "cat": "in cats",
    "pig": "in pigs",
    "sheep": "in sheep",
    "monkey": "in monkeys",
    "guinea pig": "in guinea pigs",
    "zebrafish": "in zebrafish",
}
"""Where the evidence is from, if not from people; of any other species, `in animals`."""
_BARE_TIME = re.compile(
    r"(?:about )?(?:\d[\d.]*|an?|one|two|three|four|five|six|eight|nine|ten|twelve) (?:\w+ )?\w+$", re.I
)
_TERM = re.compile(r"(?:short|medium|intermediate|long)[ -]term$", re.I)
_PLACED = re.compile(r"(?:after|at|by|during|immediately|in|over|until|within|directly|up to)\b", re.I)


@dataclass(frozen=True, slots=True)
class Clause:
    """The parts of a sentence about a claim."""

    subject: NounPhrase
    change: Change
    comparator: NounPhrase | None
    setting: str
    """`In mice, `, or empty."""
    people: str
    """` in adults with asthma`, or empty."""
    time: str
    """` at four weeks`, or empty."""
    proviso: str
    """`; this outcome only stands in for fractures`, or empty."""

    @property
    def tail(self) -> str:
        """Of whom, when, and against what."""
        against = f" compared with {self.comparator.text}" if self.comparator else ""
        return f"{self.where}{against}"

    @property
    def where(self) -> str:
        """Of whom and when."""
        return f"{self.people}{self.time}"

    def fill(self, template: str, addition: str = "") -> str:
        """The sentence of a template. It ends with the tail, unless it has it elsewhere, and the addition."""
        whole = template if "{tail}" in template or "{where}" in template else f"{template}{{tail}}"
        parts = self._parts()
        text = _FIELD.sub(lambda found: parts[found[1]], whole)
        if self.setting and not whole.startswith("{"):
            text = text[:1].lower() + text[1:]
        return sentence(f"{self.setting}{text}{addition}{self.proviso}.")

    def _parts(self) -> dict[str, str]:
        way, verb = self.change.direction, self.subject.verb
        reduces = verb(way.third, way.plain)
        return {
            "X": self.subject.text,
            "x": self.subject.text,
            "Y": self.comparator.text if self.comparator else "",
            "reduces": reduces,
            "reduce": way.plain,
            "slightly-reduces": self._slightly(reduces, _LONG),
            "reduces-slightly": self._slightly(reduces, _VERY_LONG),
            "slightly-reduce": self._slightly(way.plain, _LONG),
            "reduction": self.change.noun,
            "outcome": self.change.outcome,
            "tail": self.tail,
            "where": self.where,
            "results": verb("results", "result"),
            "causes": verb("causes", "cause"),
            "makes": verb("makes", "make"),
            "has": verb("has", "have"),
            "is": verb("is", "are"),
            "was": verb("was", "were"),
            "does": verb("does", "do"),
            "not": "not",
            "than-does": self.comparator.verb("does", "do") if self.comparator else "",
        }

    def _slightly(self, reduces: str, longest: int) -> str:
        outcome = self.change.outcome
        if len(outcome.split()) > longest:
            return f"slightly {reduces} {outcome}"
        return f"{reduces} {outcome} slightly"


def clause(claim: Claim, main: Lead, change: Change) -> Clause:
    """The parts of a claim's sentence."""
    against = compared_with(claim, main.effect)
    where = setting(claim)
    return Clause(
        subject=noun_phrase(claim.intervention),
        change=change,
        comparator=noun_phrase(against) if bare(against) else None,
        setting=where,
        people="" if where or change.outcome.startswith("the number of ") else among(claim),
        time=_at(main.effect.time if main.effect else "", change.outcome),
        proviso=_proviso(claim),
    )


def setting(claim: Claim) -> str:
    """Where evidence that is not from people comes from, to begin a sentence with; empty for people."""
    sources = [evidence for _, evidence in supporting(claim)]
    if not sources or any(evidence.species.lower() == "human" for evidence in sources):
        return ""
    places = {_place(evidence) for evidence in sources}
    if len(places) > 1 and "in laboratory studies" not in places:
        places = {"in animals"}
    return f"{sentence(' and '.join(sorted(places)))}, "


def _place(evidence: Evidence) -> str:
    species, population = evidence.species.lower(), bare(evidence.population).lower()
    if species not in _SETTINGS and population in terms("species", "animal"):
        return f"in {population}"
    return _SETTINGS.get(species, "in animals")


def _proviso(claim: Claim) -> str:
    """Where the outcome only stands in for what people care about."""
    if not claim.surrogate_for:
        return ""
    return f"; this outcome only stands in for {listed([bare(one) for one in claim.surrogate_for])}"


def _at(time: str, outcome: str) -> str:
    """When the effect was measured, to follow what it was on."""
    words = bare(time)
    if not words or words.lower() in outcome.lower():
        return ""
    if _TERM.match(words):
        return f" in the {words.replace('-', ' ')}"
    if _PLACED.match(words):
        return f" {words}"
    return f" after {words}" if _BARE_TIME.match(words) else ""
