"""Pooling of published data sets, against likelihoods and estimating equations written out; needs the corpora."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from benchmarks.synthesis import rows, studies
from evidence.statistics.between_studies import Method, tau2, tau2_interval
from evidence.statistics.effect_size import EffectSize
from evidence.statistics.pooling import Settings, pool
from evidence.statistics.weighted_fit import Studies
from tests.statistics.likelihood import log_likelihood, q

CORPORA = Path(os.environ.get("EVIDENCE_CORPORA", Path(__file__).resolve().parents[3] / "shared" / "corpora"))
needs_corpora = pytest.mark.skipif(
    not (CORPORA / "metadat").is_dir(), reason="needs the corpora: name their folder in EVIDENCE_CORPORA"
)

DATA = [
    ("bcg", "OR"),
    ("bcg", "RR"),
    ("bcg", "RD"),
    ("bcg", "AS"),
    ("normand1999", "SMD"),
    ("normand1999", "ROM"),
    ("normand1999", "MD"),
    ("mcdaniel1994", "COR"),
    ("molloy2014", "ZCOR"),
    ("hart1999", "IRR"),
    ("hahn2001", "RR"),
    ("laopaiboon2015", "OR"),
    ("lau1992", "OR"),
    ("lee2004", "RD"),
    ("li2007", "OR"),
    ("pritz1997", "PLO"),
    ("debruin2009", "PFT"),
    ("bonett2010", "ABT"),
    ("hackshaw1998", ""),
    ("tannersmith2016", ""),
    ("begg1989", ""),
]


def _effects(name: str, measure: str) -> list[EffectSize]:
    path = f"metadat/csv/dat.{name}.csv"
    if not (CORPORA / path).is_file():
        pytest.skip(f"the corpora have no data set {name}")
    return studies(rows(CORPORA, path), measure)


def _sum(effects: Sequence[EffectSize], power: int) -> float:
    return sum(effect.vi**-power for effect in effects)


@needs_corpora
@pytest.mark.parametrize(("name", "measure"), DATA)
def test_published_data(name: str, measure: str) -> None:
    effects = _effects(name, measure)
    pooled_studies = Studies(tuple(effects))
    k, plain = len(effects), q(effects, 0)
    laird = max(0.0, (plain - k + 1) / (_sum(effects, 1) - _sum(effects, 2) / _sum(effects, 1)))
    assert tau2(pooled_studies, Method.DL) == pytest.approx(laird)

    mandel = tau2(pooled_studies, Method.PM)
    assert q(effects, mandel) == pytest.approx(min(k - 1, plain))

    for method, restricted in ((Method.REML, True), (Method.ML, False)):
        found = tau2(pooled_studies, method)
        best = log_likelihood(effects, found, restricted)
        top = 4 * max(found, laird, mandel, 1e-6)
        assert all(log_likelihood(effects, top * (s / 400) ** 2, restricted) <= best + 1e-9 for s in range(401))

    pooled = pool(effects, Settings(method=Method.REML))
    between = tau2(pooled_studies)
    weights = [1 / (effect.vi + between) for effect in effects]
    assert pooled.estimate == pytest.approx(sum(w * e.yi for w, e in zip(weights, effects, strict=True)) / sum(weights))
    assert pooled.standard_error == pytest.approx(sum(weights) ** -0.5)
    profile = tau2_interval(pooled_studies)
    assert profile.low <= mandel <= profile.high or mandel == 0
