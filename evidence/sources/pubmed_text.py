"""The text of MEDLINE's elements, which hold tags for italics and the like."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from evidence.model.reference import Name
from evidence.sources.markup import plain


def words(element: Element | None) -> str:
    """All text within an element, on one line; empty for none."""
    return plain("".join(element.itertext())) if element is not None else ""


def authors(listed: Element | None) -> Iterator[Name]:
    """The people and organisations of an AuthorList."""
    for person in listed if listed is not None else ():
        family = words(person.find("LastName"))
        if family:
            yield Name(family, words(person.find("ForeName")) or words(person.find("Initials")))
        elif group := words(person.find("CollectiveName")):
            yield Name(group)


def abstract(element: Element | None) -> str:
    """An abstract: a line to each part, with its label before it."""
    parts = element.findall("AbstractText") if element is not None else []
    return "\n".join(found for part in parts if (found := _labelled(part)))


def _labelled(part: Element) -> str:
    label, text = part.get("Label", "").strip().rstrip(":"), words(part)
    return f"{label}: {text}" if label and text and label.upper() != "UNLABELLED" else text
