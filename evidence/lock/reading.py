"""The text of evidence.lock -> Lock."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from evidence.errors import LockError
from evidence.lock.forms import MalformedError, record, texts
from evidence.lock.recovery import recovered
from evidence.lock.writing import VERSION
from evidence.model.finding import Finding, Level
from evidence.model.record import Lock, Record
from evidence.model.text import Source, Span

_CITEKEY = re.compile(r'^    ("(?:[^"\\\n]|\\.)*"): \{', re.MULTILINE)
"""A record begins here: a key two steps in, as the lock is always laid out."""
_BYTE_ORDER_MARK = "\ufeff"
"""Some editors put it before whatever they save."""
_AGAIN = "'evidence lock' asks for it again"


def read_text(source: Source) -> tuple[Lock, tuple[Finding, ...]]:
    """What the text holds, and what is wrong with it."""
    places = {
        json.loads(match[1]): Span(match.start(1) + 1, match.end(1) - 1) for match in _CITEKEY.finditer(source.text)
    }
    kept: Mapping[str, object]
    try:
        whole = json.loads(source.text.removeprefix(_BYTE_ORDER_MARK))
    except (ValueError, RecursionError) as error:
        kept, fault = recovered(source.text, places, error)
        findings = [_finding(source, *fault)]
        sources: tuple[str, ...] = ()
    else:
        kept, sources = _parts(whole, source)
        findings = []
    records: dict[str, Record] = {}
    for citekey, written in kept.items():
        try:
            records[citekey] = record(citekey, written)
        except MalformedError as error:
            message = f"the record of {citekey!r} cannot be read: {error}; {_AGAIN}"
            findings.append(_finding(source, places.get(citekey, Span(0, 0)), message))
    return Lock(source, sources, records, places), tuple(findings)


def _parts(whole: object, source: Source) -> tuple[Mapping[str, object], tuple[str, ...]]:
    if not isinstance(whole, dict) or not isinstance(whole.get("references"), dict):
        raise LockError(
            "is no evidence.lock", hint="name another file, or delete it and run 'evidence lock'", path=source.path
        )
    if whole.get("version") != VERSION:
        raise LockError(
            f"was written in version {whole.get('version')!r}, and this program knows version {VERSION}",
            hint="use the version of evidence that wrote it, or delete it and run 'evidence lock'",
            path=source.path,
        )
    try:
        return whole["references"], texts(whole.get("sources", []))
    except MalformedError:
        return whole["references"], ()


def _finding(source: Source, span: Span, message: str) -> Finding:
    return Finding("invalid-lock", "references", Level.ERROR, source, span, message)
