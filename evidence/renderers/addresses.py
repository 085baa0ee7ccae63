"""Where a work can be found, by its identifiers."""

from __future__ import annotations

from urllib.parse import quote

from evidence.model.record import Work

_RESOLVERS = {
    "doi": "https://doi.org/",
    "pmid": "https://pubmed.ncbi.nlm.nih.gov/",
    "pmcid": "https://pmc.ncbi.nlm.nih.gov/articles/",
    "arxiv": "https://arxiv.org/abs/",
}
_IN_A_PATH = "/:;()._-"
"""What stays as it is in a DOI's address; the rest is encoded, as the DOI Handbook (2.5.2.4) asks."""


def addresses(work: Work) -> dict[str, str]:
    """The address of every identifier by its kind, the DOI's first."""
    numbers = {kind: getattr(work, kind) for kind in _RESOLVERS}
    return {kind: resolver(kind, number) for kind, number in numbers.items() if number}


def resolver(kind: str, number: str) -> str:
    """`https://doi.org/10.1000/1`."""
    return _RESOLVERS[kind] + quote(number, safe=_IN_A_PATH)
