"""What models answered to the documents that they had not seen, so that no figure is of what a model learnt by heart.

`held_out/deep.jsonl.gz` and `held_out/fast.jsonl.gz` have one object a line: `digest`, the first 16 hexadecimal digits
of the SHA-256 of a sentence, and `answers`, the probabilities that the model of the fold without the sentence's
document gave: by value of each scale of a judgement, then those that are one number; null where only models that had
learnt the sentence could be asked. `python -m training held-out` writes them.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from evidence.language import is_too_long
from evidence.language.carriers import said
from evidence.language.judgement import ONCE, SCALES, Judge, Judgement
from evidence.language.passage import prepare
from evidence.language.tiers import Linear
from evidence.model.document import Sentence

FOLDER = Path(__file__).parent / "held_out"


class Answers:
    """Held-out judgements, by sentence."""

    def __init__(self, judgements: Mapping[str, Judgement], learnt: frozenset[str] = frozenset()) -> None:
        """By digest; `learnt` are those of sentences that no model answered without having learnt them."""
        self._judgements = judgements
        self._learnt = learnt

    @classmethod
    def of(cls, tier: str, folder: Path = FOLDER) -> Answers:
        """Those of a tier; none if it has no file."""
        path = folder / f"{tier}.jsonl.gz"
        if not path.is_file():
            return cls({})
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        held = {row["digest"]: judgement(row["answers"]) for row in rows if row["answers"] is not None}
        return cls(held, frozenset(row["digest"] for row in rows if row["answers"] is None))

    def __len__(self) -> int:
        return len(self._judgements)

    def get(self, text: str) -> Judgement | None:
        """What was answered to a sentence, if it was asked."""
        return self._judgements.get(digest(text))

    def learnt(self, text: str) -> bool:
        """Whether a sentence was learnt by every model, so that no answer to it counts."""
        return digest(text) in self._learnt

    def or_else(self, shipped: Linear) -> Linear:
        """The linear model by these answers, the shipped one's where there is none."""
        return lambda passage, ruled: self.get(passage.sentence.text) or shipped(passage, ruled)


class HeldOut:
    """A Judge by held-out answers where there are any, and else by the shipped model.

    What is to be read has to be expected first, since judges see sentences folded and without citations. Other texts,
    which are asked about only to find the words that carry a value, are judged to say nothing: no score has to do
    with those words, and to find them takes most of the time.
    """

    version = "held-out"

    def __init__(self, answers: Answers, shipped: Judge) -> None:
        self._answers = answers
        self._shipped = shipped
        self._expected: dict[str, str] = {}

    def expect(self, sentences: Iterable[Sentence]) -> None:
        """Take these for sentences that are to be read."""
        for sentence in sentences:
            if not is_too_long(sentence):
                self._expected[said(prepare(sentence))] = sentence.text

    def judge(self, texts: Sequence[str]) -> list[Judgement]:
        """A judgement for each text."""
        known = {text: self._known(text) for text in texts}
        unseen = [text for text, found in known.items() if found is None]
        known |= dict(zip(unseen, self._shipped.judge(unseen), strict=True)) if unseen else {}
        return [found for text in texts if (found := known[text]) is not None]

    def _known(self, text: str) -> Judgement | None:
        sentence = self._expected.get(text)
        return _NOTHING if sentence is None else self._answers.get(sentence)


def digest(text: str) -> str:
    """What a sentence is found by."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def judgement(answers: Sequence[float]) -> Judgement:
    """The judgement that a row of probabilities stands for; ValueError if it has not as many as there are values."""
    if len(answers) != _WIDTH:
        raise ValueError(f"{len(answers)} answers, not {_WIDTH}")
    parts: dict[str, Any] = {}
    rest = list(answers)
    for name, scale in SCALES.items():
        parts[name], rest = tuple(rest[: len(scale)]), rest[len(scale) :]
    parts |= zip(ONCE, rest, strict=True)
    return Judgement(**parts)


_WIDTH = sum(map(len, SCALES.values())) + len(ONCE)
_NOTHING = judgement([0.0] * _WIDTH)
