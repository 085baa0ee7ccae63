"""The encoder at work: sentences in, judgements out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from platform import machine
from typing import Any

from evidence.language.deep.shipped import TOKENIZER, Shipped, damaged
from evidence.language.judgement import SCALES, Judgement

_INPUTS, _OUTPUTS = ["ids", "mask"], ["answers", "vector"]
_FATAL = 4
"""ONNX Runtime's level of logging that leaves out all but the end of the process: what matters comes as exceptions."""


class Encoder:
    """A Judge by a shipped model. It runs on one thread, so that its answers do not depend on the machine's cores."""

    def __init__(self, shipped: Shipped) -> None:
        self._shipped = shipped

    @cached_property
    def version(self) -> str:
        """Of the model, and of all else that its answers rest on."""
        return "-".join([self._shipped.version, *map(_installed, ("onnxruntime", "tokenizers")), machine()])

    def judge(self, texts: Sequence[str]) -> list[Judgement]:
        """A judgement for each text, judged with those of like length.

        As many at a time as the model allows: one whose numbers are scaled by the largest in the batch would judge a
        sentence otherwise beside others, so that it takes one.
        """
        pieces = [self._pieces(text) for text in texts]
        order = sorted(range(len(texts)), key=lambda at: len(pieces[at]))
        judged: dict[int, Judgement] = {}
        size = self._shipped.batch
        for first in range(0, len(order), size):
            batch = order[first : first + size]
            judged.update(zip(batch, self._answers([pieces[at] for at in batch]), strict=True))
        return [judged[at] for at in range(len(texts))]

    def _pieces(self, text: str) -> list[int]:
        # Half a surrogate pair is no character, and Rust has no strings that hold one.
        readable = text.encode("utf-8", "replace").decode("utf-8")
        ids: list[int] = self._tokenizer.encode(readable).ids
        return ids or [0]

    def _answers(self, batch: list[list[int]]) -> list[Judgement]:
        import numpy as np  # only where a sentence is judged

        longest = max(map(len, batch))
        ids = np.array([row + [0] * (longest - len(row)) for row in batch], dtype=np.int64)
        mask = np.array([[1] * len(row) + [0] * (longest - len(row)) for row in batch], dtype=np.int64)
        answers, vectors = self._session.run(_OUTPUTS, dict(zip(_INPUTS, (ids, mask), strict=True)))
        return [self._judgement(*row) for row in zip(answers.tolist(), vectors.tolist(), strict=True)]

    def _judgement(self, answers: list[float], vector: list[float]) -> Judgement:
        parts: dict[str, Any] = {
            name: tuple(answers[first:last]) if name in SCALES else answers[first]
            for name, (first, last) in self._shipped.layout.items()
        }
        return Judgement(**parts, vector=tuple(vector))

    @cached_property
    def _tokenizer(self) -> Any:
        """Out of the file's contents; nothing is looked for elsewhere."""
        try:
            from tokenizers import Tokenizer

            tokenizer = Tokenizer.from_buffer(self._shipped.tokenizer)
        except Exception as error:  # the library raises nothing narrower
            raise damaged(self._shipped.path.with_name(TOKENIZER), f"cannot be used: {_first_line(error)}") from error
        tokenizer.no_padding()
        tokenizer.enable_truncation(self._shipped.longest)
        return tokenizer

    @cached_property
    def _session(self) -> Any:
        try:
            import onnxruntime

            session = onnxruntime.InferenceSession(
                self._shipped.encoder, _options(onnxruntime), providers=["CPUExecutionProvider"]
            )
            names = [each.name for each in session.get_inputs()], [each.name for each in session.get_outputs()]
        except Exception as error:  # the library raises nothing narrower
            raise damaged(self._shipped.path, f"cannot be used: {_first_line(error)}") from error
        if names != (_INPUTS, _OUTPUTS):
            raise damaged(self._shipped.path, f"has {names[0]} and {names[1]}, not {_INPUTS} and {_OUTPUTS}")
        return session


def _options(onnxruntime: Any) -> Any:
    onnxruntime.disable_telemetry_events()  # on by default on Windows
    onnxruntime.set_default_logger_severity(_FATAL)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = _FATAL
    options.use_deterministic_compute = True
    return options


def _installed(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:  # frozen into a program
        return ""


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0] or type(error).__name__
