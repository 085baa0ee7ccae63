"""JSON with the place of every value, which the standard library's reader does not give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from json import JSONDecodeError, JSONDecoder

from evidence.model.text import Span

_SPACE = re.compile(r"[\s\ufeff]*")
_SCALARS = JSONDecoder(strict=False, parse_int=str, parse_float=str, parse_constant=str)
_DEEPEST = 50
_HALF_A_PAIR = re.compile("[\ud800-\udfff]")


class MalformedError(Exception):
    """What is wrong, and at which offset."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message)
        self.message = message
        self.at = at


@dataclass(frozen=True, slots=True)
class Node:
    """A value; one that is no list has no items, one that is no object no members."""

    span: Span
    """Its place; that of a string without its quotation marks."""
    text: str = ""
    """A string as it reads, a number as written."""
    items: tuple[Node, ...] = ()
    members: dict[str, Node] = field(default_factory=dict)
    """By name, in lower case: programs do not agree on `DOI` and `doi`."""


class Json:
    """Reads a text from its beginning on, piece by piece; MalformedError where it cannot go on."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self._depth = 0

    def next(self) -> str:
        """The sign that the next value begins with; empty at the end of the text."""
        space = _SPACE.match(self.text, self.at)
        self.at = space.end() if space else self.at
        return self.text[self.at : self.at + 1]

    def node(self) -> Node:
        """The whole value that comes next."""
        opening, start = self.next(), self.at
        if opening == "[":
            items = tuple(self.elements())
            return Node(Span(start, self.at), items=items)
        if opening == "{":
            members = {name: self.node() for name in self.names()}
            return Node(Span(start, self.at), members=members)
        return self._scalar()

    def elements(self) -> Iterator[Node]:
        """The elements of the list that begins here."""
        for _ in self._parts("]", "the list"):
            yield self.node()

    def names(self) -> Iterator[str]:
        """The names of the members of the object that begins here; after each, its value is to be read."""
        for _ in self._parts("}", "the object"):
            if self.next() != '"':
                raise MalformedError("a name in quotation marks is expected here", self.at)
            name = self._scalar().text.lower()
            if self.next() != ":":
                raise MalformedError(f"a colon is missing after {name!r}", self.at)
            self.at += 1
            yield name

    def _parts(self, closing: str, what: str) -> Iterator[None]:
        """Goes from comma to comma, up to the closing bracket."""
        start = self.at
        if self._depth == _DEEPEST:
            raise MalformedError(f"{what} is nested too deeply", start)
        self._depth += 1
        self.at += 1
        separated = True
        while self.next() != closing:
            if not self.next():
                raise MalformedError(f"{what} that begins here is never closed", start)
            if not separated:
                raise MalformedError(f"a comma is missing in {what}, or its end", self.at)
            yield
            if separated := self.next() == ",":  # one after the last part is let pass
                self.at += 1
        self.at += 1
        self._depth -= 1

    def _scalar(self) -> Node:
        start = self.at
        try:
            value, self.at = _SCALARS.raw_decode(self.text, start)
        except JSONDecodeError as error:
            raise MalformedError(_fault(error, start), start) from None
        if isinstance(value, str) and self.text[start] == '"':
            return Node(Span(start + 1, self.at - 1), _HALF_A_PAIR.sub("\ufffd", value))
        return Node(Span(start, self.at), value if isinstance(value, str) else "")


def _fault(error: JSONDecodeError, start: int) -> str:
    if error.msg.startswith("Unterminated"):
        return "the quotation mark that begins here is never closed"
    return "a value is expected here" if error.pos <= start else "the string that begins here holds a wrong escape"
