"""How a service is told who asks, and with which key."""

from __future__ import annotations

from collections.abc import Mapping

from evidence.sources.settings import SourceSettings

_NAME = "evidence-linter"
_MAILTO: Mapping[str, str] = {"crossref": "mailto", "europe-pmc": "email", "openalex": "mailto", "pubmed": "email"}
"""The parameter in which each service wants to be told who asks."""
_KEYED = frozenset({"openalex", "pubmed"})
"""Services that take their key as a parameter; Crossref takes it in a header."""


def agent(settings: SourceSettings) -> str:
    """What every request says of this program: `evidence-linter/1.0 (mailto:editor@example.org)`."""
    program = f"{_NAME}/{settings.version}" if settings.version else _NAME
    return f"{program} (mailto:{settings.mailto})" if settings.mailto else program


def params(source: str, settings: SourceSettings) -> dict[str, str]:
    """Who asks, in the parameters that a service has for it."""
    told = {"tool": _NAME} if source == "pubmed" else {}
    if settings.mailto and source in _MAILTO:
        told[_MAILTO[source]] = settings.mailto
    if source in _KEYED and source in settings.keys:
        told["api_key"] = settings.keys[source]
    return told


def headers(source: str, settings: SourceSettings) -> dict[str, str]:
    """Who asks, in the headers that a service has for it."""
    key = settings.keys.get("crossref", "") if source == "crossref" else ""
    return {"Crossref-Plus-API-Token": f"Bearer {key}"} if key else {}
