"""Conversions and syntheses held against what other packages' tests expect, where the corpora are at hand."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from benchmarks import effect_sizes

CORPORA = Path(os.environ.get("EVIDENCE_CORPORA", Path(__file__).resolve().parents[3] / "shared" / "corpora"))
PRESENT = (CORPORA / "effect-size-expected" / "cases.jsonl").is_file()

CASES = [
    {"op": "oddsratio_to_d", "args": {"or": 4}, "expected": 0.7643, "tol": 1e-4},
    {"op": "d_to_logoddsratio", "args": {"d": 2}, "expected": 3.6276, "tol": 1e-4},
    {"op": "oddsratio_to_d_exact_probit", "args": {"or": 9, "p0": 0.25}, "expected": 1.349, "tol": 1e-3},
    {"op": "oddsratio_to_riskratio", "args": {"or": 6, "p0": 0.2}, "expected": 3, "tol": 1e-9},
    {"op": "logoddsratio_to_nnt", "args": {"logor": 1.791759469228055, "p0": 0.2}, "expected": 2.5, "tol": 1e-9},
    {"op": "nnt_to_oddsratio", "args": {"nnt": 2.5, "p0": 0.2}, "expected": 6, "tol": 1e-9},
    {"op": "r_to_d", "args": {"r": 0.6}, "expected": 1.5, "tol": 1e-9},
    {"op": "t_to_d", "args": {"t": 0, "df": 20}, "expected": 0, "tol": 1e-6, "ci": [-0.8765225, 0.8765225]},
    {"op": "F_to_f2", "args": {"F": 5, "df1": 2, "df2": 40}, "expected": 0.25, "tol": 1e-9},
    {
        "op": "chisq_to_cramers_v",
        "args": {"chisq": 18, "n": 100, "nrow": 3, "ncol": 3, "adjust": False},
        "expected": 0.3,
    },
    {"op": "v_to_w", "args": {"v": 0.5, "nrow": 5, "ncol": 7}, "expected": 1, "tol": 1e-9},
    {"op": "d_to_overlap", "args": {"d": 0}, "expected": 1, "tol": 1e-9},
    {"op": "transf.ilogit", "args": {"xi": 0}, "expected": 0.5, "tol": 1e-9},
    {"op": "z_to_r", "args": {"z": [0, 0.5493061]}, "expected": [0, 0.5], "tol": 1e-6},
    {"op": "z_to_r", "args": {"z": 3, "n": 16}, "expected": 0.6, "tol": 1e-9},
    {"op": "transf.exp.int", "args": {"xi": 0, "targs": {"tau2": 2}}, "expected": 2.718282, "tol": 1e-6},
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["op"])
def test_public_formulas(case: effect_sizes.Case) -> None:
    assert effect_sizes.wrong(case, CORPORA) == []


def test_a_wrong_value_is_told() -> None:
    assert effect_sizes.wrong({"op": "odds_to_probs", "args": {"odds": 1}, "expected": 0.6}, CORPORA)
    assert effect_sizes.wrong({"op": "z_to_d", "args": {"z": 4, "n": 64}, "expected": 1, "ci": [0, 1]}, CORPORA)


def test_an_unknown_operation_is_named() -> None:
    with pytest.raises(effect_sizes.UnknownOperationError, match="d_to_taste"):
        effect_sizes.wrong({"op": "d_to_taste", "args": {"d": 1}, "expected": 0}, CORPORA)


@pytest.mark.skipif(not PRESENT, reason="the corpora are not here: name their folder in EVIDENCE_CORPORA")
def test_every_published_case() -> None:
    cases = [case for case in effect_sizes.cases(CORPORA) if effect_sizes.has_data(case, CORPORA)]
    found = {f"{case['op']} {case['args']}": effect_sizes.wrong(case, CORPORA) for case in cases}
    assert cases
    assert {name: differences for name, differences in found.items() if differences} == {}
