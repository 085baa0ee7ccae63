"""Runs the command line as its users do, in the test's own process or in one of its own."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from evidence.cli import main

if TYPE_CHECKING:
    import pytest

PROGRAM = [sys.executable, "-m", "evidence"]


class Result(NamedTuple):
    """What a run came to."""

    code: int
    out: str
    err: str


@dataclass
class Command:
    """`evidence` in a folder of its own."""

    folder: Path
    monkeypatch: pytest.MonkeyPatch
    capture: pytest.CaptureFixture[str]

    def __call__(self, *arguments: str, stdin: bytes = b"") -> Result:
        self.monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        self.capture.readouterr()
        code = main(arguments)
        return Result(int(code), *self.capture.readouterr())

    def write(self, name: str, content: str | bytes) -> Path:
        """A file in the folder."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path


ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent), "EVIDENCE_READER": "fast"}
"""For a process in another folder."""
ENVIRONMENT.pop("PYTHONUNBUFFERED", None)  # an unbuffered stream drops the rest of a write into a closed pipe


def spawn(
    *arguments: str, cwd: Path, stdin: int | None = subprocess.DEVNULL, **environment: str
) -> subprocess.Popen[bytes]:
    """A process of its own, its output piped, with more of an environment. It hears Ctrl-C as on a terminal."""
    return subprocess.Popen(
        [*PROGRAM, *arguments],
        cwd=cwd,
        env={**ENVIRONMENT, **environment},
        preexec_fn=_hear if os.name == "posix" else None,
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def _hear() -> None:
    """A shell has what it starts in the background ignore Ctrl-C, and that is passed on."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
