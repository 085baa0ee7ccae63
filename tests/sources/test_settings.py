"""Whom to ask, and what addresses may be asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.errors import ConfigError
from evidence.sources import BASES, SourceSettings
from evidence.sources.addresses import host, is_allowed, redirected

KNOWN = {"api.crossref.org", "api.openalex.org"}
CROSSREF = "https://api.crossref.org/works/1"


def test_what_is_not_set_is_public() -> None:
    settings = SourceSettings(bases={"crossref": "https://mirror.example.org/"})

    assert settings.bases == {**BASES, "crossref": "https://mirror.example.org"}
    assert set(settings.use) == set(BASES)


WRONG = {
    "http": ({"bases": {"crossref": "http://api.crossref.org"}}, "must begin with https://"),
    "a hint": ({"use": ("crosref",)}, "unknown source 'crosref'"),
    "key": ({"keys": {"scopus": "secret"}}, "unknown source 'scopus'"),
    "address": ({"mailto": "editor"}, "is no address"),
    "query": (
        {"bases": {"crossref": "https://mirror.example.org/?api=1"}},
        r"may hold neither a password nor \? nor #",
    ),
    "fragment": ({"bases": {"crossref": "https://mirror.example.org/#1"}}, "may hold neither"),
    "password": ({"bases": {"crossref": "https://me:secret@mirror.example.org"}}, "'https://…@mirror.example.org'"),
    "plain password": ({"bases": {"crossref": "http://me:secret@example.org"}}, "'http://…@example.org', must begin"),
    "key of two lines": (
        {"keys": {"crossref": "secret\nX: 1"}},
        "^the key of crossref holds characters that no key has$",
    ),
    "key beyond ASCII": ({"keys": {"crossref": "secrét"}}, "^the key of crossref holds characters that no key has$"),
    "two lines": ({"mailto": "a@example.org\nX-Header: 1"}, "is no address"),
}


@pytest.mark.parametrize(("fields", "message"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_used_is_said(fields: dict[str, object], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        SourceSettings(**fields)  # type: ignore[arg-type]  # fields of several types


ALLOWED = {
    "https://api.crossref.org": True,
    "https://localhost:1": True,
    "http://localhost:1": True,
    "http://127.0.0.1:8080/works": True,
    "http://127.8.9.1": True,
    "http://[::1]:80": True,
    "http://localhost.example.org": False,
    "http://127.0.0.1.example.org": False,
    "http://user@api.crossref.org": False,
    "http://0.0.0.0": False,
    "file:///etc/passwd": False,
    "": False,
}


@pytest.mark.parametrize(("url", "allowed"), ALLOWED.items(), ids=ALLOWED)
def test_only_https_and_this_machine(url: str, allowed: bool) -> None:
    assert is_allowed(url) is allowed


REDIRECTS = {
    "/works/2": "https://api.crossref.org/works/2",
    "https://api.crossref.org/works/2": "https://api.crossref.org/works/2",
    "https://API.OPENALEX.org/works/2": "https://API.OPENALEX.org/works/2",
    "http://api.crossref.org/works/2": "",
    "http://localhost/works": "",
    "https://example.org/works/2": "",
    "https://api.crossref.org@example.org/": "",
    "https://api.crossref.org:444/": "",
    "//example.org/works": "",
    "https://[": "",
    "javascript:alert(1)": "",
}


@pytest.mark.parametrize(("location", "onward"), REDIRECTS.items(), ids=REDIRECTS)
def test_redirects_stay_with_the_known_hosts(location: str, onward: str) -> None:
    assert redirected(CROSSREF, location, KNOWN) == onward


@given(st.text())
def test_any_location_may_be_sent(location: str) -> None:
    onward = redirected(CROSSREF, location, KNOWN)

    assert onward == "" or (onward.startswith("https://") and host(onward) in KNOWN)
