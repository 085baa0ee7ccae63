"""The expected answers of two R packages, where the corpora are at hand: all of them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from benchmarks.reporting import scrutiny, statcheck

CORPORA = Path(os.environ.get("EVIDENCE_CORPORA", Path(__file__).resolve().parents[3] / "shared" / "corpora"))

pytestmark = pytest.mark.skipif(not CORPORA.is_dir(), reason=f"no corpora at {CORPORA} (set EVIDENCE_CORPORA)")


@pytest.mark.parametrize("package", [scrutiny, statcheck])
def test_every_expected_answer_is_given(package) -> None:
    answers = list(package(CORPORA))

    assert answers
    assert [case for _, right, case in answers if not right] == []
