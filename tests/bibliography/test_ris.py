"""RIS, as several programs write it."""

from __future__ import annotations

import pytest

from evidence import bibliography
from evidence.model.finding import Level
from evidence.model.reference import Name

ARTICLE = """\
TY  - JOUR
ID  - oduwole2018
AU  - van Rijn, Anna B.
AU  - The Honey Collaboration
AU  - Silva, João, Jr.
TI  - Honey for acute cough
in children
T2  - Journal of Made-up Medicine
J2  - J Made-up Med
PY  - 2018/05/03/
VL  - 4
IS  - 2
SP  - 1
EP  - 12
SN  - 0378-5955
DO  - 10.1000/ABC.d
UR  - https://example.org/a
AN  - PMC678
N1  - PMID: 12345
PB  - Made-up Press
ER  -
"""


def read(text, path="references.ris"):
    found, findings = bibliography.read(path, text.encode())
    return list(found.references.values()), [_line(finding) for finding in findings]


def only(text):
    (reference,), findings = read(text)
    assert findings == []
    return reference


def test_every_field_arrives():
    reference = only(ARTICLE)

    assert (reference.citekey, reference.type) == ("oduwole2018", "article")
    assert reference.title == "Honey for acute cough in children"
    assert reference.author == (
        Name("van Rijn", "Anna B."),
        Name("The Honey Collaboration"),
        Name("Silva", "João, Jr."),
    )
    assert (reference.container_title, reference.issued) == ("Journal of Made-up Medicine", 2018)
    assert (reference.volume, reference.issue, reference.page) == ("4", "2", "1-12")
    assert (reference.doi, reference.pmid, reference.pmcid) == ("10.1000/abc.d", "12345", "PMC678")
    assert (reference.issn, reference.publisher, reference.url) == (
        "0378-5955",
        "Made-up Press",
        "https://example.org/a",
    )


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_every_field_knows_its_place(newline, encoding):
    text = ARTICLE.replace("acute", "🍯").replace("\n", newline)

    found, _ = bibliography.read("references.ris", text.encode(encoding))
    reference = found.references["oduwole2018"]
    written = {name: " ".join(found.source.excerpt(span).split()) for name, span in reference.places.items()}

    assert found.source.place(reference.span.start).line == 1
    assert found.source.excerpt(reference.span).startswith("TY  - JOUR")
    assert found.source.excerpt(reference.span).endswith("Made-up Press")
    assert written == {
        "citekey": "oduwole2018",
        "entrysubtype": "JOUR",
        "author": "van Rijn, Anna B.",
        "title": "Honey for 🍯 cough in children",
        "journal": "Journal of Made-up Medicine",
        "year": "2018/05/03/",
        "volume": "4",
        "number": "2",
        "pages": "1",
        "issn": "0378-5955",
        "doi": "10.1000/ABC.d",
        "url": "https://example.org/a",
        "pmid": "PMID: 12345",
        "pmcid": "PMC678",
        "note": "PMID: 12345",
        "publisher": "Made-up Press",
    }


DIALECTS = {
    "EndNote": (
        "TY  - JOUR\nAU  - Lee, Kim\nPY  - 2013\nTI  - Ginger\nJO  - J Roots\nC2  - PMC77\nSP  - 11-19\nM3  - 10.1000/g\nER  - ",
        ("article", "J Roots", 2013, "11-19", "10.1000/g", "", "PMC77"),
    ),
    "Zotero": (
        "TY  - JOUR\nTI  - Ginger\nAU  - Lee, Kim\nT2  - Journal of Roots\nDA  - 2013/05//\nPY  - 2013\nDO  - 10.1000/g\nN1  - PMID: 9\nER  - \n\n",
        ("article", "Journal of Roots", 2013, "", "10.1000/g", "9", ""),
    ),
    "Zotero, a paper at a meeting": (
        "TY  - CONF\nTI  - Ginger\nAU  - Lee, Kim\nT2  - Roots 2013\nC3  - Proceedings\nDA  - 2013///\nER  - ",
        ("inproceedings", "Roots 2013", 2013, "", "", "", ""),
    ),
    "Scopus": (
        "TY  - JOUR\nTI  - Ginger\nT2  - Journal of Roots\nJ2  - J. Roots\nPY  - 2013\nC7  - e33\nDO  - 10.1000/g\nAU  - Lee, K.\nC2  - 9\nM3  - Article\nDB  - Scopus\nN1  - Export Date: 1 May 2020\nER  -",
        ("article", "Journal of Roots", 2013, "e33", "10.1000/g", "9", ""),
    ),
    "Web of Science": (
        "TY  - JOUR\nAU  - Lee, K\nTI  - Ginger\nT2  - JOURNAL OF ROOTS\nPY  - 2013\nSP  - 11\nEP  - 19\nDO  - 10.1000/g\nAN  - WOS:000123456\nER  -",
        ("article", "JOURNAL OF ROOTS", 2013, "11-19", "10.1000/g", "", ""),
    ),
    "PubMed Central": (
        "TY  - JOUR\nDB  - PubMed\nT1  - Ginger\nY1  - 2013/01/\nJF  - Journal of Roots\nAN  - 26957754\nU2  - PMC77[pmcid]\nER  - ",
        ("article", "Journal of Roots", 2013, "", "", "26957754", "PMC77"),
    ),
    "Reference Manager": (
        "TY  - CHAP\nA1  - Lee, Kim\nT1  - Ginger\nBT  - Roots\nY1  - 2013\nSN  - 978-0-306-40615-7\nL3  - doi:10.1000/g\nER  - ",
        ("incollection", "Roots", 2013, "", "10.1000/g", "", ""),
    ),
}


@pytest.mark.parametrize(("text", "expected"), DIALECTS.values(), ids=DIALECTS)
def test_dialects_are_understood(text, expected):
    one = only(text)

    assert (one.type, one.container_title, one.issued, one.page, one.doi, one.pmid, one.pmcid) == expected
    assert one.title == "Ginger"


def test_a_book_has_its_title_and_its_editors():
    one = only("TY  - BOOK\nBT  - Roots\nED  - Roe, Sam\nPY  - 2013\nSN  - 9780306406157\nSN  - 0306406152\nER  - ")

    assert (one.type, one.title, one.author) == ("book", "Roots", (Name("Roe", "Sam"),))
    assert (one.isbn, one.issn) == ("9780306406157, 0306406152", "")


def test_two_people_of_one_name_are_two():
    one = only("TY  - JOUR\nAU  - Lee, H.\nAU  - Roe, S.\nAU  - Lee, H.\nA1  - Lee, H.\nTI  - Ginger\nER  - ")

    assert one.author == (Name("Lee", "H."), Name("Roe", "S."), Name("Lee", "H."))


@pytest.mark.parametrize("tag", ["XX  - ", "KW  - "])
def test_tags_that_no_reference_has_are_passed_over(tag):
    assert only(f"TY  - JOUR\nTI  - Ginger\n{tag}something\nER  - ").title == "Ginger"


def test_a_line_that_only_looks_like_a_tag_goes_on_with_the_value():
    one = only("TY  - JOUR\nTI  - Ginger\nAB  - We gave\nIL-6 and\nTNF - alpha\nER  - ")

    assert (one.title, one.citekey) == ("Ginger", "ginger")


def test_what_stands_between_entries_is_not_read():
    (one,), findings = read("Provider: Roots\nContent: text/plain\n\nTY  - JOUR\nTI  - Ginger\nER  - \nThe end.\n")

    assert (one.title, findings) == ("Ginger", [])


FAULTS = {
    "no ER before the next entry": (
        "TY  - JOUR\nTI  - Lemon\nTY  - JOUR\nTI  - Honey\nER  - ",
        ["1:7 warning 'JOUR': the entry that begins here has no ER at its end, so that something of it may be missing"],
    ),
    "no ER at the end": (
        "TY  - JOUR\nTI  - Lemon\nER  - \nTY  - JOUR\nTI  - Honey",
        ["4:7 warning 'JOUR': the entry that begins here has no ER at its end, so that something of it may be missing"],
    ),
    "no TY": (
        "T1  - Lemon\nER  - \nTY  - JOUR\nTI  - Honey\nER  - ",
        ["1:7 warning 'Lemon': no TY stands before T1, so that it is not known what kind of work this is"],
    ),
    "nothing in it": (
        "TY  - JOUR\nER  - \nTY  - JOUR\nTI  - Lemon\nER  - \nTY  - JOUR\nTI  - Honey\nER  - ",
        ["1:7 error 'JOUR': the entry holds nothing but its type"],
    ),
    "a key twice": (
        "TY  - JOUR\nID  - a\nTI  - Lemon\nER  - \nTY  - JOUR\nID  - a\nTI  - Lime\nER  - \nTY  - JOUR\nTI  - Honey\nER  - ",
        ["6:7 error 'a': the citekey 'a' stands twice; the first entry holds"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_one_finding_and_costs_no_other_entry(text, expected):
    references, findings = read(text)

    assert findings == expected
    assert [reference.title for reference in references] == ["Lemon", "Honey"]


@pytest.mark.parametrize("text", ["", "\ufeff\r\n\r\n", "Honey helps.", "ER  - \n"])
def test_a_file_without_entries_says_so(text):
    assert read(text) == ([], ["1:1 warning '': the bibliography holds no entries"])


def _line(finding):
    place = finding.source.place(finding.span.start)
    assert finding.level >= Level.WARNING
    return f"{place.line}:{place.column} {finding.level.label} {finding.excerpt!r}: {finding.message}"
