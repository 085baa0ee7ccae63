"""Where the corpora lie: the folder named by EVIDENCE_CORPORA, or ../shared/corpora beside the project."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_BESIDE = Path(__file__).resolve().parents[2] / "shared" / "corpora"


def corpora() -> Path:
    """The folder of the corpora; leaves with a message where there is none."""
    folder = Path(os.environ.get("EVIDENCE_CORPORA", _BESIDE))
    if not folder.is_dir():
        sys.exit(f"no corpora at {folder}; name their folder in EVIDENCE_CORPORA")
    return folder


def articles() -> Path:
    """The folder of real articles beside the corpora."""
    return corpora().parent / "articles"
