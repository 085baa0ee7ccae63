"""The sentences that a certainty and a size allow: GRADE's informative statements and Cochrane's plain language.

GRADE's cells [@santesso2020] are those that the Cochrane Handbook (table 15.6.b), the abstract, or a work that quotes
the template prints; variants that were not seen in print are left out. The plain ones are those of Cochrane's matrix of
plain language (Pitcher, Mitchell and Hughes 2022). The more usual variant of a cell comes first.
"""

from __future__ import annotations

from collections.abc import Mapping

from evidence.model.scales import Certainty, Magnitude

Cells = Mapping[tuple[Certainty, Magnitude], tuple[str, ...]]

_HIGH, _MODERATE, _LOW = Certainty.HIGH, Certainty.MODERATE, Certainty.LOW

GRADE: Cells = {
    (_HIGH, Magnitude.LARGE): ("{X} {results} in a large {reduction} {outcome}",),
    (_HIGH, Magnitude.MODERATE): ("{X} {reduces} {outcome}",),
    (_HIGH, Magnitude.SMALL): ("{X} {slightly-reduces}",),
    (_HIGH, Magnitude.TRIVIAL): (
        "{X} {results} in little to no difference in {outcome}",
        "{X} {does} {not} {reduce} {outcome}",
    ),
    (_MODERATE, Magnitude.LARGE): (
        "{X} probably {results} in a large {reduction} {outcome}",
        "{X} likely {results} in a large {reduction} {outcome}",
    ),
    (_MODERATE, Magnitude.MODERATE): ("{X} probably {reduces} {outcome}",),
    (_MODERATE, Magnitude.SMALL): ("{X} probably {reduces-slightly}",),
    (_MODERATE, Magnitude.TRIVIAL): ("{X} likely {results} in little to no difference in {outcome}",),
    (_LOW, Magnitude.LARGE): ("{X} may result in a large {reduction} {outcome}",),
    (_LOW, Magnitude.MODERATE): ("{X} may {reduce} {outcome}", "The evidence suggests {x} {reduces} {outcome}"),
    (_LOW, Magnitude.SMALL): ("{X} may {slightly-reduce}",),
    (_LOW, Magnitude.TRIVIAL): ("{X} may result in little to no difference in {outcome}",),
}
"""GRADE's informative statements; of very low certainty there is one for all sizes."""

GRADE_VERY_LOW = ("The evidence is very uncertain about the effect of {x} on {outcome}",)

PLAIN: Cells = {
    (_HIGH, Magnitude.LARGE): ("{X} {causes} a large {reduction} {outcome}",),
    (_HIGH, Magnitude.MODERATE): ("{X} {reduces} {outcome}",),
    (_HIGH, Magnitude.SMALL): ("{X} {slightly-reduces}",),
    (_HIGH, Magnitude.TRIVIAL): ("{X} {makes} little to no difference to {outcome}",),
    (_MODERATE, Magnitude.LARGE): ("{X} probably {causes} a large {reduction} {outcome}",),
    (_MODERATE, Magnitude.MODERATE): ("{X} probably {reduces} {outcome}",),
    (_MODERATE, Magnitude.SMALL): ("{X} probably {reduces-slightly}",),
    (_MODERATE, Magnitude.TRIVIAL): ("{X} probably {makes} little to no difference to {outcome}",),
    (_LOW, Magnitude.LARGE): ("{X} may cause a large {reduction} {outcome}",),
    (_LOW, Magnitude.MODERATE): ("{X} may {reduce} {outcome}",),
    (_LOW, Magnitude.SMALL): ("{X} may {slightly-reduce}",),
    (_LOW, Magnitude.TRIVIAL): ("{X} may make little to no difference to {outcome}",),
}
"""Cochrane's plain language."""

PLAIN_VERY_LOW = (
    "It is unclear if {x} {has} an effect on {outcome}",
    "We do not know if {x} {has} an effect on {outcome}",
)
"""The matrix keeps these for effects that would be moderate or large, and for others says `may ..., but we are very
uncertain about the results`; who reads the first half alone takes away more than there is, so it is not offered."""


def grade(certainty: Certainty, size: Magnitude | None) -> tuple[str, ...]:
    """GRADE's templates; an effect of unknown size is told as one of moderate size, which has no word of size."""
    return GRADE_VERY_LOW if certainty is Certainty.VERY_LOW else _cell(GRADE, certainty, size)


def plain(certainty: Certainty, size: Magnitude | None) -> tuple[str, ...]:
    """Cochrane's templates, as `grade`."""
    return PLAIN_VERY_LOW if certainty is Certainty.VERY_LOW else _cell(PLAIN, certainty, size)


def _cell(cells: Cells, certainty: Certainty, size: Magnitude | None) -> tuple[str, ...]:
    return cells[min(certainty, Certainty.HIGH), Magnitude.MODERATE if size is None else size]
