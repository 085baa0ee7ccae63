"""Reads a rule's case page: sections of prose, each with fenced files and the findings as a user sees them.

A fence names its file after the language (`yaml claims.yaml`); `text findings` holds the expected findings, one a
line, `path:line:column: level: message [rule]`, each followed by the words it points at, the claim, what could be said instead,
and what else to see. A file may say `same` to take the one of the section before. `text as-of` holds the day of the check, `toml options`
the options of rules, a table to each.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from evidence import pipeline
from evidence.model.finding import Finding
from evidence.rules import ALL
from evidence.rules.selection import choose

_SECTION = re.compile(r"^## (?P<title>.+)$", re.MULTILINE)
_FENCE = re.compile(r"^```+(?P<info>\w+ \S+)\n(?P<text>.*?)^```+$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Case:
    """One section of a page."""

    rule: str
    title: str
    files: dict[str, str] = field(repr=False)
    expected: str = field(repr=False)


def cases(page: Path) -> Iterator[Case]:
    """The sections of a page, in order."""
    text = page.read_text(encoding="utf-8")
    starts = list(_SECTION.finditer(text))
    files: dict[str, str] = {}
    for section, following in zip(starts, [*starts[1:], None], strict=True):
        body = text[section.end() : following.start() if following else len(text)]
        fences = {match["info"].split()[1]: match["text"] for match in _FENCE.finditer(body)}
        expected = fences.pop("findings", "")
        files = {name: files[name] if content.strip() == "same" else content for name, content in fences.items()}
        yield Case(page.stem, section["title"], dict(files), expected.strip())


def findings(case: Case) -> str:
    """What the rule of the page finds in the files of a section, one finding a line."""
    options = tomllib.loads(case.files.get("options", ""))
    rules = choose(ALL, [rule.id for rule in ALL], (), options)
    named = {name: (name, text.encode()) for name, text in case.files.items() if name != "options"}
    claims, bibliography = named.pop("claims.yaml", None), named.pop("references.bib", None)
    lock = named.pop("evidence.lock", None)
    as_of = named.pop("as-of", ("", b""))[1].decode().strip()
    report = pipeline.check(named.values(), claims, bibliography, rules, as_of=as_of, lock=lock)
    return "\n".join(_line(finding) for finding in report.findings if finding.rule == case.rule)


def _line(finding: Finding) -> str:
    place = finding.source.place(finding.span.start)
    path = finding.source.path
    line = f"{path}:{place.line}:{place.column}: {finding.level.label}: {finding.message} [{finding.rule}]"
    told = {"words": " ".join(finding.excerpt.split()), "claim": finding.claim, "instead": finding.warranted}
    see = {"see": ", ".join(related.message for related in finding.related)}
    return "\n".join([line, *(f"  {label}: {words}" for label, words in (told | see).items() if words)])
