"""What entries of a .bib file take over from others."""

from __future__ import annotations

import pytest

from evidence import bibliography
from evidence.model.reference import Name

VOLUME = "@proceedings{roots, title = {Roots 2019}, year = 2019, publisher = {Made-up Press}, editor = {Roe, Sam}, doi = {10.1000/roots}, isbn = {978-0-306-40615-7}, pages = {1--300}, note = {PMID 12345}}\n"


def read(text):
    found, findings = bibliography.read("references.bib", text.encode())
    return found.references, [(finding.excerpt, finding.level.label, finding.message) for finding in findings]


@pytest.mark.parametrize("order", [1, -1])
def test_a_part_takes_over_what_is_true_of_it_too(order):
    part = "@inproceedings{lee, title = {Ginger}, author = {Lee, Kim}, crossref = {roots}}\n"
    references, findings = read("".join([part, VOLUME][::order]))
    lee = references["lee"]

    assert findings == []
    assert (lee.title, lee.container_title, lee.issued, lee.publisher) == (
        "Ginger",
        "Roots 2019",
        2019,
        "Made-up Press",
    )
    assert (lee.isbn, lee.doi, lee.page, lee.pmid) == ("978-0-306-40615-7", "", "", "")
    assert lee.source.excerpt(lee.places["booktitle"]) == "Roots 2019"


def test_what_a_part_says_itself_holds():
    references, _ = read(VOLUME + "@inproceedings{lee, booktitle = {Proceedings}, year = 2020, crossref = {roots}}")

    assert (references["lee"].container_title, references["lee"].issued) == ("Proceedings", 2020)


def test_an_article_takes_the_title_for_its_journal():
    references, _ = read("@periodical{j, title = {Journal of Roots}, issn = {0378-5955}}\n@article{a, crossref = {j}}")

    assert (references["a"].container_title, references["a"].issn) == ("Journal of Roots", "0378-5955")


def test_a_chapter_takes_the_author_of_its_book():
    references, _ = read("@book{b, title = {Roots}, author = {Roe, Sam}}\n@inbook{c, title = {Ginger}, crossref = {b}}")

    assert (references["c"].author, references["c"].container_title) == ((Name("Roe", "Sam"),), "Roots")


def test_data_entries_are_no_references_and_give_all_they_have():
    text = "@xdata{press, publisher = {Made-up Press}, note = {PMID 1}}\n@xdata{year, year = 2019, xdata = {press}}\n@book{b, title = {Roots}, xdata = {year , nowhere}}"
    references, findings = read(text)

    assert list(references) == ["b"]
    assert (references["b"].issued, references["b"].publisher, references["b"].pmid) == (2019, "Made-up Press", "1")
    assert findings == [("year , nowhere", "warning", "xdata of 'b' names 'nowhere', which is no other entry here")]


def test_a_circle_ends():
    references, findings = read(
        "@book{a, year = 2019, crossref = {b}}\n@book{b, publisher = {Made-up Press}, crossref = {a}}\n@book{c, crossref = {c}}"
    )

    assert {key: (one.issued, one.publisher) for key, one in references.items()} == {
        "a": (2019, "Made-up Press"),
        "b": (2019, "Made-up Press"),
        "c": (None, ""),
    }
    assert findings == [("c", "warning", "crossref of 'c' names 'c', which is no other entry here")]
