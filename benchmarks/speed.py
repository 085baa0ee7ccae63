"""How fast `evidence` is, next to proselint and write-good on the same files in the same run, on one core.

Writes 200 articles of about 1,000 words out of real sentences (the corpora's folders yu-pubmed and yu-eurekalert), then
runs each program over all of them, from start to exit; evidence with the registry of this repository, and without one.
proselint and write-good are used where they are on the PATH or
given by --proselint and --write-good. Byte code is compiled first. Prints the best of --runs.

    python -m benchmarks.speed --write-good node_modules/.bin/write-good
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import evidence
from benchmarks.corpora import corpora

ROOT = Path(__file__).parent.parent
ARTICLES, WORDS = 200, 1000
SEED = 20


def main() -> None:
    options = _options()
    compileall.compile_dir(Path(evidence.__file__).parent, quiet=2)
    with tempfile.TemporaryDirectory() as folder:
        articles, words = _articles(Path(folder))
        print(f"{len(articles)} articles, {words:,} words, one core, best of {options.runs}; all times are CPU time\n")
        speeds = {}
        for name, (place, command) in _programs(options, articles).items():
            if command is None:
                print(f"{name:<24} not measured: it is not installed")
                continue
            seconds = _best(command, options.runs, place)
            speeds[name] = words / seconds
            print(f"{name:<24} {seconds:8.2f} s {speeds[name]:12,.0f} words/s")
        for name, speed in speeds.items():
            if not name.startswith("evidence"):
                print(f"\nevidence is {speeds['evidence'] / speed:.1f} times as fast as {name}", end="")
        print("\n\nFrom a cold start:")
        for label, (place, arguments) in _cold_starts(articles[0]).items():
            seconds = _best([sys.executable, "-m", "evidence", *arguments], max(options.runs, 5), place)
            print(f"  {label:<46} {seconds * 1000:6.0f} ms")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--proselint", default=shutil.which("proselint"))
    parser.add_argument("--write-good", default=shutil.which("write-good"))
    return parser.parse_args()


def _programs(options: argparse.Namespace, articles: Sequence[Path]) -> dict[str, tuple[Path, list[str] | None]]:
    names, folder = [str(path) for path in articles], articles[0].parent
    check = [sys.executable, "-m", "evidence", "check", *names]
    return {
        "evidence": (ROOT, check),
        "evidence, without claims": (folder, check),
        "proselint": (folder, [options.proselint, "check", *names] if options.proselint else None),
        "write-good": (folder, [options.write_good, *names] if options.write_good else None),
    }


def _cold_starts(article: Path) -> dict[str, tuple[Path, list[str]]]:
    return {
        "evidence --help": (article.parent, ["--help"]),
        "evidence check, one article of 1,000 words": (article.parent, ["check", article.name]),
        "evidence check, the example with its registry": (ROOT, ["check", "articles/acupuncture-for-back-pain.md"]),
    }


def _best(command: Sequence[str], runs: int, folder: Path) -> float:
    """CPU seconds of the quickest run, its children's included; findings are no failure."""
    return min(_once(command, folder) for _ in range(runs))


def _once(command: Sequence[str], folder: Path) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "PYTHONPATH": str(Path(evidence.__file__).parent.parent)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                          check=False, preexec_fn=_on_one_core)  # fmt: skip
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if b"Traceback" in done.stderr or b"a bug in" in done.stderr:
        sys.exit(done.stderr.decode())
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _on_one_core() -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def _articles(folder: Path) -> tuple[list[Path], int]:
    source = random.Random(SEED)
    sentences = _sentences()
    paths, total = [], 0
    for number in range(ARTICLES):
        text, words = _article(number, sentences, source)
        path = folder / f"article-{number:03}.md"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
        total += words
    return paths, total


def _article(number: int, sentences: Sequence[str], source: random.Random) -> tuple[str, int]:
    blocks, words = [f"# Article {number}"], 2
    while words < WORDS:
        block = " ".join(source.choices(sentences, k=source.randint(2, 6)))
        words += len(block.split())
        blocks.append(block)
    return "\n\n".join(blocks) + "\n", words


def _sentences() -> list[str]:
    paths = (corpora() / folder / "sentences.jsonl" for folder in ("yu-pubmed", "yu-eurekalert"))
    lines = (line for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    return [json.loads(line)["sentence"].strip() for line in lines]


if __name__ == "__main__":
    main()
