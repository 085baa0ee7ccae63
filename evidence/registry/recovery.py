"""A fault of syntax costs one claim: reading takes up again at the next one."""

from __future__ import annotations

import re
from dataclasses import replace

from evidence.model.text import Source
from evidence.registry.builder import parse
from evidence.registry.tree import Node, Problem, Tree

_MOST_FAULTS = 50
"""Every one costs another look at the rest of the file."""
_DASH = re.compile(r"( *)-[ \r\n]")


def read_tree(source: Source) -> Tree:
    """The file as a tree, with as many of its claims as can be read."""
    tree = parse(source)
    fault, claims = tree.fault, _claims(tree.root)
    for _ in range(_MOST_FAULTS):
        if fault is None:
            return tree
        if not claims:
            break
        tree.problems.append(replace(fault, message=f"{fault.message}; the claim is not read"))
        if (start := _next_claim(source, claims[0], fault)) is None:
            return tree
        rest = parse(source, start, tree.anchors)
        if rest.root is not None and isinstance(rest.root.value, list):
            claims.extend(rest.root.value)
        tree.problems.extend(rest.problems)
        fault = rest.fault
    if fault is not None:
        tree.problems.append(replace(fault, message=f"{fault.message}; nothing below is read"))
    return tree


def _claims(root: Node | None) -> list[Node] | None:
    """The list of claims so far, in either form of the file."""
    node = root
    if node is not None and isinstance(node.value, dict):
        node = node.value["claims"].node if "claims" in node.value else None
    return node.value if node is not None and isinstance(node.value, list) else None


def _next_claim(source: Source, first: Node, fault: Problem) -> int | None:
    """Where the line of the next entry at the level of the first claim begins."""
    line = source.offset(source.place(first.span.start).line)
    dash = _DASH.match(source.text, line)
    if dash is None:
        return None
    following = re.compile(rf"^{dash[1]}-[ \r\n]", re.MULTILINE).search(source.text, fault.span.end)
    return following.start() if following else None
