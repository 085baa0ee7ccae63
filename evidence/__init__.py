"""Check what health and science articles claim against what the evidence warrants.

    report = evidence.check(["article.md"], claims="claims.yaml", bibliography="references.bib")
    statements = evidence.read("Acupuncture may ease back pain.")

What `__all__` lists is public and will stay; all else may change.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from os import PathLike

    from evidence.errors import ConfigError, EvidenceError, InputError, ModelError
    from evidence.model.claim import Claim
    from evidence.model.finding import Finding, Level, NotChecked, Related
    from evidence.model.reference import Reference
    from evidence.model.report import Counts, Report
    from evidence.model.statement import Statement
    from evidence.model.text import Place, Source, Span

__version__ = "0.1.0"

__all__ = [
    "Claim",
    "ConfigError",
    "Counts",
    "EvidenceError",
    "Finding",
    "InputError",
    "Level",
    "ModelError",
    "NotChecked",
    "Place",
    "Reference",
    "Related",
    "Report",
    "Source",
    "Span",
    "Statement",
    "check",
    "read",
]

_HOMES = {
    "Claim": "evidence.model.claim",
    "ConfigError": "evidence.errors",
    "Counts": "evidence.model.report",
    "EvidenceError": "evidence.errors",
    "Finding": "evidence.model.finding",
    "InputError": "evidence.errors",
    "Level": "evidence.model.finding",
    "ModelError": "evidence.errors",
    "NotChecked": "evidence.model.finding",
    "Place": "evidence.model.text",
    "Reference": "evidence.model.reference",
    "Related": "evidence.model.finding",
    "Report": "evidence.model.report",
    "Source": "evidence.model.text",
    "Span": "evidence.model.text",
    "Statement": "evidence.model.statement",
}
"""Where the public types live: they are imported when they are asked for, so that `evidence --help` need not."""


def check(  # noqa: PLR0913  # the first is what the others are about
    files: str | PathLike[str] | Iterable[str | PathLike[str]],
    *,
    claims: str | PathLike[str] | None = None,
    bibliography: str | PathLike[str] | None = None,
    lock: str | PathLike[str] | None = None,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    reader: str = "fast",
    as_of: str = "",
) -> Report:
    """Judge one article or several by a registry, its bibliography, and what evidence.lock knows of the works in it.

    `select` and `ignore` name rules or families of rules; `reader` is fast, deep, or auto; `as_of` is a day,
    YYYY-MM-DD, on which claims with an earlier `review_by` are stale. An article that cannot be read ends in the
    report's `not_checked`; InputError if one of the other files cannot be read, ConfigError for an unknown rule,
    reader, or day, ModelError if the reader is deep and cannot be used. No settings file is looked for.
    """
    from dataclasses import replace
    from os import PathLike, fspath

    from evidence import pipeline
    from evidence.files import load, load_all
    from evidence.language import reader as new_reader
    from evidence.rules import ALL
    from evidence.rules.selection import choose

    unread: list[NotChecked] = []
    report = pipeline.check(
        load_all([fspath(file) for file in ([files] if isinstance(files, str | PathLike) else files)], unread),
        load(fspath(claims)) if claims is not None else None,
        load(fspath(bibliography)) if bibliography is not None else None,
        choose(ALL, _names(select), _names(ignore)),
        reader=new_reader(reader),
        as_of=as_of,
        lock=load(fspath(lock)) if lock is not None else None,
    )
    return replace(report, not_checked=(*unread, *report.not_checked))


def read(text: str, input_format: str = "plain", *, reader: str = "fast") -> list[Statement]:
    """What every sentence of a text says; `input_format` is plain, markdown, or html, `reader` as in `check`."""
    from evidence import pipeline
    from evidence.language import reader as new_reader

    return list(pipeline.read("<text>", text.encode("utf-8", "surrogatepass"), input_format, new_reader(reader)))


def _names(names: str | Iterable[str]) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else tuple(names)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
