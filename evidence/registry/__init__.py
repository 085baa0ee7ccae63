"""claims.yaml: what research shows about what articles assert."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from evidence.errors import RegistryError, nearest
from evidence.model.claim import Claim, Registry
from evidence.model.decoding import decode
from evidence.model.finding import Finding, Level, Related
from evidence.model.text import Source, Span
from evidence.registry import conversion
from evidence.registry.recovery import read_tree
from evidence.registry.tree import Entry, Node, Places, Problem, Tree
from evidence.registry.validation import validate

__all__ = ["json_schema", "read"]

_VERSION = 1
_TOP = ("version", "claims")


def read(path: str, data: bytes) -> tuple[Registry, tuple[Finding, ...]]:
    """The claims that could be read, and what is wrong with the file, in order of place.

    A bare list of claims is read as well. Raises RegistryError only if the file is not text.
    """
    source = Source(path, decode(path, data, RegistryError))
    with _uncollected():
        tree = read_tree(source)
        claims = tuple(_claims(_entries(tree), source, tree.problems))
    # A fault behind an alias is met more than once.
    problems = sorted(dict.fromkeys(tree.problems), key=lambda problem: problem.span)
    return Registry(source, claims), tuple(_finding(problem, source) for problem in problems)


def json_schema() -> dict[str, object]:
    """The JSON Schema of claims.yaml."""
    from evidence.registry import published

    return published.json_schema()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector from looking through the tree again and again while it grows."""
    wanted = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if wanted:
            gc.enable()


def _entries(tree: Tree) -> list[Node]:
    """The nodes of the claims; what is wrong above them goes to the tree's problems."""
    root = tree.root
    match root.value if root else None:
        case dict(entries) if root:
            _check_top(root, entries, tree)
            return _listed(entries["claims"].node, tree) if "claims" in entries else []
        case list(nodes):
            return nodes
        case None if not tree.problems:
            tree.problems.append(_no_claims(root.span if root else Span(0, 0)))
        case value if value is not None and root:
            tree.problems.append(Problem(root.span, "a registry is a mapping with 'version' and 'claims'"))
    return []


def _check_top(root: Node, entries: dict[str, Entry], tree: Tree) -> None:
    place = next((entry.key for entry in entries.values()), root.span)
    for key, entry in entries.items():
        if key not in _TOP:
            hint = nearest(key, _TOP)
            tree.problems.append(Problem(entry.key, f"unknown key {key!r}" + (f"; {hint}" if hint else "")))
    if "version" in entries:
        version = entries["version"].node
        if version.value != _VERSION or version.value is True:
            tree.problems.append(Problem(version.span, f"only version {_VERSION} of the form can be read"))
    elif not tree.stopped:
        tree.problems.append(Problem(place, f"the registry has no 'version: {_VERSION}'", level=Level.WARNING))
    if "claims" not in entries and not tree.problems:
        tree.problems.append(_no_claims(place))


def _listed(claims: Node, tree: Tree) -> list[Node]:
    if isinstance(claims.value, list):
        return claims.value
    empty, span = claims.value is None, claims.span
    tree.problems.append(_no_claims(span) if empty else Problem(span, "'claims' must be a list of claims"))
    return []


def _no_claims(span: Span) -> Problem:
    return Problem(span, "the registry holds no claims", level=Level.WARNING)


def _claims(nodes: list[Node], source: Source, problems: list[Problem]) -> Iterator[Claim]:
    for node in nodes:
        if not node.complete:  # the fault of syntax inside is reported already
            continue
        _rename_confidence(node, problems)
        entry, found = validate(node, source)
        problems.extend(found)
        if entry is not None:
            yield conversion.claim(entry, source, node.span, Places(node))


def _rename_confidence(node: Node, problems: list[Problem]) -> None:
    """`confidence` is another word for `certainty`."""
    if not isinstance(node.value, dict) or "confidence" not in node.value:
        return
    entry = node.value.pop("confidence")
    if "certainty" in node.value:
        message = "'confidence' means the same as 'certainty', which stands here too and holds"
        problems.append(Problem(entry.key, message, node.value["certainty"].key))
    else:
        node.value["certainty"] = entry


def _finding(problem: Problem, source: Source) -> Finding:
    return Finding(
        rule="invalid-registry",
        family="claims",
        level=problem.level,
        source=source,
        span=problem.span,
        message=problem.message,
        related=(Related(source, problem.related, "the other one is here"),) if problem.related else (),
    )
