"""PubMed's .nbib."""

from __future__ import annotations

import pytest

from evidence import bibliography
from evidence.model.reference import Name

ARTICLE = """\
PMID- 12345
OWN - NLM
IS  - 0378-5955 (Print)
IS  - 2434-561X (Electronic)
VI  - 4
IP  - 2
DP  - 2018 May 3
TI  - Honey for acute cough in children: a trial of
      honey.
PG  - 455-74
LID - S1-2-3 [pii]
LID - 10.1000/ABC.d [doi]
AB  - We gave honey.
FAU - van Rijn, Anna B
AU  - van Rijn AB
AD  - Somewhere,
      far away.
FAU - Silva, João
AU  - Silva J
CN  - The Honey Collaboration
PT  - Journal Article
PT  - Randomized Controlled Trial
TA  - J Made-up Med
JT  - Journal of made-up medicine
PMC - PMC678
"""


def read(text, path="references.nbib"):
    found, findings = bibliography.read(path, text.encode())
    return list(found.references.values()), [_line(finding) for finding in findings]


def only(text):
    (reference,), findings = read(text)
    assert findings == []
    return reference


def test_every_field_arrives():
    reference = only(ARTICLE)

    assert (reference.citekey, reference.type) == ("vanrijn2018", "article")
    assert reference.title == "Honey for acute cough in children: a trial of honey"
    assert reference.author == (Name("van Rijn", "Anna B"), Name("Silva", "João"), Name("The Honey Collaboration"))
    assert (reference.container_title, reference.issued) == ("Journal of made-up medicine", 2018)
    assert (reference.volume, reference.issue, reference.page) == ("4", "2", "455-474")
    assert (reference.doi, reference.pmid, reference.pmcid) == ("10.1000/abc.d", "12345", "PMC678")
    assert reference.issn == "0378-5955 (Print), 2434-561X (Electronic)"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_every_field_knows_its_place(newline, encoding):
    text = ARTICLE.replace("acute", "🍯").replace("\n", newline)

    found, _ = bibliography.read("references.nbib", text.encode(encoding))
    reference = found.references["vanrijn2018"]
    written = {name: " ".join(found.source.excerpt(span).split()) for name, span in reference.places.items()}

    assert found.source.excerpt(reference.span).startswith("PMID- 12345")
    assert found.source.excerpt(reference.span).endswith("PMC678")
    assert written == {
        "citekey": "12345",
        "pmid": "12345",
        "issn": "0378-5955 (Print)",
        "volume": "4",
        "number": "2",
        "year": "2018 May 3",
        "title": "Honey for 🍯 cough in children: a trial of honey.",
        "pages": "455-74",
        "doi": "10.1000/ABC.d",
        "author": "van Rijn, Anna B",
        "journal": "Journal of made-up medicine",
        "pmcid": "PMC678",
    }


def test_several_entries_are_told_apart_with_and_without_an_empty_line():
    text = "PMID- 1\nTI  - One.\nPMID- 2\nTI  - Two.\n\nPMID- 3\nTI  - Three.\n\n\nTI  - Four.\n"

    assert [one.title for one in read(text)[0]] == ["One", "Two", "Three", "Four"]


PAGES = {
    "455-74": "455-474",
    "1892-8": "1892-1898",
    "1192-203": "1192-1203",
    "67": "67",
    "e1-e9": "e1-e9",
    "S12-5": "S12-15",
    "98-101": "98-101",
}


@pytest.mark.parametrize(("written", "page"), PAGES.items())
def test_pages_are_written_out(written, page):
    assert only(f"PMID- 1\nTI  - One.\nPG  - {written}").page == page


NAMES = {
    "AU  - Smith JA": [Name("Smith", "JA")],
    "AU  - de la Cruz M Jr": [Name("de la Cruz", "M Jr")],
    "AU  - Selvamani": [Name("Selvamani")],
    "FAU - Smith, Jane A\nAU  - Smith JA": [Name("Smith", "Jane A")],
    "CN  - World Roots Organization": [Name("World Roots Organization")],
    "AU  - ": [],
}


@pytest.mark.parametrize(("lines", "names"), NAMES.items())
def test_names_are_read(lines, names):
    assert list(only(f"PMID- 1\nTI  - One.\n{lines}").author) == names


TYPES = {
    "PT  - Journal Article\nPT  - Preprint": "misc",
    "PT  - Editorial": "article",
    "PT  - Technical Report": "techreport",
    "PT  - Review\nPT  - Book Chapter": "incollection",
    "": "article",
}


@pytest.mark.parametrize(("lines", "kind"), TYPES.items())
def test_publication_types_become_types(lines, kind):
    assert only(f"PMID- 1\nTI  - One.\n{lines}").type == kind


def test_a_chapter_has_the_title_of_its_book():
    one = only("PMID- 1\nPT  - Book Chapter\nTI  - Ginger\nBTI - Roots\nFED - Roe, Sam\nISBN- 9780306406157")

    assert (one.title, one.container_title, one.author, one.isbn) == ("Ginger", "Roots", (), "9780306406157")


def test_a_book_has_its_own():
    one = only("PMID- 1\nPT  - Book\nBTI - Roots\nFED - Roe, Sam")

    assert (one.title, one.container_title, one.author) == ("Roots", "", (Name("Roe", "Sam"),))


def test_a_line_without_a_tag_is_pointed_at():
    references, findings = read("PMID- 1\nSO  nowhere\nTI  - One.\n\nThe end.\n")

    assert findings == [
        "2:1 warning 'SO  nowhere': the line begins with no tag, so that it is not read",
        "5:1 warning 'The end.': the line begins with no tag, so that it is not read",
    ]
    assert [one.title for one in references] == ["One"]


def _line(finding):
    place = finding.source.place(finding.span.start)
    return f"{place.line}:{place.column} {finding.level.label} {finding.excerpt!r}: {finding.message}"
