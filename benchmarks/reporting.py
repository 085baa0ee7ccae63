"""How many expected answers of two R packages the checks of reported numbers give.

`scrutiny`: GRIM, GRIMMER and DEBIT, with reasons. `statcheck`: the test results and p values that are read from text,
and the errors and decision errors among them. Prints right/total by test; `--show` lists what is wrong.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.corpora import corpora
from evidence.statistics.debit import debit
from evidence.statistics.grim import grim
from evidence.statistics.grimmer import grimmer
from evidence.statistics.recomputation import Judging, recompute
from evidence.statistics.reported_p import Fault, read_p_values
from evidence.statistics.test_statistics import mentions_one_tailed, read_tests
from evidence.statistics.typed import Method, Rounding, typed

Case = dict[str, Any]
Answer = tuple[str, bool, Case]
"""The test it belongs to, whether it is right, and the case."""

_ARGUMENTS = {
    "alpha": "alpha",
    "pEqualAlphaSig": "alpha_is_significant",
    "OneTailedTests": "one_tailed",
    "OneTailedTxt": "one_tailed_where_said",
    "pZeroError": "zero_is_error",
}
"""Arguments of statcheck by the fields that stand for them."""
_VALUES: Mapping[str, bool] = {"TRUE": True, "FALSE": False, "T": True, "F": False}


def main() -> None:
    """Run all cases."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="list what went wrong")
    show = parser.parse_args().show
    answers = [*scrutiny(corpora()), *statcheck(corpora())]
    totals, right = Counter(test for test, _, _ in answers), Counter(test for test, is_right, _ in answers if is_right)
    for test, total in totals.items():
        print(f"{test:32} {right[test]:4}/{total}")
    print(f"{'all':32} {right.total():4}/{totals.total()}")
    if show:
        for test, is_right, case in answers:
            if not is_right:
                print(test, json.dumps(case, ensure_ascii=False))


def scrutiny(folder: Path) -> Iterator[Answer]:
    """GRIM, GRIMMER and DEBIT."""
    for case in _jsonl(folder / "grim-scrutiny" / "cases.jsonl"):
        expected = (case["expected"], case.get("reason", ""))
        yield case["test"], _scrutinised(case) == expected, case


def statcheck(folder: Path) -> Iterator[Answer]:
    """What is read from text, and what of it is an error."""
    for case in _jsonl(folder / "statcheck" / "cases_extraction.jsonl"):
        # The tests of p values ask for every one in the text, not for those of test results.
        count = _count_p_values if "pvalues" in case["file"] else _count_tests
        yield case["file"], sum(map(count, case["texts"])) == case["n_expected"], case
    for case in _jsonl(folder / "statcheck" / "cases_error_decision.jsonl"):
        yield case["file"], _judged(case) is case["expected"], case


def _scrutinised(case: Case) -> tuple[bool, str]:
    rounding = Rounding(
        Method(case.get("rounding", "up_or_down")), case.get("threshold", 5), case.get("symmetric", False)
    )
    number, n, items = typed(case["x"]), case["n"], case.get("items", 1)
    if case["test"] == "grim":
        return grim(number, n, items=items, percent=case.get("percent", False), rounding=rounding).consistent, ""
    if case["test"] == "debit":
        return debit(number, typed(case["sd"]), n, rounding=rounding).consistent, ""
    found = grimmer(number, typed(case["sd"]), n, items=items, rounding=rounding)
    return found.consistent, str(found.reason) if "reason" in case else ""


def _count_tests(text: str) -> int:
    return len(read_tests(text))


def _count_p_values(text: str) -> int:
    """Those up to 1, which are all that statcheck keeps."""
    return sum(p.fault is not Fault.ABOVE_ONE for p in read_p_values(text))


def _judged(case: Case) -> bool | None:
    """Whether the first test result of a case is an error, or a decision error; None if none is read."""
    tests = read_tests(case["text"])
    if not tests:
        return None
    says = mentions_one_tailed(case["text"])
    result = recompute(tests[0], Judging(**dict(map(_argument, case["args"]))), says_one_tailed=says)
    return result.decision_error if case["field"] == "VAR_DEC_ERROR" else result.error


def _argument(written: str) -> tuple[str, Any]:
    """An argument as R writes it: "alpha = .05", "OneTailedTxt = TRUE"."""
    name, value = (part.strip() for part in written.split("="))
    return _ARGUMENTS[name], _VALUES[value] if value in _VALUES else float(value)


def _jsonl(path: Path) -> list[Case]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


if __name__ == "__main__":
    main()
