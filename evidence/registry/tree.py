"""YAML as a tree in which every key and every value knows its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from evidence.model.claim import FieldPath
from evidence.model.finding import Level
from evidence.model.text import Span
from evidence.registry.scalars import Scalar


# Nodes and entries are not frozen: that would triple the time to make one, and large registries have a million.
@dataclass(slots=True)
class Node:
    """One value, and its place."""

    value: Scalar | list[Node] | dict[str, Entry]
    start: int
    end: int
    size: int = 1
    """How many values it holds, aliases expanded."""
    complete: bool = True
    """False where reading stopped inside."""

    @property
    def span(self) -> Span:
        """Made when asked for, because few ever are; so is an entry's key."""
        return Span(self.start, self.end)

    def child(self, step: str | int) -> Node | None:
        """The value under a key, or at a number of a list."""
        match self.value, step:
            case dict(entries), str(key) if key in entries:
                return entries[key].node
            case list(nodes), int(index) if index < len(nodes):
                return nodes[index]
        return None


@dataclass(slots=True)
class Entry:
    """One key of a mapping: its place, and its value."""

    start: int
    end: int
    node: Node

    @property
    def key(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault in the file, its place, and the place that it rests on."""

    span: Span
    message: str
    related: Span | None = None
    level: Level = Level.ERROR


@dataclass(slots=True)
class Tree:
    """A YAML file as read; `root` is None where it holds nothing."""

    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    anchors: dict[str, Node | None] = field(default_factory=dict)
    """By name; None while the anchored value is still being read."""
    stopped: bool = False
    """Reading ended before the file did."""
    fault: Problem | None = None
    """The fault of syntax that reading ended at; not among the problems."""


@dataclass(frozen=True, slots=True, eq=False)
class Places(Mapping[FieldPath, Span]):
    """The place of every value below a node; looked up when asked for, because few ever are."""

    root: Node

    def __getitem__(self, path: FieldPath) -> Span:
        node: Node | None = self.root
        for step in path:
            node = node.child(step) if node else None
        if node is None or not path:
            raise KeyError(path)
        return node.span

    def __iter__(self) -> Iterator[FieldPath]:
        return _paths(self.root, ())

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _paths(node: Node, path: FieldPath) -> Iterator[FieldPath]:
    match node.value:
        case dict(entries):
            below: list[tuple[str | int, Node]] = [(key, entry.node) for key, entry in entries.items()]
        case list(nodes):
            below = list(enumerate(nodes))
        case _:
            return
    for step, child in below:
        yield (*path, step)
        yield from _paths(child, (*path, step))
