"""What is shown where somebody watches: colour and width on standard output, a progress bar on standard error."""

from __future__ import annotations

import os
import shutil
import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

from evidence.renderers.layout import Layout

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_PATIENCE = 1.0
"""Seconds without a bar."""


def layout(*, summary: bool = True) -> Layout:
    """The layout that suits standard output; NO_COLOR and a dumb terminal are heeded."""
    if not sys.stdout.isatty():
        return Layout(summary=summary)
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Layout(colour=colour, width=shutil.get_terminal_size().columns, summary=summary)


class Bar:
    """Counts files as they are begun; shows itself after a second, on a terminal only."""

    def __init__(self, total: int, *, wanted: bool = True) -> None:
        self._total = total
        self._wanted = wanted and total > 1 and sys.stderr.isatty()
        self._begun = 0
        self._start = time.monotonic()
        self._shown: tuple[Progress, TaskID] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._shown:
            self._shown[0].stop()

    def __call__(self, path: str) -> None:
        """A file is begun."""
        if self._wanted and not self._shown and time.monotonic() - self._start > _PATIENCE:
            self._show()
        if self._shown:
            progress, task = self._shown
            progress.update(task, completed=self._begun, description=path)
        self._begun += 1

    def _show(self) -> None:
        from rich.console import Console  # too slow to import for a run that does not last
        from rich.progress import Progress

        progress = Progress(console=Console(stderr=True), transient=True)
        self._shown = progress, progress.add_task("", total=self._total)
        progress.start()
