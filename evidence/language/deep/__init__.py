"""The deep tier: a small encoder that judges sentences, run on the processor by ONNX Runtime.

It needs the extra `[deep]`; its model lies beside this file, so that nothing is ever fetched. Nothing heavy is imported
before the first sentence that no earlier run has judged.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from evidence.errors import NotInstalledError
from evidence.language.judgement import Judge

MODEL = Path(__file__).parent / "model"
"""Holds encoder.onnx, tokenizer.json, and model.json, which describes them."""
_NEEDED = ("numpy", "onnxruntime", "tokenizers")


def load(folder: Path | None = None) -> Judge:
    """The encoder, remembering its judgements from run to run.

    NotInstalledError if the extra is missing, ModelError if the model is: missing, damaged, or not for this version.
    """
    if missing := [name for name in _NEEDED if find_spec(name) is None]:
        raise NotInstalledError(
            f"the deep reader needs {', '.join(missing)}",
            hint="pip install 'evidence-linter[deep]', or use --reader fast",
        )
    from evidence.language.deep import cache, shipped  # a cost that only those pay who have the extra
    from evidence.language.deep.encoder import Encoder

    return cache.Cached(Encoder(shipped.read(folder or MODEL)), cache.path())
