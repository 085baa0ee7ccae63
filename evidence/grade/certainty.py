"""The certainty of a body of evidence, recomputed as GRADE does: where it starts, what rates it down, what up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from evidence.grade.agreement import opposing, supporting
from evidence.grade.designs import carries, named, starting_certainty, unrated_certainty
from evidence.model.claim import Claim, Evidence, Rating
from evidence.model.scales import Certainty, Design
from evidence.model.warrant import Ceiling


@dataclass(frozen=True, slots=True)
class Sum:
    """What a rating's own reasons come to."""

    start: Ceiling[Certainty]
    rated_down: tuple[str, ...]
    rated_up: tuple[str, ...]

    @property
    def level(self) -> Certainty:
        """Where the reasons lead, within GRADE's four levels."""
        return _within(self.start.value - len(self.rated_down) + len(self.rated_up))

    @property
    def words(self) -> str:
        """The sum in words: `high (a meta-analysis), less two levels for imprecision: low`."""
        terms = [f"{self.start.value.words} ({self.start.reason})"]
        for more_or_less, domains in (("less", self.rated_down), ("and up", self.rated_up)):
            if domains:
                reasons = domains[0] if len(set(domains)) == 1 else _domains(domains)
                terms.append(f"{more_or_less} {_levels(domains)} for {reasons}")
        return f"{', '.join(terms)}: {self.level.words}"


def certainty(claim: Claim) -> Ceiling[Certainty] | None:
    """The certainty of the body of evidence: as rated, else what its best design counts for.

    Where nobody rated it and a source as strong as the best one contradicts it, it is a level lower: inconsistency.
    """
    against = opposition(claim)
    if claim.certainty is not None:
        return Ceiling(claim.certainty.level, _rated(claim.certainty) + _contradicted(against), ("certainty",))
    start = _unrated(claim)
    if start is None:
        return None
    reason = f"nobody rated it, and {start.reason} counts for {start.value.words}"
    if all(evidence.design is Design.GUIDELINE for evidence in against):
        return Ceiling(start.value, reason + _contradicted(against), start.field)
    lowered = _within(start.value - 1)
    return Ceiling(lowered, f"{reason}{_contradicted(against)}: {lowered.words}", start.field)


def reckoned(claim: Claim) -> Sum | None:
    """What the reasons on record come to; None where nobody gave any, or no design says where to start."""
    rating = claim.certainty
    if rating is None or not (rating.rated_down or rating.rated_up or rating.starts_at is not None):
        return None
    start = start_of(claim)
    return Sum(start, rating.rated_down, rating.rated_up) if start else None


def above_design(claim: Claim) -> Sum | None:
    """Where the rating starts and what rates it up, if even so it cannot be as high as rated; else None."""
    if claim.certainty is None or (start := start_of(claim)) is None:
        return None
    best = Sum(start, (), claim.certainty.rated_up)
    return best if claim.certainty.level > best.level else None


def rates(claim: Claim, domain: str) -> bool | None:
    """Whether a rating takes account of a reason to rate down; None where that cannot be told, or does not matter.

    A level without reasons that is not where the design starts may have taken account of anything, and the lowest
    level has nowhere to go.
    """
    rating = claim.certainty
    if rating is None or rating.level is Certainty.VERY_LOW:
        return None
    if domain in rating.rated_down:
        return True
    if rating.rated_down or rating.rated_up or rating.starts_at is not None:
        return False
    start = start_of(claim)
    return False if start is not None and start.value is rating.level else None


def start_of(claim: Claim) -> Ceiling[Certainty] | None:
    """Where a rating of the claim starts: where the editors say, else where its best design does.

    Of a claim that nothing supports, what was looked at is what contradicts it.
    """
    if claim.certainty is not None and claim.certainty.starts_at is not None:
        return Ceiling(claim.certainty.starts_at, "where the registry says it starts", ("certainty", "starts_at"))
    entries = list(supporting(claim)) or (list(opposing(claim)) if claim.certainty else [])
    return _best(entries, claim, starting_certainty)


def opposition(claim: Claim) -> tuple[Evidence, ...]:
    """The sources against the claim that are as strong as the strongest for it."""
    best = _unrated(claim)
    if best is None:
        return ()
    return tuple(
        evidence
        for _, evidence in opposing(claim)
        if (design := carries(evidence, claim)) is not None and unrated_certainty(design, claim) >= best.value
    )


def _unrated(claim: Claim) -> Ceiling[Certainty] | None:
    """What the best of the designs that support the claim counts for, before anybody rates it."""
    return _best(list(supporting(claim)), claim, unrated_certainty)


def _best(
    entries: list[tuple[int, Evidence]], claim: Claim, worth: Callable[[Design, Claim], Certainty]
) -> Ceiling[Certainty] | None:
    ranked = [
        Ceiling(worth(design, claim), named(evidence, claim), ("evidence", index, "design"))
        for index, evidence in entries
        if (design := carries(evidence, claim)) is not None
    ]
    return max(ranked, key=lambda ceiling: ceiling.value, default=None)


def _within(level: int) -> Certainty:
    return Certainty(min(max(level, Certainty.VERY_LOW), Certainty.HIGH))


def _contradicted(against: tuple[Evidence, ...]) -> str:
    """Who contradicts a claim, in words; a guideline rests on studies that others may read otherwise."""
    studies: list[str] = []
    guidelines: list[str] = []
    for evidence in against:
        (guidelines if evidence.design is Design.GUIDELINE else studies).append(evidence.source)
    named = [f"{_all(studies)}, as strong,"] * bool(studies)
    named += [f"the guideline{'s' * (len(guidelines) > 1)} {_all(guidelines)}"] * bool(guidelines)
    return f"; {' and '.join(named)} contradict{'s' * (len(against) == 1)} it" if named else ""


def _all(names: list[str]) -> str:
    return " and ".join(names)


def _rated(rating: Rating) -> str:
    reasons = f", rated down for {_domains(rating.rated_down)}" if rating.rated_down else ""
    up = f", rated up for {_domains(rating.rated_up)}" if rating.rated_up else ""
    by = f" by {rating.rated_by}" if rating.rated_by else ""
    return f"certainty is rated {rating.level.words}{by}{reasons}{up}"


def _domains(items: tuple[str, ...]) -> str:
    """GRADE's domains in words; one named twice cost two levels."""
    times = {item: items.count(item) for item in items}
    several = ("", "", " by two levels", " by three levels")
    return ", ".join(f"{item}{several[min(count, 3)]}" for item, count in times.items())


def _levels(domains: tuple[str, ...]) -> str:
    words = ("", "one level", "two levels", "three levels")
    return words[len(domains)] if len(domains) < len(words) else f"{len(domains)} levels"
