"""How well the effects that abstracts state are read, against labels made by hand (benchmarks/labels).

Prints precision and recall of (measure, estimate, interval, shares), and, among those found, of what each is compared
with; by half of the labels. `--show` lists what is wrong.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.corpora import corpora
from evidence.language.abstracts import effect_statements
from evidence.model.effect import Effect

LABELS = Path(__file__).parent / "labels" / "abstracts.jsonl"
_TEXTS = {"cochrane-pairs": ("pairs.jsonl", "abstract"), "abstrct": ("sentences.jsonl", "sentence")}
_AROUND = re.compile(r"^(?:the|a|an)\s|[\s-](?:groups?|arms?)$", re.IGNORECASE)


class Stated(NamedTuple):
    """An effect as far as it is scored."""

    measure: str
    estimate: float | None
    interval: tuple[float, float] | None
    shares: tuple[float | None, ...]


@dataclass(slots=True)
class Score:
    """What was found of what is there."""

    right: int = 0
    found: int = 0
    there: int = 0

    def line(self, name: str) -> str:
        """Precision and recall, with the counts that they come from."""
        precision, recall = (f"{self.right / of:.3f}" if of else "-" for of in (self.found, self.there))
        return (
            f"{name:28} precision {precision} ({self.right}/{self.found}), recall {recall} ({self.right}/{self.there})"
        )


@dataclass(slots=True)
class Scores:
    """The scores of one half."""

    effects: Score = field(default_factory=Score)
    comparators: Score = field(default_factory=Score)
    wrong: list[str] = field(default_factory=list)


def main() -> None:
    """Score both halves."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="list what went wrong")
    show = parser.parse_args().show
    halves: dict[str, Scores] = {}
    for label, text in labelled(corpora()):
        score(halves.setdefault(label["half"], Scores()), label, text)
    for half, scores in halves.items():
        print(scores.effects.line(f"{half}: effects"))
        print(scores.comparators.line(f"{half}: comparators"))
        if show:
            print(*scores.wrong, sep="\n")


def labelled(folder: Path) -> Iterator[tuple[Mapping[str, Any], str]]:
    """Every label with its text; ValueError where the corpus is another than the one that was labelled."""
    texts = {corpus: _texts(folder / corpus / file, key) for corpus, (file, key) in _TEXTS.items()}
    for line in LABELS.read_text("utf-8").splitlines():
        label = json.loads(line)
        text = texts[label["corpus"]][label["row"]]
        if not hashlib.sha256(text.encode()).hexdigest().startswith(label["digest"]):
            raise ValueError(f"row {label['row']} of {label['corpus']} is not the text that was labelled")
        yield label, text


def score(scores: Scores, label: Mapping[str, Any], text: str) -> None:
    """Hold what is read of a text against its label."""
    read = [(_stated(each.effect), each.effect.comparator) for each in effect_statements(text)]
    scores.effects.found += len(read)
    for effect in label["effects"]:
        wanted, against = _wanted(effect), text[slice(*effect.get("against", (0, 0)))]
        scores.effects.there += 1
        scores.comparators.there += bool(against)
        at = next((at for at, (stated, _) in enumerate(read) if stated == wanted), None)
        if at is None:
            scores.wrong.append(f"missed {label['corpus']} {label['row']}: {wanted}")
            continue
        scores.effects.right += 1
        _compare(scores, read.pop(at)[1], against, f"{label['corpus']} {label['row']}: {wanted}")
    scores.wrong += [f"invented {label['corpus']} {label['row']}: {stated}" for stated, _ in read]


def _compare(scores: Scores, comparator: str, against: str, place: str) -> None:
    is_right = bool(against) and _bare(comparator) == _bare(against)
    scores.comparators.found += bool(comparator)
    scores.comparators.right += is_right
    if not is_right and (comparator or against):
        scores.wrong.append(f"compared with {comparator!r} for {against!r}, {place}")


def _stated(effect: Effect) -> Stated:
    interval = (effect.interval.low, effect.interval.high) if effect.interval else None
    return Stated(effect.measure.value, effect.estimate, interval, tuple(arm.percent for arm in effect.arms))


def _wanted(effect: Mapping[str, Any]) -> Stated:
    interval = tuple(effect["interval"]) if "interval" in effect else None
    return Stated(effect["measure"], effect["estimate"], interval, tuple(effect.get("shares", ())))


def _texts(path: Path, key: str) -> list[str]:
    return [json.loads(line)[key] for line in path.read_text("utf-8").splitlines()]


def _bare(group: str) -> str:
    return _AROUND.sub("", _AROUND.sub("", group.lower()))


if __name__ == "__main__":
    main()
