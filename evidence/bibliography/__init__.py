"""The bibliography: the works that claims and articles rest on, from BibTeX, CSL-JSON, RIS, or PubMed's .nbib."""

from __future__ import annotations

from evidence.bibliography.formats import reader
from evidence.errors import BibliographyError
from evidence.model.decoding import decode
from evidence.model.finding import Finding, Related
from evidence.model.reference import Bibliography
from evidence.model.text import Source

__all__ = ["read"]


def read(path: str, data: bytes) -> tuple[Bibliography, tuple[Finding, ...]]:
    """The entries that could be read, by citekey, and what is wrong with the file, in order of place.

    The format is told by the name of the file, else by what it holds. Raises BibliographyError only if the file is not
    text.
    """
    source = Source(path, decode(path, data, BibliographyError))
    found, problems = reader(source)(source)
    findings = [
        Finding(
            rule=problem.rule,
            family="references",
            level=problem.level,
            source=source,
            span=problem.span,
            message=problem.message,
            related=(Related(source, problem.related, "the first one is here"),) if problem.related else (),
        )
        for problem in sorted(problems, key=lambda problem: problem.span)
    ]
    return Bibliography(source, found), tuple(findings)
