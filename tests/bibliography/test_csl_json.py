"""CSL-JSON, as several programs write it."""

from __future__ import annotations

import json

import pytest

from evidence import bibliography
from evidence.model.reference import Name

ITEM = {
    "id": "oduwole2018",
    "type": "article-journal",
    "title": "Honey for <i>acute</i> cough &amp; colds",
    "author": [
        {"family": "Rijn", "given": "Anna B.", "non-dropping-particle": "van"},
        {"literal": "The Honey Collaboration"},
        {"family": "Silva", "given": "João", "suffix": "Jr."},
    ],
    "container-title": "Journal of Made-up Medicine",
    "issued": {"date-parts": [[2018, 5, 3]]},
    "volume": "4",
    "issue": 2,
    "page": "1-12",
    "DOI": "10.1000/ABC.d",
    "PMID": "12345",
    "PMCID": "PMC678",
    "ISSN": "0378-5955",
    "URL": "https://example.org/a",
    "publisher": "Made-up Press",
}


def read(text, path="references.json"):
    found, findings = bibliography.read(path, text.encode())
    return list(found.references.values()), [_line(finding) for finding in findings]


def only(*items):
    (reference,), findings = read(json.dumps(list(items)))
    assert findings == []
    return reference


def test_every_field_arrives():
    reference = only(ITEM)

    assert (reference.citekey, reference.type) == ("oduwole2018", "article")
    assert reference.title == "Honey for acute cough & colds"
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
@pytest.mark.parametrize("indent", [None, 2])
def test_every_field_knows_its_place(newline, encoding, indent):
    item = ITEM | {"title": "Honey 🍯 for cough", "author": "van Rijn, Anna B."}
    text = json.dumps([item], indent=indent, ensure_ascii=False).replace("\n", newline)

    found, _ = bibliography.read("references.json", text.encode(encoding))
    reference = found.references["oduwole2018"]
    written = {name: found.source.excerpt(span) for name, span in reference.places.items()}

    assert json.loads(found.source.excerpt(reference.span)) == item
    assert written == {
        "citekey": "oduwole2018",
        "entrysubtype": "article-journal",
        "title": "Honey 🍯 for cough",
        "journal": "Journal of Made-up Medicine",
        "year": "2018",
        "volume": "4",
        "number": "2",
        "pages": "1-12",
        "doi": "10.1000/ABC.d",
        "pmid": "12345",
        "pmcid": "PMC678",
        "issn": "0378-5955",
        "url": "https://example.org/a",
        "publisher": "Made-up Press",
    }


def test_authors_stand_where_the_first_one_does():
    found, _ = bibliography.read("references.json", json.dumps([ITEM]).encode())
    (reference,) = found.references.values()

    assert json.loads(found.source.excerpt(reference.places["author"])) == ITEM["author"][0]


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(ITEM),
        json.dumps([ITEM]),
        json.dumps({"items": [ITEM]}),
        json.dumps({"version": 1, "references": [ITEM], "more": {}}),
    ],
)
def test_a_list_may_stand_in_an_object_and_an_item_alone(text):
    (reference,), findings = read(text)

    assert (reference.citekey, findings) == ("oduwole2018", [])


def test_an_id_is_enough_to_be_cited():
    assert only({"id": "a"}).citekey == "a"


DATES = [
    ({"date-parts": [[2018]]}, 2018),
    ({"date-parts": [["2018", "5"]]}, 2018),
    ({"date-parts": [[2018, 5], [2019, 1]]}, 2018),
    ({"raw": "May 2018"}, 2018),
    ({"literal": "Spring 2018"}, 2018),
    ("2018-05", 2018),
    ([{"year": 2018}], None),
    ({"date-parts": [[None]]}, None),
    ({"date-parts": []}, None),
    (None, None),
]


@pytest.mark.parametrize(("issued", "year"), DATES)
def test_the_year_is_found(issued, year):
    assert only({"id": "a", "title": "Honey", "issued": issued}).issued == year


def test_lists_that_crossref_gives_are_read():
    one = only(
        {
            "DOI": "10.1000/x",
            "title": ["Honey"],
            "container-title": ["Journal of Roots"],
            "ISSN": ["0378-5955", "2434-561X"],
            "published": {"date-parts": [[2018]]},
        }
    )

    assert (one.title, one.container_title, one.issn, one.issued) == (
        "Honey",
        "Journal of Roots",
        "0378-5955, 2434-561X",
        2018,
    )
    assert one.citekey == "honey2018"


KEYS = [
    ({"id": 12, "title": "Honey"}, "12"),
    ({"id": "http://zotero.org/users/1/items/A", "citation-key": "honey", "title": "Honey"}, "honey"),
    ({"id": "", "title": "Honey", "author": [{"family": "Lee"}]}, "lee"),
]


@pytest.mark.parametrize(("item", "citekey"), KEYS)
def test_the_citekey_is_found(item, citekey):
    assert only(item).citekey == citekey


TYPES = {
    "article": "misc",
    "chapter": "incollection",
    "webpage": "online",
    "entry-encyclopedia": "inreference",
    "made-up": "misc",
}


@pytest.mark.parametrize(("kind", "expected"), TYPES.items())
def test_types_become_those_of_bibtex(kind, expected):
    assert only({"id": "a", "type": kind, "title": "Honey"}).type == expected


FAULTS = {
    "no item": ("[1]", ["1:2 error '1': no work is described here: an item is an object with a title or an id"]),
    "an empty one": ("[{}]", ["1:2 error '{': no work is described here: an item is an object with a title or an id"]),
    "no JSON": ("Honey", ["1:1 error 'H': the JSON cannot be read from here on: a value is expected here"]),
    "a string never closed": (
        '[{"title": "Honey}]',
        ["1:12 error '\"': the JSON cannot be read from here on: the quotation mark that begins here is never closed"],
    ),
    "a list never closed": (
        "[",
        ["1:1 error '[': the JSON cannot be read from here on: the list that begins here is never closed"],
    ),
    "a wrong escape": (
        r'[{"title": "Ho\ney \x"}]',
        ["1:12 error '\"': the JSON cannot be read from here on: the string that begins here holds a wrong escape"],
    ),
    "no colon": (
        '[{"title" "Honey"}]',
        ["1:11 error '\"': the JSON cannot be read from here on: a colon is missing after 'title'"],
    ),
    "no name": (
        "[{title: 1}]",
        ["1:3 error 't': the JSON cannot be read from here on: a name in quotation marks is expected here"],
    ),
    "too deep": ("[" * 5000, ["1:51 error '[': the JSON cannot be read from here on: the list is nested too deeply"]),
}


@pytest.mark.parametrize(("text", "expected"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_one_finding_with_its_place(text, expected):
    assert read(text) == ([], expected)


AFTER_AN_ITEM = {
    "a comma missing": (' {"id": "b", "title": "Lemon"}]', "a comma is missing in the list, or its end"),
    "never closed": (', {"id": "b", "title": "Lemon"', "the object that begins here is never closed"),
    "something after it": ("] and more", "something follows the end of the list"),
}


@pytest.mark.parametrize(("rest", "message"), AFTER_AN_ITEM.values(), ids=AFTER_AN_ITEM)
def test_the_items_before_a_fault_are_kept(rest, message):
    (reference,), (finding,) = read('[{"id": "a", "title": "Honey"}' + rest)

    assert reference.title == "Honey"
    assert finding.endswith(message)


def test_a_comma_too_many_is_let_pass():
    assert read('[{"id": "a", "title": "Honey",},]')[0][0].title == "Honey"


def test_a_key_that_stands_twice_is_pointed_at():
    _, findings = read('[{"id": "a", "title": "Honey"},\n {"id": "a", "title": "Lemon"}]')

    assert findings == ["2:10 error 'a': the citekey 'a' stands twice; the first entry holds"]


def test_what_cannot_be_printed_is_left_out():
    assert only({"id": "a", "title": "Hon\u0000ey\u001b \ud83c cough"}).title == "Hon ey � cough"


@pytest.mark.parametrize("text", ["", " \n", "[]", '{"references": []}'])
def test_a_file_without_items_says_so(text):
    assert read(text) == ([], ["1:1 warning '': the bibliography holds no entries"])


def _line(finding):
    place = finding.source.place(finding.span.start)
    return f"{place.line}:{place.column} {finding.level.label} {finding.excerpt!r}: {finding.message}"
