"""`evidence explain`: say what a rule looks for, and why."""

from __future__ import annotations

import inspect

import click

from evidence.rules import ALL, Rule
from evidence.rules.selection import defaults, find

_FAULTS_OF_FORM = {
    "invalid-registry": """\
claims.yaml is not valid YAML there, or not of the form that a registry has.

What is at fault is left out, and the rest is read. `evidence schema claims` prints the form.""",
    "invalid-bibliography": """\
The bibliography is not valid BibTeX, CSL-JSON, RIS or .nbib there, or an entry of a .bib file has no citekey.

What is at fault is left out, and the other entries are read.""",
    "duplicate-citekey": """\
Two entries of the bibliography have the same citekey.

Nobody could tell which of them an article cites. The first one is used.""",
}
"""What is found while files are read. These are no rules: they can be neither selected nor ignored."""


@click.command()
@click.argument("rule")
def command(rule: str) -> None:
    """Say what a rule looks for, and why."""
    if rule in _FAULTS_OF_FORM:
        click.echo(f"{rule} (always reported)\n\n{_FAULTS_OF_FORM[rule]}")
    else:
        click.echo(_page(find(ALL, rule)))


def _page(rule: type[Rule]) -> str:
    facts = f"{rule.level.label}, family {rule.family}, since {rule.since}{', preview' if rule.preview else ''}"
    parts = [f"{rule.id} ({facts})", inspect.getdoc(rule) or ""]
    if options := defaults(rule):
        parts.append(f"Options, under [tool.evidence.rules.{rule.id}]:")
        parts.append("\n".join(f"    {name} = {default!r}" for name, default in options.items()))
    return "\n\n".join(parts)
