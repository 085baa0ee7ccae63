"""surrogate-outcome."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence import language
from evidence.model.claim import Claim
from evidence.model.finding import Finding
from evidence.model.project import Project
from evidence.model.scales import Relation
from evidence.model.statement import Statement
from evidence.model.warrant import Warrant
from evidence.rules.base import LinkRule
from evidence.rules.fault import Fault, quote, relation_fault
from evidence.rules.said import denied

_MOST = 0.51
"""The share of an outcome's words by which a sentence names it."""

_INFERS = re.compile(
    r"\b(?:because|since|so|thus|thereby|therefore|hence|which means|and by doing so)\b", re.IGNORECASE
)
"""Words by which a sentence concludes from one outcome to another."""


class SurrogateOutcome(LinkRule):
    """A sentence promises what people care about, and only something that stands in for it was measured.

    Drugs have mended bone density, blood sugar and the rhythm of the heart without preventing fractures, heart attacks
    or deaths. GRADE calls evidence from such surrogates indirect. The claim says with `surrogate_for` what its outcome
    stands in for. To name what was measured is enough, unless the promise is drawn from it: "because it raises bone
    density, ...".

    Flagged, if the claim is about bone density, which stands in for fractures:

        Vitamin K prevents fractures.

    Not flagged:

        Vitamin K raises bone density; whether it prevents fractures was not studied.
    """

    id = "surrogate-outcome"
    family = "effects"

    def compare(self, statement: Statement, warrant: Warrant, project: Project) -> Iterator[Finding]:
        promised = _promised(statement, warrant.claim)
        if not promised or denied(statement) or statement.relation is Relation.NONE:
            return
        if _names_surrogate(statement, warrant.claim) and not _INFERS.search(statement.text):
            return
        effect = _verb_of(promised, statement)
        measured = warrant.claim.outcome or "something that stands in for it"
        message = f"{effect.words} is said of {promised}, but what was measured is {measured}{warrant.told}"
        yield self.finding(statement.sentence.document.source, effect.span, message, warrant=warrant)


def _promised(statement: Statement, claim: Claim) -> str:
    """The outcome that a sentence names and for which the claim's own only stands in."""
    return next((outcome for outcome in claim.surrogate_for if language.names(statement.text, outcome, _MOST)), "")


def _verb_of(promised: str, statement: Statement) -> Fault:
    """The last words of effect before the outcome that is promised, else any."""
    outcome = language.stems(promised)
    words = (word for word in re.finditer(r"[\w-]+", statement.text) if not outcome.isdisjoint(language.stems(word[0])))
    start = statement.span.start + next((word.start() for word in words), 0)
    before = [verb for verb in statement.triggered("relation", "causation") if verb.span.end <= start]
    return Fault(before[-1].span, quote(before[-1].words)) if before else relation_fault(statement)


def _names_surrogate(statement: Statement, claim: Claim) -> bool:
    """Whether the sentence names what was measured, in full or by its initials."""
    if language.names(statement.text, claim.outcome, _MOST):
        return True
    initials = [term for term in claim.terms if term.isupper()]
    return any(language.names(statement.text, term) for term in initials)
