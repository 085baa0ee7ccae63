"""Citations as writers make them."""

from __future__ import annotations

import pytest

from tests.readers.pages import article, cited

LISTED = "\n\n# References\n\n1. Doe J. Needles. 2012.\n2. Roe R. Pins. doi:10.1000/Pins.2\n3. Poe E. Pens. 2014.\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It helps [@doe2012].", [("[@doe2012]", "key", "doe2012")]),
        ("It helps [@doe; see @roe].", [("[@doe", "key", "doe"), ("; see @roe]", "key", "roe")]),
        ("Doe [-@doe2012] said so.", [("[-@doe2012]", "key", "doe2012")]),
        ("As @doe2012 says.", [("@doe2012", "key", "doe2012")]),
        ("As @{10.1000/x} says.", [("@{10.1000/x}", "key", "10.1000/x")]),
        ("Write to jane@example2.org or @JaneDoe or @jane99.", []),
        ("In [this trial](https://doi.org/10.1000/ABC(1)).", [("this trial", "link", "doi:10.1000/abc(1)")]),
        ("In [it](https://dx.doi.org/10.1000%2Fx).", [("it", "link", "doi:10.1000/x")]),
        ("In [it](https://example.org/cdsr/doi/10.1000/x.pub2/full).", [("it", "link", "doi:10.1000/x.pub2")]),
        ("In [it](https://pubmed.ncbi.nlm.nih.gov/123/).", [("it", "link", "pmid:123")]),
        ("In [it](http://www.ncbi.nlm.nih.gov/pubmed/123).", [("it", "link", "pmid:123")]),
        ("In [it](https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123/).", [("it", "link", "pmcid:PMC123")]),
        ("In [it](https://example.org/10).", []),
        ("See <https://doi.org/10.1000/x>.", [("https://doi.org/10.1000/x", "link", "doi:10.1000/x")]),
        ("It helps (doi: 10.1000/x).", [("doi: 10.1000/x", "link", "doi:10.1000/x")]),
        ("It helps (PMID: 123; PMCID: PMC4567).", [("PMID: 123", "link", "pmid:123"), ("PMCID: PMC4567", "link", "pmcid:PMC4567")]),
        ("It helps.[^1]\n\n[^1]: See [Doe](https://doi.org/10.1000/x).", [("[^1]", "footnote", "doi:10.1000/x")]),
        ("It helps.[^1]\n\n[^1]: Only Doe says so.", [("[^1]", "footnote", "Only Doe says so.")]),
        ("It helps^[See @doe2012.].", [("^[See @doe2012.]", "footnote", "doe2012")]),
        ("It helps^[Only Doe says so.].", [("^[Only Doe says so.]", "footnote", "Only Doe says so.")]),
    ],
)  # fmt: skip
def test_keys_links_and_notes(text: str, found: list[tuple[str, str, str]]) -> None:
    assert [c for c in cited(article(text, "md")) if c[0] != "Doe"] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It helps (Doe 2012).", [("(Doe 2012)", "Doe 2012")]),
        ("It helps (Doe, 2012).", [("(Doe, 2012)", "Doe 2012")]),
        (
            "It helps (Doe et al., 2012; Roe & Poe 2013).",
            [("(Doe et al., 2012", "Doe 2012"), ("; Roe & Poe 2013)", "Roe 2013")],
        ),
        (
            "It helps (see van der Doe, Roe and Poe, 2012a).",
            [("(see van der Doe, Roe and Poe, 2012a)", "van der Doe 2012a")],
        ),
        (
            "It helps (World Health Organization 2003).",
            [("(World Health Organization 2003)", "World Health Organization 2003")],
        ),
        ("It helps (Doe CM, 2006, p. 4).", [("(Doe CM, 2006, p. 4)", "Doe 2006")]),
        ("Doe and colleagues (2012) say so.", [("(2012)", "Doe 2012")]),
        ("Doe et al. (2012) say so.", [("(2012)", "Doe 2012")]),
        ("Doe (2012) found that it helps.", [("(2012)", "Doe 2012")]),
        ("It rained (March 2012) and (in 2012) and in Spring (2012) too.", []),
        ("Later (2012) it stopped, and (see 2012) again.", []),
        ("The British Medical Journal (2012) printed it.", []),
    ],
)
@pytest.mark.parametrize("form", ["txt", "md", "html"])
def test_author_and_year(text: str, found: list[tuple[str, str]], form: str) -> None:
    written = text.replace("&", "&amp;") if form == "html" else text
    assert [(words, target) for words, kind, target in cited(article(written, form)) if kind == "author-year"] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It helps [1].", [("[1]", "Doe J. Needles. 2012.")]),
        ("It helps.[2] More.", [("[2]", "doi:10.1000/pins.2")]),
        (
            "It helps [1–3].",
            [("[1–3]", "Doe J. Needles. 2012."), ("[1–3]", "doi:10.1000/pins.2"), ("[1–3]", "Poe E. Pens. 2014.")],
        ),
        ("It helps [1,3].", [("[1,3]", "Doe J. Needles. 2012."), ("[1,3]", "Poe E. Pens. 2014.")]),
        ("It helps [9].", [("[9]", "")]),
        ("It helps.¹ More.", [("¹", "Doe J. Needles. 2012.")]),
        ("It helps.3 More of it.", [("3", "Poe E. Pens. 2014.")]),
        ("It helps.9 More of it at 5 m² and version 2.3 Beta.", []),
        ("Better by 0.23 (95% CI [1, 3]) or x = [1].", []),
    ],
)
def test_numbers_refer_to_the_list(text: str, found: list[tuple[str, str]]) -> None:
    assert [(words, target) for words, kind, target in cited(article(text + LISTED, "md")) if kind == "number"] == found


def test_numbers_in_brackets_refer_to_a_list_without_a_heading() -> None:
    read = article("It helps [2].\n\n[1] Doe, Needles\n\n[2] Roe, Pins\n\n[3] Poe, Pens", "txt")
    assert cited(read)[0] == ("[2]", "number", "Roe, Pins")


def test_raised_numbers_of_a_page_refer_to_its_list() -> None:
    read = article(
        "<p>It helps<sup>2</sup> at 5 m<sup>3</sup> or 10<sup>6</sup>.<h2>Sources</h2><ol><li>A<li>B b<li>C<li>D<li>E<li>F</ol>",
        "html",
    )
    assert cited(read) == [("2", "number", "B b")]


def test_raised_links_of_a_page_lead_to_its_notes() -> None:
    read = article(
        "<p>It helps<sup>[<a href='#n2'>2</a>]</sup>. See <a href='#top'>above</a>.<ol><li id=n1>A<li id=n2>PMID 77</ol>",
        "html",
    )
    assert ("[2]", "footnote", "pmid:77") in cited(read)
    assert len([c for c in cited(read) if c[1] == "footnote"]) == 1


def test_the_locator_is_kept() -> None:
    read = article("It helps [@doe2012, p. 3] and (Roe 2013, p. 4). As @poe2014 [pp. 5-6] says.", "md")
    assert [c.locator for c in read.blocks[0].citations] == ["p. 3", "p. 4", "pp. 5-6"]
