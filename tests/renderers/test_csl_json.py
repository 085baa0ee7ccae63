"""CSL-JSON, as csl-data.json of CSL 1.0.2 has it."""

from __future__ import annotations

import json

from evidence.model.record import Work
from evidence.model.reference import Name
from evidence.renderers import csl_json
from evidence.renderers.cited import Cited

ARTICLE = Cited(
    "smith2019",
    Work(
        type="article-journal",
        title="Ginger for nausea",
        subtitle="a trial",
        author=(Name("Smith", "Anna"), Name("King", "Max, Jr."), Name("The Root Group")),
        issued=2019,
        container_title="Journal of Roots",
        container_title_short="J Roots",
        volume="4",
        issue="2",
        page="11-19",
        doi="10.1000/ginger.2019",
        pmid="1",
        pmcid="PMC1",
        issn=("1234-5679", "2345-6789"),
    ),
    url="https://example.org/ginger",
    note="Root Group",
)


def test_item():
    assert json.loads(csl_json.render([ARTICLE])) == [
        {
            "id": "smith2019",
            "type": "article-journal",
            "title": "Ginger for nausea: a trial",
            "author": [
                {"family": "Smith", "given": "Anna"},
                {"family": "King", "given": "Max", "suffix": "Jr."},
                {"literal": "The Root Group"},
            ],
            "issued": {"date-parts": [[2019]]},
            "container-title": "Journal of Roots",
            "container-title-short": "J Roots",
            "volume": "4",
            "issue": "2",
            "page": "11-19",
            "DOI": "10.1000/ginger.2019",
            "PMID": "1",
            "PMCID": "PMC1",
            "ISSN": "1234-5679 2345-6789",
            "URL": "https://example.org/ginger",
            "note": "Root Group",
        }
    ]


def test_what_is_not_known_is_left_out():
    assert csl_json.item(Cited("x", Work(title="A"))) == {"id": "x", "type": "document", "title": "A"}


def test_a_type_that_csl_does_not_have_is_a_document():
    assert csl_json.item(Cited("x", Work(type="peer-review")))["type"] == "document"


def test_the_number_of_a_preprint():
    assert csl_json.item(Cited("x", Work(type="article", arxiv="1901.00001")))["number"] == "arXiv:1901.00001"
