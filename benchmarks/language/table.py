"""The table: one row for each task and tier."""

from __future__ import annotations

from dataclasses import dataclass

HEAD = (
    f"{'task':22} {'tier':4} {'corpus':15} {'n':>6} {'held out':>13}  {'score':>8} {'95 % interval':>16}"
    f"  {'measure':13} {'bar':>13}  {'sentences/s':>11}  published"
)


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured."""

    task: str
    tier: str
    corpus: str
    n: int
    score: float
    measure: str
    held: tuple[int, int] | None = None
    """Of how many sentences, how many the model had seen, so that one that had not was asked; the others it had not."""
    interval: tuple[float, float] | None = None
    bar: float | None = None
    most: bool = False
    """The bar is a limit from above."""
    pace: float | None = None
    published: str = ""

    def __str__(self) -> str:
        held = "" if self.held is None else f"{self.held[0]}/{self.held[1]}"
        between = "" if self.interval is None else " to ".join(map(_number, self.interval))
        pace = "" if self.pace is None else f"{self.pace:,.0f}"
        return (
            f"{self.task:22} {self.tier:4} {self.corpus:15} {self.n:6} {held:>13}  {_number(self.score):>8} "
            f"{between:>16}  {self.measure:13} {self._judged():>13}  {pace:>11}  {self.published}"
        ).rstrip()

    def _judged(self) -> str:
        if self.bar is None:
            return ""
        reached = self.score < self.bar if self.most else self.score >= self.bar
        return f"{'<' if self.most else ''}{_number(self.bar)} {'met' if reached else 'missed'}"


def _number(value: float) -> str:
    """Three decimals of what is at most a few, whole numbers of what is many."""
    return f"{value:,.0f}" if abs(value) >= 10 else f"{value:.3f}"  # a matter of looks
