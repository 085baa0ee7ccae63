"""source-is-not-primary."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.claim import Claim
from evidence.model.finding import Finding
from evidence.model.project import Project
from evidence.model.scales import ClaimKind
from evidence.rules.base import ClaimRule
from evidence.rules.entries import listed
from evidence.rules.fault import quote
from evidence.rules.references.media import medium


class SourceIsNotPrimary(ClaimRule):
    """A press release, news story, blog, encyclopedia or social media post stands as the evidence of a claim.

    Such texts tell of research and often tell more than it found: exaggeration in news begins in the press release
    [@sumner2014]. Evidence is the study or the review itself. What has a DOI, a PMID, an arXiv number or an ISBN is
    taken for research, whoever published it; a claim that only describes what was said is not flagged.

    Flagged:

        @online{zinc, title = {Zinc shortens colds}, url = {https://www.eurekalert.org/news-releases/1}}

    Not flagged:

        @article{lee2013, title = {Zinc for colds}, journal = {Journal of Roots}, doi = {10.1000/zinc.2013}}
    """

    id = "source-is-not-primary"
    family = "references"

    def check(self, claim: Claim, project: Project) -> Iterator[Finding]:
        if claim.kind is ClaimKind.DESCRIPTION or project.bibliography is None:
            return
        for index, evidence in enumerate(claim.evidence):
            reference = project.bibliography.references.get(evidence.source)
            kind, sign = medium(reference) if reference else ("", "")
            if reference and kind:
                told = f"{quote(evidence.source)} is {_a(kind)} ({sign})"
                message = f"{told}: claim {quote(claim.id)} needs the research that it tells of"
                span = claim.place("evidence", index, "source")
                yield self.finding(claim.source, span, message, related=(listed(reference),))


def _a(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
