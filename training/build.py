"""The whole of training: corpora in, the files of both tiers out, and the answers that the benchmarks need."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import torch

from training import corpora, linear
from training.examples import FOLDS, Example, folded, normal
from training.export import export, states
from training.fit import Recipe, fit, load_tokenizer, predict
from training.network import Network
from training.reading import answers
from training.schemes import SCHEMES, gate, with_one
from training.sources import Sources
from training.targets import told
from training.vectors import Vectors

_JUDGED = 8_000
"""Unlabelled sentences that the encoder judges for the linear model to learn from."""


def weights(sources: Sources, deep: Path, fast: Path) -> None:
    """Fit both tiers to all examples: the encoder into the folder `deep`, the linear model into the file `fast`.

    On one thread, so that sums are added up in the same order on every machine.
    """
    torch.set_num_threads(1)
    examples = [example for part in folded(corpora.read(sources.corpora, sources.articles)) for example in part]
    network = fit(sources.model, examples, Recipe())
    export(network, sources.model, examples, deep)
    labelled = corpora.everything(sources.corpora, sources.articles)
    linear.train(labelled, fast, sources, _judged(sources, network, examples))


def held_out(sources: Sources, out: Path, folds: int = FOLDS) -> None:
    """Write, for both tiers, what the model of each fold answers to the documents that it has not seen.

    Two folds at a time, a core each. With fewer than FOLDS, the sentences of the others are written without an answer:
    no figure is to be reported of them.
    """
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        found = list(pool.map(_fold, [sources] * folds, range(folds)))
    unanswered = [_asked(sources, fold) for fold in range(folds, FOLDS)]
    for number, tier in enumerate(("deep", "fast")):
        rows: Answered = [row for part in found for row in part[number]]
        rows += [(text, None) for part in unanswered for text in part[number]]
        write_answers(rows, out / f"{tier}.jsonl.gz")


Answered = list[tuple[str, list[float] | None]]
"""Sentences with the 19 numbers of LAYOUT, or None where no model may be asked."""


def _asked(sources: Sources, fold: int) -> tuple[list[str], list[str]]:
    """The sentences of a fold that the encoder, and those that the linear model is asked about."""
    of = (corpora.read, corpora.everything)
    deep, fast = (_parted(load(sources.corpora, sources.articles), sources, fold)[1] for load in of)
    return deep, fast


def _fold(sources: Sources, fold: int) -> tuple[Answered, Answered]:
    """What the encoder and the linear model answer to a fold after learning from the others."""
    torch.set_num_threads(1)
    known, asked = _parted(corpora.read(sources.corpora, sources.articles), sources, fold)
    network = fit(sources.model, known, Recipe())
    deep = list(zip(asked, _answers(network, sources, known, asked).tolist(), strict=True))
    more, also = _parted(corpora.everything(sources.corpora, sources.articles), sources, fold)
    rows = [*linear.rows_of(more, sources.articles), *linear.judged_rows(_judged(sources, network, known))]
    model = linear.fitted(rows, Vectors(sources.model))
    fast = linear.answers(model, linear.rows_of([Example(text, "") for text in also], sources.articles))
    return deep, list(zip(also, fast.tolist(), strict=True))


def _parted(examples: Sequence[Example], sources: Sources, fold: int) -> tuple[list[Example], list[str]]:
    """What a fold learns from, and the sentences that it is asked about."""
    parts = folded([*examples, *corpora.pairs(sources.corpora)])
    learnt = [each for number, part in enumerate(parts) if number != fold for each in part if each.labels]
    return learnt, list(dict.fromkeys(each.text for each in parts[fold]))


def _answers(network: Network, sources: Sources, known: Sequence[Example], texts: Sequence[str]) -> torch.Tensor:
    """The answers to sentences as the shipped model would give them, before its weights are rounded."""
    schemes = [example for example in known if not example.labels.keys().isdisjoint(SCHEMES)]
    kind = gate(
        states(network.encoder, sources.model, [each.text for each in schemes]), [each.source for each in schemes]
    )
    like = (with_one(states(network.encoder, sources.model, texts)) @ kind).softmax(-1)
    return answers(predict(network, load_tokenizer(sources.model), texts), like)


def _judged(sources: Sources, network: Network, known: Sequence[Example]) -> list[dict[str, object]]:
    """Judgements of sentences without labels, for the linear model to learn from."""
    coded = {normal(example.text) for example in known}
    texts = [text for text in corpora.unlabelled(sources.corpora, sources.articles) if normal(text) not in coded]
    chosen = sorted(texts, key=digest)[:_JUDGED]
    rows = _answers(network, sources, known, chosen).tolist()
    return [told(text, row) for text, row in zip(chosen, rows, strict=True)]


def write_answers(rows: Iterable[tuple[str, list[float] | None]], out: Path) -> None:
    """Answers by the digest of the sentence, whose text is not ours to keep."""
    answered = {digest(text): found and [round(p, 3) for p in found] for text, found in rows}
    lines = (json.dumps({"digest": key, "answers": found}) for key, found in answered.items())
    out.parent.mkdir(parents=True, exist_ok=True)
    # No time stamp, so that the same answers make the same file.
    out.write_bytes(gzip.compress("\n".join(sorted(lines)).encode(), mtime=0))


def digest(text: str) -> str:
    """The first 16 hexadecimal digits of a sentence's SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]
