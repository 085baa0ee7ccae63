"""What a user may name a work by."""

from __future__ import annotations

import pytest

from evidence.adding import asked

NAMED = {
    "10.1000/Ginger.2019": {"doi": "10.1000/ginger.2019"},
    "doi:10.1000/ginger.2019": {"doi": "10.1000/ginger.2019"},
    "DOI: 10.1000/ginger.2019.": {"doi": "10.1000/ginger.2019"},
    "https://doi.org/10.1000/ginger.2019": {"doi": "10.1000/ginger.2019"},
    "http://dx.doi.org/10.1000%2Fginger.2019": {"doi": "10.1000/ginger.2019"},
    "10.1000/(ISSN)1097-0258(19980815)17:15": {"doi": "10.1000/(issn)1097-0258(19980815)17:15"},
    "https://journal.example/doi/full/10.1000/ginger.2019": {"doi": "10.1000/ginger.2019"},
    "https://journal.example/doi/10.1000/ginger.2019/full": {"doi": "10.1000/ginger.2019"},
    "https://journal.example/doi/10.1000/ginger.2019.pub3/full?lang=en#tables": {"doi": "10.1000/ginger.2019.pub3"},
    "https://journal.example/content/10.1000/2019.01.02.123v2.full.pdf": {"doi": "10.1000/2019.01.02.123"},
    "https://journal.example/content/pdf/10.1000/s1-2.pdf": {"doi": "10.1000/s1-2"},
    "22965186": {"pmid": "22965186"},
    " PMID: 22965186 ": {"pmid": "22965186"},
    "https://pubmed.ncbi.nlm.nih.gov/22965186/": {"pmid": "22965186"},
    "https://www.ncbi.nlm.nih.gov/pubmed/22965186": {"pmid": "22965186"},
    "https://europepmc.org/article/MED/22965186": {"pmid": "22965186"},
    "PMC3658605": {"pmcid": "PMC3658605"},
    "pmcid: pmc3658605": {"pmcid": "PMC3658605"},
    "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3658605/": {"pmcid": "PMC3658605"},
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC3658605": {"pmcid": "PMC3658605"},
    "arXiv:1706.03762v5": {"arxiv": "1706.03762"},
    "1706.03762": {"arxiv": "1706.03762"},
    "https://arxiv.org/pdf/1706.03762v5.pdf": {"arxiv": "1706.03762"},
    "hep-th/9901001": {"arxiv": "hep-th/9901001"},
    "978-0-306-40615-7": {"isbn": "9780306406157"},
    "ISBN 0-306-40615-2": {"isbn": "0306406152"},
    "ISBN-13: 978-0-306-40615-7": {"isbn": "9780306406157"},
    "https://arxiv.org/html/1706.03762v5": {"arxiv": "1706.03762"},
    "https://journal.example/download?doi=10.1000/ginger.2019&format=pdf": {"doi": "10.1000/ginger.2019"},
    "10.1000/(sici)1097(19980815)17:15<1661::aid1>3.0.co;2-2": {
        "doi": "10.1000/(sici)1097(19980815)17:15<1661::aid1>3.0.co;2-2"
    },
    "080442957X": {"isbn": "080442957X"},
}


@pytest.mark.parametrize(("what", "identifiers"), NAMED.items(), ids=NAMED)
def test_an_identifier_is_found_in_what_is_typed(what: str, identifiers: dict[str, str]) -> None:
    reference = asked(what)

    assert reference is not None
    assert reference.identifiers == identifiers
    assert reference.citekey == what.strip()


@pytest.mark.parametrize(
    "what",
    [
        "",
        "0",
        "１０１",
        "Ginger for nausea",
        "https://journal.example/ginger",
        "978-0-306-40615-8",
        "123456789",
        "10.1000",
        "PMC",
        "ISBN",
    ],
)
def test_what_holds_none_is_no_reference(what: str) -> None:
    assert asked(what) is None
