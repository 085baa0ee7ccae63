"""How much a sentence says, once it is clear in whose name it speaks."""

from __future__ import annotations

import re

from evidence.language import grades
from evidence.model.document import BlockKind
from evidence.model.project import Link
from evidence.model.scales import Attribution, Certainty, ClaimKind, Magnitude, Relation, Status
from evidence.model.statement import Statement, Trigger

UNGRADED = (ClaimKind.PREVALENCE, ClaimKind.USE, ClaimKind.DESCRIPTION)
"""Kinds of claims that are about no effect: GRADE's words and the ladder of causality are not for them."""

_RESULTS = frozenset({"percentage", "proportion", "fold", "effect", "rate"})
"""Kinds of numbers that tell how far something went; a year and a number of participants do not."""
ALIKE = 0.4
"""The score from which a link says by itself that a sentence is no mere background."""

_SENTENCE_ENDS = (".", "!", ";", "\u201d", '"', "\u2019", "'", ")", "]")
"""A question, a heading, and the bare name of an item on a list end otherwise, and assert nothing."""

_BY_THE_WAY = re.compile(r"\b(?:when|if|while|whether|although|though|unless|because|who|which|whose|where)\b", re.I)
"""Words that open a clause in which a denial denies only that clause."""


_NOT_KNOWN = re.compile(
    r"\bwhether\b.*\b(?:not(?: \w+)? (?:known|clear|certain|shown|established|proven|studied|tested)"
    r"|unknown|unclear|uncertain|open)\b",
    re.IGNORECASE,
)
"""A question that the sentence leaves open, asked in its main clause or before it."""


def denied(statement: Statement) -> bool:
    """The sentence says that it is not so, makes no difference, or that nobody knows."""
    if statement.negated or statement.certainty is Certainty.VERY_LOW or statement.magnitude is Magnitude.TRIVIAL:
        return True
    if any(hedge.words.lower().startswith("unlikely") for hedge in statement.triggered("certainty")):
        return True
    if _NOT_KNOWN.search(statement.text):
        return True
    return statement.relation <= Relation.ASSOCIATION and any(
        _of_the_main_clause(negation, statement) for negation in statement.triggered("negation")
    )


def asserts(statement: Statement, link: Link) -> bool:
    """Whether a statement asserts the claim it is tied to.

    It does if it is checkable, and where it is not, if it is much like a claim that the registry remembers as one that
    nothing supports: somebody wrote that down because copy says it. What a study did, told without relating two things,
    asserts no effect.
    """
    if _tells_what_was_done(statement, link):
        return False
    if statement.checkable:
        return True
    whole = statement.text.rstrip().endswith(_SENTENCE_ENDS) and statement.sentence.block.kind is not BlockKind.HEADING
    return link.score >= ALIKE and whole and link.claim.status is not Status.SUPPORTED


def _tells_what_was_done(statement: Statement, link: Link) -> bool:
    unbacked = link.claim.status is not Status.SUPPORTED and link.claim.kind not in UNGRADED
    return unbacked and statement.reported and statement.relation is Relation.NONE and link.score < 1


def speaks_of_animals(statement: Statement) -> bool:
    """The sentence says that its finding is from animals or the laboratory, and so claims nothing about people."""
    return statement.species in ("animal", "in-vitro")


def certainty_said(statement: Statement) -> Certainty:
    """How sure a sentence is of the world; what it reports as found, it vouches for less.

    The past tense ("fell by 9%") is a level less than the plain statement; with the study named and its numbers given
    it is two, since the reader sees how far it goes. An observation that speaks of no cause vouches for nothing more
    than that it was made. And a sentence that says how good its evidence is ("low-certainty evidence") vouches for no
    more than that.
    """
    worded = _worded(statement)
    grade = grades.stated(statement.text)
    return worded if grade is None else min(worded, grade)


def relation_said(statement: Statement) -> Relation:
    """Cause that is only believed or possible is conditional, and so is what one study is said to have found.

    A result in the past tense is no such report by itself: "cut the risk" says cause as "cuts the risk" does, unless
    the study is named and its numbers are given, or the sentence says that it was seen in animals.
    """
    if statement.relation is not Relation.CAUSATION:
        return statement.relation
    seen_in_animals = statement.reported and speaks_of_animals(statement)
    if seen_in_animals or certainty_said(statement) <= Certainty.LOW:
        return Relation.CONDITIONAL_CAUSATION
    return Relation.CAUSATION


def _worded(statement: Statement) -> Certainty:
    if not statement.reported or statement.certainty is not Certainty.HIGH:
        return statement.certainty
    if statement.relation <= Relation.ASSOCIATION:
        return Certainty.VERY_LOW
    told = any(quantity.kind in _RESULTS for quantity in statement.quantities)
    return Certainty.LOW if told and _names_its_study(statement) else Certainty.MODERATE


def _of_the_main_clause(negation: Trigger, statement: Statement) -> bool:
    """Whether a denial denies what the sentence says, and not a thing said by the way: "even when not in pain"."""
    if negation.words.lower() == "without":
        return False
    before = statement.text[: negation.span.start - statement.span.start]
    clause = before.rpartition(",")[2]
    return _BY_THE_WAY.search(clause) is None


def _names_its_study(statement: Statement) -> bool:
    return bool(statement.studies or statement.sentence.citations or statement.attribution is Attribution.SPECIFIC)
