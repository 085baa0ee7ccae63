"""What a run comes to, and how it says that it failed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from enum import IntEnum

import click

from evidence.errors import EvidenceError
from evidence.model.finding import NotChecked

_SHOWN = 3


class Outcome(IntEnum):
    """The exit codes."""

    CLEAN = 0
    FINDINGS = 1
    """At or above `--fail-on`."""
    FAILED = 2
    """Could not check: bad arguments, unreadable input, our fault."""
    NOTHING = 3
    """Nothing to check."""
    INTERRUPTED = 130
    BROKEN_PIPE = 141
    """The two that shells use for SIGINT and SIGPIPE."""


def complain(message: str, *, path: str = "", hint: str = "") -> None:
    """Say on one line of standard error what went wrong."""
    place = f"{path}: " if path else ""
    advice = f" ({hint})" if hint else ""
    _say("error", f"{place}{message}{advice}")


def complain_of(error: EvidenceError) -> None:
    """Say what an error says."""
    complain(error.message, path=error.path, hint=error.hint)


def remark(notes: Iterable[NotChecked]) -> None:
    """Say on standard error what was not done, where no report can."""
    for one in notes:
        _say("note", f"{one.path}: {one.why}" if one.path else one.why)


def tell(message: str, *, path: str = "") -> None:
    """Say on one line of standard error what was done, or what is to be known about it."""
    _say("note", f"{path}: {message}" if path else message)


def failed(unread: Iterable[NotChecked]) -> Outcome:
    """Say of every file that could not be read why not."""
    for one in unread:
        complain(one.why, path=one.path)
    return Outcome.FAILED


def nothing(deed: str, articles: Sequence[str], asked: Sequence[str]) -> Outcome:
    """Say that there is nothing to `deed`: no sentence in the articles, or no article in what was asked for."""
    if articles:
        complain(f"nothing to {deed}: no sentence in {listed(articles)}")
    elif asked:
        complain(f"nothing to {deed}: no article in {listed(asked)}")
    else:
        complain(f"nothing to {deed}", hint="name articles, or list them under 'articles' in [tool.evidence]")
    return Outcome.NOTHING


def listed(names: Sequence[str]) -> str:
    """The names, or the first of many."""
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more


def _say(what: str, message: str) -> None:
    from evidence.renderers.layout import printable  # a cost that only a failure pays

    with suppress(OSError):  # a full disk under standard error must not change the exit code
        click.echo(f"evidence: {what}: {printable(message)}", err=True)
