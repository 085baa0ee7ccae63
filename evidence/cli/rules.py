"""`evidence rules`: list the rules."""

from __future__ import annotations

import inspect
from itertools import groupby
from operator import attrgetter

import click

from evidence.rules import ALL, Rule


@click.command()
def command() -> None:
    """List the rules."""
    width = max((len(rule.id) for rule in ALL), default=0)
    by_family = sorted(ALL, key=attrgetter("family"))
    click.echo(
        "\n\n".join(_section(name, list(rules), width) for name, rules in groupby(by_family, attrgetter("family")))
    )


def _section(family: str, rules: list[type[Rule]], width: int) -> str:
    return "\n".join([family, *(f"  {rule.id:<{width}}  {rule.level.label:<7}  {_fault(rule)}" for rule in rules)])


def _fault(rule: type[Rule]) -> str:
    """The first paragraph of the rule's documentation, on one line."""
    return " ".join((inspect.getdoc(rule) or "").partition("\n\n")[0].split())
