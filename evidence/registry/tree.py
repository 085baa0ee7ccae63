"""YAML as a tree in which every key and every value knows its place."""

from __future__ import annotations

from dataclasses import dataclass, field

from evidence.model.finding import Level
from evidence.model.text import Span
from evidence.registry.scalars import Scalar


@dataclass(frozen=True, slots=True)
class Node:
    """One value, and its place."""

    value: Scalar | list[Node] | dict[str, Entry]
    span: Span
    size: int = 1
    """How many values it holds, aliases expanded."""
    complete: bool = True
    """False where reading stopped inside."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of a mapping: its place, and its value."""

    key: Span
    node: Node


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
