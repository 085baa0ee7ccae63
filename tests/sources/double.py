"""A stand-in for all five services, on a real socket of this machine: it replays works, and can be made to fail.

with Double() as double:
    double.crossref["10.1000/ginger"] = {"DOI": "10.1000/ginger", "title": ["Ginger for nausea"], ...}
    double.fail("/crossref", faults.status(500), times=1)
    with Sources(SourceSettings(bases=double.bases), now=now) as sources:
        ...
    double.asked("/crossref")
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

Item = Mapping[str, Any]
Fault = Callable[["Handler"], None]
"""What is done instead of answering."""

CROSSREF_404 = b"Resource not found."
DATACITE_404 = b'{"errors":[{"status":"404","title":"The resource you are looking for doesn\'t exist."}]}'
OPENALEX_404 = (
    b"<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>\n<h1>Not Found</h1>\n"
    b"<p>The requested URL was not found on the server.</p>"
)


@dataclass(slots=True)
class Failing:
    """A fault that some requests meet."""

    path: str
    fault: Fault
    times: int


@dataclass(slots=True)
class Asked:
    """A request as it came."""

    path: str
    """With the query, decoded."""
    headers: Mapping[str, str]


@dataclass
class Double:
    """The works that it knows, by identifier, as the services describe them."""

    crossref: dict[str, Item] = field(default_factory=dict)
    """By DOI."""
    agencies: dict[str, str] = field(default_factory=dict)
    """Who registered a DOI, by DOI; what Crossref describes needs no entry."""
    datacite: dict[str, Item] = field(default_factory=dict)
    """The attributes, by DOI."""
    pubmed: dict[str, str] = field(default_factory=dict)
    """The XML of a PubmedArticle, by PMID."""
    europe_pmc: list[Item] = field(default_factory=list)
    openalex: list[Item] = field(default_factory=list)
    delay: float = 0
    """Seconds before every answer."""
    headers: dict[str, str] = field(default_factory=dict)
    """Headers of every answer."""

    def __post_init__(self) -> None:
        self.requests: list[Asked] = []
        self._failing: list[Failing] = []
        self._lock = threading.Lock()
        self._server = Server(("127.0.0.1", 0), Handler)
        self._server.double = self
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Double:
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def bases(self) -> dict[str, str]:
        """The addresses of the services, for settings."""
        return {source: f"{self.url}/{source}" for source in SERVICES}

    def fail(self, path: str, fault: Fault, *, times: int = 1_000_000) -> None:
        """Do something else for the next requests whose path begins like this."""
        self._failing.append(Failing(path, fault, times))

    def asked(self, path: str = "/") -> list[str]:
        """The paths that were asked for and begin like this, in order."""
        return [request.path for request in self.requests if request.path.startswith(path)]

    def take(self, asked: Asked) -> Fault | None:
        """Note a request; the fault that it meets."""
        with self._lock:
            self.requests.append(asked)
            for failing in self._failing:
                if failing.times and asked.path.startswith(failing.path):
                    failing.times -= 1
                    return failing.fault
        return None


class Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 256
    double: Double

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hung up is no news."""


class Handler(BaseHTTPRequestHandler):
    """Answers one request after another on a connection."""

    server: Server
    protocol_version = "HTTP/1.1"
    wbufsize = -1
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        double = self.server.double
        fault = double.take(Asked(unquote(self.path), dict(self.headers.items())))
        if double.delay:
            time.sleep(double.delay)
        if fault:
            fault(self)
            return
        parts = urlsplit(self.path)
        _, service, *rest = parts.path.split("/")
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        self.reply(*SERVICES[service](double, [unquote(part) for part in rest], query))

    def reply(self, status: int, body: bytes, kind: str = "application/json", **headers: str) -> None:
        """Send an answer."""
        self.send_response(status)
        sent = {"Content-Type": kind, "Content-Length": str(len(body)), **self.server.double.headers}
        for name, value in {**sent, **{name.replace("_", "-"): value for name, value in headers.items()}}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: Any) -> None:
        """Say nothing."""


Answer = tuple[int, bytes] | tuple[int, bytes, str]


def _crossref(double: Double, route: list[str], query: Mapping[str, str]) -> Answer:
    match route:
        case ["works"]:
            found = [item for item in double.crossref.values() if _crossref_finds(item, query)]
            return _json({"message-type": "work-list", "message": {"items": found[: int(query.get("rows", "20"))]}})
        case ["works", doi, "agency"]:
            name = double.agencies.get(doi) or ("Crossref" if doi in double.crossref else "")
            message = {"DOI": doi, "agency": {"id": name.lower(), "label": name}}
            return _json({"message-type": "work-agency", "message": message}) if name else _absent(CROSSREF_404)
        case ["works", doi] if doi in double.crossref:
            return _json({"status": "ok", "message-type": "work", "message": double.crossref[doi]})
    return _absent(CROSSREF_404)


def _crossref_finds(item: Item, query: Mapping[str, str]) -> bool:
    if isbn := query.get("filter", "").removeprefix("isbn:"):
        return isbn in item.get("ISBN", [])
    return _alike(query.get("query.bibliographic", ""), (item.get("title") or [""])[0])


def _datacite(double: Double, route: list[str], query: Mapping[str, str]) -> Answer:
    match route:
        case ["dois", doi] if doi in double.datacite:
            return _json({"data": {"id": doi, "attributes": double.datacite[doi]}})
    return 404, DATACITE_404


def _pubmed(double: Double, route: list[str], query: Mapping[str, str]) -> Answer:
    if route == ["esearch.fcgi"]:
        doi = query.get("term", "").removesuffix("[doi]").strip('"')
        found = [pmid for pmid, record in double.pubmed.items() if f'"doi">{doi}<' in record]
        return _json({"esearchresult": {"count": str(len(found)), "idlist": found}})
    records = (double.pubmed.get(pmid, "") for pmid in query.get("id", "").split(","))
    doctype = '<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle//EN" "https://dtd.nlm.nih.gov/pubmed.dtd">'
    body = f'<?xml version="1.0" ?>\n{doctype}\n<PubmedArticleSet>{"".join(records)}</PubmedArticleSet>'
    return 200, body.encode(), "text/xml"


def _europe_pmc(double: Double, route: list[str], query: Mapping[str, str]) -> Answer:
    asked = query.get("query", "")
    found = [item for item in double.europe_pmc if _europe_pmc_finds(item, asked)]
    return _json({"hitCount": len(found), "resultList": {"result": found}})


def _europe_pmc_finds(item: Item, asked: str) -> bool:
    if asked.startswith("CITES:"):
        return asked.split("_", 1)[0].removeprefix("CITES:") in item.get("cites", [])
    if asked.startswith("TITLE:"):
        return _alike(asked.removeprefix("TITLE:"), item.get("title", ""))
    names = (f'DOI:"{item.get("doi")}"', f"EXT_ID:{item.get('pmid')} AND SRC:MED", f"PMCID:{item.get('pmcid')}")
    return asked.lower() in [name.lower() for name in names]


def _openalex(double: Double, route: list[str], query: Mapping[str, str]) -> Answer:
    match route:
        case ["works", number]:
            kind, _, value = number.partition(":")
            found = [item for item in double.openalex if str((item.get("ids") or {}).get(kind, "")).endswith(value)]
            return _json(found[0]) if found else (404, OPENALEX_404, "text/html")
    cited = query.get("filter", "").partition("cites:")[2].split(",")[0]
    if cited:
        return _json({"results": [item for item in double.openalex if cited in item.get("cites", [])]})
    return _json({"results": [item for item in double.openalex if _alike(query.get("search", ""), item.get("title"))]})


def _alike(words: str, title: str | None) -> bool:
    """Whether most words of a title are asked for."""
    wanted = _words(title or "")
    return bool(wanted) and len(wanted & _words(words)) >= 0.6 * len(wanted)


def _words(text: str) -> set[str]:
    return set("".join(letter if letter.isalnum() else " " for letter in text.lower()).split())


def _json(value: object) -> tuple[int, bytes]:
    return 200, json.dumps(value).encode()


def _absent(body: bytes) -> tuple[int, bytes, str]:
    return 404, body, "text/plain"


SERVICES: Mapping[str, Callable[[Double, list[str], Mapping[str, str]], Answer]] = {
    "crossref": _crossref,
    "datacite": _datacite,
    "europe-pmc": _europe_pmc,
    "openalex": _openalex,
    "pubmed": _pubmed,
}


def described(works: Iterable[Item]) -> dict[str, Item]:
    """Works as Crossref describes them, by DOI."""
    return {work["DOI"].lower(): work for work in works}
