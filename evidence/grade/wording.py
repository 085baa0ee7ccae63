"""The words that the evidence behind a claim warrants, built from the claim's own terms.

GRADE's informative statements come first, then Cochrane's plain language (`evidence.grade.statements`). Where that
matrix has no words, as for associations, rates and what nobody knows, they are ours and say no more.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from evidence import language
from evidence.grade import bands, statements
from evidence.grade.absolute_words import arms, counted, in_brackets
from evidence.grade.agreement import NOTHING, supporting_effects
from evidence.grade.association_words import associations, unclear
from evidence.grade.ceilings import Ceilings
from evidence.grade.change import Change, change
from evidence.grade.clause import Clause, clause
from evidence.grade.doubt_words import contradicted, unknown, unrelated
from evidence.grade.established import establishment
from evidence.grade.happenings import happening, has
from evidence.grade.lead import Lead, lead
from evidence.grade.mechanism_words import mechanisms
from evidence.grade.phrases import NounPhrase, bare, noun_phrase, sentence
from evidence.grade.rates_words import rates
from evidence.grade.ways import is_bad
from evidence.model.claim import Claim
from evidence.model.scales import Certainty, ClaimKind, Favours, Magnitude, Relation, Status
from evidence.model.warrant import Style, Wording

_OF_EFFECTS = (ClaimKind.EFFICACY, ClaimKind.COMPARATIVE, ClaimKind.MECHANISM, ClaimKind.SAFETY, None)
_OF_RATES = (ClaimKind.PREVALENCE, ClaimKind.USE, ClaimKind.SAFETY)
_OURS = "words of this program"
_GRADE = "GRADE's informative statements (Santesso 2020)"
_COCHRANE = "Cochrane's plain language (Pitcher 2022)"
_NO_TREATMENT = "no treatment"
_HEDGE = {Certainty.LOW: "may ", Certainty.MODERATE: "probably "}


def wordings(claim: Claim, allowed: Ceilings) -> tuple[Wording, ...]:
    """All that may be said of a claim, what to say first first; empty where neither GRADE nor the record has words."""
    own = [Wording(claim.wording, Style.PLAIN, "the editors of the registry")] if claim.wording else []
    seen: dict[str, Wording] = {}
    for wording in (*own, *_generated(claim, allowed)):
        seen.setdefault(wording.text, wording)
    return tuple(seen.values())


def _generated(claim: Claim, allowed: Ceilings) -> Iterator[Wording]:
    main = lead(claim, allowed)
    trivial = main.size is Magnitude.TRIVIAL
    named = claim.intervention.lower() not in NOTHING
    goes = change(claim, main.effect, trivial=trivial) if named else None
    parts = clause(claim, main, goes) if goes else None
    if claim.status is Status.UNSUPPORTED:
        yield from _ours(unknown(claim, parts if goes and goes.known else None))
    elif claim.status is Status.CONTRADICTED:
        yield from _ours(contradicted(claim))
    elif claim.status is Status.SUPPORTED:
        yield from _supported(claim, allowed, main, parts)


def _supported(claim: Claim, allowed: Ceilings, main: Lead, parts: Clause | None) -> Iterator[Wording]:
    limit, ceiling = allowed.relation, allowed.certainty
    sure = ceiling.value if ceiling else Certainty.VERY_LOW
    if claim.kind in _OF_RATES:
        yield from _ours(rates(claim, allowed))
    none = limit is not None and limit.value is Relation.NONE
    if claim.kind is ClaimKind.ASSOCIATION or (
        claim.kind in _OF_EFFECTS and limit and limit.value is Relation.ASSOCIATION and sure > Certainty.VERY_LOW
    ):
        yield from _ours(_associated(claim, main, parts, sure, related=not none) if parts else unclear(claim, sure))
    elif claim.kind in _OF_EFFECTS:
        if limit and limit.value is Relation.CONDITIONAL_CAUSATION:
            sure = min(sure, Certainty.LOW)
        yield from _of_an_effect(claim, main, parts, sure, related=not none)


def _of_an_effect(
    claim: Claim, main: Lead, parts: Clause | None, sure: Certainty, *, related: bool
) -> Iterator[Wording]:
    if sure is Certainty.VERY_LOW:
        yield from _very_uncertain(claim, main, parts)
    elif parts is None:
        yield from _ours(mechanisms(claim) if claim.kind is ClaimKind.MECHANISM and related else ())
    elif not related and main.size is not Magnitude.TRIVIAL:
        yield from _ours(unrelated(parts))
    elif _undecided(claim, main):
        yield from _ours([_either_way(parts, main)])
    else:
        yield from _informative(claim, main, parts, sure)


def _associated(claim: Claim, main: Lead, parts: Clause, sure: Certainty, *, related: bool) -> Iterator[str]:
    if not related and main.size is not Magnitude.TRIVIAL:
        return unrelated(parts)
    return associations(parts, claim.outcome, Certainty.VERY_LOW if _undecided(claim, main) else sure, main.size)


def _informative(claim: Claim, main: Lead, parts: Clause, sure: Certainty) -> Iterator[Wording]:
    absolute = "" if parts.setting else in_brackets(claim, main, parts.change)
    for template in statements.grade(sure, main.size):
        if "{not}" in template and not (parts.change.known and _ruled_out(claim, main)):
            continue
        yield Wording(parts.fill(template, absolute), Style.GRADE, _GRADE)
    for template in statements.plain(sure, main.size):
        yield Wording(parts.fill(template), Style.PLAIN, _COCHRANE)
    if claim.kind is ClaimKind.COMPARATIVE and _is_treatment(parts.comparator) and main.size is not Magnitude.TRIVIAL:
        yield from _ours([_more_than(parts, main, sure)])
    yield from _ours(() if parts.setting else _in_people(claim, main, parts.change, sure))


def _very_uncertain(claim: Claim, main: Lead, parts: Clause | None) -> Iterator[Wording]:
    if parts is not None:
        for template in statements.grade(Certainty.VERY_LOW, main.size):
            yield Wording(parts.fill(template), Style.GRADE, _GRADE)
        for template in statements.plain(Certainty.VERY_LOW, main.size):
            yield Wording(parts.fill(template), Style.PLAIN, _COCHRANE)
    elif claim.intervention.lower() not in NOTHING and claim.outcome:
        on = f"the effect of {noun_phrase(claim.intervention).text} on {bare(claim.outcome)}"
        yield Wording(sentence(f"the evidence is very uncertain about {on}."), Style.GRADE, _GRADE)


def _either_way(parts: Clause, main: Lead) -> str:
    """Of an effect that the record leaves undecided: neither an effect nor its absence is shown."""
    slightly = "{slightly-reduce}" if main.size is Magnitude.SMALL else "{reduce} {outcome}"
    return parts.fill(f"{{X}} may {slightly}{{tail}}, or may make no difference")


def _undecided(claim: Claim, main: Lead) -> bool:
    """Whether the main effect is not shown: by its interval or p value, or because the record has it for no side."""
    if main.size is Magnitude.TRIVIAL:
        return False
    if main.effect is not None and main.effect.favours is Favours.NEITHER:
        return True
    found = establishment(claim)
    return found is not None and found.holds is False


def _ruled_out(claim: Claim, main: Lead) -> bool:
    """Whether the interval leaves room for no effect that would matter: only then is there none."""
    effect = main.effect
    if effect is None or effect.interval is None:
        return False
    ends = (replace(effect, estimate=end) for end in (effect.interval.low, effect.interval.high))
    return all((size := bands.magnitude(end, claim)) and size.value is Magnitude.TRIVIAL for end in ends)


def _more_than(parts: Clause, main: Lead, sure: Certainty) -> str:
    degree = {Magnitude.LARGE: "much ", Magnitude.SMALL: "slightly "}.get(main.size or Magnitude.MODERATE, "")
    verb = "may {reduce}" if sure is Certainty.LOW else f"{_HEDGE.get(sure, '')}{{reduces}}"
    return parts.fill(f"{{X}} {verb} {{outcome}} {degree}more than {{Y}} {{than-does}}{{where}}")


def _is_treatment(comparator: NounPhrase | None) -> bool:
    """Whether something is known to work itself, so that another thing can do more than it does."""
    idle = (_NO_TREATMENT, "placebo")
    if comparator is None or comparator.text.lower().startswith(("no ", "not ", "without ")):
        return False
    return not any(language.same_topic(one, comparator.text) for one in idle)


def _in_people(claim: Claim, main: Lead, goes: Change, sure: Certainty) -> Iterator[str]:
    """`About 50 of 100 people probably have pain at least halved with acupuncture, against 43 of 100 with sham`."""
    for _, effect in supporting_effects(claim):
        shares = arms(claim, effect)
        outcome = effect.outcome or (claim.outcome if goes.event else "")
        if not shares or not outcome:
            continue
        told = happening(outcome) or (has(outcome) if is_bad(outcome) else None)
        if told is not None:
            yield f"{sentence(counted(shares, told, _HEDGE.get(sure, '')))}."
            return


def _ours(texts: Iterator[str] | list[str] | tuple[()]) -> Iterator[Wording]:
    for text in texts:
        yield Wording(text, Style.PLAIN, _OURS)
