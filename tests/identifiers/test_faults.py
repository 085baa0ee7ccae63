"""DOI, PMID, PMCID and arXiv's numbers: what is in order, and what is said of the rest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.identifiers import KINDS, arxiv, doi, fault, pubmed

IN_ORDER = {
    "doi": (
        "10.1000/x",
        "10.1000.10/X-1_2.3;(4)/5:6",
        "doi:10.1000/x",
        "DOI 10.1000/x",
        "https://doi.org/10.1000/x%2Fy",
        "http://dx.doi.org/10.1000/x",
        "http://doi.acm.org/10.1145/1",
        "doi.org/10.1000/x",
        "10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2",
        "10.48550/arXiv.1801.00001",
    ),
    "pmid": ("1", "29198932", "PMID: 29198932", "29198932[pmid]", "https://pubmed.ncbi.nlm.nih.gov/29198932/"),
    "pmcid": ("PMC1", "PMC5927830", "5927830", "PMCID: PMC5927830", "PMC5927830.1", "pmc5927830", "PMC5927830[pmcid]"),
    "arxiv": (
        "0704.0001",
        "1412.9999v2",
        "1501.00001",
        "arXiv:1801.00001v3 [cs.CL]",
        "hep-th/9901001",
        "math.GT/0309136",
        "https://arxiv.org/abs/1801.00001",
        "https://arxiv.org/pdf/1801.00001v2.pdf",
        "10.48550/arXiv.1801.00001",
    ),
}


@pytest.mark.parametrize(("kind", "written"), [(kind, one) for kind, some in IN_ORDER.items() for one in some])
def test_what_is_in_order_passes(kind, written):
    assert fault(kind, written) == ""
    assert fault(kind, f" {written}\n") == ""


WRONG = {
    "nothing after the slash": (
        "doi",
        "10.1000/",
        "DOI '10.1000/' is none: a DOI is 10., a number of four digits or more, a slash, and a name",
    ),
    "two": ("doi", "10.1000/x, 10.1000/y", "DOI '10.1000/x, 10.1000/y' holds a space"),
    "a bracket around it": ("doi", "(10.1000/x)", "DOI '(10.1000/x)' is more than a DOI; the one in it is '10.1000/x'"),
    "a bracket after it": ("doi", "10.1000/x(1)]", "DOI '10.1000/x(1)]' ends in ']', which hardly belongs to it"),
    "several marks after it": ("doi", "10.1000/x).", "DOI '10.1000/x).' ends in ').', which hardly belongs to it"),
    "invisible": ("doi", "10.1000/\u200bx", "DOI '10.1000/\\u200bx' holds an invisible character, U+200B"),
    "too long": ("doi", "10.1000/" + "x" * 5000, "this has 5,008 characters, more than any DOI"),
    "too many digits": ("pmid", "123456789", "PMID '123456789' has 9 digits; none has more than 8"),
    "zero": ("pmid", "0", "PMID '0' begins with 0, as no such number does"),
    "a DOI": ("pmid", "10.1000/x", "PMID '10.1000/x' is none: a PMID is a number of up to 8 digits"),
    "letters": ("pmcid", "PMCx", "PMCID 'PMCx' is none: a PMCID is PMC and a number of up to 8 digits"),
    "four digits too late": (
        "arxiv",
        "1501.0001",
        "arXiv number '1501.0001' has 4 digits after the dot; those of that month have 5",
    ),
    "five digits too soon": (
        "arxiv",
        "1412.00001",
        "arXiv number '1412.00001' has 5 digits after the dot; those of that month have 4",
    ),
    "month of an old one": (
        "arxiv",
        "hep-th/9913001",
        "arXiv number 'hep-th/9913001' names no month: the two digits after the year are 13",
    ),
}


@pytest.mark.parametrize(("kind", "written", "message"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told(kind, written, message):
    assert fault(kind, written) == message


@given(st.sampled_from(sorted(KINDS)), st.one_of(st.text(), st.text("0123456789Xx.-/ 10PMCarxivdoi:,()")))
def test_any_text_is_judged(kind, written):
    assert isinstance(fault(kind, written), str)


@given(st.integers(1, 99_999_999))
def test_a_number_reads_the_same_however_it_is_labelled(number):
    assert {pubmed.pmid(form) for form in (f"{number}", f"PMID:{number}", f"{number} [pmid]")} == {str(number)}
    assert {pubmed.pmcid(form) for form in (f"PMC{number}", f"{number}", f"PMCID: PMC{number}.2")} == {f"PMC{number}"}


@given(st.from_regex(r"10\.[0-9]{4,9}/[a-z0-9._;()/:-]{1,30}", fullmatch=True))
def test_a_doi_reads_the_same_however_it_is_addressed(number):
    forms = (number, number.upper(), f"doi:{number}", f"https://doi.org/{number}", f"http://dx.doi.org/{number}")

    assert {doi.plain(form) for form in forms} == {number}


@given(st.from_regex(r"[a-z]{2,7}(-[a-z]{2,4})?/[0-9]{7}|[0-9]{4}\.[0-9]{4,5}", fullmatch=True))
def test_a_number_of_arxiv_reads_the_same_however_it_is_addressed(number):
    forms = (number, f"arXiv:{number}v12", f"https://arxiv.org/abs/{number}", f"10.48550/arXiv.{number}")

    assert {arxiv.plain(form) for form in forms} == {number}


def test_a_number_is_found_in_what_is_written_around_it():
    assert doi.within("see https://a.example.org/doi/10.1000/X(1)).") == "10.1000/x(1)"
    assert pubmed.pmid_within("Free text. PMID 123.") == "123"
    assert pubmed.pmcid_within("https://pmc.ncbi.nlm.nih.gov/articles/PMC77/") == "PMC77"
    assert arxiv.within("arXiv preprint arXiv:1801.00001v2") == "1801.00001"
    assert [doi.within(""), pubmed.pmid_within("2012"), pubmed.pmcid_within(""), arxiv.within("in 2012.12345")] == [
        ""
    ] * 4
