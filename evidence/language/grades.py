"""The grade that a sentence itself gives its evidence: `(low-certainty evidence)`, `evidence of very low quality`.

GRADE asks authors to say it beside the result [@santesso2020]; the reader then knows, however plain the verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.model.scales import Certainty

_LEVEL = r"(?:very[\s-]+low|low|moderate|high)"
_LEVELS = rf"(?P<levels>{_LEVEL}-?(?:,?[\s-]+(?:(?:to|or|and)[\s-]+)?{_LEVEL}-?){{0,2}})"
_GRADE = r"(?:quality|certainty|confidence)"
_EVIDENCE = r"(?:evidence|data|stud(?:y|ies)|trials?|RCTs?|research|results?|findings|outcomes?)"
_IS = r"(?:of|is|was|were|are|be|being|as|from|to|remains?|evidence|data)"
_DEGREE = r"(?:(?:generally|mostly|mainly|only|overall|at best|of)\s+)?[\"'\u2018\u201c]?"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # low-certainty evidence; very low quality of evidence; (n = 52, low quality)
        rf"\b{_LEVELS}[\s-]+{_GRADE}(?:[\"'\u2019\u201d]?,?\s+(?:of\s+)?(?:the\s+)?{_EVIDENCE}\b|\s?[);])",
        rf"\b{_LEVELS}[\s-]+certainty\b",
        rf"\b{_LEVELS}[\s-]+GRADE\b",
        # evidence of low quality; the evidence for pain was rated low quality
        rf"\b{_EVIDENCE}\b[^.;]{{0,80}}?\b(?:{_IS}|rated|graded|judged|considered)\s+{_DEGREE}{_LEVELS}[\s-]+{_GRADE}\b",
        # the quality of the evidence was rated as low
        rf"\b{_GRADE}\s+(?:of|in)\s+(?:(?:the|this|our|all|available|body|of)\s+)*{_EVIDENCE}\b[^.;]{{0,60}}?"
        rf"\b{_IS}\s+{_DEGREE}{_LEVELS}\b",
        rf"\b(?:down)?graded\b[^.;]{{0,60}}?\b(?:to|as)\s+{_LEVELS}\b",
    )
)
_ONE = re.compile(_LEVEL, re.IGNORECASE)
_MENTIONED = re.compile(r"quality|certainty|confidence|grade", re.IGNORECASE)


def stated(text: str) -> Certainty | None:
    """The grade that a sentence states; the lowest if it states several, and None if it states none.

    Which of its findings each of several grades belongs to is not told apart.
    """
    if not _MENTIONED.search(text):
        return None
    return min((level for pattern in _PATTERNS for level in _levels(pattern, text)), default=None)


def _levels(pattern: re.Pattern[str], text: str) -> Iterator[Certainty]:
    for match in pattern.finditer(text):
        for level in _ONE.findall(match["levels"]):
            yield Certainty.parse("-".join(level.replace("-", " ").split()))
