"""How often statements are tied to the right claim, on corpora that others labelled.

`pairs`: about 600 claims, the main statement of a journal article each, and the main statement of its press release:
the share of statements linked, and of links to the release's own article. `judged`: real releases with a registry,
every sentence judged. `speed`: time a statement. `rarity`: writes the table of term weights anew, from sentence counts
in texts that hold none of the pairs. `--reader deep` has sentences and claims read by the encoder too; what
nearness in meaning may do was chosen on the even half of the pairs, with the odd half in sight.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from benchmarks.corpora import articles, corpora
from evidence import language, readers
from evidence import registry as registries
from evidence.language import Reader
from evidence.linking import Linker, rarity
from evidence.linking.words import terms
from evidence.model.claim import Claim, Evidence, Registry
from evidence.model.document import Block, BlockKind, Document, Run, Sentence
from evidence.model.project import Link
from evidence.model.statement import Statement
from evidence.model.text import Source, Span

_RARITY = Path(rarity.__file__).with_name("rarity.txt")
_CODES = ("0", "-9", "9", "")
"""What stands in the pairs where nothing was found to code."""


def main() -> None:
    """Run the parts named, all but `rarity` if none is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", default=["pairs", "judged", "speed"])
    parser.add_argument("--show", action="store_true", help="list what went wrong")
    parser.add_argument("--reader", choices=language.TIERS, default="fast")
    arguments = parser.parse_args()
    parts = {"pairs": _pairs, "judged": _judged, "speed": _speed, "rarity": _rarity}
    for part in arguments.parts:
        parts[part](arguments.show, language.reader(arguments.reader))


# -- pairs -----------------------------------------------------------------------------------------


def _pairs(show: bool, reader: Reader) -> None:
    rows = _jsonl("insciout/pairs_pr_vs_article.jsonl")
    statements = [_statement(row["pr_main"], reader) for row in rows]
    for name, fields in (
        ("abstract's statement", ()),
        ("with title", ("ja_title",)),
        ("with title, body", ("ja_title", "ja_body_main")),
    ):
        registry = Registry(Source("claims.yaml", ""), tuple(_claim(row, fields) for row in rows if _has(row, fields)))
        right = {row["ref"]: _same(row, rows) for row in rows}
        print(f"\npairs, {name}: {len(registry.claims)} claims, {len(rows)} statements")
        print("threshold   linked    right")
        linked = Linker(registry, place=reader.place)
        chosen = linked.threshold
        for threshold in sorted({chosen, *(step / 50 for step in range(8, 22))}):
            linked.threshold = threshold
            found = [_best(linked, statement) for statement in statements]
            kept = [link.claim.id in right[row["ref"]] for row, link in zip(rows, found, strict=True) if link]
            mark = "*" if threshold == chosen else " "
            print(f"    {threshold:.3f}{mark}   {len(kept) / len(rows):6.1%}   {sum(kept) / max(len(kept), 1):6.1%}")
            if mark == "*":
                _show_halves(rows, found, right)
            if show and mark == "*" and len(fields) == 1:
                _show_pairs(rows, found, right)


def _show_halves(rows: Sequence[dict[str, str]], found: Sequence[Link | None], right: dict[str, set[str]]) -> None:
    for half, name in enumerate(("even", "odd")):
        of_half = [(row, link) for row, link in zip(rows, found, strict=True) if _half(row["ref"]) == half]
        kept = [link.claim.id in right[row["ref"]] for row, link in of_half if link]
        print(f"      {name:4}     {len(kept) / len(of_half):6.1%}   {sum(kept) / max(len(kept), 1):6.1%}")


def _half(name: str) -> int:
    return int(sha256(name.encode()).hexdigest(), 16) % 2


def _show_pairs(rows: Sequence[dict[str, str]], found: Sequence[Link | None], right: dict[str, set[str]]) -> None:
    by_ref = {row["ref"]: row for row in rows}
    for row, link in zip(rows, found, strict=True):
        if link is None or link.claim.id not in right[row["ref"]]:
            print(f"\n{row['ref']} PR: {row['pr_main']}\n  OWN: {row['ja_abs_main']} // {row['ja_title']}")
            if link:
                got = by_ref[link.claim.id]
                print(f"  GOT {link.score:.2f} {link.reasons}: {got['ja_abs_main']} // {got['ja_title']}")


def _best(linked: Linker, statement: Statement) -> Link | None:
    links = linked.links(statement.sentence.document, [statement])
    return links[0][0] if links else None


def _claim(row: dict[str, str], fields: Sequence[str]) -> Claim:
    statement = row["ja_abs_main"] if _stated(row["ja_abs_main"]) else row["ja_title"]
    told = tuple(row[field] for field in fields if field == "ja_title" and _stated(row[field]))
    body = row["ja_body_main"] if "ja_body_main" in fields and _stated(row["ja_body_main"]) else ""
    evidence = (Evidence(source=row["ref"], conclusion=body),)
    return Claim(row["ref"], statement, Source("claims.yaml", ""), Span(0, 0), terms=told, evidence=evidence)


def _has(row: dict[str, str], fields: Sequence[str]) -> bool:
    return _stated(row["ja_abs_main"]) or ("ja_title" in fields and _stated(row["ja_title"]))


def _stated(text: str | None) -> bool:
    return (text or "").strip() not in _CODES


def _same(row: dict[str, str], rows: Sequence[dict[str, str]]) -> set[str]:
    """The pair's own claim, and those of the very same text."""
    text = _flat(row["ja_abs_main"])
    return {row["ref"]} | {other["ref"] for other in rows if _stated(text) and _flat(other["ja_abs_main"]) == text}


def _flat(text: str | None) -> str:
    return " ".join((text or "").lower().split())


# -- judged ----------------------------------------------------------------------------------------


def _judged(show: bool, reader: Reader) -> None:
    print("\njudged      sentences  with claim   linked   right   recall   precision")
    totals: Counter[str] = Counter()
    for folder in sorted((corpora() / "judged-articles").iterdir()):
        counts = _judge(folder, show, reader)
        totals += counts
        print(_judged_row(folder.name, counts))
    print(_judged_row("all", totals))


def _judge(folder: Path, show: bool, reader: Reader) -> Counter[str]:
    document = readers.read("article.txt", (folder / "article.txt").read_bytes())
    registry, _ = registries.read("claims.yaml", (folder / "claims.yaml").read_bytes())
    statements = language.read(document, reader)
    links = Linker(registry, place=reader.place).links(document, statements)
    counts: Counter[str] = Counter()
    for sentence in json.loads((folder / "gold.json").read_text(encoding="utf-8")):
        inside = [at for at, s in enumerate(statements) if s.span.overlaps(Span(sentence["start"], sentence["end"]))]
        best = [links[at][0] for at in inside if at in links]
        acceptable = set(sentence["claims"])
        right = any(link.claim.id in acceptable for link in best)
        counts.update({"sentences": 1, "wanted": bool(acceptable), "linked": bool(best), "right": right})
        if show and right != bool(best or acceptable):
            print(f"\n  {sentence['sentence']}\n    judged {sorted(acceptable)}")
            for link in best:
                print(f"    {link.claim.id} {link.score:.2f} {link.reasons}")
    return counts


def _judged_row(name: str, counts: Counter[str]) -> str:
    recall = counts["right"] / max(counts["wanted"], 1)
    precision = counts["right"] / max(counts["linked"], 1)
    figures = f"{counts['sentences']:12} {counts['wanted']:11} {counts['linked']:8} {counts['right']:7}"
    return f"{name:8}{figures} {recall:8.2f} {precision:11.2f}"


# -- speed -----------------------------------------------------------------------------------------


def _speed(show: bool, reader: Reader) -> None:
    files = sorted((articles() / "dev" / "press-releases").iterdir())[:100]
    documents = [readers.read(path.name, path.read_bytes()) for path in files]
    read = [(document, language.read(document, reader)) for document in documents]
    count = sum(len(statements) for _, statements in read)
    rows = [row for row in _jsonl("insciout/statements.jsonl") if _stated(row["text"])]
    for size in (40, 2000):
        claims = (
            Claim(str(at), row["text"], Source("claims.yaml", ""), Span(0, 0)) for at, row in enumerate(rows[:size])
        )
        started = time.perf_counter()
        linked = Linker(Registry(Source("claims.yaml", ""), tuple(claims)), place=reader.place)
        built = time.perf_counter()
        for document, statements in read:
            linked.links(document, statements)
        spent = time.perf_counter() - built
        print(
            f"\nspeed: {size} claims indexed in {(built - started) * 1000:.0f} ms; {count} statements,"
            f" {spent / count * 1e6:.0f} microseconds each"
        )


# -- rarity ----------------------------------------------------------------------------------------

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n\s*\n")
_LEAST_COUNT = 10
_STEEPNESS = 1.5
_STEP = 4
_HEADER = """\
# How much a term tells, in hundredths, by how few sentences of health copy and abstracts hold it; what is not listed
# is rarer still. Counted by `python -m benchmarks.linking rarity` in {sentences} sentences; terms as linking forms
# them.
"""


def _rarity(show: bool, reader: Reader) -> None:
    counts: Counter[str] = Counter()
    sentences = 0
    for sentence in _background():
        sentences += 1
        counts.update(terms(sentence).keys())
    tiers: dict[int, list[str]] = {}
    for term, count in counts.items():
        if count >= _LEAST_COUNT:
            rare = math.log((sentences + 1) / (count + 5)) / math.log((sentences + 1) / 5)
            tiers.setdefault(round(rare**_STEEPNESS * 100 / _STEP) * _STEP, []).append(term)
    lines = [f"{hundredths}: {' '.join(sorted(tiers[hundredths]))}" for hundredths in sorted(tiers)]
    _RARITY.write_text(_HEADER.format(sentences=sentences) + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{_RARITY}: {sum(map(len, tiers.values()))} terms")


def _background() -> Iterator[str]:
    for name, key in (
        ("titipata-claims/sentences.jsonl", "sentence"),
        ("yu-pubmed/sentences.jsonl", "sentence"),
        ("yu-eurekalert/sentences.jsonl", "sentence"),
        ("abstrct/sentences.jsonl", "sentence"),
        ("claimbuster/sentences.jsonl", "text"),
        ("scitweets/sentences.jsonl", "text"),
    ):
        yield from (row[key] for row in _jsonl(name))
    yield from (row["sentence"] for row in _jsonl("bioscope/sentences.jsonl")[::4])
    # The article that acceptance is judged by stays out, so that nothing in the program comes from it.
    for path in sorted((articles() / "dev").rglob("*")) + sorted((articles() / "hedged").rglob("*")):
        if path.suffix in (".md", ".txt") and "insciout" not in str(path):
            yield from _SENTENCE_END.split(path.read_text(encoding="utf-8"))


# -- ground ----------------------------------------------------------------------------------------


def _jsonl(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (corpora() / name).read_text(encoding="utf-8").splitlines()]


def _statement(text: str, reader: Reader) -> Statement:
    block = Block(BlockKind.PARAGRAPH, text, (Run(0, len(text), Span(0, len(text))),))
    return language.read_sentence(
        Sentence(Document(Source("release.txt", text), "plain", (block,)), block, 0, len(text)), reader=reader
    )


if __name__ == "__main__":
    main()
