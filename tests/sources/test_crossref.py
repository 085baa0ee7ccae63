"""Crossref's descriptions of works, in all the shapes that they come in."""

from __future__ import annotations

import json
from typing import Any

import pytest

from evidence.model.record import Notice, NoticeKind, Relation, RelationKind
from evidence.model.reference import Name
from evidence.sources import crossref
from evidence.sources.answers import Said, UnreadableError
from tests.sources.works import DOI, crossref_item, update


def read(**fields: Any) -> Said:
    """What a work with these fields says."""
    body = {"status": "ok", "message-type": "work", "message": crossref_item(**fields)}
    return crossref.read_work(json.dumps(body).encode())


TOUCHING = {
    "extracts of<i>Zingiber officinale</i>in mice": "extracts of Zingiber officinale in mice",
    "in the<jats:italic>Zingiber</jats:italic>sp. of Asia": "in the Zingiber sp. of Asia",
    "the <i>lac</i>Z gene": "the lacZ gene",
    "d<i>N</i>/d<i>S</i> and <i>N</i>-acetyl": "dN/dS and N-acetyl",
    "<scp>T</scp>reebase": "Treebase",
    "CO<sub>2</sub> in H<sub>2</sub>O": "CO2 in H2O",
}


@pytest.mark.parametrize(("marked_up", "plain"), TOUCHING.items())
def test_italics_that_touch_words_are_words_of_their_own(marked_up: str, plain: str) -> None:
    assert read(title=[marked_up]).work.title == plain


def test_nothing_that_steers_a_terminal_or_turns_writing_round_is_kept() -> None:
    said = read(title=["Ginger \x1b[31m\u202efor\u2066 nausea\x9b"])

    assert said.work.title == "Ginger [31m for nausea"


def test_the_metadata_are_csl_in_plain_text() -> None:
    work = read(
        title=["The <i>in  vivo</i> effect of TNF-&amp;alpha; &lt;sub&gt;2&lt;/sub&gt; (p &lt;0.05)"],
        subtitle=["<scp>A</scp> trial"],
        **{
            "container-title": ["Journal of Roots &amp; Tubers"],
            "short-container-title": ["J. Roots"],
            "published-online": {"date-parts": [[2018, 12, 31]]},
            "article-number": "e7",
            "ISSN": ["1234-5679", "1234-5679"],
        },
    ).work

    assert work.type == "article-journal"
    assert work.title == "The in vivo effect of TNF-α 2 (p <0.05)"
    assert work.subtitle == "A trial"
    assert work.container_title == "Journal of Roots & Tubers"
    assert work.container_title_short == "J. Roots"
    assert (work.issued, work.years) == (2018, (2018, 2019))
    assert (work.volume, work.page, work.number, work.doi) == ("4", "11-19", "e7", DOI)
    assert work.issn == ("1234-5679",)


ODD = {
    "no title": {"title": []},
    "null title": {"title": None},
    "title of null": {"title": [None]},
    "title as text": {"title": "Ginger"},
    "title as number": {"title": [2019]},
    "no date": {"issued": {"date-parts": [[None]]}},
    "empty date": {"issued": {"date-parts": [[]]}},
    "null date": {"issued": None},
    "date of text": {"issued": {"date-parts": [["2019", "5"]]}},
    "wild date": {"issued": {"date-parts": [[20190501]]}},
    "null authors": {"author": None},
    "author of null": {"author": [None, {"family": None, "given": None}, {}]},
    "authors as object": {"author": {"family": "Smith"}},
    "volume as number": {"volume": 4},
    "null updates": {"updated-by": None, "update-to": [None, {}, {"type": None, "DOI": None}]},
    "null relation": {"relation": None},
    "relation of one": {"relation": {"has-preprint": {"id": "10.1000/pre"}}},
    "unknown relation": {"relation": {"is-cousin-of": [{"id": "10.1000/cousin"}]}},
    "abstract as list": {"abstract": ["a"]},
    "unknown type": {"type": "poem"},
    "no type": {"type": None},
}


@pytest.mark.parametrize("fields", ODD.values(), ids=ODD)
def test_odd_shapes_are_read_as_far_as_they_go(fields: dict[str, Any]) -> None:
    said = read(**fields)

    assert said.work.doi == DOI
    assert said.notices == ()


def test_organisations_and_single_names_are_authors() -> None:
    people = [{"name": "Root Group"}, {"family": "Smith", "given": "Anna"}, {"given": "Plato"}]

    assert read(author=people).work.author == (Name("Root Group"), Name("Smith", "Anna"), Name("Plato"))


KINDS = {
    "retraction": NoticeKind.RETRACTION,
    "Retraction": NoticeKind.RETRACTION,
    "partial_retraction": NoticeKind.PARTIAL_RETRACTION,
    "withdrawal": NoticeKind.WITHDRAWAL,
    "removal": NoticeKind.REMOVAL,
    "expression_of_concern": NoticeKind.EXPRESSION_OF_CONCERN,
    "expression-of-concern": NoticeKind.EXPRESSION_OF_CONCERN,
    "correction": NoticeKind.CORRECTION,
    "corrigendum": NoticeKind.CORRIGENDUM,
    "erratum": NoticeKind.ERRATUM,
    "clarification": NoticeKind.CLARIFICATION,
    "addendum": NoticeKind.ADDENDUM,
    "reinstatement": NoticeKind.REINSTATEMENT,
}


@pytest.mark.parametrize(("name", "kind"), KINDS.items(), ids=KINDS)
def test_what_was_published_about_a_work_is_a_notice(name: str, kind: NoticeKind) -> None:
    said = read(**{"updated-by": [update(name, "10.1000/Notice")]})

    assert said.notices == (Notice(kind, "2021-03-04", "10.1000/notice", source="publisher"),)
    assert said.relations == ()


def test_an_unknown_kind_of_update_is_left_out() -> None:
    assert read(**{"updated-by": [update("remix", "10.1000/notice")]}).notices == ()


def test_a_work_that_updates_another_is_a_notice_and_stands() -> None:
    said = read(**{"update-to": [update("retraction", "10.1000/bad", source="retraction-watch")]})

    assert said.notices == ()
    assert said.relations == (Relation(RelationKind.NOTICE_OF, "10.1000/bad", source="retraction-watch"),)


def test_a_new_version_that_points_at_itself_is_nothing() -> None:
    said = read(**{"updated-by": [update("new_version", DOI)], "update-to": [update("new_version", DOI)]})

    assert (said.notices, said.relations) == ((), ())


def test_a_new_version_under_another_doi_is_newer() -> None:
    said = read(**{"updated-by": [update("new_version", "10.1000/ginger.2")]})

    assert [notice.kind for notice in said.notices] == [NoticeKind.NEW_VERSION]
    assert said.relations == (
        Relation(RelationKind.NEWER_VERSION, "10.1000/ginger.2", issued=2021, source="publisher"),
    )


def test_a_retraction_in_place_has_no_doi_of_its_own() -> None:
    said = read(**{"updated-by": [update("retraction", DOI)]})

    assert said.notices == (Notice(NoticeKind.RETRACTION, "2021-03-04", source="publisher"),)


RELATIONS = {
    ("is-preprint-of", DOI, "10.1000/a"): RelationKind.PUBLISHED_AS,
    ("has-preprint", DOI, "10.1000/a"): RelationKind.PREPRINT,
    ("is-replaced-by", DOI, "10.1000/a"): RelationKind.NEWER_VERSION,
    ("replaces", DOI, "10.1000/a"): RelationKind.OLDER_VERSION,
    ("has-version", "10.1000/rs.1/v1", "10.1000/rs.1/v2"): RelationKind.NEWER_VERSION,
    ("is-version-of", "10.1000/rs.1/v2", "10.1000/rs.1/v1"): RelationKind.OLDER_VERSION,
    ("is-version-of", "10.1000/rs.1/v1", "10.1000/rs.1/v3"): RelationKind.NEWER_VERSION,
    ("has-version", "10.1002/14651858.cd000001", "10.1002/14651858.cd000001.pub2"): RelationKind.NEWER_VERSION,
    ("has-version", "10.1002/14651858.cd000001.pub3", "10.1002/14651858.cd000001.pub2"): RelationKind.OLDER_VERSION,
    ("is-version-of", "10.1000/a", "10.1000/b"): None,
    ("has-review", DOI, "10.1000/a"): None,
    ("has-preprint", DOI, DOI): None,
}


@pytest.mark.parametrize(("told", "kind"), RELATIONS.items(), ids=map(" ".join, RELATIONS))
def test_works_are_tied_by_what_registries_say(told: tuple[str, str, str], kind: RelationKind | None) -> None:
    name, own, other = told

    said = read(doi=own, relation={name: [{"id-type": "doi", "id": other}]})

    assert [relation.kind for relation in said.relations] == ([kind] if kind else [])


def test_an_abstract_is_read_in_lines() -> None:
    jats = "<jats:title>Abstract</jats:title><jats:sec><jats:title>Results</jats:title><jats:p>It fell (<jats:italic>p</jats:italic> &lt; 0.01).</jats:p></jats:sec>"

    assert read(abstract=jats).abstract == "Results: It fell (p < 0.01)."


BROKEN = [b"", b"null", b"[]", b"{}", b'{"message": null}', b'{"message-type": "work-list", "message": {"items": []}}']


@pytest.mark.parametrize("body", BROKEN)
def test_what_is_no_work_is_no_answer(body: bytes) -> None:
    with pytest.raises(UnreadableError):
        crossref.read_work(body)


def test_a_doi_is_asked_for_as_one_part_of_the_path() -> None:
    request = crossref.by_doi(
        "https://api.crossref.org", "10.1002/(sici)1096-9098(200007)74:3<201::aid-jso8>3.0.co;2-5"
    )

    assert request.url.startswith("https://api.crossref.org/works/10.1002%2F%28sici%291096-9098")
    assert "/../" not in crossref.by_doi("https://api.crossref.org", "10.1000/../members").url


TITLES = {
    "RETRACTED: Ginger for nausea": NoticeKind.RETRACTION,
    "RETRACTED ARTICLE: Ginger for nausea": NoticeKind.RETRACTION,
    "[RETRACTED] - Ginger for nausea": NoticeKind.RETRACTION,
    "WITHDRAWN: Ginger for nausea": NoticeKind.WITHDRAWAL,
    "REMOVED: Ginger for nausea": NoticeKind.REMOVAL,
    "Retracted: why studies of ginger are taken back": None,
    "Retraction: Ginger for nausea": None,
    "RETRACTED studies of ginger": None,
    "Withdrawn drugs: ginger": None,
    "CORRECTED: Ginger for nausea": None,
}


@pytest.mark.parametrize(("title", "kind"), TITLES.items(), ids=TITLES)
def test_a_title_may_say_that_a_work_was_taken_back(title: str, kind: NoticeKind | None) -> None:
    assert read(title=[title]).marked is kind
