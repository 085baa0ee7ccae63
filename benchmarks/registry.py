"""How long a large registry takes: read and validated, its warrants drawn up, its numbers recomputed.

The claims are generated, as editors write them: a pooled difference, and with `--effects 2` the counts of two groups
as well. Times are those of the processor, of one run each, with nothing kept from before.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeVar

from evidence import registry
from evidence.grade import warrant
from evidence.model.claim import Registry
from evidence.model.project import Project
from evidence.model.warrant import Warrant
from evidence.rules import ALL, Rule

BAR = 3.0
"""Seconds for 10,000 claims to be read, validated and recomputed."""
_NUMBERS = ("estimate-outside-interval", "inconsistent-", "impossible-", "unrated-", "certainty-")
"""The rules that recompute what the registry holds."""
_SLOWEST = 8
_Result = TypeVar("_Result")


def main() -> None:
    """Print the seconds that each part takes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=10_000)
    parser.add_argument("--effects", type=int, choices=(1, 2), default=1)
    given = parser.parse_args()
    data = "".join(written(given.claims, given.effects)).encode()
    print(f"{given.claims:,} claims, effects each: {given.effects}, {len(data) / 1e6:.1f} MB")
    reading, read = timed(lambda: registry.read("claims.yaml", data)[0])
    print(f"{'read and validated':32} {reading:7.2f} s")
    project = Project(registry=read, whole=False)
    each = {rule.id: timed(partial(_run, rule, project))[0] for rule in _of_claims()}
    recomputing = sum(seconds for rule, seconds in each.items() if rule.startswith(_NUMBERS))
    print(f"{'numbers recomputed':32} {recomputing:7.2f} s")
    print(f"{'together, of at most ' + format(BAR, '.0f') + ' s':32} {reading + recomputing:7.2f} s")
    print(f"{'all rules about claims':32} {sum(each.values()):7.2f} s")
    print(f"{'all warrants, in full':32} {timed(lambda: _told(read))[0]:7.2f} s")
    for rule, seconds in sorted(each.items(), key=lambda item: -item[1])[:_SLOWEST]:
        print(f"  {rule:30} {seconds:7.3f} s")


def written(claims: int, effects: int) -> Iterator[str]:
    """claims.yaml, piece by piece; every tenth claim has a mistake in it."""
    yield "version: 1\nclaims:\n"
    for number in range(claims):
        estimate = 0.1 + number % 70 / 100
        yield (
            f"  - id: claim-{number}\n"
            f"    statement: Treatment {number} reduces symptom {number % 97} slightly more than placebo.\n"
            f"    kind: efficacy\n"
            f"    population: adults with condition {number % 53}\n"
            f"    intervention: treatment {number}\n"
            f"    comparator: placebo\n"
            f"    outcome: symptom {number % 97}\n"
            f"    certainty: {{level: moderate, rated_down: [imprecision], rated_by: editors}}\n"
            f"    evidence:\n"
            f"      - source: trial{number}\n"
            f"        design: randomised-trial\n"
            f"        participants: {400 + number % 1000}\n"
            f"        effects:\n"
            f"          - {{measure: SMD, estimate: {estimate:.2f}, "
            f"interval: [{estimate - 0.1:.2f}, {estimate + (0.1 if number % 10 else 0.9):.2f}], p: '< 0.05'}}\n"
        )
        if effects > 1:
            events = 40 + number % 21
            yield (
                f"          - measure: RR\n            estimate: {events / 60:.2f}\n"
                f"            arms: [{{arm: treatment, events: {events}, participants: 200, percent: {events / 2:g}}}, "
                f"{{arm: placebo, events: 60, participants: 200, percent: 30}}]\n"
            )


def timed(work: Callable[[], _Result]) -> tuple[float, _Result]:
    """The seconds of the processor that something took, and what came of it."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def _of_claims() -> Iterator[type[Rule]]:
    """The rules that need neither articles nor warrants."""
    yield from (rule for rule in ALL if rule.family == "claims")


def _run(rule: type[Rule], project: Project) -> int:
    return sum(1 for _ in rule().run(project))


def _told(read: Registry) -> list[tuple[Warrant, str]]:
    drawn_up = [warrant(claim) for claim in read.claims]
    return [(one, one.wording) for one in drawn_up]


if __name__ == "__main__":
    main()
