"""The corpora as cases: one sentence or two, and what is right about them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpora import articles, corpora
from training import corpora as labelled
from training.examples import Example


@dataclass(frozen=True, slots=True)
class Case:
    """What is to be read and what is right about it, by task of training."""

    texts: tuple[str, ...]
    document: str
    labels: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Corpus:
    """A labelled set: the file or folder that it needs, and its cases."""

    place: Callable[[], Path]
    load: Callable[[], Iterable[Case]]
    in_articles: bool = False
    """Its sentences are read where they stand, in the files of the folder of articles."""


def _alone(load: Callable[[Path], Iterable[Example]]) -> Callable[[], Iterable[Case]]:
    return lambda: map(_case, load(corpora()))


def _own() -> Iterator[Case]:
    return map(_case, labelled.own(own_articles()))


def _case(example: Example) -> Case:
    return Case((example.text,), example.document, example.labels)


def _bioscope() -> Iterator[Case]:
    """All of it; training takes a part."""
    for row in labelled.rows(corpora() / "bioscope/sentences.jsonl"):
        labels = {task: row[task] for task in ("speculation", "negation")}
        yield Case((row["sentence"],), f"bioscope-{row['source']}-{row['doc']}", labels)


def _wright() -> Iterator[Case]:
    """Conclusions of a press release and of its paper, with their strengths from 0 to 3."""
    for row in labelled.rows(corpora() / "wright-exaggeration/pairs.jsonl"):
        labels = {side: row[f"{side}_strength"] for side in ("press_release", "abstract")}
        texts = row["press_release_conclusion"], row["abstract_conclusion"]
        yield Case(texts, f"trial_data-{row['original_file_id']}", labels)  # as InSciOut names the study


def _in(path: str) -> Callable[[], Path]:
    return lambda: corpora() / path


def learnt_from(known: Callable[[str], object]) -> set[str]:
    """The documents of which a sentence is known to a model; `known` tells it of a text."""
    found = set()
    for corpus in CORPORA.values():
        if corpus.place().exists():
            found |= {case.document for case in corpus.load() if any(map(known, case.texts))}
    return found


def own_articles() -> Path:
    """The folder of the articles whose sentences we coded ourselves."""
    return articles() / "dev"


CORPORA = {
    "yu-pubmed": Corpus(_in("yu-pubmed"), _alone(labelled.yu_pubmed)),
    "yu-eurekalert": Corpus(_in("yu-eurekalert"), _alone(labelled.yu_eurekalert)),
    "insciout": Corpus(_in("insciout"), _alone(labelled.insciout)),
    "insciout-advice": Corpus(_in("insciout"), _alone(labelled.advice)),
    "wright": Corpus(_in("wright-exaggeration"), _wright),
    "pei": Corpus(_in("pei-certainty"), _alone(labelled.pei)),
    "grade-wording": Corpus(_in("grade-wording"), _alone(labelled.grade)),
    "statements": Corpus(_in("statements"), _alone(labelled.statements)),
    "own": Corpus(own_articles, _own, in_articles=True),
    "bioscope": Corpus(_in("bioscope"), _bioscope),
}
"""By the name that the table has."""
