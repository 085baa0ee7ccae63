"""An own builder over PyYAML's events: positions, duplicate keys, YAML 1.2 scalars, and no alias bombs."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from evidence.model.text import Source, Span
from evidence.registry.escapes import joined, restored
from evidence.registry.scalars import resolve
from evidence.registry.syntax import explain, is_opening
from evidence.registry.tree import Entry, Node, Problem, Tree

_Loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_MOST_LEVELS = 50
_MOST_ALIASED = 50_000
"""Values that all aliases together may stand for; a registry written by people stays far below."""
_ENDS = frozenset({SequenceEndEvent, MappingEndEvent, StreamEndEvent})
_OF_TEXT = frozenset({None, "!", "tag:yaml.org,2002:str"})
_BLOCKS = frozenset("|>")
# YAML 1.2 ended the use of these as line breaks; the parser knows only 1.1.
_NO_LINE_BREAKS = str.maketrans("\x85\u2028\u2029", "   ")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")


def parse(source: Source, start: int = 0, anchors: dict[str, Node | None] | None = None) -> Tree:
    """Read the first YAML document of a file from `start` on; what stands before the first fault of syntax is kept."""
    return _Builder(source, start, anchors or {}).build()


class _Builder:
    """Pulls events, and never raises: after a fault of syntax the stream counts as ended."""

    def __init__(self, source: Source, start: int, anchors: dict[str, Node | None]) -> None:
        self._text = source.text
        self._base = max(start, 1 if source.text.startswith("\ufeff") else 0)
        self._anchors = anchors
        self._tree = Tree(anchors=anchors)
        self._aliased = 0
        body = source.text[self._base :].translate(_NO_LINE_BREAKS)
        body, pairs = joined(_UNPRINTABLE.sub(" ", body))
        get_event = _Loader(body).get_event
        self._get_event: Callable[[], Event | None] = partial(restored, get_event, pairs) if pairs else get_event

    def build(self) -> Tree:
        self._report_unprintable()
        self._next()
        if isinstance(self._next(), DocumentStartEvent):
            self._tree.root = self._node(self._next(), 0)
            self._next()
            if not isinstance(event := self._next(), StreamEndEvent):
                self._problem(self._span(event), "a second document begins here; only the first is read")
        return self._tree

    def _report_unprintable(self) -> None:
        for match in _UNPRINTABLE.finditer(self._text, self._base):
            self._problem(Span(*match.span()), f"a control character, U+{ord(match.group()):04X}, is read as a space")

    def _next(self) -> Event:
        try:
            return self._get_event() or StreamEndEvent()
        except yaml.MarkedYAMLError as error:
            self._tree.fault = self._syntax_problem(error)
            self._end()
            return StreamEndEvent()

    def _stop(self, problem: Problem) -> None:
        self._tree.problems.append(problem)
        self._end()

    def _end(self) -> None:
        self._tree.stopped = True
        self._get_event = StreamEndEvent

    def _problem(self, span: Span, message: str, related: Span | None = None) -> None:
        self._tree.problems.append(Problem(span, message, related))

    def _syntax_problem(self, error: yaml.MarkedYAMLError) -> Problem:
        words = f"{error.context or ''}: {error.problem or ''}"
        mark = error.problem_mark or error.context_mark
        if is_opening(words) and error.context_mark is not None:
            mark = error.context_mark
        offset = min((mark.index if mark else 0) + self._base, max(len(self._text) - 1, 0))
        return Problem(Span(offset, min(offset + 1, len(self._text))), explain(words, self._text, offset))

    def _span(self, event: Event) -> Span:
        return Span(*self._ends(event))

    def _ends(self, event: Event) -> tuple[int, int]:
        start, end = event.start_mark, event.end_mark
        if start is None or end is None:
            return 0, len(self._text)
        return start.index + self._base, end.index + self._base

    def _node(self, event: Event, depth: int) -> Node | None:
        """The value that begins with an event; None where reading stopped."""
        if depth > _MOST_LEVELS:
            self._stop(Problem(self._span(event), f"nested more than {_MOST_LEVELS} deep; nothing below is read"))
            return None
        if isinstance(event, ScalarEvent):
            return self._scalar(event)
        if isinstance(event, CollectionStartEvent):
            self._open(event)
            node = (self._mapping if isinstance(event, MappingStartEvent) else self._sequence)(event, depth)
        else:
            return self._alias(event) if isinstance(event, AliasEvent) else None
        if event.anchor:
            self._anchors[event.anchor] = node
        return node

    def _open(self, event: CollectionStartEvent) -> None:
        if event.anchor:
            self._anchors[event.anchor] = None
        if event.tag:
            self._unknown_tag(event)

    def _unknown_tag(self, event: ScalarEvent | CollectionStartEvent) -> None:
        self._problem(self._span(event), f"the tag {event.tag!r} means nothing here")

    def _alias(self, event: AliasEvent) -> Node | None:
        span, name = self._span(event), event.anchor
        if name not in self._anchors:
            self._problem(span, f"no anchor '&{name}' stands above")
            return Node(None, span.start, span.end)
        anchored = self._anchors[name]
        if anchored is None:
            self._problem(span, f"the alias '*{name}' stands inside its own anchor")
            return Node(None, span.start, span.end)
        self._aliased += anchored.size
        if self._aliased > _MOST_ALIASED:
            self._stop(Problem(span, f"aliases stand for more than {_MOST_ALIASED:,} values; nothing below is read"))
            return None
        return Node(anchored.value, span.start, span.end, anchored.size)

    def _scalar(self, event: ScalarEvent) -> Node:
        start, end = self._ends(event)
        if event.style in _BLOCKS:
            end = start + len(self._text[start:end].rstrip())
        plain = event.tag is None and event.implicit[0]
        node = Node(resolve(event.value) if plain else event.value, start, end)
        if event.tag not in _OF_TEXT:
            self._unknown_tag(event)
        if event.anchor:
            self._anchors[event.anchor] = node
        return node

    def _sequence(self, opening: CollectionStartEvent, depth: int) -> Node:
        nodes: list[Node] = []
        while type(event := self._next()) not in _ENDS:
            if (node := self._node(event, depth + 1)) is not None:
                nodes.append(node)
        start, end = self._closed(opening, event, nodes[-1].end if nodes else None)
        return Node(nodes, start, end, 1 + sum(node.size for node in nodes), not self._tree.stopped)

    def _mapping(self, opening: CollectionStartEvent, depth: int) -> Node:
        entries: dict[str, Entry] = {}
        merged: list[Node] = []
        last: int | None = None
        size = 1
        while type(event := self._next()) not in _ENDS:
            key = event.value if isinstance(event, ScalarEvent) else self._not_a_word(event, depth)
            if (node := self._node(self._next(), depth + 1)) is None:
                break
            start, end = self._ends(event)
            last = node.end if node.end > end else end
            if key == "<<":
                merged.append(node)
            elif key in entries:
                self._problem(Span(start, end), f"the key {key!r} stands twice; the first one holds", entries[key].key)
                size += node.size
            elif key is not None:
                entries[key] = Entry(start, end, node)
                size += node.size
        for node in merged:
            size += self._merge(entries, node)
        start, end = self._closed(opening, event, last)
        return Node(entries, start, end, size, not self._tree.stopped)

    def _not_a_word(self, event: Event, depth: int) -> str | None:
        if self._node(event, depth + 1) is not None:
            self._problem(self._span(event), "a key must be a word")
        return None

    def _merge(self, entries: dict[str, Entry], node: Node) -> int:
        """Add what the entries lack; how many values that is at most."""
        sources = node.value if isinstance(node.value, list) else [node]
        for source in sources:
            if isinstance(source.value, dict):
                for key, entry in source.value.items():
                    entries.setdefault(key, entry)
            else:
                self._problem(source.span, "only a mapping can be merged with '<<'")
        return node.size

    def _closed(self, opening: CollectionStartEvent, closing: Event, last: int | None) -> tuple[int, int]:
        """From its opening to its closing bracket, or, in a block, to the end of its last value."""
        start, end = self._ends(opening)
        if last is not None and (isinstance(closing, StreamEndEvent) or not opening.flow_style):
            return start, last
        return start, end if isinstance(closing, StreamEndEvent) else self._ends(closing)[1]
