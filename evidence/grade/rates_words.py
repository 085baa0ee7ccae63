"""How often something is, as the record has it: of prevalence, of use, and of harms. Words of ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from evidence.grade.absolute_words import people
from evidence.grade.agreement import supporting_effects
from evidence.grade.ceilings import Ceilings
from evidence.grade.clause import setting
from evidence.grade.happenings import Happening, happening, has
from evidence.grade.phrases import STUDIED, bare, listed, noun_phrase, sentence
from evidence.language.lexicon import terms
from evidence.model.claim import Claim
from evidence.model.effect import Effect
from evidence.model.scales import Certainty, ClaimKind, EffectMeasure, Relation

_PER = re.compile(r"per ([\d,]+)\b")
_HEDGE = {Certainty.VERY_LOW: "perhaps ", Certainty.LOW: "perhaps ", Certainty.MODERATE: "probably "}
_MEASURE = re.compile(
    r"\b(?:(?:lifetime|point|annual|yearly|overall|one-year|12-month)\b ?)*(?:prevalence(?: of)?)?", re.I
)
_MOST = 2
"""Figures in one sentence."""


def rates(claim: Claim, allowed: Ceilings) -> Iterator[str]:
    """What the record allows to say of how often; nothing where it has no figure, or none about people."""
    limit, ceiling = allowed.relation, allowed.certainty
    if setting(claim):
        return
    if claim.kind is ClaimKind.SAFETY:
        unsure = ceiling is not None and ceiling.value is Certainty.VERY_LOW
        if not unsure and (limit is None or limit.value is not Relation.NONE):
            yield from _harms(claim, allowed)
    elif len(shares := _headlines(claim)) > 1:
        what = f"{bare(claim.outcome)}{_whom(claim)}"
        yield f"{sentence(f'estimates of {what} run from about {_percent(min(shares))} to {_percent(max(shares))}')}."
    else:
        yield from (f"{sentence(figure)}." for figure in _figures(claim, allowed)[:1])


def _headlines(claim: Claim) -> list[float]:
    """The first proportion of every source, if they are of one thing and differ."""
    first: dict[str | int, float] = {}
    for path, effect in supporting_effects(claim):
        if effect.measure is EffectMeasure.PROPORTION and effect.estimate is not None:
            first.setdefault(path[1], effect.estimate)
    return sorted(set(first.values())) if claim.kind is ClaimKind.PREVALENCE and bare(claim.outcome) else []


def _harms(claim: Claim, allowed: Ceilings) -> Iterator[str]:
    figures = _figures(claim, allowed)
    if figures:
        yield f"{sentence(', and '.join(figures[:_MOST]))}."
    elif claim.harms:
        harms = listed([bare(harm) for harm in claim.harms])
        yield f"{sentence(noun_phrase(claim.intervention).text)} may cause {harms}."


def _figures(claim: Claim, allowed: Ceilings) -> list[str]:
    """`about 9 of 100 patients probably have at least one adverse event`."""
    hedge = _hedge(claim, allowed)
    figures = []
    for _, effect in supporting_effects(claim):
        number, told = _of_people(effect), _told(claim, effect)
        if number and told:
            figures.append(told.of(f"about {number}", hedge))
    return list(dict.fromkeys(figures))


def _hedge(claim: Claim, allowed: Ceilings) -> str:
    """How sure a figure is told: that of a harm as sure as its evidence, a plain count as sure as somebody rated it."""
    if claim.kind is not ClaimKind.SAFETY:
        return _HEDGE.get(claim.certainty.level, "") if claim.certainty else ""
    ceiling = allowed.certainty
    return _HEDGE.get(ceiling.value, "") if ceiling else "perhaps "


def _told(claim: Claim, effect: Effect) -> Happening | None:
    if not effect.outcome or effect.subgroup:
        return None
    told = happening(effect.outcome)
    if told is None and claim.kind is not ClaimKind.USE and (outcome := _counted(effect.outcome, claim.outcome)):
        told = has(outcome)
    if told is None or told.group != "people" or not _is_of_people(claim):
        return told
    return replace(told, group=bare(claim.population))


def _counted(told: str, asked: str) -> str:
    """What a prevalence is of: `lifetime prevalence of hay fever` and `lifetime` are hay fever at some time in life."""
    named = [rest for one in (told, asked) if (rest := _MEASURE.sub("", bare(one)).strip())]
    ever = " at some time in life" if "lifetime" in told.lower() and "at some" not in "".join(named[:1]) else ""
    return f"{named[0]}{ever}" if named else ""


def _is_of_people(claim: Claim) -> bool:
    """Whether the population is people, and not those of a study."""
    words = bare(claim.population).lower().split()
    if not words or any(char.isdigit() for char in claim.population):
        return False
    return words[0] in terms("phrasing", "people") and STUDIED.isdisjoint(words)


def _whom(claim: Claim) -> str:
    people_meant = bare(claim.population)
    return "" if not people_meant or people_meant.lower() in terms("phrasing", "anybody") else f" in {people_meant}"


def _of_people(effect: Effect) -> str:
    """`9 of 100`; empty for what is no share of people."""
    share = effect.estimate
    if effect.measure is EffectMeasure.RATE and share is not None:
        per = _PER.search(effect.scale)
        known = per is not None and "treatment" not in effect.scale and share > 0
        return f"{share:.0f} of {per[1]}" if per and known and share >= 1 else ""
    if effect.measure is not EffectMeasure.PROPORTION:
        return ""
    if share is None and len(effect.arms) == 1:
        share = effect.arms[0].share
    if not share or not 0 < share <= 100:
        return ""
    of = people([share])
    return f"{share * of / 100:.0f} of {of:,}"


def _percent(share: float) -> str:
    return f"{share:.0f}%" if share >= 1 else f"{share:.2g}%"
