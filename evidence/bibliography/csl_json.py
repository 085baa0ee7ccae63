"""CSL-JSON, as Zotero, pandoc and Crossref write it: a list of items, an object that holds one, or a single item."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

from evidence.bibliography import types
from evidence.bibliography.collection import Read, collected
from evidence.bibliography.json_places import Json, MalformedError, Node
from evidence.bibliography.people import inverted
from evidence.bibliography.problem import Problem
from evidence.bibliography.written import Written
from evidence.model.reference import Name
from evidence.model.text import Source, Span

_HOLDERS = ("references", "items")
_FIELDS: Mapping[str, tuple[str, ...]] = {
    "title": ("title",),
    "volume": ("volume",),
    "number": ("issue", "number"),
    "pages": ("page", "article-number"),
    "doi": ("doi",),
    "pmid": ("pmid",),
    "pmcid": ("pmcid",),
    "isbn": ("isbn",),
    "issn": ("issn",),
    "url": ("url",),
    "publisher": ("publisher",),
    "note": ("note",),
    "type": ("genre",),
}
_IN_BOOK = frozenset({"incollection", "inproceedings", "inreference"})
_MARKUP = re.compile(r"</?(?:i|b|em|strong|sub|sup|sc|span|scp)\b[^<>]*>")
_YEAR = re.compile(r"\d{4}")


def read(source: Source) -> Read:
    """The references of a CSL-JSON file, and what is wrong with it."""
    entries: list[Written] = []
    problems: list[Problem] = []
    try:
        for item in _items(Json(source.text)):
            entry = _entry(item)
            if entry.citekey or entry.fields or entry.author:
                entries.append(entry)
            else:
                head = Span(item.span.start, item.span.start + 1)
                problems.append(Problem(head, "no work is described here: an item is an object with a title or an id"))
    except MalformedError as fault:
        at = min(fault.at, max(len(source.text) - 1, 0))
        place = Span(at, min(at + 1, len(source.text)))
        problems.append(Problem(place, f"the JSON cannot be read from here on: {fault.message}"))
    return collected(entries, problems, source)


def _items(json: Json) -> Iterator[Node]:
    """The items one by one, so that those before a fault are kept."""
    match json.next():
        case "":
            return
        case "[":
            yield from json.elements()
        case "{":
            yield from _held(json)
        case _:
            yield json.node()
    if json.next():
        raise MalformedError("something follows the end of the list", json.at)


def _held(json: Json) -> Iterator[Node]:
    """The items in an object; the object itself where it holds no list of them."""
    start, members, holds = json.at, {}, False
    for name in json.names():
        if name in _HOLDERS and json.next() == "[":
            holds = True
            yield from json.elements()
        else:
            members[name] = json.node()
    if not holds:
        yield Node(Span(start, json.at), members=members)


def _entry(item: Node) -> Written:
    kind = item.members.get("type", Node(item.span)).text
    entry = Written(types.CSL.get(kind, "misc"), "", item.span)
    if kind:
        entry.places["entrysubtype"] = item.members["type"].span
    for name, variables in _FIELDS.items():
        _enter(entry, name, item, *variables)
    _enter(entry, "booktitle" if entry.type in _IN_BOOK else "journal", item, "container-title")
    _date(entry, item.members)
    for role in ("author", "editor"):
        if people := item.members.get(role, item).items:
            setattr(entry, role, tuple(one for one in map(_name, people) if one.family))
            entry.places[role] = people[0].span
    _citekey(entry, item)
    return entry


def _enter(entry: Written, name: str, item: Node, *variables: str) -> None:
    """Set a field to the first of the variables that is there: a text, a number, or a list of them."""
    for variable in variables:
        if (found := item.members.get(variable)) is None:
            continue
        told = [one for one in (found, *found.items) if one.text.strip()]
        if told:
            texts = told if name in ("isbn", "issn") else told[:1]
            entry.fields[name] = ", ".join(_plain(one.text) for one in texts)
            entry.places[name] = told[0].span
            return


def _plain(text: str) -> str:
    """Without the markup that CSL allows, and without what cannot be printed."""
    read = html.unescape(_MARKUP.sub("", text))
    return " ".join("".join(sign if sign.isprintable() else " " for sign in read).split())


def _date(entry: Written, members: Mapping[str, Node]) -> None:
    """The year: of `date-parts`, or of a date in words."""
    for variable in ("issued", "published", "published-print", "published-online"):
        if (issued := members.get(variable)) is not None:
            for node in _dates(issued):
                if _YEAR.search(node.text):
                    entry.fields["year"], entry.places["year"] = node.text, node.span
                    return


def _dates(issued: Node) -> Iterator[Node]:
    for part in issued.members.get("date-parts", issued).items:
        yield from part.items[:1]
    yield from (issued.members[name] for name in ("raw", "literal") if name in issued.members)
    yield issued


def _name(person: Node) -> Name:
    """A person of family and given name, with particles; or an organisation's literal name."""

    def of(*names: str) -> str:
        return " ".join(_plain(person.members[name].text) for name in names if name in person.members).strip()

    if person.text:
        return inverted(_plain(person.text))
    if literal := of("literal") or of("name"):
        return Name(literal)
    family = of("dropping-particle", "non-dropping-particle", "family")
    given = ", ".join(part for part in (of("given"), of("suffix")) if part)
    return Name(family, given) if family else Name(given)


def _citekey(entry: Written, item: Node) -> None:
    """Its citation key, as Zotero has it, else its id."""
    keys = (item.members[name] for name in ("citation-key", "id") if name in item.members)
    key = next((key for key in keys if key.text.strip()), None)
    entry.citekey = " ".join(key.text.split()) if key else ""
    entry.places["citekey"] = key.span if key else Span(item.span.start, item.span.start + 1)
