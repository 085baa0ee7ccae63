"""What a bibliography's entry comes to, and what a record makes of it."""

from __future__ import annotations

import pytest

from evidence import bibliography
from evidence.model.record import Work
from evidence.model.reference import Name, whole_title
from evidence.renderers.cited import cited, given_and_suffix

ENTRY = """@techreport{roe2020,
  title = {Roots: a report},
  author = {Roe, B. and others},
  institution = {Root Watch},
  year = {2020},
  number = {7},
  isbn = {978-0-00-000000-2, 978-0-00-000001-9},
  url = {https://example.org/roots},
  note = {Draft},
}
"""


def reference(text=ENTRY):
    return next(iter(bibliography.read("references.bib", text.encode())[0].references.values()))


def test_as_the_entry_has_it():
    one = cited(reference())
    assert (one.citekey, one.url, one.note, one.others) == ("roe2020", "https://example.org/roots", "Draft", True)
    assert (one.work.type, one.work.number, one.work.issue, one.work.issued) == ("report", "7", "", 2020)
    assert one.work.isbn == ("978-0-00-000000-2", "978-0-00-000001-9")


def test_as_its_registry_has_it():
    known = Work(
        type="report", title="Roots", subtitle="A report", author=(Name("Roe", "Bea"), Name("Poe", "Cy")), issued=2021
    )
    one = cited(reference(), known)
    assert (one.title, one.work.author, one.work.issued, one.others) == ("Roots: A report", known.author, 2021, False)
    assert one.work.number == "7"  # which the registry does not know


@pytest.mark.parametrize(
    ("kind", "csl"),
    [
        ("article", "article-journal"),
        ("InProceedings", "paper-conference"),
        ("dataset", "dataset"),
        ("oddity", "oddity"),
    ],
)
def test_types(kind, csl):
    assert cited(reference(f"@{kind}{{x, title = {{A}} }}")).work.type == csl


@pytest.mark.parametrize(
    ("title", "subtitle", "whole"),
    [
        ("Ginger", "a trial", "Ginger: a trial"),
        ("Does ginger help?", "A trial", "Does ginger help? A trial"),
        ("Ginger", "", "Ginger"),
        ("", "a trial", "a trial"),
    ],
)
def test_titles(title, subtitle, whole):
    assert whole_title(title, subtitle) == whole


@pytest.mark.parametrize(
    ("given", "parts"),
    [("Max, Jr.", ("Max", "Jr.")), ("Max, III", ("Max", "III")), ("Max, MD", ("Max, MD", "")), ("Max", ("Max", ""))],
)
def test_suffixes(given, parts):
    assert given_and_suffix(Name("King", given)) == parts
