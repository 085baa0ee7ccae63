"""What goes wrong in references.bib, and what editors are told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence import bibliography
from evidence.errors import BibliographyError
from evidence.model.finding import Level

GOOD = "@misc{good, title = {Honey}}\n"

CASES = {
    "brace never closed": (
        "@article{bad,\n  title = {Lemon,\n  year = 2010\n}\n" + GOOD,
        "1:1 error '@article{bad': the @article 'bad' is never closed: a brace or a quotation mark is missing",
    ),
    "quotation mark never closed": (
        '@article{bad, title = "Lemon}\n' + GOOD,
        "1:1 error '@article{bad': the @article 'bad' is never closed: a brace or a quotation mark is missing",
    ),
    "end of the file": (
        GOOD + "@article{bad, title = {Lemon}",
        "2:1 error '@article{bad': the @article 'bad' is never closed: a brace or a quotation mark is missing",
    ),
    "brace never opened": (
        "@article bad, title = {Lemon}}\n" + GOOD,
        "1:1 error '@article bad, title = {Lemon}}': no brace opens this @article, so that it is not read",
    ),
    "empty citekey": (
        "@article{, title = {Lemon}}\n" + GOOD,
        "1:1 error '@article{': the @article has no citekey, so that nothing can cite it",
    ),
    "field for a citekey": (
        "@article{title = {Lemon}}\n" + GOOD,
        "1:1 error '@article{title': the @article has no citekey, so that nothing can cite it",
    ),
    "field without a value": (
        "@article{bad, title}\n" + GOOD,
        "1:1 error '@article{bad': the @article 'bad' has a field without a value, 'title'",
    ),
    "value without a field": (
        "@article{bad, title = {Lemon}, {Lime}}\n" + GOOD,
        "1:1 error '@article{bad': the @article 'bad' cannot be read: a comma, a brace or an equals sign is missing",
    ),
    "citekey with spaces": (
        "@misc{ba d, title = {Lemon}}\n" + GOOD,
        "1:7 error 'ba d': the citekey 'ba d' holds spaces",
    ),
    "comma missing": (
        "@misc{bad, title = {Lemon}\n  year = 2010}\n" + GOOD,
        "2:3 warning 'year': a comma is missing before 'year'",
    ),
    "field twice": (
        "@misc{bad, year = 2010, Year = 2011}\n" + GOOD,
        "1:25 warning 'Year': the field 'year' stands twice in 'bad'; the first one holds",
    ),
    "unknown @string": (
        "@misc{bad, journal = BMJ}\n" + GOOD,
        "1:22 warning 'BMJ': no @string defines 'BMJ'; put text in braces",
    ),
    "nothing where a value belongs": (
        "@misc{bad, title = , year = 2010}\n" + GOOD,
        "1:12 warning 'title': 'title' has no value",
    ),
    "text after the value": (
        "@misc{bad, title = {Lemon} and lime}\n" + GOOD,
        "1:28 error 'and lime': what follows the value of 'title' is not read",
    ),
    "@string never closed": (
        "@string{bad = {Lemon}\n" + GOOD,
        "1:1 error '@string{bad': the @string 'bad' is never closed: a brace or a quotation mark is missing",
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_a_fault_is_one_finding_and_costs_no_other_entry(text, expected):
    read, found = bibliography.read("references.bib", text.encode())

    assert [_line(finding) for finding in found] == [expected]
    assert read.references["good"].title == "Honey"


def test_the_first_of_two_entries_of_one_citekey_holds():
    read, (finding,) = bibliography.read("references.bib", (GOOD + "@misc{good, title = {Lemon}}").encode())
    (related,) = finding.related

    assert _line(finding) == "2:7 error 'good': the citekey 'good' stands twice; the first entry holds"
    assert (finding.rule, finding.family) == ("duplicate-citekey", "references")
    assert (related.source.place(related.span.start).line, related.source.excerpt(related.span)) == (1, "good")
    assert read.references["good"].title == "Honey"


def test_fields_after_a_missing_comma_are_read():
    read, _ = bibliography.read("references.bib", b"@misc{a, title = {Honey} year = 2010 volume = {3}, number = 4}")
    reference = read.references["a"]

    assert (reference.title, reference.issued, reference.volume, reference.issue) == ("Honey", 2010, "3", "4")


@pytest.mark.parametrize("text", ["", "Honey helps.\n", "% nothing yet\n", "@string{a = {b}}"])
def test_a_bibliography_without_entries_says_so(text):
    _, (finding,) = bibliography.read("references.bib", text.encode())

    assert (finding.message, finding.level) == ("the bibliography holds no entries", Level.WARNING)


UNREADABLE = {
    "latin-1": ("@misc{a, title = {Café}}".encode("latin-1"), "is not valid UTF-8: byte 0xE9 at offset 21 (line 1)"),
    "UTF-16 without a mark": (
        GOOD.encode("utf-16-be"),
        "is not text: it holds a NUL byte at offset 0 (line 1)",
    ),
    "NUL": (b"\n@misc{a\0}", "is not text: it holds a NUL byte at offset 8 (line 2)"),
}


@pytest.mark.parametrize(("data", "message"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_is_not_text_cannot_be_read(data, message):
    with pytest.raises(BibliographyError) as raised:
        bibliography.read("references.bib", data)

    assert (raised.value.message, raised.value.path) == (message, "references.bib")
    assert "save it as UTF-8" in raised.value.hint


def test_nothing_is_logged_or_printed(capfd, caplog):
    text = CASES["brace never closed"][0] + "@misc{odd, title = {\\frac{1} \\end{x}}}"

    bibliography.read("references.bib", text.encode())

    assert (capfd.readouterr(), caplog.records) == (("", ""), [])


PIECES = st.sampled_from(
    [
        *(
            "@article{",
            "@book(",
            "@string{",
            "@comment{",
            "\n@",
            "@",
            "key",
            "title",
            "author",
            "year",
            "2010",
            " and ",
        ),
        *(
            ",",
            "=",
            "{",
            "}",
            "(",
            ")",
            '"',
            "#",
            "\\",
            '\\"',
            "%",
            "$",
            "~",
            "--",
            " ",
            "\n",
            "\r\n",
            "\u2028",
            "é",
            "jan",
        ),
    ]
)


@given(st.lists(PIECES, max_size=60), st.sampled_from(["", "@article{k,\n title = {"]))
def test_any_heap_of_bibtex_is_read_without_an_exception(pieces, opening):
    read, found = bibliography.read("references.bib", (opening + "".join(pieces)).encode())

    spans = [finding.span for finding in found]
    spans += [span for reference in read.references.values() for span in reference.places.values()]
    assert all(0 <= span.start <= span.end <= len(read.source.text) for span in spans)


def _line(finding):
    place = finding.source.place(finding.span.start)
    return f"{place.line}:{place.column} {finding.level.label} {finding.excerpt!r}: {finding.message}"
