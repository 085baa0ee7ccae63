"""`evidence explain`: say what a rule looks for, and why."""

from __future__ import annotations

import inspect

import click

from evidence.rules import ALL, Rule
from evidence.rules.selection import defaults, find


@click.command()
@click.argument("rule")
def command(rule: str) -> None:
    """Say what a rule looks for, and why."""
    click.echo(_page(find(ALL, rule)))


def _page(rule: type[Rule]) -> str:
    facts = f"{rule.level.label}, family {rule.family}, since {rule.since}{', preview' if rule.preview else ''}"
    parts = [f"{rule.id} ({facts})", inspect.getdoc(rule) or ""]
    if options := defaults(rule):
        parts.append(f"Options, under [tool.evidence.rules.{rule.id}]:")
        parts.append("\n".join(f"    {name} = {default!r}" for name, default in options.items()))
    return "\n\n".join(parts)
