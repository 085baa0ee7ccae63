"""What holds for every format of a bibliography."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence import bibliography
from evidence.errors import BibliographyError
from evidence.model.reference import Name

BIB = "@article{lee, title = {Ginger}}"
JSON = '[{"id": "lee", "title": "Ginger"}]'
RIS = "TY  - JOUR\nID  - lee\nTI  - Ginger\nER  - \n"
NBIB = "PMID- 1\nTI  - Ginger.\n"

NAMED = [("a.bib", BIB), ("a.JSON", JSON), ("dir.bib/a.ris", RIS), ("a.nbib", NBIB)]
UNNAMED = [
    ("a.txt", BIB),
    ("a", JSON),
    ("-", RIS),
    ("a.txt", NBIB),
    ("a.txt", "\ufeff\n\n" + NBIB),
    ("a.txt", "Provider: x\r\n" + RIS),
]


@pytest.mark.parametrize(("path", "text"), NAMED + UNNAMED)
def test_the_format_is_told_by_the_name_else_by_the_content(path, text):
    found, findings = bibliography.read(path, text.encode())

    assert [one.title for one in found.references.values()] == ["Ginger"]
    assert findings == ()


@pytest.mark.parametrize("suffix", ["bib", "json", "ris", "nbib", "txt"])
def test_what_is_not_utf_8_is_refused_with_its_place(suffix):
    with pytest.raises(BibliographyError, match="is not valid UTF-8: byte 0xE9 at offset 14") as raised:
        bibliography.read(f"a.{suffix}", "TY  - JOUR\nCafé".encode("latin-1"))

    assert "WINDOWS-1252" in raised.value.hint


PIECES = {
    "bib": [
        "@article{k,",
        "@xdata{x,",
        "crossref = {k}",
        "xdata = {x, k}",
        "title = {",
        "}",
        ",",
        '"',
        "#",
        "=",
        "eprint",
        "url = {https://doi.org/10.1/%",
    ],
    "json": [
        '{"id": "k"',
        '"title": "',
        '"issued": {"date-parts": [[2018',
        '"author": [{"family": "L"',
        '"DOI": ["10.1000/x"',
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        '"',
        "\\u0000",
        "\\ud800",
        "1e999",
        "-",
        "null",
        "true",
        "NaN",
    ],
    "ris": [
        "TY  - JOUR",
        "TY - ",
        "ER  - ",
        "ID  - k",
        "TI  - t",
        "AU  - L, K, J",
        "SP  - 1",
        "EP  -",
        "SN  - 123",
        "M3  - 10.1000/x",
        "DA  - 2018///",
        "XX  -",
    ],
    "nbib": [
        "PMID- 1",
        "PMID-",
        "TI  - t",
        "      and",
        "\tand",
        "DP  - 2018",
        "PG  - 455-74",
        "LID - 10.1000/x [doi]",
        "FAU - L, K",
        "AU  - L K",
        "CN  - o",
        "BTI -",
    ],
}
ODD = ["\n", "\r", "\r\n", "\n\n", " ", "\t", "\x0b", "\x1c", "\x85", "\u2028", "\ufeff", "é", "🍯", "١٢٣٤", "²"]


@pytest.mark.parametrize("suffix", [*PIECES, "txt"])
@given(data=st.data())
def test_any_text_is_read_without_an_exception_and_every_place_is_in_it(suffix, data):
    pieces = PIECES.get(suffix) or [piece for some in PIECES.values() for piece in some]
    text = "".join(data.draw(st.lists(st.sampled_from([*pieces, *ODD]) | st.text("abc 12-", max_size=4), max_size=40)))

    found, findings = bibliography.read(f"a.{suffix}", text.encode())

    places = [span for one in found.references.values() for span in (one.span, *one.places.values())]
    places += [finding.span for finding in findings]
    assert all(0 <= span.start <= span.end <= len(found.source.text) for span in places)
    assert all("citekey" in one.places and one.citekey == key for key, one in found.references.items())
    assert all(one.title.isprintable() for one in found.references.values() if suffix == "json")


WORDS = st.text("abcdefgäöß", min_size=2, max_size=8)
TITLES = st.lists(WORDS, min_size=2, max_size=12).map(" ".join)
WORKS = st.lists(
    st.fixed_dictionaries(
        {
            "title": TITLES,
            "family": WORDS,
            "given": WORDS,
            "year": st.integers(1000, 2999),
            "volume": st.integers(1, 999).map(str),
            "doi": st.from_regex(r"10\.1000/[a-z0-9]{1,9}", fullmatch=True),
        }
    ),
    min_size=1,
    max_size=4,
)


def _bib(works):
    form = "@article{{k{at}, title = {{{title}}}, author = {{{family}, {given}}}, year = {year}, volume = {{{volume}}}, doi = {{{doi}}}}}\n"
    return "".join(form.format(at=at, **work) for at, work in enumerate(works))


def _json(works):
    return json.dumps(
        [
            {"id": f"k{at}", "title": work["title"], "author": [{"family": work["family"], "given": work["given"]}]}
            | {"issued": {"date-parts": [[work["year"]]]}, "volume": work["volume"], "DOI": work["doi"]}
            for at, work in enumerate(works)
        ]
    )


def _ris(works):
    form = "TY  - JOUR\r\nID  - k{at}\r\nTI  - {title}\r\nAU  - {family}, {given}\r\nPY  - {year}\r\nVL  - {volume}\r\nDO  - {doi}\r\nER  - \r\n"
    return "".join(form.format(at=at, **work) for at, work in enumerate(works))


def _nbib(works):
    form = (
        "PMID- {at}1\nTI  - {title}.\nFAU - {family}, {given}\nDP  - {year} May\nVI  - {volume}\nLID - {doi} [doi]\n\n"
    )
    return "".join(
        form.format(at=at, **{**work, "title": work["title"].replace(" ", "\n      ")}) for at, work in enumerate(works)
    )


@pytest.mark.parametrize(("suffix", "write"), [("bib", _bib), ("json", _json), ("ris", _ris), ("nbib", _nbib)])
@given(works=WORKS)
def test_what_is_written_is_read_again(suffix, write, works):
    found, findings = bibliography.read(f"a.{suffix}", write(works).encode())

    assert findings == ()
    assert [(one.title, one.author, one.issued, one.volume, one.doi) for one in found.references.values()] == [
        (work["title"], (Name(work["family"], work["given"]),), work["year"], work["volume"], work["doi"])
        for work in works
    ]


@given(works=WORKS)
def test_made_citekeys_do_not_change_when_a_work_is_added_below(works):
    one_less, _ = bibliography.read("a.nbib", _nbib(works[:-1]).encode())
    all_of_them, _ = bibliography.read("a.nbib", _nbib(works).encode())

    assert list(all_of_them.references)[: len(works) - 1] == list(one_less.references)


CITEKEYS = {
    "author and year": ("AU  - Müller-Wohlfahrt, A.\nPY  - 2013", "mullerwohlfahrt2013"),
    "particle": ("AU  - van der Roe, A.\nPY  - 2013", "vanderroe2013"),
    "no year": ("AU  - Lee, A.", "lee"),
    "editor": ("ED  - Lee, A.\nPY  - 2013", "lee2013"),
    "PubMed's number": ("U1  - 12345[pmid]\nPY  - 2013", "pmid12345"),
    "title": ("PY  - 2013\nT1  - The roots", "roots2013"),
    "another script": ("AU  - 王, 芳\nTI  - Roots\nPY  - 2013", "roots2013"),
    "nothing": ("VL  - 1", "anonymous"),
    "its own": ("ID  - Lee:13\nAU  - Roe, A.", "Lee:13"),
    "its own, with blanks": ("ID  - 1 2\nAU  - Roe, A.", "roe"),
}


@pytest.mark.parametrize(("lines", "citekey"), CITEKEYS.values(), ids=CITEKEYS)
def test_citekeys_are_made(lines, citekey):
    found, _ = bibliography.read("a.ris", f"TY  - JOUR\n{lines}\nER  - ".encode())

    assert list(found.references) == [citekey]


def test_made_citekeys_are_told_apart_and_take_no_other_s():
    entries = [*["AU  - Lee, A.\nPY  - 2013\n"] * 3, "ID  - lee2013b\nTI  - Ginger\n"]
    found, findings = bibliography.read("a.ris", "".join(f"TY  - JOUR\n{lines}ER  - \n" for lines in entries).encode())

    assert list(found.references) == ["lee2013", "lee2013c", "lee2013d", "lee2013b"]
    assert findings == ()
