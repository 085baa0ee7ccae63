"""The operations of research synthesis among the published cases: effect sizes, pooling, tests of publication bias."""

from __future__ import annotations

import csv
import math
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from evidence.statistics.back_transformation import back_transformation
from evidence.statistics.between_studies import Method
from evidence.statistics.biserial import MEASURES as BISERIAL
from evidence.statistics.biserial import biserial
from evidence.statistics.change import MEASURES as OF_CHANGE
from evidence.statistics.change import Change, change
from evidence.statistics.continuity import Continuity, When
from evidence.statistics.correlations import CORRELATIONS, REGRESSIONS, Correlation, Regression, correlation, regression
from evidence.statistics.effect_size import EffectSize
from evidence.statistics.mantel_haenszel import mantel_haenszel, mantel_haenszel_rates
from evidence.statistics.matched import MEASURES as OF_PAIRS
from evidence.statistics.matched import Pairs, marginal_odds_ratio, matched
from evidence.statistics.means import MEASURES as OF_MEANS
from evidence.statistics.means import Sample, TwoSamples, two_samples
from evidence.statistics.person_time import RATES, TWO_RATES, Events, rate, two_rates
from evidence.statistics.peto import peto
from evidence.statistics.pooling import Pooled, Prediction, Settings, Test, around, pool
from evidence.statistics.publication_bias import (
    egger,
    fail_safe_n,
    fail_safe_n_orwin,
    fail_safe_n_rosenberg,
    rank_test,
    regression_test,
)
from evidence.statistics.single_group import ALPHAS, MEANS, PROPORTIONS, Alpha, Proportion, alpha, mean, proportion
from evidence.statistics.two_by_two import MEASURES as OF_TABLES
from evidence.statistics.two_by_two import TwoByTwo, two_by_two

Args = dict[str, Any]

COUNTS = (
    ("tpos", "tneg", "cpos", "cneg"),
    ("ai", "bi", "ci", "di"),
)
"""Columns with the four counts of a table."""
ARMS = (
    ("ai", "n1i", "ci", "n2i"),
    ("Ee", "Ne", "Ec", "Nc"),
    ("xTi", "nTi", "xCi", "nCi"),
    ("xt", "nt", "xc", "nc"),
    ("x.a", "n.a", "x.p", "n.p"),
    ("x.nrt", "n.nrt", "x.ctrl", "n.ctrl"),
    ("treat.infarction", "treat.total", "cont.infarction", "cont.total"),
)
"""Columns with each group's events and size."""
GROUPS = (
    ("m1i", "sd1i", "n1i", "m2i", "sd2i", "n2i"),
    ("Me", "Se", "Ne", "Mc", "Sc", "Nc"),
    ("mti", "sdti", "nti", "mci", "sdci", "nci"),
)
"""Columns with each group's mean, standard deviation and size."""
SAME = {"PHI:CS", "RPB:ST", "MD:UB"}
"""Variances that are a measure's usual one under another name."""
METHODS = {"EE": "FE", "CE": "FE", "IV": "FE", "FIXED": "FE", "COMMON": "FE", "EB": "PM", "RANDOM": "DL"}


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    """The rows of a data set; FileNotFoundError if the corpora do not have it."""
    with (folder / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def effect_size(args: Args) -> EffectSize:
    """The effect size that a case's numbers give, by the family of its measure."""
    measure = args["measure"]
    variance = args.get("vtype", "LS")
    named = f"{measure}:{variance}"
    named = measure if variance == "LS" or named in SAME else named
    for measures, compute in _FAMILIES:
        if measure in measures:
            return compute(named, args)
    raise LookupError(f"no family has the measure {measure}")


def escalc(args: Args, _: Path) -> dict[str, float]:
    """One effect size with its variance and standard error."""
    effect = effect_size(args)
    return {"yi": effect.yi, "vi": effect.vi, "sei": effect.standard_error}


def escalc_rows(args: Args, folder: Path) -> dict[str, list[float]]:
    """The effect sizes of named rows (from 1) of a data set, with intervals; a difference of risks also in percent."""
    measure, _, unit = args["measure"].partition("_")
    table = rows(folder, args["data"])
    chosen = args.get("rows") or range(1, len(table) + 1)
    effects = [effect_size(_numbers(table[row - 1]) | {**args, "measure": measure}) for row in chosen]
    scale = 100.0 if unit == "percent" else 1.0
    intervals = [around(effect.yi, effect.standard_error, 0.95) for effect in effects]
    return {
        "yi": [scale * effect.yi for effect in effects],
        "vi": [scale**2 * effect.vi for effect in effects],
        "sei": [scale * effect.standard_error for effect in effects],
        "ci_lb": [scale * interval.low for interval in intervals],
        "ci_ub": [scale * interval.high for interval in intervals],
    }


def meta_analysis(args: Args, folder: Path) -> dict[str, Any]:
    """A data set pooled, with everything that a case may ask after."""
    data = [_numbers(row) for row in rows(folder, args["data"])]
    measure, model = args["measure"], str(args.get("model") or args.get("method") or "REML").upper()
    settings = Settings(
        method=Method(METHODS.get(model, model)) if model not in {"MH", "PETO"} else Method.COMMON,
        level=args.get("level", 95) / 100 if args.get("level", 95) > 1 else args["level"],
        test=Test(args.get("test", "z")),
        prediction=Prediction.NORMAL if args.get("test", "z") == "z" else Prediction.T_K_MINUS_1,
        back=back_transformation(measure, [row["ni"] for row in data if "ni" in row]),
    )
    return _reported(_pooled(measure, model, data, settings))


def _pooled(measure: str, model: str, data: Sequence[Args], settings: Settings) -> Pooled:
    if model == "PETO":
        return peto([_table(row) for row in data], settings)
    if model == "MH" and measure in TWO_RATES:
        return mantel_haenszel_rates(measure, [_two_rates(row) for row in data], settings)
    if model == "MH":
        return mantel_haenszel(measure, [_table(row) for row in data], settings)
    return pool([effect_size(row | {"measure": measure}) for row in data if _is_whole(row, measure)], settings)


def _reported(pooled: Pooled) -> dict[str, Any]:
    found = pooled.heterogeneity
    report: dict[str, Any] = {
        "estimate": pooled.estimate,
        "se": pooled.standard_error,
        "ci_lb": pooled.interval.low,
        "ci_ub": pooled.interval.high,
        "z": pooled.statistic,
        "p": pooled.p_value,
        "tau2": (found.tau2 if found else None) or 0.0,
        "I2": found.i2 if found else None,
        "H2": found.h2 if found else None,
        "Q": found.q if found else None,
        "Qp": found.p_value if found else None,
    }
    if pooled.prediction:
        report |= {"pi_lb": pooled.prediction.low, "pi_ub": pooled.prediction.high}
    if pooled.natural:
        report["exp"] = [pooled.natural.estimate, pooled.natural.interval.low, pooled.natural.interval.high]
    report |= {"zval": report["z"], "pval": report["p"], "QE": report["Q"], "QEp": report["Qp"]}
    return report


def studies(table: Sequence[Mapping[str, str]], measure: str = "") -> list[EffectSize]:
    """The effect sizes of a data set's whole rows; without a measure, as it gives them."""
    data = [_numbers(row) for row in table]
    if not measure:
        return [EffectSize(row["yi"], row["vi"]) for row in data if {"yi", "vi"} <= row.keys()]
    return [effect_size(row | {"measure": measure}) for row in data if _is_whole(row, measure)]


def _is_whole(row: Args, measure: str) -> bool:
    try:
        effect_size(row | {"measure": measure})
    except LookupError:
        return False
    return True


def _effects(args: Args, folder: Path) -> list[EffectSize]:
    return studies(rows(folder, args["data"]), args.get("measure", ""))


def _ranks(args: Args, folder: Path) -> dict[str, float]:
    found = rank_test(_effects(args, folder))
    return {"tau": found.tau, "p": found.p_value, "pval": found.p_value}


def _regression(args: Args, folder: Path) -> dict[str, Any]:
    effects = _effects(args, folder)
    found = (
        egger(effects) if args.get("model") == "lm" else regression_test(effects, Method(args.get("method", "REML")))
    )
    value = found.statistic
    return {"slope": found.slope, "z": value, "zval": value, "t": value, "df": found.df, "p": found.p_value,
            "pval": found.p_value, "limit": found.limit, "est": found.limit}  # fmt: skip


def _fail_safe(args: Args, folder: Path) -> dict[str, int]:
    effects, kind = _effects(args, folder), args.get("type", "Rosenthal")
    if kind == "Orwin":
        return {"fsnum": fail_safe_n_orwin(effects, args.get("target"))}
    return {"fsnum": (fail_safe_n_rosenberg if kind == "Rosenberg" else fail_safe_n)(effects, args.get("alpha", 0.05))}


def _numbers(row: Mapping[str, str]) -> Args:
    """The cells of a row that are numbers."""
    found: Args = {}
    for name, cell in row.items():
        try:
            found[name] = float(cell)
        except (TypeError, ValueError):
            continue
    return found


def _values(args: Args, columns: Sequence[Sequence[str]]) -> list[float] | None:
    """The first set of columns that are all there."""
    return next(([args[name] for name in names] for names in columns if all(name in args for name in names)), None)


def _table(args: Args) -> TwoByTwo:
    if (counts := _values(args, COUNTS)) is not None:
        return TwoByTwo(*counts)
    if (arms := _values(args, ARMS)) is not None:
        return TwoByTwo.of_arms(*arms)
    raise LookupError(f"no counts of two groups among {', '.join(args)}")


def _continuity(args: Args) -> Continuity | None:
    if "add" not in args and "to" not in args:
        return None
    return Continuity(args.get("add", 0.5), When(args.get("to", "only0")))


def _two_by_two(measure: str, args: Args) -> EffectSize:
    table, continuity = _table(args), _continuity(args)
    if table.is_one_sided and continuity is None:
        # The cases' package corrects such tables as it does others.
        continuity = Continuity(when=When.ALL)
    return two_by_two(measure, table, continuity)


def _matched(measure: str, args: Args) -> EffectSize:
    if measure == "MPORM":
        return marginal_odds_ratio(_table(args), args["ri"])
    return matched(measure, Pairs(*(args[name] for name in COUNTS[1])))


def _two_samples(measure: str, args: Args) -> TwoSamples:
    correct = args.get("correct", True)
    values = _values(args, GROUPS)
    if "di" in args or "ti" in args:
        d = args["di"] if "di" in args else args["ti"] * math.sqrt(1 / args["n1i"] + 1 / args["n2i"])
        return TwoSamples.of_d(d, args["n1i"], args["n2i"], correct)
    if values is None and measure in {"VR", "SMD1"}:
        values = [args.get(name, 1.0) for name in GROUPS[0]]
    if values is None:
        raise LookupError(f"no means of two groups among {', '.join(args)}")
    return TwoSamples(Sample(*values[:3]), Sample(*values[3:]), correct)


def _change(measure: str, args: Args) -> EffectSize:
    means, sds = ((args.get(f"{name}1i", 1.0), args.get(f"{name}2i", 1.0)) for name in ("m", "sd"))
    if measure.startswith("SMCC") and ("di" in args or "ti" in args):
        d = args["di"] if "di" in args else args["ti"] / math.sqrt(args["ni"])
        return change(measure, Change((d, 0.0), (1.0, 1.0), args["ni"], 0.5, args.get("correct", True)))
    return change(measure, Change(means, sds, args["ni"], args["ri"], args.get("correct", True)))


def _correlation(measure: str, args: Args) -> EffectSize:
    r = args["ri"] if "ri" in args else args["ti"] / math.sqrt(args["ti"] ** 2 + args["ni"] - 2)
    return correlation(measure, Correlation(r, args["ni"]))


def _regressed(measure: str, args: Args) -> EffectSize:
    size, share = (args["mi"], args["ni"]), args.get("r2i", 0.0)
    if "ri" in args or measure in {"R2", "ZR2"}:
        return regression(measure, Regression(args.get("ri", 0.0), *size, share))
    semi = measure in {"SPCOR", "ZSPCOR"}
    found = Regression.semi_of_t(args["ti"], *size, share) if semi else Regression.of_t(args["ti"], *size)
    return regression(measure, found)


def _two_rates(args: Args) -> tuple[Events, Events]:
    return Events(args["x1i"], args["t1i"]), Events(args["x2i"], args["t2i"])


def _proportion(measure: str, args: Args) -> EffectSize:
    n = args["ni"] if "ni" in args else args["xi"] + args["mi"]
    return proportion(measure, Proportion(args["xi"], n), _continuity(args))


_FAMILIES: tuple[tuple[Mapping[str, Any], Callable[[str, Args], EffectSize]], ...] = (
    (OF_TABLES, _two_by_two),
    ({**OF_PAIRS, "MPORM": None}, _matched),
    (OF_MEANS, lambda measure, args: two_samples(measure, _two_samples(measure, args))),
    (BISERIAL, lambda measure, args: biserial(measure, _two_samples(measure, args))),
    (OF_CHANGE, _change),
    (CORRELATIONS, _correlation),
    (REGRESSIONS, _regressed),
    (TWO_RATES, lambda measure, args: two_rates(measure, *_two_rates(args), _continuity(args))),
    (RATES, lambda measure, args: rate(measure, Events(args["xi"], args["ti"]), _continuity(args))),
    (PROPORTIONS, _proportion),
    (MEANS, lambda measure, args: mean(measure, Sample(args.get("mi", 1.0), args["sdi"], args["ni"]))),
    (ALPHAS, lambda measure, args: alpha(measure, Alpha(args["ai"], args["mi"], args["ni"]))),
)

SYNTHESIS: Mapping[str, Callable[[Args, Path], object]] = {
    **dict.fromkeys(
        ("escalc", "escalc_2x2", "escalc_matched_2x2", "escalc_change", "escalc_means", "escalc_correlation"), escalc
    ),
    "escalc_rows": escalc_rows,
    "meta_analysis": meta_analysis,
    "rank_test": _ranks,
    "regression_test": _regression,
    "egger_test": lambda args, folder: _regression({**args, "model": "lm"}, folder),
    "fail_safe_n": _fail_safe,
}
"""What each operation of the cases gives, from its arguments and the folder of the corpora."""
