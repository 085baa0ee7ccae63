"""`evidence schema`: print the JSON Schema of a file or an output."""

from __future__ import annotations

import json
from typing import Any

import click

from evidence import registry, schemas

_SCHEMAS = {
    "claims": registry.json_schema,
    "check": schemas.check,
    "statements": schemas.statements,
    "claim": schemas.claim,
    "lock": schemas.lock,
}


@click.command()
@click.argument("name", type=click.Choice(list(_SCHEMAS)), default="claims")
def command(name: str) -> None:
    """Print the JSON Schema of a file or an output.

    claims is claims.yaml, check the output of check --format json, statements a line of read --format jsonl, claim the
    output of claim --format json, lock evidence.lock.
    """
    click.echo(rendered(name))


def rendered(name: str) -> str:
    """A schema as the committed copy holds it."""
    schema: dict[str, Any] = _SCHEMAS[name]()
    return json.dumps(schema, indent=2, ensure_ascii=False)
