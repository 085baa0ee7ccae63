"""How many published conversions come out right: python -m benchmarks.effect_sizes.

Cases of other packages' tests (effectsize, metafor), each an operation with arguments, what it gives and how far off
it may be. Operations of research synthesis are in `benchmarks.synthesis`.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.conversion_operations import CONVERSIONS, INTERVALS
from benchmarks.corpora import corpora
from benchmarks.synthesis import SYNTHESIS

Case = dict[str, Any]


class UnknownOperationError(LookupError):
    """An operation of the cases that nothing here stands for."""


def cases(folder: Path) -> list[Case]:
    """The cases of a folder of corpora."""
    text = (folder / "effect-size-expected" / "cases.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def has_data(case: Case, folder: Path) -> bool:
    """Whether the data set that a case is about, if any, is among the corpora."""
    return "data" not in case["args"] or (folder / case["args"]["data"]).is_file()


def result(case: Case, folder: Path) -> Any:
    """What the program gives for a case; UnknownOperationError if it has nothing by that name."""
    name = case["op"]
    if name in SYNTHESIS:
        return SYNTHESIS[name](case["args"], folder)
    return _find(CONVERSIONS, name)(case["args"])


def wrong(case: Case, folder: Path) -> list[str]:
    """What differs from what was expected by more than the tolerance; nothing if all is well."""
    tolerance = case.get("tol", 0.01)
    found = result(case, folder)
    differences = list(_differences(found, case["expected"], tolerance, case["op"]))
    if "ci" in case:
        interval = _find(INTERVALS, case["op"])(case["args"])
        differences += _differences([interval.low, interval.high], case["ci"], tolerance, "ci")
    return differences


def _find(table: Mapping[str, Callable[[dict[str, Any]], Any]], name: str) -> Callable[[dict[str, Any]], Any]:
    plain = name.lower().replace(".", "_").removeprefix("transf_")
    if plain not in table:
        raise UnknownOperationError(name)
    return table[plain]


def _differences(found: Any, expected: Any, tolerance: float, name: str) -> Iterator[str]:
    if isinstance(expected, dict):
        for key, value in expected.items():
            if isinstance(found, dict) and key not in found:
                yield f"{name}: no {key}"
            else:
                yield from _differences(found[key] if isinstance(found, dict) else found, value, tolerance, key)
    elif isinstance(expected, list):
        found = found if isinstance(found, (list, tuple)) else [found]
        if len(found) != len(expected):
            yield f"{name}: {len(found)} values for {len(expected)}"
        for one, other in zip(found, expected, strict=False):
            yield from _differences(one, other, tolerance, name)
    elif not _close(found, expected, tolerance):
        yield f"{name}: {found} for {expected}"


def _close(found: Any, expected: Any, tolerance: float) -> bool:
    if expected is None or isinstance(expected, (str, bool)):
        return bool(found == expected)
    return found == expected or math.isclose(found, expected, rel_tol=0, abs_tol=tolerance)


def main() -> None:
    folder = corpora()
    right, total, unknown, bare = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for case in cases(folder):
        total[case["op"]] += 1
        if not has_data(case, folder):
            bare[case["op"]] += 1
            continue
        try:
            differences = wrong(case, folder)
        except UnknownOperationError:
            unknown[case["op"]] += 1
            continue
        except (ValueError, ArithmeticError, LookupError, TypeError) as error:
            differences = [f"{type(error).__name__}: {error}"]
        right[case["op"]] += not differences
        for difference in differences:
            print(f"  {case['op']} {case['args']}: {difference}")
    for name in total:
        notes = "; not known" * bool(unknown[name]) + f"; {bare[name]} without its data set" * bool(bare[name])
        print(f"{name:32} {right[name]:3} of {total[name]:3} within tolerance{notes}")
    print(f"{'all':32} {right.total():3} of {total.total():3}")


if __name__ == "__main__":
    main()
