"""What is shown where somebody watches: colour and width on standard output, a progress bar on standard error."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from operator import itemgetter
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from evidence.files import File
from evidence.renderers.layout import Layout, printable

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_T = TypeVar("_T")

_PATIENCE = 1.0
"""Seconds without a bar."""


def layout(*, summary: bool = True) -> Layout:
    """The layout that suits standard output; NO_COLOR and a dumb terminal are heeded."""
    if not sys.stdout.isatty():
        return Layout(summary=summary)
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Layout(colour=colour, width=shutil.get_terminal_size().columns, summary=summary)


class Bar:
    """Counts files or references as they are dealt with; shows itself after a second, on a terminal only."""

    def __init__(self, total: int, *, wanted: bool = True) -> None:
        self._total = total
        self._wanted = wanted and total > 1 and sys.stderr.isatty()
        self._start = time.monotonic()
        self._shown: tuple[Progress, TaskID] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._shown:
            self._shown[0].stop()

    def over(self, files: Iterable[File]) -> Iterator[File]:
        """The files, each shown when it is begun."""
        return self.shown(files, itemgetter(0))

    def shown(self, things: Iterable[_T], name: Callable[[_T], str]) -> Iterator[_T]:
        """The things, each shown by its name."""
        for begun, thing in enumerate(things):
            if self._wanted and not self._shown and time.monotonic() - self._start > _PATIENCE:
                self._show()
            if self._shown:
                progress, task = self._shown
                progress.update(task, completed=begun, description=printable(name(thing)))
            yield thing

    def _show(self) -> None:
        from rich.console import Console  # too slow to import for a run that does not last
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

        # What things are called is no markup: `[/x]` would be a tag that closes nothing.
        columns = (
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TaskProgressColumn(),
            TimeRemainingColumn(),
        )
        progress = Progress(*columns, console=Console(stderr=True), transient=True)
        self._shown = progress, progress.add_task("", total=self._total)
        progress.start()
