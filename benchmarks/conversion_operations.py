"""What other packages' names for conversions stand for here: one function of a case's arguments for each."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

from benchmarks import conversion_statistics as statistics
from benchmarks.conversion_arguments import Arguments
from evidence.statistics import conversions_averages as averages
from evidence.statistics import conversions_people as people
from evidence.statistics import conversions_risks as risks
from evidence.statistics import conversions_standardised as standardised
from evidence.statistics import conversions_tables as tables
from evidence.statistics import conversions_tests as tests
from evidence.statistics import conversions_transformations as transformations
from evidence.statistics.conversions_standardised import COX
from evidence.statistics.intervals import Interval
from evidence.statistics.means import hedges_j

Operation = Callable[[dict[str, Any]], Any]


def _each(function: Callable[[float], float], value: Any) -> Any:
    return [function(v) for v in value] if isinstance(value, list) else function(value)


def _one(function: Callable[[float], float], *names: str) -> Operation:
    return lambda given: _each(function, Arguments(given).value(*names))


def _either(plain: Callable[[float], float], logged: Callable[[float], float]) -> Operation:
    return lambda given: _one(logged if Arguments(given).get("log") else plain)(given)


def _sized(function: Callable[[float, float], float]) -> Operation:
    return lambda given: _each(lambda v: function(v, Arguments(given).size), Arguments(given).value())


def _grouped(function: Callable[..., float], default: float | None = None) -> Operation:
    def convert(given: dict[str, Any]) -> Any:
        a = Arguments(given)
        sizes = [default if size is None else size for size in a.groups]
        return _each(lambda v: function(v, *sizes), a.value())

    return convert


def _shared(function: Callable[[float, float], float]) -> Operation:
    return lambda given: _each(
        lambda v: function(v, Arguments(given).get("pi", "p", default=0.5)), Arguments(given).value("xi", "r", "rpb")
    )


def _tabled(function: Callable[..., float], *names: str) -> Operation:
    return lambda given: function(Arguments(given).value(*names), *Arguments(given).table)


_TO_RISK: Mapping[str, Callable[[float, float], float]] = {
    "oddsratio": risks.risk_by_odds_ratio,
    "logoddsratio": lambda x, p0: risks.risk_by_odds_ratio(math.exp(x), p0),
    "riskratio": risks.risk_by_risk_ratio,
    "arr": risks.risk_by_difference,
    "nnt": lambda x, p0: risks.risk_by_difference(risks.number_needed_to_difference(x), p0),
}
_FROM_RISK: Mapping[str, Callable[[float, float], float]] = {
    "oddsratio": risks.odds_ratio,
    "logoddsratio": lambda p1, p0: math.log(risks.odds_ratio(p1, p0)),
    "riskratio": risks.risk_ratio,
    "arr": lambda p1, p0: p1 - p0,
    "nnt": lambda p1, p0: risks.difference_to_number_needed(p1 - p0),
}
_LOG = {"oddsratio": "logoddsratio", "logoddsratio": "oddsratio"}


def _risk(source: str, target: str) -> Operation:
    def convert(given: dict[str, Any]) -> Any:
        a = Arguments(given)
        logged = a.get("log")
        start = _LOG[source] if source in _LOG and logged is (source == "oddsratio") else source
        end = _LOG[target] if target in _LOG and source not in _LOG and logged is (target == "oddsratio") else target
        return _each(lambda v: _FROM_RISK[end](_TO_RISK[start](v, a.baseline), a.baseline), a.value())

    return convert


def _oddsratio_to_d(*, of_log: bool) -> Operation:
    def convert(given: dict[str, Any]) -> Any:
        a = Arguments(given)
        log_ratio = a.value() if a.get("log", default=of_log) else math.log(a.value())
        if a.baseline is not None:
            return standardised.odds_ratio_to_d_at(math.exp(log_ratio), a.baseline)
        return standardised.log_odds_ratio_to_d(log_ratio)

    return convert


def _d_to_oddsratio(*, to_log: bool) -> Operation:
    def convert(given: dict[str, Any]) -> Any:
        a = Arguments(given)
        log_ratio = standardised.d_to_log_odds_ratio(a.value())
        if a.baseline is not None:
            log_ratio = math.log(standardised.d_to_odds_ratio_at(a.value(), a.baseline))
        return log_ratio if a.get("log", default=to_log) else math.exp(log_ratio)

    return convert


def _oddsratio_to_r(*, of_log: bool) -> Operation:
    return lambda given: standardised.d_to_r(_oddsratio_to_d(of_log=of_log)(given), *Arguments(given).groups)


def _r_to_oddsratio(*, to_log: bool) -> Operation:
    def convert(given: dict[str, Any]) -> Any:
        a = Arguments(given)
        d = standardised.r_to_d(a.value(), *a.groups)
        return _d_to_oddsratio(to_log=to_log)({"d": d, **{k: v for k, v in a.given.items() if k in ("log", "p0")}})

    return convert


def _z_to_r(given: dict[str, Any]) -> Any:
    """With a number of people, what a test's z says; alone, the inverse of Fisher's z."""
    return statistics.to_r("z")(given) if "n" in given else _one(transformations.inverse_fisher_z)(given)


def _f_to_eta2(given: dict[str, Any]) -> Any:
    """With degrees of freedom, what a test's F says; alone, the inverse of Cohen's f."""
    if Arguments(given).freedom[1]:
        return statistics.explained("f", "eta2")(given)
    return _one(lambda f: tests.f2_to_eta2(f * f), "f")(given)


def _hedges(given: dict[str, Any]) -> float:
    a = Arguments(given)
    df = a.get("df", "m") or sum(size for size in a.groups if size) - 2
    return hedges_j(df) * (a.get("d", default=1))


def _average(inverse: Callable[[float], float], low: float = -math.inf, high: float = math.inf) -> Operation:
    """What metafor calls the .int of an inverse: with tau2, and limits of the integral, in `targs` or beside it."""

    def convert(given: dict[str, Any]) -> float:
        a = Arguments({**given, **(given["targs"] if isinstance(given.get("targs"), dict) else {})})
        tau2 = a.get("tau2", default=a.get("targs"))
        return averages.average(
            inverse, a.value("xi", "x", "z"), tau2, a.get("lower", default=low), a.get("upper", default=high)
        )

    return convert


_INVERSES: Mapping[str, tuple[Operation, Operation]] = {
    "logit": (_one(transformations.logit), _one(transformations.inverse_logit)),
    "probit": (_one(transformations.probit), _one(transformations.inverse_probit)),
    "arcsin_sqrt": (_one(transformations.arcsine), _one(transformations.inverse_arcsine)),
    "arcsin": (_one(transformations.arcsine), _one(transformations.inverse_arcsine)),
    "freeman_tukey_prop": (_sized(transformations.freeman_tukey), _sized(transformations.inverse_freeman_tukey)),
    "pft": (_sized(transformations.freeman_tukey), _sized(transformations.inverse_freeman_tukey)),
    "freeman_tukey_rate": (
        _sized(transformations.freeman_tukey_rate),
        _sized(transformations.inverse_freeman_tukey_rate),
    ),
    "irft": (_sized(transformations.freeman_tukey_rate), _sized(transformations.inverse_freeman_tukey_rate)),
    "hakstian_whalen": (_one(transformations.hakstian_whalen), _one(transformations.inverse_hakstian_whalen)),
    "bonett": (_one(transformations.bonett), _one(transformations.inverse_bonett)),
    "ahw": (_one(transformations.hakstian_whalen), _one(transformations.inverse_hakstian_whalen)),
    "abt": (_one(transformations.bonett), _one(transformations.inverse_bonett)),
    "r_to_z": (_one(transformations.fisher_z), _one(transformations.inverse_fisher_z)),
    "sqrt": (_one(math.sqrt), _one(transformations.inverse_square_root)),
}
"""Transformations with their inverses, which others call by many names."""


def _with_inverses() -> dict[str, Operation]:
    named = {}
    for name, (forth, back) in _INVERSES.items():
        named[name] = forth
        for inverse in ("i{}", "inv_{}", "inverse_{}", "{}_inverse", "{}_inv", "{}_back"):
            named[inverse.format(name)] = back
    return named


CONVERSIONS: Mapping[str, Operation] = {
    **{f"{one}_to_{other}": _risk(one, other) for one in _TO_RISK for other in _TO_RISK if one != other},
    "arr_to_nnt": _one(risks.difference_to_number_needed),
    "nnt_to_arr": _one(risks.number_needed_to_difference),
    "oddsratio_to_d": _oddsratio_to_d(of_log=False),
    "logoddsratio_to_d": _oddsratio_to_d(of_log=True),
    "oddsratio_to_d_exact_probit": _oddsratio_to_d(of_log=False),
    "d_to_oddsratio": _d_to_oddsratio(to_log=False),
    "d_to_oddsratio_exact_probit": _d_to_oddsratio(to_log=False),
    "d_to_logoddsratio": _d_to_oddsratio(to_log=True),
    "d_to_r": _grouped(standardised.d_to_r),
    "r_to_d": _grouped(standardised.r_to_d),
    "oddsratio_to_r": _oddsratio_to_r(of_log=False),
    "logoddsratio_to_r": _oddsratio_to_r(of_log=True),
    "r_to_oddsratio": _r_to_oddsratio(to_log=False),
    "r_to_logoddsratio": _r_to_oddsratio(to_log=True),
    "odds_to_probs": _either(risks.odds_to_risk, transformations.inverse_logit),
    "logodds_to_probs": _one(transformations.inverse_logit),
    "probs_to_odds": _either(risks.odds, transformations.logit),
    "probs_to_logodds": _one(transformations.logit),
    "eta2_to_f2": _one(tests.eta2_to_f2),
    "eta2_to_f": _one(lambda x: math.sqrt(tests.eta2_to_f2(x))),
    "f2_to_eta2": _one(tests.f2_to_eta2, "f2"),
    "f_to_eta2": lambda given: (
        statistics.explained("f", "eta2")(given)
        if Arguments(given).freedom[1]
        else tests.f2_to_eta2(Arguments(given).value() ** 2)
    ),
    **{f"{kind}_to_d": statistics.to_d(kind) for kind in "tzf"},
    **{f"{kind}_to_d_paired": statistics.to_d(kind, paired=True) for kind in "tzf"},
    "t_to_r": statistics.to_r("t"),
    "z_to_r": _z_to_r,
    "f_to_r": statistics.to_r("f"),
    **{f"t_to_{share}": statistics.explained("t", share) for share in statistics.SHARES},
    **{f"f_to_{share}": statistics.explained("f", share) for share in statistics.SHARES if share != "eta2"},
    "t_to_f": statistics.cohens_f("t", squared=False),
    "t_to_f2": statistics.cohens_f("t", squared=True),
    "f_to_f": statistics.cohens_f("f", squared=False),
    "f_to_f2": statistics.cohens_f("f", squared=True),
    "chisq_to_phi": statistics.chi2(tables.chi2_to_phi, tables.adjusted_phi, tabled=False),
    "chisq_to_cohens_w": lambda given: tables.chi2_to_phi(Arguments(given).value("chisq"), Arguments(given).size),
    "chisq_to_cramers_v": statistics.chi2(tables.chi2_to_v, tables.adjusted_v),
    "chisq_to_tschuprows_t": statistics.chi2(tables.chi2_to_t, tables.adjusted_t),
    "chisq_to_pearsons_c": lambda given: tables.chi2_to_c(Arguments(given).value("chisq"), Arguments(given).size),
    "chisq_to_fei": lambda given: tables.chi2_to_fei(
        Arguments(given).value("chisq"), Arguments(given).size, Arguments(given).get("p", "p0")
    ),
    "phi_to_chisq": lambda given: tables.phi_to_chi2(Arguments(given).value("phi"), Arguments(given).size),
    "w_to_v": _tabled(tables.w_to_v, "w"),
    "v_to_w": _tabled(tables.v_to_w, "v"),
    "w_to_t": _tabled(tables.w_to_t, "w"),
    "t_to_w": _tabled(tables.t_to_w, "t"),
    "v_to_t": lambda given: tables.w_to_t(_tabled(tables.v_to_w, "v")(given), *Arguments(given).table),
    "t_to_v": lambda given: tables.w_to_v(_tabled(tables.t_to_w, "t")(given), *Arguments(given).table),
    "w_to_c": _one(tables.w_to_c, "w"),
    "c_to_w": _one(tables.c_to_w, "c"),
    "w_to_fei": lambda given: tables.w_to_fei(Arguments(given).value("w"), Arguments(given).get("p", "p0")),
    "fei_to_w": lambda given: tables.fei_to_w(Arguments(given).value("fei"), Arguments(given).get("p", "p0")),
    "d_to_p_superiority": _one(people.probability_of_superiority),
    "d_to_cles": _one(people.probability_of_superiority),
    "dtocles": _one(people.probability_of_superiority),
    "d_to_u1": _one(people.cohens_u1),
    "dtou1": _one(people.cohens_u1),
    "d_to_u2": _one(lambda d: people.cohens_u2(abs(d))),
    "dtou2": _one(people.cohens_u2),
    "d_to_u3": _one(people.cohens_u3),
    "dtou3": _one(people.cohens_u3),
    "d_to_overlap": _one(people.overlap),
    "dtoovl": _one(people.overlap),
    "dtocliffd": _one(people.cliffs_delta),
    "dtobesd": _one(lambda d: people.binomial_display(standardised.d_to_r(d))),
    "rb_to_p_superiority": _one(people.rank_biserial_to_superiority),
    "rb_to_vda": _one(people.rank_biserial_to_superiority),
    "rb_to_cles": _one(people.rank_biserial_to_superiority),
    "rb_to_wmw_odds": _one(people.rank_biserial_to_odds),
    "dtomd": lambda given: standardised.d_to_points(Arguments(given).value(), Arguments(given).get("sd", "targs")),
    "dtorpb": _grouped(standardised.d_to_r),
    "rpbtod": _grouped(standardised.r_to_d),
    "dtorbis": _grouped(standardised.d_to_biserial, 1),
    "rtod": _grouped(standardised.biserial_to_d, 1),
    "rpbtorbis": _shared(standardised.point_biserial_to_biserial),
    "rtorpb": _shared(standardised.biserial_to_point_biserial),
    "lnortord": _risk("logoddsratio", "arr"),
    "lnortorr": _risk("logoddsratio", "riskratio"),
    "lnortod_norm": _one(lambda x: standardised.log_odds_ratio_to_d(x, COX)),
    "lnortod_logis": _one(standardised.log_odds_ratio_to_d),
    "dtolnor_norm": _one(lambda d: standardised.d_to_log_odds_ratio(d, COX)),
    "dtolnor_logis": _one(standardised.d_to_log_odds_ratio),
    "lnortortet_pearson": _one(standardised.log_odds_ratio_to_tetrachoric),
    "lnortortet_digby": _one(standardised.log_odds_ratio_to_tetrachoric_digby),
    "rtoz": _one(transformations.fisher_z),
    "ztor": _one(transformations.inverse_fisher_z),
    "r2toz": _one(transformations.fisher_z_of_share),
    "r2_to_z": _one(transformations.fisher_z_of_share),
    "ztor2": _one(transformations.inverse_fisher_z_of_share),
    "z_to_r2": _one(transformations.inverse_fisher_z_of_share),
    "exp_int": _average(math.exp),
    "ztor_int": _average(transformations.inverse_fisher_z),
    "ilogit_int": _average(transformations.inverse_logit),
    "iprobit_int": _average(transformations.inverse_probit),
    "iarcsin_int": _average(transformations.inverse_arcsine, 0, math.pi / 2),
    "iahw_int": _average(transformations.inverse_hakstian_whalen, 0, 1),
    "iabt_int": _average(transformations.inverse_bonett, 0),
    "iirft": _sized(transformations.inverse_freeman_tukey_rate),
    "hedges_j": _hedges,
    "d_to_g": _hedges,
    **_with_inverses(),
}
"""What each operation gives, by its name in small letters."""

INTERVALS: Mapping[str, Callable[[dict[str, Any]], Interval]] = {
    **{f"{kind}_to_d": statistics.d_interval(kind) for kind in "tzf"},
    **{f"{kind}_to_d_paired": statistics.d_interval(kind, paired=True) for kind in "tzf"},
    **{f"{kind}_to_r": statistics.r_interval(kind) for kind in "tzf"},
    **{
        f"{kind}_to_{share}": statistics.explained_interval(kind, share) for kind in "tf" for share in statistics.SHARES
    },
}
"""Its confidence interval, where the packages give one: of both sides for d and r, open upwards for shares."""
