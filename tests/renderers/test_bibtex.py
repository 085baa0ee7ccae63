"""BibTeX: what a style shows of it, and that it reads back to the same work."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence import bibliography
from evidence.model.record import Work
from evidence.model.reference import Name
from evidence.renderers import bibtex, latex
from evidence.renderers.cited import Cited, cited

TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn"]), min_size=1, max_size=30)
SPECIAL = st.text(st.sampled_from("aB \\{}%$&#_~^'`\"-?!<>@,=é"), min_size=1, max_size=20)
WORDS = (TEXT | SPECIAL).map(lambda text: " ".join(text.split())).filter(bool)
NAMES = st.builds(Name, WORDS, st.just("") | WORDS)


def read_back(written: str) -> Cited:
    found, findings = bibliography.read("references.bib", written.encode())
    assert not findings
    (reference,) = found.references.values()
    return cited(reference)


def test_entry():
    work = Work(
        type="article-journal",
        title="Ginger for nausea",
        subtitle="a randomised trial in the United Kingdom",
        author=(Name("van Tulder", "Anna B."), Name("King", "Max, Jr."), Name("The Root & Leaf Group")),
        issued=2019,
        container_title="Journal of Roots",
        publisher="Invented Press",
        volume="4",
        issue="2",
        page="11-19",
        doi="10.1000/ginger_2019",
        pmid="1",
        pmcid="PMC1",
        arxiv="1901.00001",
        isbn=("978-0-00-000000-2",),
        issn=("1234-5679", "2345-6789"),
    )
    assert bibtex.entry("smith2019", work, "https://example.org/a_b?c=%20&d#e~f", "50% off") == (
        "@article{smith2019,\n"
        "  title = {Ginger for nausea: a randomised trial in the {United} {Kingdom}},\n"
        "  author = {van Tulder, Anna B. and King, Jr., Max and {The Root \\& Leaf Group}},\n"
        "  journal = {Journal of Roots},\n"
        "  publisher = {Invented Press},\n"
        "  year = {2019},\n"
        "  volume = {4},\n"
        "  number = {2},\n"
        "  pages = {11--19},\n"
        "  doi = {10.1000/ginger_2019},\n"
        "  pmid = {1},\n"
        "  pmcid = {PMC1},\n"
        "  eprint = {1901.00001},\n"
        "  archiveprefix = {arXiv},\n"
        "  isbn = {978-0-00-000000-2},\n"
        "  issn = {1234-5679, 2345-6789},\n"
        "  url = {https://example.org/a_b?c=%20&d#e~f},\n"
        "  note = {50\\% off},\n"
        "}\n"
    )


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("Ginger and COVID-19 in adults", "Ginger and {COVID-19} in adults"),
        ("Effects of mRNA, (pH) and vitamin D", "Effects of {mRNA}, ({pH}) and vitamin {D}"),
        ("Ginger in Wales: A trial", "Ginger in {Wales}: A trial"),
        ("Does ginger help? Results from Wales", "Does ginger help? Results from {Wales}"),
        ("Ginger for Nausea and Vomiting in HIV", "Ginger for Nausea and Vomiting in {HIV}"),
        ("A trial", "A trial"),
        ("", ""),
    ],
)
def test_capitals_are_kept_where_they_mean_something(title, kept):
    assert latex.title(title) == kept


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("50% & #1 $5 a_b", r"50\% \& \#1 \$5 a\_b"),
        ("~ ^ \\", r"\textasciitilde{} \textasciicircum{} \textbackslash{}"),
        ("a {pair}", r"a \{pair\}"),
        ("not } a { pair", r"not \textbraceright{} a \textbraceleft{} pair"),
        ("''a'' -- b", "'{}'a'{}' -{}- b"),
        ("several\n lines", "several lines"),
        ("“Müller” – 5 €", "“Müller” – 5 €"),
    ],
)
def test_what_latex_would_take_amiss_is_escaped(text, written):
    assert latex.escaped(text) == written


@pytest.mark.parametrize(
    ("name", "written"),
    [
        (Name("Vickers", "Andrew J."), "Vickers, Andrew J."),
        (Name("van Tulder", "Maurits"), "van Tulder, Maurits"),
        (Name("O’Brien-Müller", "J.-P."), "O’Brien-Müller, J.-P."),
        (Name("Roots and Leaves", "Anna"), "{Roots and Leaves}, Anna"),
        (Name("Roots, Leaves and Sons"), "{Roots, Leaves and Sons}"),
        (Name("others"), "{others}"),
    ],
)
def test_names(name, written):
    assert latex.names((name,)) == written


@pytest.mark.parametrize(
    ("kind", "head"),
    [
        ("report", "@techreport{x,\n  institution = {A},\n  number = {7},\n}\n"),
        ("thesis", "@phdthesis{x,\n  school = {A},\n  pages = {7},\n}\n"),
        ("article", "@misc{x,\n  publisher = {A},\n  pages = {7},\n}\n"),
    ],
)
def test_fields_that_go_by_the_type(kind, head):
    assert bibtex.entry("x", Work(type=kind, publisher="A", number="7")) == head


def test_a_citekey_holds_nothing_that_bibtex_would_stop_at():
    assert bibtex.key("smith, {2019} a") == "smith-2019-a"


def test_entries_stand_apart():
    assert bibtex.render([Cited("a", Work(title="A")), Cited("b", Work(title="B"))]) == (
        "@misc{a,\n  title = {A},\n}\n\n@misc{b,\n  title = {B},\n}\n"
    )


@given(WORDS)
def test_any_title_reads_back(title):
    assert read_back(bibtex.entry("x", Work(title=title))).work.title == title


@given(WORDS, WORDS)
def test_any_journal_and_note_read_back(journal, note):
    back = read_back(bibtex.entry("x", Work(type="article-journal", container_title=journal), note=note))
    assert (back.work.container_title, back.note) == (journal, note)


@given(st.lists(NAMES, min_size=1, max_size=4).map(tuple))
def test_any_names_read_back(people):
    assert read_back(bibtex.entry("x", Work(author=people))).work.author == people


@given(
    st.builds(
        Work,
        type=st.sampled_from(["article-journal", "chapter", "book", "paper-conference", "webpage"]),
        issued=st.integers(1000, 2999),
        volume=WORDS,
        issue=WORDS,
        page=st.from_regex(r"[A-Za-z]?[0-9]{1,5}(-[A-Za-z]?[0-9]{1,5})?", fullmatch=True),
        doi=st.from_regex(r"10\.1000/[a-z0-9._;()/<>:%&#~-]{1,20}", fullmatch=True),
        pmid=st.from_regex(r"[1-9][0-9]{0,7}", fullmatch=True),
        pmcid=st.from_regex(r"PMC[1-9][0-9]{0,7}", fullmatch=True),
        isbn=st.tuples(st.from_regex(r"978-[0-9]-[0-9]{2}-[0-9]{6}-[0-9]", fullmatch=True)),
    ),
    st.from_regex(r"https://example\.org/[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]{0,30}", fullmatch=True),
)
def test_numbers_and_addresses_read_back(work, url):
    back = read_back(bibtex.entry("x", work, url))
    assert back.url == url
    for name in ("issued", "volume", "issue", "page", "doi", "pmid", "pmcid", "isbn"):
        assert getattr(back.work, name) == getattr(work, name)
