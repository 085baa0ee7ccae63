"""Word vectors of the starting encoder: words of like meaning get like weights, also where one of them is rare."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from training.regression import Array

SIZE = 100
"""Directions that are kept of the vectors, those in which they differ most."""
_WORDS_BEGIN = 1000
"""Below it, the vocabulary holds marks and letters."""


class Vectors:
    """The vectors of whole words, reduced to SIZE directions, of mean length 1."""

    def __init__(self, model: Path) -> None:
        """Read the vocabulary and the word embeddings of a model folder."""
        self.vocabulary: dict[str, int] = Tokenizer.from_file(str(model / "tokenizer.json")).get_vocab()
        stored = load_file(model / "model.safetensors")["embeddings.word_embeddings.weight"].astype(np.float64)
        centred = stored - stored.mean(0)
        _, directions = np.linalg.eigh(centred[_WORDS_BEGIN:].T @ centred[_WORDS_BEGIN:])
        reduced = centred @ directions[:, : -SIZE - 1 : -1]
        self.table: Array = reduced / np.linalg.norm(reduced, axis=1).mean()

    def of(self, words: Sequence[str]) -> Array:
        """The vectors of words, zeros for those that are not known."""
        found = np.zeros((len(words), SIZE))
        for at, word in enumerate(words):
            if word in self.vocabulary:
                found[at] = self.table[self.vocabulary[word]]
        return found
