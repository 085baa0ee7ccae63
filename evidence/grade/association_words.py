"""What may be said where the evidence shows an association and no cause. Words of ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from evidence.grade.change import Change
from evidence.grade.clause import Clause
from evidence.grade.happenings import has
from evidence.grade.phrases import bare, doing, is_plural, noun_phrase
from evidence.language.direction import Direction
from evidence.language.lexicon import terms
from evidence.model.claim import Claim
from evidence.model.scales import Certainty, Magnitude

_HEDGED: Mapping[Certainty, str] = {
    Certainty.VERY_LOW: "It is unclear if {x} {is} associated with ",
    Certainty.LOW: "{X} may be associated with ",
    Certainty.MODERATE: "{X} {is} probably associated with ",
    Certainty.HIGH: "{X} {is} associated with ",
}
_TRIVIAL: Mapping[Certainty, str] = {
    Certainty.VERY_LOW: "It is unclear if {x} {is} associated with {outcome}",
    Certainty.LOW: "There may be little to no association between {x} and {outcome}",
    Certainty.MODERATE: "There is probably little to no association between {x} and {outcome}",
    Certainty.HIGH: "There is little to no association between {x} and {outcome}",
}
_OFTEN: Mapping[Certainty, str] = {Certainty.LOW: "may ", Certainty.MODERATE: "probably ", Certainty.HIGH: ""}
_DEGREE: Mapping[Magnitude | None, str] = {Magnitude.LARGE: "much ", Magnitude.SMALL: "slightly "}


def associations(parts: Clause, outcome: str, certainty: Certainty, size: Magnitude | None) -> Iterator[str]:
    """The sentences that the certainty and the size of an association allow, the plainest last."""
    certainty = min(certainty, Certainty.HIGH)
    if size is Magnitude.TRIVIAL:
        yield parts.fill(_TRIVIAL[certainty])
        return
    than = f" than {parts.comparator.text}" if parts.comparator else ""
    yield parts.fill(f"{_HEDGED[certainty]}{_lesser(parts.change, _DEGREE.get(size, ''))}{than}{{where}}")
    if (doers := _doers(parts.subject.text)) and parts.change.event and certainty in _OFTEN:
        more = parts.change.direction is Direction.INCREASES
        often = f"{_DEGREE.get(size, '')}{'more' if more else 'less'} often"
        others = _doers(parts.comparator.text) if parts.comparator else ""
        than = f" than {others[0].lower()}{others[1:]}" if others else ""
        yield parts.fill(f"{doers} {_OFTEN[certainty]}{has(outcome).plural} {often}{than}{{where}}")


def unclear(claim: Claim, certainty: Certainty) -> Iterator[str]:
    """Of an association that nobody says which way it goes: that it is unclear, if it is."""
    if certainty is Certainty.VERY_LOW and claim.intervention and claim.outcome:
        cause = noun_phrase(claim.intervention)
        yield f"It is unclear if {cause.text} {cause.verb('is', 'are')} associated with {bare(claim.outcome)}."


def _lesser(change: Change, degree: str) -> str:
    """`a lower risk of dementia`, `less pain`, `fewer falls`, `higher blood pressure`, `better sleep`."""
    if change.direction in (Direction.IMPROVES, Direction.WORSENS):
        return f"{degree}{'better' if change.direction is Direction.IMPROVES else 'worse'} {change.outcome}"
    outcome = change.outcome.removeprefix("the number of ")
    single = outcome.startswith("the ")
    outcome = outcome.removeprefix("the ")
    less, more = _comparatives(outcome, single, counted=outcome != change.outcome and not single)
    degree = "far " if less == "fewer" and degree == "much " else degree
    return f"{'a ' * single}{degree}{less if change.direction is Direction.REDUCES else more} {outcome}"


def _comparatives(outcome: str, single: bool, counted: bool) -> tuple[str, str]:
    """How a noun is compared: people are fewer, a time is shorter, a pressure is lower, and there is less pain."""
    head = outcome.split(" of ")[0].split()[-1].lower()
    if counted:
        return "fewer", "more"
    if head in ("duration", "length", "stay"):
        return "shorter", "longer"
    if single or head in terms("phrasing", "graded") or head == "mortality":
        return "lower", "higher"
    return ("fewer", "more") if is_plural(outcome) else ("less", "more")


def _doers(subject: str) -> str:
    """`drinking coffee` -> `People who drink coffee`; empty for what nobody does."""
    verb, _, rest = subject.partition(" ")
    plain = doing().get(verb.lower())
    return f"People who {plain} {rest}".strip() if plain else ""
