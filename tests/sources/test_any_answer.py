"""Whatever stands in an answer, it is read as far as it goes, or is no answer: nothing else happens."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.sources import crossref, datacite, europe_pmc, openalex, pubmed
from evidence.sources.answers import Said, UnreadableError
from evidence.sources.merging import abstract, notices, relations, work
from tests.sources.works import (
    comment,
    correction,
    crossref_item,
    datacite_item,
    europe_pmc_item,
    openalex_item,
    pubmed_article,
    update,
)

ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["\ud800", "1", "10.1/x", "\x1b[2J"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)
FULL = {
    crossref.read_work: {
        "message-type": "work",
        "message": crossref_item(
            **{
                "updated-by": [update("retraction", "10.1000/n")],
                "update-to": [update("correction", "10.1000/o")],
                "relation": {"has-preprint": [{"id": "10.1000/p"}]},
                "abstract": "<jats:p>Ginger</jats:p>",
                "ISBN": ["9783161484100"],
            }
        ),
    },
    datacite.read_work: {
        "data": {
            "attributes": datacite_item(
                "10.1000/d",
                relatedIdentifiers=[{"relationType": "IsVersionOf", "relatedIdentifier": "10.1000/e"}],
                descriptions=[{"descriptionType": "Abstract", "description": "Ginger"}],
                dates=[{"date": "2019-01-01", "dateType": "Issued"}],
                container={"title": "Journal of Roots", "firstPage": "1"},
            )
        }
    },
    europe_pmc.read_works: {
        "resultList": {
            "result": [
                europe_pmc_item(
                    commentCorrectionList={"commentCorrection": [comment("Erratum in", "J Roots. 2021", "5")]},
                    abstractText="<h4>Results</h4>Ginger",
                )
            ]
        }
    },
    openalex.read_work: openalex_item(abstract_inverted_index={"Ginger": [0]}, biblio={"first_page": "1"}),
}


def places(value: object, route: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The ways to every value within a value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [route] * bool(route) + [place for key, item in inner for place in places(item, (*route, key))]


def with_other(value: Any, route: tuple[Any, ...], other: object) -> Any:
    """A copy of a value with another one somewhere within."""
    if not route:
        return other
    copy = value.copy()
    copy[route[0]] = with_other(value[route[0]], route[1:], other)
    return copy


@pytest.mark.parametrize("read", FULL, ids=lambda read: str(read.__module__).rsplit(".", 1)[-1])
@given(data=st.data())
def test_any_value_may_stand_anywhere(read: Callable[[bytes], Said | list[Said]], data: st.DataObject) -> None:
    answer = FULL[read]
    for _ in range(data.draw(st.integers(1, 2))):
        answer = with_other(answer, data.draw(st.sampled_from(places(answer))), data.draw(ANYTHING))
    try:
        found = read(json.dumps(answer).encode())
    except UnreadableError:
        return

    for said in found if isinstance(found, list) else [found]:
        merged = work({"crossref": said})
        told = repr((merged, notices({"crossref": said}), relations({"crossref": said}, merged)))
        (told + abstract({"crossref": said})).encode()
        assert "\x1b" not in merged.title


@given(data=st.data())
def test_any_element_may_be_missing_or_hold_anything(data: st.DataObject) -> None:
    lines = pubmed_article(comments=correction("RetractionIn", "J Roots. 2021", "5")).splitlines()
    left_out = data.draw(st.sets(st.integers(0, len(lines) - 1), max_size=3))
    written = data.draw(st.text(max_size=5))
    body = "\n".join(line.replace("2019", written) for place, line in enumerate(lines) if place not in left_out)

    try:
        said = pubmed.read_record(body.encode("utf-8", "replace"))
    except UnreadableError:
        return

    assert said.work.type == "article-journal"


@given(st.binary(max_size=40))
def test_any_bytes_may_come(body: bytes) -> None:
    for read in (
        *FULL,
        pubmed.split,
        pubmed.read_record,
        crossref.read_works,
        crossref.read_agency,
        openalex.read_works,
    ):
        with pytest.raises(UnreadableError):
            read(body)
