"""Links that the writer or the registry makes: comments, anchors, citations."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from evidence import readers
from evidence.linking import unknown_claims
from evidence.model.claim import Anchor, Registry
from evidence.model.reference import Bibliography, Name, Reference
from evidence.model.text import Source, Span
from tests.linking.conftest import CLAIMS, SOURCE, Links, anchored, links

BIBLIOGRAPHY = Bibliography(
    Source("references.bib", ""),
    {
        "okoro2002": Reference(
            "okoro2002",
            "article-journal",
            Source("references.bib", ""),
            Span(0, 0),
            title="A pill for the night flight: a made-up review of travellers",
            author=(Name("Okoro", "A."),),
            issued=2002,
            doi="10.5555/night.flight",
        )
    },
)


def test_a_comment_binds_the_sentence_that_it_follows(tied: Callable[..., Links]) -> None:
    text = "It is a wonder drug. <!-- claim: sleep --> Ask your doctor."

    assert tied(text) == {"It is a wonder drug.": ["sleep"]}


def test_a_comment_binds_the_sentence_that_it_stands_in(tied: Callable[..., Links]) -> None:
    text = "Nothing to see. It is <!-- claim: sleep --> a wonder drug."

    assert tied(text) == {"It is a wonder drug.": ["sleep"]}


def test_a_comment_of_its_own_binds_the_next_sentence(tied: Callable[..., Links]) -> None:
    text = "Nothing to see.\n\n<!-- claim: sleep -->\n\nIt is a wonder drug. Ask your doctor."

    assert tied(text) == {"It is a wonder drug.": ["sleep"]}


def test_a_comment_may_name_several_claims(tied: Callable[..., Links]) -> None:
    text = "It is a wonder drug. <!-- claim: sleep, jet-lag -->"

    assert tied(text) == {"It is a wonder drug.": ["sleep", "jet-lag"]}


def test_a_comment_leaves_no_room_for_other_links() -> None:
    text = "Melatonin eases jet lag after long flights. <!-- claim: safety -->"

    ((link,),) = links(text).values()

    assert (link.claim.id, link.score, link.reasons) == ("safety", 1.0, ("comment",))


@pytest.mark.parametrize("comment", ["<!-- claim: nowhere -->", "<!-- todo: sleep -->", "<!-- claim: -->"])
def test_a_comment_that_names_no_claim_binds_nothing(tied: Callable[..., Links], comment: str) -> None:
    assert tied(f"It is a wonder drug. {comment}") == {}


def test_names_in_comments_that_no_claim_has_are_told_with_their_place() -> None:
    text = "It is a wonder drug. <!-- claim: sleep, slep jet-lag --> Ask. <!-- todo: slep -->"

    ((name, span),) = unknown_claims(readers.read("article.md", text.encode()), Registry(SOURCE, CLAIMS))

    assert (name, text[span.start : span.end], span.start) == ("slep", "slep", text.index("slep "))


def test_an_anchor_binds_its_place_whatever_the_white_space() -> None:
    text = "It is a wonder\ndrug. Ask your doctor."

    ((sentence, (link,)),) = links(text, anchored("anchored", Anchor("a  wonder drug"))).items()

    assert (sentence, link.claim.id, link.reasons) == ("It is a wonder drug.", "anchored", ("anchor",))


def test_what_surrounds_an_anchor_tells_two_places_apart(tied: Callable[..., Links]) -> None:
    text = "The first is a wonder drug. The second is a wonder drug."
    claims = anchored("anchored", Anchor("a wonder drug", prefix="The second is "))

    assert tied(text, claims) == {"The second is a wonder drug.": ["anchored"]}


@pytest.mark.parametrize(("path", "found"), [("article.md", True), ("other.md", False), ("", True)])
def test_an_anchor_may_be_limited_to_a_file(tied: Callable[..., Links], path: str, found: bool) -> None:
    claims = anchored("anchored", Anchor("a wonder drug", path=path))

    assert bool(tied("It is a wonder drug.", claims)) is found


def test_a_citation_lifts_a_claim_that_content_alone_would_not_tie(tied: Callable[..., Links]) -> None:
    bare = "Long flights are less of a burden with it."
    cited = "Long flights are less of a burden with it [@okoro2002]."

    assert tied(bare) == {}
    assert list(tied(cited).values()) == [["jet-lag"]]


def test_content_chooses_among_the_claims_that_share_a_source(tied: Callable[..., Links]) -> None:
    text = "Few side effects are seen in short courses [@okoro2002]."

    assert next(iter(tied(text).values()))[0] == "safety"


def test_a_citation_alone_is_no_link(tied: Callable[..., Links]) -> None:
    assert tied("Parking is free on Sundays [@okoro2002].") == {}


@pytest.mark.parametrize(
    "citation",
    ["[review](https://doi.org/10.5555/night.flight)", "(Okoro 2002)"],
    ids=["doi", "author and year"],
)
def test_the_bibliography_says_what_a_citation_means(citation: str) -> None:
    text = f"Long flights are less of a burden with it {citation}."

    ((link,),) = links(text, bibliography=BIBLIOGRAPHY).values()

    assert link.claim.id == "jet-lag"
    assert link.reasons[0] == "citation: okoro2002"
