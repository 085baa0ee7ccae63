from __future__ import annotations

import pytest

from evidence.statistics.between_studies import Method
from evidence.statistics.effect_size import EffectSize
from evidence.statistics.pooling import Settings, pool
from evidence.statistics.trim_and_fill import trim_and_fill

COMMON = Settings(method=Method.COMMON)
EVEN = tuple(EffectSize(0.5 + side * step, step) for step in (0.05, 0.1, 0.2, 0.4, 0.6) for side in (-1, 1))


def test_a_symmetric_funnel_lacks_nothing() -> None:
    filled = trim_and_fill(EVEN, COMMON)
    assert filled.missing == ()
    assert filled.pooled == pool(EVEN, COMMON)


@pytest.mark.parametrize("sign", [1, -1])
def test_what_was_cut_away_comes_back(sign: int) -> None:
    published = [EffectSize(sign * effect.yi, effect.vi) for effect in EVEN if effect.yi > 0.2]
    filled = trim_and_fill(published, COMMON)
    assert len(filled.missing) == 2
    assert sorted(sign * effect.yi for effect in filled.missing) == pytest.approx([-0.1, 0.1], abs=0.02)
    assert abs(filled.pooled.estimate) < abs(pool(published, COMMON).estimate)


def test_too_few_studies() -> None:
    with pytest.raises(ValueError, match="at least 3"):
        trim_and_fill(EVEN[:2])
