"""What well-formed entries of references.bib become."""

from __future__ import annotations

import pytest

from evidence import bibliography
from evidence.model.reference import Name

ARTICLE = r"""% Works on honey
@string{jm = "Journal of " # {Made-up Medicine}}

@Article{oduwole2018,
  title     = {Honey for acute {Cough} in \"{U}bersee: 50% of caf\'es},
  author    = "van Rijn, Anna B. and {The Honey Collaboration} and Jo{\~a}o Silva and others",
  journal   = jm,
  year      = 2018,
  volume    = {4}, number = {2},
  pages     = {1--12},
  doi       = {https://doi.org/10.1000/ABC\_d.e},
  url       = {https://example.org/a_b%20c~d},
  isbn      = {978-0-00-000000-2},
  note      = {PMID: 12345, PMCID PMC678},
}
"""


def test_every_field_arrives():
    reference, found = _only(ARTICLE)

    assert found == ()
    assert (reference.citekey, reference.type) == ("oduwole2018", "article")
    assert reference.title == "Honey for acute Cough in Übersee: 50% of cafés"
    assert reference.author == (
        Name("van Rijn", "Anna B."),
        Name("The Honey Collaboration"),
        Name("Silva", "João"),
    )
    assert (reference.container_title, reference.issued) == ("Journal of Made-up Medicine", 2018)
    assert (reference.volume, reference.issue, reference.page) == ("4", "2", "1-12")
    assert (reference.doi, reference.pmid, reference.pmcid) == ("10.1000/abc_d.e", "12345", "PMC678")
    assert (reference.isbn, reference.url) == ("978-0-00-000000-2", "https://example.org/a_b%20c~d")
    assert reference.note == "PMID: 12345, PMCID PMC678"
    assert reference.short == "van Rijn 2018"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_every_field_knows_its_place(newline, encoding):
    text = ARTICLE.replace("on honey", "on 🍯").replace("\n", newline)

    read, _ = bibliography.read("references.bib", text.encode(encoding))
    reference = read.references["oduwole2018"]
    typed = {name: read.source.excerpt(span) for name, span in reference.places.items()}

    assert read.source.excerpt(reference.span).startswith("@Article{oduwole2018,")
    assert read.source.excerpt(reference.span).endswith("}")
    assert read.source.place(reference.span.start).line == 4
    assert typed == {
        "citekey": "oduwole2018",
        "title": r"Honey for acute {Cough} in \"{U}bersee: 50% of caf\'es",
        "author": r"van Rijn, Anna B. and {The Honey Collaboration} and Jo{\~a}o Silva and others",
        "journal": "jm",
        "year": "2018",
        "volume": "4",
        "number": "2",
        "pages": "1--12",
        "doi": r"https://doi.org/10.1000/ABC\_d.e",
        "url": "https://example.org/a_b%20c~d",
        "isbn": "978-0-00-000000-2",
        "note": "PMID: 12345, PMCID PMC678",
    }


NAMES = {
    "family first": ("Smith, Jane", [Name("Smith", "Jane")]),
    "given first": ("Jane Q. Smith", [Name("Smith", "Jane Q.")]),
    "particle": ("Maria de la Cruz", [Name("de la Cruz", "Maria")]),
    "suffix": ("King, Jr., Martin", [Name("King", "Martin, Jr.")]),
    "one name": ("Plato", [Name("Plato")]),
    "organisation": ("{World Health Organization}", [Name("World Health Organization")]),
    "organisation with and": ("{Food and Drug Administration}", [Name("Food and Drug Administration")]),
    "accents": (r"M{\"u}ller, J{\'e}r{\^o}me", [Name("Müller", "Jérôme")]),
    "others": ("Smith, Jane and others", [Name("Smith", "Jane")]),
    "over two lines": ("Smith, Jane and\n    Jones, Ann", [Name("Smith", "Jane"), Name("Jones", "Ann")]),
    "too many commas": ("Smith, Jane, B, C", [Name("Smith", "B C, Jane")]),
    "nobody": ("", []),
}


@pytest.mark.parametrize(("field", "names"), NAMES.values(), ids=NAMES)
def test_names_are_split(field, names):
    reference, _ = _only(f"@misc{{a, author = {{{field}}}}}")

    assert list(reference.author) == names


IDENTIFIERS = {
    "plain DOI": ("doi = {10.1000/X1}", ("10.1000/x1", "", "")),
    "DOI with its scheme": ("doi = {doi: 10.1000/X1}", ("10.1000/x1", "", "")),
    "old resolver": ("doi = {http://dx.doi.org/10.1000/x1}", ("10.1000/x1", "", "")),
    "DOI in braces": (r"doi = {10.1000/{(SICI)}1\_2}", ("10.1000/(sici)1_2", "", "")),
    "DOI in the URL": ("url = {https://doi.org/10.1000/X1}", ("10.1000/x1", "", "")),
    "PMID": ("pmid = {123}", ("", "123", "")),
    "PMID in the note": ("note = {Free text. PMID 123.}", ("", "123", "")),
    "PMID in the URL": ("url = {https://pubmed.ncbi.nlm.nih.gov/123/}", ("", "123", "")),
    "PMCID": ("pmcid = {PMC77}", ("", "", "PMC77")),
    "PMCID by number": ("pmc = 77", ("", "", "PMC77")),
    "PMCID in the note": ("note = {PMCID: PMC77}", ("", "", "PMC77")),
    "PMCID in the URL": ("url = {https://pmc.ncbi.nlm.nih.gov/articles/PMC77/}", ("", "", "PMC77")),
    "year is no identifier": ("note = {2012, 3658605}", ("", "", "")),
}


@pytest.mark.parametrize(("fields", "expected"), IDENTIFIERS.values(), ids=IDENTIFIERS)
def test_identifiers_are_found_where_people_put_them(fields, expected):
    reference, _ = _only(f"@misc{{a, {fields}}}")

    assert (reference.doi, reference.pmid, reference.pmcid) == expected


ARXIV = {
    "eprint": "eprint = {1801.00001v2}, archivePrefix = {arXiv}, primaryClass = {cs.CL}",
    "biblatex": "eprint = {1801.00001}, eprinttype = {arxiv}",
    "no archive": "eprint = {1801.00001}",
    "address": "url = {https://arxiv.org/abs/1801.00001}",
    "address of the PDF": "url = {https://arxiv.org/pdf/1801.00001v1.pdf}",
    "DOI": "doi = {10.48550/arXiv.1801.00001}",
    "journal": "journal = {arXiv preprint arXiv:1801.00001}",
    "Zotero": "publisher = {arXiv}, number = {arXiv:1801.00001}",
    "note": "note = {arXiv:1801.00001 [cs]}",
}


@pytest.mark.parametrize("fields", ARXIV.values(), ids=ARXIV)
def test_numbers_of_arxiv_are_found_where_people_put_them(fields):
    reference, _ = _only(f"@misc{{a, {fields}}}")

    assert (reference.arxiv, reference.issue) == ("1801.00001", "")


@pytest.mark.parametrize(
    "fields", ["eprint = {12345}, eprinttype = {jstor}", "eprint = {1801}", "volume = {1801.00001}"]
)
def test_other_numbers_are_not_of_arxiv(fields):
    assert _only(f"@misc{{a, {fields}}}")[0].arxiv == ""


DOIS = {
    "url = {https://journal.example.org/doi/abs/10.1000/X1?query=1}": "10.1000/x1",
    "url = {https://journal.example.org/doi/10.1000/X1}": "10.1000/x1",
    "url = {https://doi.org/10.1000/x%281%29}": "10.1000/x(1)",
    "howpublished = {\\url{https://doi.org/10.1000/x1}}": "10.1000/x1",
    "note = {doi: 10.1000/X1.}": "10.1000/x1",
    "note = {Erratum in 10.1000/x2}": "",
    "url = {https://journal.example.org/10.1000/x1}": "",
}


@pytest.mark.parametrize(("fields", "doi"), DOIS.items())
def test_dois_are_found_where_people_put_them(fields, doi):
    assert _only(f"@misc{{a, {fields}}}")[0].doi == doi


def test_biblatex_has_a_number_of_pubmed_as_an_eprint():
    assert _only("@misc{a, eprint = {123}, eprinttype = {pubmed}}")[0].pmid == "123"


SUBTITLES = {
    "title = {Honey}, subtitle = {a trial}": "Honey: a trial",
    "title = {Honey?}, subtitle = {A trial}": "Honey? A trial",
    "subtitle = {A trial}": "A trial",
}


@pytest.mark.parametrize(("fields", "title"), SUBTITLES.items())
def test_a_subtitle_follows_the_title(fields, title):
    assert _only(f"@misc{{a, {fields}}}")[0].title == title


EDITORS = {"book": [Name("Roe", "Sam")], "proceedings": [Name("Roe", "Sam")], "incollection": [], "article": []}


@pytest.mark.parametrize(("kind", "names"), EDITORS.items())
def test_editors_stand_for_authors_of_what_they_edited(kind, names):
    reference, _ = _only(f"@{kind}{{a, editor = {{Roe, Sam}}}}")

    assert list(reference.author) == names
    assert reference.source.excerpt(reference.places["editor"]) == "Roe, Sam"


PUBLISHERS = ["publisher = {Made-up \\& Sons}", "institution = {Made-up \\& Sons}", "school = {Made-up \\& Sons}"]


@pytest.mark.parametrize("field", PUBLISHERS)
def test_whoever_published_it_is_the_publisher(field):
    assert _only(f"@misc{{a, {field}, issn = {{0378-5955}}}}")[0].publisher == "Made-up & Sons"


YEARS = {
    "year = 2012": 2012,
    "year = {c2012}": 2012,
    "year = {in press}": None,
    "date = {2012-05-03}": 2012,
    "year = {in press}, date = {2013}": 2013,
    "year = {20125}": None,
    "title = {2012}": None,
}


@pytest.mark.parametrize(("field", "year"), YEARS.items())
def test_the_year_is_found(field, year):
    assert _only(f"@misc{{a, {field}}}")[0].issued == year


TITLES = {
    "plain": ("Honey & lemon", "Honey & lemon"),
    "protected capitals": ("{H}oney and {COPD}", "Honey and COPD"),
    "formatting": (r"Honey \emph{in vivo}", "Honey in vivo"),
    "mathematics": ("Honey at $p < 0.05$", "Honey at $p < 0.05$"),
    "dashes and quotes": ("Honey---a ``remedy''", "Honey—a “remedy”"),
    "escaped signs": (r"50\% of R\&D", "50% of R&D"),
    "tie": ("Part~1", "Part 1"),
    "over two lines": ("Honey\n     helps", "Honey helps"),
    "nothing LaTeX": ("Müsli 🍯", "Müsli 🍯"),
    "a fault in the LaTeX": (r"x\verb", "x"),
}


@pytest.mark.parametrize(("typed", "title"), TITLES.values(), ids=TITLES)
def test_latex_is_read_as_on_the_page(typed, title):
    assert _only(f"@misc{{a, title = {{{typed}}}}}")[0].title == title


@pytest.mark.parametrize(
    "text",
    [
        "@misc(a, title = {Honey})",
        "@MISC { a , TITLE = {Honey} , }",
        "@misc{a,title={Honey}}@misc{b}",
        '@comment{x}\n@preamble{"y"}\nWords between entries, me@example.com\n@misc{a, title = {Honey}}\n}',
        '@misc{a, title = {Hon} # "ey"}',
        "@string{h = {Honey}}\n@misc{a, title = h}",
        '@string{h = {Honey}}\n@misc{a, title = H, month = jan # "~1"}',
        "@comment{@misc{a, title = {Lemon}}}\n@misc{a, title = {Honey}}",
    ],
)
def test_all_that_bibtex_allows_is_in_order(text):
    read, found = bibliography.read("references.bib", text.encode())

    assert (read.references["a"].title, found) == ("Honey", ())


def test_an_at_sign_in_a_value_begins_no_entry():
    reference, found = _only("@misc{a, title = {Task @ {HONEY}}, note = {write to me@example.com}}")

    assert (reference.title, found) == ("Task @ HONEY", ())


def _only(text):
    read, found = bibliography.read("references.bib", text.encode())
    (reference,) = read.references.values()
    return reference, found
