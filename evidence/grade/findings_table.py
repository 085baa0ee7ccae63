"""GRADE's summary of findings: for each claim about an effect a row, with the reasons of its certainty as footnotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from evidence.grade import warrant
from evidence.grade.agreement import main_effects, opposing, standing, supporting
from evidence.grade.ceilings import ceilings
from evidence.grade.designs import REVIEWS
from evidence.grade.lead import compared_with, lead
from evidence.grade.other_terms import re_expressed
from evidence.grade.pooled import PooledEffect, pooled
from evidence.grade.profile import domains
from evidence.grade.re_expression import Kind
from evidence.grade.risks import Risks, risks
from evidence.model.claim import Claim, Evidence
from evidence.model.effect import Effect
from evidence.model.scales import Certainty, ClaimKind, Design, Stance

_NOT_OF_EFFECTS = (
    ClaimKind.PREVALENCE,
    ClaimKind.USE,
    ClaimKind.DESCRIPTION,
    ClaimKind.ADVICE,
    ClaimKind.MECHANISM,
)
"""Kinds of claims that do not say what an intervention does to what people care about."""


@dataclass(frozen=True, slots=True)
class Row:
    """What is known of one outcome."""

    claim: Claim
    outcome: str
    participants: int | None
    studies: int | None
    certainty: Certainty | None
    """None where nobody rated it."""
    notes: tuple[str, ...]
    """Why it was rated as it was, and by whom."""
    effect: Effect | None
    risks: Risks | None
    in_points: str
    """A standardised difference in points of its scale, if that can be told."""
    what_happens: str
    """In the editors' words where they wrote any, else in GRADE's."""
    sources: tuple[tuple[str, bool], ...]
    """Citekeys, each with whether it contradicts the claim."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcomes of one comparison."""

    intervention: str
    comparator: str
    population: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class FindingsTable:
    """The whole table."""

    comparisons: tuple[Comparison, ...]
    left_out: tuple[str, ...]
    """Ids of claims that do not say what an intervention does to people."""

    @property
    def notes(self) -> tuple[str, ...]:
        """Every footnote once, in the order in which the rows need them."""
        return tuple(dict.fromkeys(note for one in self.comparisons for row in one.rows for note in row.notes))

    @property
    def sources(self) -> tuple[str, ...]:
        """Every citekey once, in order of the rows."""
        rows = (row for one in self.comparisons for row in one.rows)
        return tuple(dict.fromkeys(citekey for row in rows for citekey, _ in row.sources))


def findings_table(claims: Sequence[Claim], *, all_of_them: bool = False) -> FindingsTable:
    """The table of some claims; those that are not about an effect are left out, unless all are wanted."""
    wanted = [claim for claim in claims if all_of_them or _is_of_an_effect(claim)]
    kinds: dict[tuple[str, str, str], list[Row]] = {}
    for claim in wanted:
        row = _row(claim)
        kinds.setdefault((claim.intervention, compared_with(claim, row.effect), claim.population), []).append(row)
    left_out = tuple(claim.id for claim in claims if claim not in wanted)
    return FindingsTable(tuple(Comparison(*kind, tuple(rows)) for kind, rows in kinds.items()), left_out)


def _is_of_an_effect(claim: Claim) -> bool:
    return bool(claim.intervention and claim.outcome) and claim.kind not in _NOT_OF_EFFECTS


def _row(claim: Claim) -> Row:
    source, effect = _main(claim)
    found = re_expressed(effect, claim) if effect else ()
    outcome = effect.outcome if effect and effect.outcome else claim.outcome
    time = f", {effect.time}" if effect and effect.time and effect.time not in outcome else ""
    return Row(
        claim=claim,
        outcome=f"{outcome or claim.statement}{time}",
        participants=(effect.participants if effect else None) or (source.participants if source else None),
        studies=(effect.studies if effect else None) or _studies(source),
        certainty=claim.certainty.level if claim.certainty else None,
        notes=tuple(_notes(claim)),
        effect=effect,
        risks=risks(effect, claim) if effect else None,
        in_points=next((one.words for one in found if one.kind is Kind.POINTS), ""),
        what_happens=warrant(claim).wording,
        sources=tuple((one.source, stance is Stance.CONTRADICTS) for stance, one in _standing(claim)),
    )


def _main(claim: Claim) -> tuple[Evidence | None, Effect | None]:
    """The effect that the row tells, with its source: pooled where there are several, the claim's main one, or any."""
    if together := pooled(claim):
        return None, _with_people(together, claim)
    sources = [evidence for _, evidence in (*supporting(claim), *opposing(claim))]
    effects = [(evidence, effect) for evidence in sources for effect in evidence.effects]
    main = lead(claim, ceilings(claim)).effect
    chosen = next((one for one in effects if one[1] is main), effects[0] if effects else None)
    return chosen or (sources[0] if sources else None, None)


def _with_people(together: PooledEffect, claim: Claim) -> Effect:
    """A pooled effect with those who took part, and the risk without the intervention in the first study with one."""
    took_part = [claim.evidence[int(path[1])].participants for path in together.paths if isinstance(path[1], int)]
    risks_there = (risks(effect, claim) for _, effect in main_effects(claim))
    baseline = next((100 * found.untreated for found in risks_there if found and found.untreated is not None), None)
    people = sum(number or 0 for number in took_part) if all(took_part) else None
    return replace(together.effect, participants=people, baseline_risk=together.effect.baseline_risk or baseline)


def _standing(claim: Claim) -> Iterator[tuple[Stance, Evidence]]:
    for stance in Stance:
        yield from ((stance, evidence) for _, evidence in standing(claim, stance))


def _studies(source: Evidence | None) -> int | None:
    """How many studies a source sums up; a study of its own is one."""
    if source is None or source.studies:
        return source.studies if source else None
    return None if source.design is None or source.design in (*REVIEWS, Design.NARRATIVE_REVIEW) else 1


def _notes(claim: Claim) -> Iterator[str]:
    for domain in domains(claim):
        levels = abs(domain.levels)
        way = "down" if domain.levels < 0 else "up"
        reason = f": {domain.reason}" if domain.reason else ""
        yield f"Rated {way} {levels} level{'s' * (levels > 1)} for {domain.name}{reason}."
    rating = claim.certainty
    if rating is not None and rating.rated_by:
        yield f"Rated by {rating.rated_by}{', as published' if rating.published else ''}."
