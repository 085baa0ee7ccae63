"""Which rules run, with which options."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from evidence.errors import ConfigError, nearest
from evidence.rules.base import Rule

Rules = Sequence[type[Rule]]
Options = Mapping[str, Mapping[str, object]]
"""The options of single rules, by rule, spelt as in the settings."""


def choose(
    available: Rules, select: Collection[str], ignore: Collection[str], options: Options | None = None
) -> tuple[Rule, ...]:
    """The rules that are asked for; ConfigError for a name or an option that there is not.

    Without `select`, all rules but those in preview, which run only where they are selected by their own name.
    """
    selected = _named(available, select) if select else {rule.id for rule in available}
    selected -= _named(available, ignore)
    selected -= {rule.id for rule in available if rule.preview and rule.id not in select}
    options = options or {}
    for name in options:
        find(available, name)
    return tuple(_made(rule, options.get(rule.id, {})) for rule in available if rule.id in selected)


def find(available: Rules, name: str) -> type[Rule]:
    """The rule of that name; ConfigError if there is none."""
    for rule in available:
        if rule.id == name:
            return rule
    raise _unknown(name, (rule.id for rule in available))


def defaults(rule: type[Rule]) -> dict[str, Any]:
    """The options of a rule, spelt as in the settings, with their defaults."""
    return {one.name.replace("_", "-"): one.default for one in fields(rule)}


def _named(available: Rules, names: Iterable[str]) -> set[str]:
    """The ids that names of rules, or of whole families, stand for."""
    named: set[str] = set()
    for name in names:
        matches = {rule.id for rule in available if name in (rule.id, rule.family)}
        if not matches:
            raise _unknown(name, (known for rule in available for known in (rule.id, rule.family)))
        named |= matches
    return named


def _unknown(name: str, known: Iterable[str]) -> ConfigError:
    return ConfigError(f"unknown rule {name!r}", hint=nearest(name, known) or "'evidence rules' lists them")


def _made(rule: type[Rule], given: Mapping[str, object]) -> Rule:
    known = defaults(rule)
    values: dict[str, Any] = {}
    for name, value in given.items():
        if name not in known:
            raise ConfigError(f"rule {rule.id!r} has no option {name!r}", hint=nearest(name, known))
        values[name.replace("-", "_")] = _fitting(rule, name, value, known[name])
    return rule(**values)


def _fitting(rule: type[Rule], name: str, value: object, default: object) -> object:
    """A setting's value as the option's type, which its default shows."""
    if isinstance(default, tuple) and isinstance(value, list):
        value = tuple(value)
    if isinstance(default, float) and type(value) is int:
        value = float(value)
    strings = not isinstance(value, tuple) or all(isinstance(one, str) for one in value)
    if type(value) is not type(default) or not strings:
        kind = {tuple: "a list of strings", bool: "true or false", str: "a string"}.get(type(default), "a number")
        raise ConfigError(f"option {name!r} of rule {rule.id!r} must be {kind}")
    return value
