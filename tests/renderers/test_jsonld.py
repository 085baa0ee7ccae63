"""schema.org's markup of citations and of reviews of claims."""

from __future__ import annotations

import json
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence import registry
from evidence.grade import warrant
from evidence.model.record import Work
from evidence.renderers import jsonld
from evidence.renderers.addresses import resolver
from evidence.renderers.cited import Cited
from evidence.renderers.reviewer import NOBODY, Reviewer
from evidence.renderers.schema_org import work_node
from tests.renderers.test_csl_json import ARTICLE


def claim(status="supported", certainty="certainty: moderate", design="randomised-trial"):
    text = f"""
version: 1
claims:
  - id: ginger-nausea
    statement: Ginger cures nausea.
    wording: Ginger probably eases nausea.
    status: {status}
    {certainty}
    evidence:
      - {{source: doe2020, stance: contradicts}}
      - {{source: smith2019, design: {design}}}
"""
    return warrant(registry.read("claims.yaml", text.encode())[0].claims[0])


def graph(works, claims=(), reviewer=NOBODY):
    written = json.loads(jsonld.render(works, claims, reviewer))
    assert written["@context"] == "https://schema.org"
    return written["@graph"]


def test_an_article():
    (node,) = graph([ARTICLE])
    assert node == {
        "@type": "ScholarlyArticle",
        "@id": "https://doi.org/10.1000/ginger.2019",
        "name": "Ginger for nausea: a trial",
        "author": [
            {"@type": "Person", "name": "Anna Smith", "givenName": "Anna", "familyName": "Smith"},
            {
                "@type": "Person",
                "name": "Max King, Jr.",
                "givenName": "Max",
                "familyName": "King",
                "honorificSuffix": "Jr.",
            },
            {"@type": "Organization", "name": "The Root Group"},
        ],
        "datePublished": "2019",
        "isPartOf": {
            "@type": "PublicationIssue",
            "issueNumber": "2",
            "isPartOf": {
                "@type": "PublicationVolume",
                "volumeNumber": "4",
                "isPartOf": {
                    "@type": "Periodical",
                    "name": "Journal of Roots",
                    "alternateName": "J Roots",
                    "issn": ["1234-5679", "2345-6789"],
                },
            },
        },
        "pagination": "11-19",
        "identifier": [
            {"@type": "PropertyValue", "propertyID": "DOI", "value": "10.1000/ginger.2019"},
            {"@type": "PropertyValue", "propertyID": "PMID", "value": "1"},
            {"@type": "PropertyValue", "propertyID": "PMCID", "value": "PMC1"},
        ],
        "sameAs": [
            "https://doi.org/10.1000/ginger.2019",
            "https://pubmed.ncbi.nlm.nih.gov/1",
            "https://pmc.ncbi.nlm.nih.gov/articles/PMC1",
        ],
        "url": "https://example.org/ginger",
    }


@pytest.mark.parametrize(
    ("work", "part"),
    [
        (Work(volume="4"), {"@type": "PublicationVolume", "volumeNumber": "4"}),
        (Work(type="chapter", container_title="Roots", volume="4"), {"@type": "Book", "name": "Roots"}),
        (Work(), None),
    ],
)
def test_what_a_work_is_part_of(work, part):
    assert work_node(Cited("x", work)).get("isPartOf") == part


def test_a_work_without_an_address_is_named_on_the_page():
    assert work_node(Cited("x", Work(title="A"))) == {"@type": "CreativeWork", "@id": "#x", "name": "A"}


def test_a_review():
    review, _ = graph([ARTICLE], [claim()])
    assert review == {
        "@type": "ClaimReview",
        "@id": "#ginger-nausea",
        "claimReviewed": "Ginger cures nausea.",
        "reviewBody": "Ginger probably eases nausea.",
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": 6,
            "bestRating": 7,
            "worstRating": 1,
            "alternateName": "Supported, moderate certainty",
        },
        "itemReviewed": {"@type": "Claim", "text": "Ginger cures nausea."},
        "citation": [{"@id": "https://doi.org/10.1000/ginger.2019"}],
    }


def test_who_reviewed_it_where_and_when():
    review, _ = graph([ARTICLE], [claim()], Reviewer("Root Watch", "https://example.org/ginger#top", "2026-11-29"))
    assert review["@id"] == review["url"] == "https://example.org/ginger#ginger-nausea"
    assert review["author"] == {"@type": "Organization", "name": "Root Watch"}
    assert review["datePublished"] == "2026-11-29"


@pytest.mark.parametrize(
    ("status", "certainty", "value", "words"),
    [
        ("supported", "certainty: high", 7, "Supported, high certainty"),
        ("supported", "certainty: very-low", 4, "Supported, very low certainty"),
        ("contradicted", "certainty: low", 3, "Contradicted, low certainty"),
        ("contradicted", "certainty: high", 1, "Contradicted, high certainty"),
        ("unsupported", "certainty: high", 4, "Not supported by evidence"),
    ],
)
def test_ratings(status, certainty, value, words):
    rating = graph([], [claim(status, certainty)])[0]["reviewRating"]
    assert (rating["ratingValue"], rating["alternateName"]) == (value, words)


def test_a_certainty_that_nobody_rated_is_no_number():
    rating = graph([], [claim(certainty="note: Made up.")])[0]["reviewRating"]
    assert rating == {"@type": "Rating", "alternateName": "Supported, certainty not rated"}


@pytest.mark.parametrize(
    ("doi", "address"),
    [
        ("10.1000/(sici)1;2-a", "https://doi.org/10.1000/(sici)1;2-a"),
        ("10.1000/a<b>#c%d", "https://doi.org/10.1000/a%3Cb%3E%23c%25d"),
    ],
)
def test_addresses(doi, address):
    assert resolver("doi", doi) == address


class Scripts(HTMLParser):
    """What a browser finds in a page's first script, and the text after it."""

    def __init__(self, page):
        super().__init__()
        self.inside, self.script, self.rest = False, "", ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.inside = tag == "script"

    def handle_endtag(self, tag):
        self.inside = False

    def handle_data(self, data):
        if self.inside:
            self.script += data
        else:
            self.rest += data


PIECES = st.sampled_from(["</script>", "<!--", "<script>", "-->", "\u2028", "]]>", '"', "\\", "a", "<", "/", "é"])


@given(st.lists(PIECES, min_size=1).map("".join))
def test_nothing_in_it_ends_the_script_that_it_stands_in(title):
    written = jsonld.render([Cited("x", Work(title=title))])
    page = Scripts(f'<script type="application/ld+json">{written}</script>after')
    assert page.rest == "after"
    assert json.loads(page.script)["@graph"][0]["name"] == title
    assert "\u2028" not in written
