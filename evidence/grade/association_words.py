"""What may be said where the evidence shows an association and no cause. Words of ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from evidence.grade.change import Change, is_bad, is_good
from evidence.grade.clause import Clause
from evidence.grade.happenings import has
from evidence.grade.phrases import doing, is_plural
from evidence.language.direction import Direction
from evidence.language.lexicon import terms
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
    yield parts.fill(f"{_HEDGED[certainty]}{_lesser(parts.change, _DEGREE.get(size, ''))}")
    doers = _doers(parts.subject.text)
    if doers and parts.change.event and certainty in _OFTEN:
        more = parts.change.direction is Direction.INCREASES
        often = f"{_DEGREE.get(size, '')}{'more' if more else 'less'} often"
        yield parts.fill(f"{doers} {_OFTEN[certainty]}{has(outcome).plural} {often} than people who do not{{where}}")


def _lesser(change: Change, degree: str) -> str:
    """`a lower risk of dementia`, `less pain`, `fewer falls`, `higher blood pressure`, `better sleep`."""
    less, outcome = change.direction is Direction.REDUCES, change.outcome
    if change.direction in (Direction.IMPROVES, Direction.WORSENS):
        return f"{degree}{'better' if change.direction is Direction.IMPROVES else 'worse'} {outcome}"
    if outcome.startswith("the "):
        return f"a {degree}{'lower' if less else 'higher'} {outcome.removeprefix('the ')}"
    head = outcome.split(" of ")[0].split()[-1].lower()
    if head in terms("phrasing", "graded") or head == "mortality":
        return f"{degree}{'lower' if less else 'higher'} {outcome}"
    if is_plural(outcome):
        return f"{'far ' if degree == 'much ' else degree}{'fewer' if less else 'more'} {outcome}"
    if not (is_good(outcome) or is_bad(outcome)):
        return f"{degree}{'lower' if less else 'higher'} {outcome}"
    return f"{degree}{'less' if less else 'more'} {outcome}"


def _doers(subject: str) -> str:
    """`drinking coffee` -> `People who drink coffee`; empty for what nobody does."""
    verb, _, rest = subject.partition(" ")
    plain = doing().get(verb.lower())
    return f"People who {plain} {rest}".strip() if plain else ""
