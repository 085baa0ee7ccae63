"""How long 10,000 references take: the comparison with their records, and a whole check, on one core."""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import evidence
from benchmarks.references.entries import Entry
from evidence import lock
from evidence.model.project import Project
from evidence.rules.references.mismatched_metadata import MismatchedMetadata
from evidence.rules.references.wrong_doi import WrongDoi

REFERENCES, SEED = 10_000, 20


def repeated(entries: Sequence[Entry]) -> dict[str, Entry]:
    """So many entries, drawn by chance; the same works come again and again, under other keys and in other words."""
    return {f"r{number}": entry for number, entry in enumerate(random.Random(SEED).choices(entries, k=REFERENCES))}


def measure(project: Project, text: str) -> None:
    """Print the CPU seconds of the comparison, and of `evidence check` from start to exit."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    start = time.process_time()
    findings = sum(len(list(rule.run(project))) for rule in (WrongDoi(), MismatchedMetadata()))
    print(f"{REFERENCES:,} references, {findings} findings, one core, CPU time")
    print(f"{'wrong-doi and mismatched-metadata':<40} {time.process_time() - start:6.2f} s")
    print(f"{'evidence check, from start to exit':<40} {_checked(project, text):6.2f} s")


def _checked(project: Project, text: str) -> float:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "references.bib").write_text(text, encoding="utf-8")
        Path(folder, "evidence.lock").write_text(
            lock.write(["crossref"], project.lock.records.values() if project.lock else ()), encoding="utf-8"
        )
        Path(folder, "article.md").write_text("Ginger is a root.\n", encoding="utf-8")
        environment = {**os.environ, "PYTHONPATH": str(Path(evidence.__file__).parent.parent)}
        command = [sys.executable, "-m", "evidence", "check", "article.md", "--bibliography", "references.bib"]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if b"Traceback" in done.stderr or b"[mismatched-metadata]" not in done.stdout:
        sys.exit((done.stderr or done.stdout).decode())
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
