"""What the studies that an estimate pools come to."""

from __future__ import annotations

from evidence.model.effect import StudyEffect
from evidence.rules.claims.printed import unrounded_ends
from evidence.rules.claims.reported import Reported
from evidence.statistics.between_studies import Method
from evidence.statistics.effect_size import EffectSize
from evidence.statistics.intervals import Interval, on_analysis_scale, standard_error
from evidence.statistics.measures import from_analysis
from evidence.statistics.pooling import Settings, pool

_FAR = 1.0
"""Standard errors beyond those of the common effect and of random effects; other weights make less of a difference."""
_FEWEST = 2


def outside(result: Reported) -> tuple[float, float] | None:
    """The least and the greatest of the studies' estimates, if the pooled one is beyond both; else None."""
    estimates = [study.estimate for study in result.effect.pools]
    low, high = min(estimates), max(estimates)
    try:
        printed = unrounded_ends(result.printed("estimate"))
    except ValueError:
        return None
    room = 0.01 * (abs(low) + abs(high))
    return None if printed.low <= high + room and printed.high >= low - room else (low, high)


def far_off(result: Reported) -> str | None:
    """What the studies come to, as one number or from one to another, if the estimate is far from it; else None."""
    effect = result.effect
    if len(effect.pools) < _FEWEST or any(study.interval is None for study in effect.pools):
        return None
    try:
        printed = on_analysis_scale(unrounded_ends(result.printed("estimate")), effect.measure)
        sizes = [_size(result, study) for study in effect.pools]
        common, random = (pool(sizes, Settings(method=method)) for method in (Method.COMMON, Method.DL))
        low, high = sorted((common.estimate, random.estimate))
        room = _FAR * max(common.standard_error, random.standard_error)
        if printed.high >= low - room and printed.low <= high + room:
            return None
        ends = dict.fromkeys(f"{from_analysis(effect.measure, end):.3g}" for end in (low, high))
    except (ValueError, ArithmeticError):  # an interval without width, an end at the edge of the scale
        return None
    return " to ".join(ends)


def _size(result: Reported, study: StudyEffect) -> EffectSize:
    """ValueError for a study whose interval cannot be one."""
    measure, interval = result.effect.measure, study.interval
    if interval is None:
        raise ValueError("a study without an interval has no weight")
    error = standard_error(Interval(interval.low, interval.high), measure, result.effect.level / 100)
    ends = on_analysis_scale(Interval(study.estimate, study.estimate), measure)
    return EffectSize(ends.low, error**2)
