"""Entries against the form of the registry: the smallest broken part is reported and left out, the rest is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pydantic_core import ValidationError

from evidence.errors import nearest
from evidence.model.claim import FieldPath
from evidence.model.finding import Level
from evidence.model.text import Source, Span
from evidence.registry.compiled import ALL_KEYS, validator
from evidence.registry.messages import message
from evidence.registry.tree import Entry, Node, Problem

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

# A part that lacks one of these because the fault in it was reported already goes without another word.
_CONSEQUENCES = frozenset({"missing", "too_short"})

_NESTED = (dict, list)


def validate(node: Node, source: Source) -> tuple[dict[str, Any] | None, list[Problem]]:
    """The entry that a node declares, or None if nothing of it is left, and what was wrong with it.

    What is left out of the entry is taken out of the node too.
    """
    pruning = _Pruning(node, source)
    while not pruning.gone:
        try:
            return validator().validate_python(plain(node)), pruning.problems
        except ValidationError as error:
            pruning.prune(error.errors(include_url=False))
    return None, pruning.problems


def plain(node: Node) -> object:
    """The bare value; whatever was left empty counts as not written."""
    value = node.value
    if type(value) is dict:
        written = {key: entry.node for key, entry in value.items() if entry.node.value is not None}
        return {key: plain(below) if type(below.value) in _NESTED else below.value for key, below in written.items()}
    if type(value) is list:
        return [plain(below) if type(below.value) in _NESTED else below.value for below in value]
    return value


@dataclass(slots=True)
class _Pruning:
    """Takes out of a tree what does not validate."""

    root: Node
    source: Source
    problems: list[Problem] = field(default_factory=list)
    gone: bool = False
    damaged: set[int] = field(default_factory=set)
    """The parts, by identity, that something was taken out of."""

    def prune(self, errors: list[ErrorDetails]) -> None:
        """Report every error and take out the part that it stands in."""
        routes: dict[FieldPath, list[tuple[str | int, Node]]] = {}
        for error in errors:
            route = self._route(error["loc"])
            routes[tuple(step for step, _ in route)] = route
            self._report(error, route)
        # The last entry of a list goes first, so that the numbers of the others hold.
        for path in sorted(routes, key=_numbers, reverse=True):
            self._take_out(routes[path])

    def _route(self, loc: FieldPath) -> list[tuple[str | int, Node]]:
        """The steps from the root down to the last part that was written."""
        route: list[tuple[str | int, Node]] = []
        node = self.root
        for step in loc:
            child = node.child(step)
            if child is None or (child.value is None and isinstance(step, str)):
                break
            route.append((step, child))
            node = child
        return route

    def _report(self, error: ErrorDetails, route: list[tuple[str | int, Node]]) -> None:
        part = route[-1][1] if route else self.root
        if error["type"] in _CONSEQUENCES and (id(part.value) in self.damaged or _misspelt(error, part)):
            return
        path = tuple(step for step, _ in route)
        words = message(error, path, self.source.excerpt(part.span))
        level = Level.WARNING if path and _left_open(error, part) else Level.ERROR
        self.problems.append(Problem(self._place(error, part, path), words, level=level))

    def _place(self, error: ErrorDetails, part: Node, path: FieldPath) -> Span:
        parent = self._parent(path)
        if error["type"] == "extra_forbidden" and isinstance(parent.value, dict):
            return parent.value[str(path[-1])].key
        if error["type"] == "missing" and isinstance(part.value, dict):
            empty: Entry | None = part.value.get(str(error["loc"][-1]))
            return empty.key if empty else next((entry.key for entry in part.value.values()), part.span)
        return part.span

    def _parent(self, path: FieldPath) -> Node:
        node = self.root
        for step in path[:-1]:
            node = node.child(step) or node
        return node

    def _take_out(self, route: list[tuple[str | int, Node]]) -> None:
        if not route:
            self.gone = True
            return
        parent = route[-2][1] if len(route) > 1 else self.root
        step = route[-1][0]
        if isinstance(parent.value, dict):
            parent.value.pop(str(step), None)
        elif isinstance(parent.value, list) and isinstance(step, int):
            del parent.value[step]
        self.damaged.add(id(parent.value))


def _left_open(error: ErrorDetails, part: Node) -> bool:
    """Whether a required key is there and waits for its value, as in a draft."""
    return error["type"] == "missing" and part.child(str(error["loc"][-1])) is not None


def _misspelt(error: ErrorDetails, part: Node) -> bool:
    """Whether a required key is there under another spelling, which is reported as an unknown key."""
    written = part.value if isinstance(part.value, dict) else {}
    required = str(error["loc"][-1])
    return required not in written and bool(nearest(required, set(written) - set(ALL_KEYS)))


def _numbers(path: FieldPath) -> tuple[tuple[int, str], ...]:
    return tuple((step, "") if isinstance(step, int) else (-1, step) for step in path)
