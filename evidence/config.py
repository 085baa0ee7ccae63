"""Settings: `[tool.evidence]` of a pyproject.toml, or an evidence.toml, found up the tree; and days."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from math import inf
from pathlib import Path
from typing import Any

from evidence.errors import ConfigError, nearest


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project has settled; every field but `root` is a key of the file, spelt with hyphens."""

    root: Path
    """The folder that the paths below are relative to."""
    articles: tuple[str, ...] = ()
    claims: str | None = None
    bibliography: str | None = None
    lock: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "warning"
    format: str = "text"
    reader: str | None = None
    budget: float | None = None
    """Seconds that the reader `auto` may spend on deep reading."""
    rules: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    """The options of single rules, by rule."""
    sources: Mapping[str, object] = field(default_factory=dict)
    """Whom `evidence lock` asks, and how."""


def day(written: str) -> str:
    """A day that the user gives, `2027-06-30`; empty for none, ConfigError for what is no day."""
    try:
        return date.fromisoformat(written).isoformat() if written else ""
    except ValueError:
        raise ConfigError(f"{written!r} is not a day", hint="write it YYYY-MM-DD, as 2027-06-30") from None


def find(folder: Path) -> Settings:
    """The settings that hold in a folder: the nearest upwards, or the defaults; ConfigError if they cannot be used."""
    for parent in (folder, *folder.parents):
        for name, table in (("evidence.toml", ()), ("pyproject.toml", ("tool", "evidence"))):
            if (parent / name).is_file() and (keys := _table(parent / name, table)) is not None:
                return _settings(parent / name, keys)
    return Settings(folder)


def _table(path: Path, route: tuple[str, ...]) -> object:
    try:
        table: object = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"the settings cannot be read: {error}", path=str(path)) from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"the settings are not valid TOML: {error}", path=str(path)) from error
    for key in route:
        table = table.get(key) if isinstance(table, dict) else None
    return table


def _settings(path: Path, table: object) -> Settings:
    if not isinstance(table, dict):
        raise ConfigError("'evidence' must be a table", path=str(path))
    return Settings(path.parent, **{_field(path, key): _value(path, key, value) for key, value in table.items()})


def _field(path: Path, key: str) -> str:
    if key not in _READERS:
        raise ConfigError(f"unknown setting {key!r}", hint=nearest(key, _READERS), path=str(path))
    return key.replace("-", "_")


def _value(path: Path, key: str, value: object) -> Any:
    try:
        return _READERS[key](value)
    except TypeError as error:
        raise ConfigError(f"setting {key!r} must be {error}", path=str(path)) from None


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a string")
    return value


def _seconds(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < inf:
        raise TypeError("a number of seconds, 0 or more")
    return float(value)


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise TypeError("a list of strings")
    return tuple(value)


def _tables(value: object) -> dict[str, dict[str, object]]:
    if not isinstance(value, dict) or not all(isinstance(one, dict) for one in value.values()):
        raise TypeError("a table of tables, one for each rule")
    return value


def _table_of_any(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise TypeError("a table")
    return value


_BY_TYPE: dict[str, Callable[[object], object]] = {
    "str": _text,
    "str | None": _text,
    "float | None": _seconds,
    "tuple[str, ...]": _texts,
    "Mapping[str, Mapping[str, object]]": _tables,
    "Mapping[str, object]": _table_of_any,
}
_READERS = {one.name.replace("_", "-"): _BY_TYPE[str(one.type)] for one in fields(Settings) if one.name != "root"}
