"""The labelled corpora, as examples: which field is the sentence, which the label, which the document."""

from __future__ import annotations

import hashlib
import json
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from evidence import readers
from evidence.language.segmentation import sentences
from training.examples import Example, normal

RELATIONS = ("none", "association", "conditional-causation", "causation")
GUIDE = {
    "relation": RELATIONS,
    "certainty": ("very-low", "low", "moderate", "high", "absolute"),
    "attribution": ("none", "vague", "specific"),
    "advice": ("none", "implicit", "explicit"),
}
"""What the guide codes beside the need of evidence, by task."""
_FEWEST_WORDS = 5
ASPECTS = ("NotPresent", "Uncertain", "Certain")
_GUIDED = {"advice": "guided"}
"""The advice of the guide is to readers; that of InSciOut also to researchers: two tasks."""
LABELS = Path(__file__).parent / "labels/sentences.jsonl"
_LEVEL = re.compile(
    r"\b(?:very[\s-]+low|low|moderate|high)(?:[\s-]+to[\s-]+(?:very[\s-]+low|low|moderate|high))?"
    r"(?=[\s-]+(?:certainty|quality|confidence|evidence|GRADE))",
    re.IGNORECASE,
)
LEVELS = ("very low", "low", "moderate", "high")
NO_ADVICE = 1_500
"""How many main statements stand for "no advice" beside the advice sentences."""
BACKGROUND = 2_000
"""How many sentences are taken of a corpus that is far larger than the others."""


def read(folder: Path, articles: Path) -> list[Example]:
    """The examples of all corpora under a folder, and those of our own in the articles, in a fixed order.

    Of the largest corpus a part, of documents that are whole: `everything` has all of it.
    """
    found = [*(example for load in LOADERS for example in load(folder)), *own(articles)]
    # Newspapers print the same sentence: once is enough.
    return list({(normal(each.text), *each.labels.items()): each for each in found}.values())


def everything(folder: Path, articles: Path) -> list[Example]:
    """The same with all of the largest corpus, for a model that learns in minutes."""
    found = read(folder, articles)
    known = {normal(each.text) for each in found}
    return [*found, *(each for each in bioscope(folder, None) if normal(each.text) not in known)]


def unlabelled(folder: Path, articles: Path) -> list[str]:
    """Sentences that nobody coded: of the articles, and of abstracts."""
    found = [
        sentence.text
        for path in _articles(articles)
        for sentence in sentences(readers.read(str(path), path.read_bytes()))
    ]
    found += [row["sentence"] for row in rows(folder / "titipata-claims/sentences.jsonl")]
    found += [row["sentence"] for row in rows(folder / "abstrct/sentences.jsonl")]
    return list(dict.fromkeys(text for text in found if len(text.split()) >= _FEWEST_WORDS))


def pairs(folder: Path) -> Iterator[Example]:
    """Both sides of the pairs of which one may exaggerate [@wright2021]: to be answered, never to be learnt from.

    They come from the studies of InSciOut: a side belongs to the study that its file is of.
    """
    studies = {row["ref"] for row in rows(folder / "insciout/statements.jsonl")}
    for row in rows(folder / "wright-exaggeration/pairs.jsonl"):
        name = row["original_file_id"]
        document = next((ref for ref in sorted(studies) if ref.endswith("-" + name)), f"wright-{name}")
        for side in ("press_release_conclusion", "abstract_conclusion"):
            yield _one("wright", row[side], document)


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def yu_pubmed(folder: Path) -> Iterator[Example]:
    """Conclusions of abstracts, coded by Yu [@yu2019]."""
    for number, row in enumerate(rows(folder / "yu-pubmed/sentences.jsonl")):
        yield _one("yu-pubmed", row["sentence"], f"yu-pubmed-{number}", pubmed=RELATIONS.index(row["relation"]))


def yu_eurekalert(folder: Path) -> Iterator[Example]:
    """Headlines and openings of press releases, coded by Yu [@yu2020]."""
    for row in rows(folder / "yu-eurekalert/sentences.jsonl"):
        yield _one("yu-eurekalert", row["sentence"], row["release"], eurekalert=RELATIONS.index(row["relation"]))


def insciout(folder: Path) -> Iterator[Example]:
    """Statements of papers, releases, and news with Sumner's seven codes [@sumner2014]."""
    for row in rows(folder / "insciout/statements.jsonl"):
        yield _one("insciout", row["text"], row["ref"], sumner=row["code"])


def advice(folder: Path) -> Iterator[Example]:
    """Advice to researchers and policy (implicit for a reader) or to readers, against main statements."""
    for row in rows(folder / "insciout/advice.jsonl"):
        yield _one("insciout-advice", row["text"], row["ref"], advice=2 if row["advice_code"] == 3 else 1)
    told = {row["text"] for row in rows(folder / "insciout/advice.jsonl")}
    main = [
        row for row in rows(folder / "insciout/statements.jsonl") if row["part"] == "main" and row["text"] not in told
    ]
    for row in random.Random(1).sample(main, min(NO_ADVICE, len(main))):
        yield _one("insciout-advice", row["text"], row["ref"], advice=0)


def pei(folder: Path) -> Iterator[Example]:
    """Findings with the mean certainty that readers gave them, 1 to 6, and what of them is certain [@pei2021]."""
    labels: dict[tuple[str, str], dict[str, float]] = {}
    for row in rows(folder / "pei-certainty/sentence-level-certainty.jsonl"):
        of = labels.setdefault((row["finding"], f"pei-{row['id']}"), {})
        of["sureness"] = (row["sentence-level-certainty"] - 1) / 5
    for row in rows(folder / "pei-certainty/aspect-level-certainty.jsonl"):
        of = labels.setdefault((row["finding"], f"pei-{row['id']}"), {})
        of |= {aspect.lower(): ASPECTS.index(told) for aspect, told in row["aspect-level-certainty"].items()}
    for (text, document), found in labels.items():
        yield _one("pei", text, document, **found)


def bioscope(folder: Path, most: int | None = BACKGROUND) -> Iterator[Example]:
    """Speculation and negation [@vincze2008]: the documents come whole, up to `most` sentences."""
    found = list(rows(folder / "bioscope/sentences.jsonl"))
    documents = sorted({(row["source"], row["doc"]) for row in found})
    random.Random(1).shuffle(documents)
    order = {document: number for number, document in enumerate(documents)}
    found.sort(key=lambda row: order[row["source"], row["doc"]])
    for row in found[:most]:
        name = f"bioscope-{row['source']}-{row['doc']}"
        yield _one("bioscope", row["sentence"], name, speculation=row["speculation"], negation=row["negation"])


def grade(folder: Path) -> Iterator[Example]:
    """Sentences of Cochrane reviews that name one level of certainty, the name masked: what does the wording say?"""
    for row in rows(folder / "grade-wording/sentences.jsonl"):
        if len(row["levels"]) == 1:
            yield _one("grade", masked(row["sentence"]), row["doi"], grade=LEVELS.index(row["levels"][0]))


def statements(folder: Path) -> Iterator[Example]:
    """Sentences of health copy coded by the guide [@corpora/statements/guide.md]."""
    for row in rows(folder / "statements/statements.jsonl"):
        yield coded("statements", row["sentence"], row["doc"], row)


LOADERS: tuple[Callable[[Path], Iterator[Example]], ...] = (
    yu_pubmed,
    yu_eurekalert,
    insciout,
    advice,
    pei,
    bioscope,
    grade,
    statements,
)


def own(articles: Path) -> Iterator[Example]:
    """Sentences of the articles that we coded ourselves; those that the readers no longer find are left out."""
    wanted: dict[str, dict[int, dict[str, Any]]] = {}
    for row in rows(LABELS):
        wanted.setdefault(row["document"], {})[row["start"]] = row
    for name, codes in wanted.items():
        path = articles / name
        for sentence in sentences(readers.read(str(path), path.read_bytes())):
            code = codes.get(sentence.span.start)
            if code and hashlib.sha256(sentence.text.encode()).hexdigest().startswith(code["digest"]):
                yield coded("own", sentence.text, name, code)


def _articles(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in readers.READERS)


def coded(source: str, text: str, document: str, codes: dict[str, Any]) -> Example:
    """A sentence coded by the guide; a code that is absent is not known."""
    labels = {"need": float("EFN".index(codes["need"]))}
    for field, values in GUIDE.items():
        if codes.get(field) in values:
            labels[_GUIDED.get(field, field)] = float(values.index(codes[field]))
    return Example(text, document, labels, source)


def masked(sentence: str) -> str:
    """The sentence without the words that name its level: `low-quality evidence` becomes `[UNK] evidence`."""
    return _LEVEL.sub("[UNK]", sentence)


def _one(source: str, text: str, document: str, **labels: float) -> Example:
    return Example(text, document, labels, source)
