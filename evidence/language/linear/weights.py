"""The weights of the linear model as they lie in the package.

The file: a line with the SHA-256 of all that follows; a line of JSON (the header); then zlib data: for each feature one
byte for each output, the weight plus 128, and after them the features, one a line. Features stand in three sections,
each in order: words, pairs (`may reduce`), and marks (their parts between tabs). In memory the bytes of one feature are
a single integer of 32 bits for each output, so that adding two integers adds all outputs at once.
"""

from __future__ import annotations

import hashlib
import json
import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from operator import methodcaller
from pathlib import Path

from evidence.errors import EvidenceError
from evidence.language.linear.features import Group, Mark, spelt

OUTPUTS = {
    "relation": 4,
    "certainty": 5,
    "attribution": 3,
    "advice": 3,
    "checkable": 1,
    "negation": 1,
    "speculation": 1,
    "sureness": 1,
}
"""How many outputs each task has, in the order in which they are stored."""
WIDTH = sum(OUTPUTS.values())
FORMAT = 1
FILE = Path(__file__).parent / "weights.bin"
_VERSION = 12
"""Digits of the digest that name a version."""

_FIELD = 4
"""Bytes of an output in memory."""
_ZERO = 128
"""The byte of the weight 0."""
_fields = struct.Struct(f"<{WIDTH}i")
_SIGNS = int.from_bytes(b"\0\0\0\x80" * WIDTH, "little")
"""Turns a sum that has borrowed from the next field where an output is negative into fields with signs, and back."""


class _Sums(dict[Group, int]):
    """What the marks of a group add, each group added up once: sentences of one shape come again and again."""

    def __init__(self, marks: Mapping[Mark, int]) -> None:
        self._marks = marks

    def __missing__(self, group: Group) -> int:
        found = self[group] = sum(self._marks.get(mark, 0) for mark in spelt(group))
        return found


@dataclass(frozen=True, slots=True)
class Weights:
    """A linear model: weights by feature, and what the outputs are multiplied by and begin with."""

    words: Mapping[str, int]
    pairs: Mapping[tuple[str, ...], int]
    marks: Mapping[Mark, int]
    groups: Mapping[Group, int]
    """Those of the marks that come together."""
    steps: tuple[float, ...]
    """What a weight of 1 is worth, by output."""
    biases: tuple[float, ...]
    version: str
    """Digest of the file's content."""

    def parts(self, total: int, start: int = 0, size: int = WIDTH) -> list[float]:
        """What features add to some outputs, all of them where nothing is said; `total` is the sum of their weights."""
        found = _read(total)[start : start + size]
        return [step * count for step, count in zip(self.steps[start : start + size], found, strict=True)]

    def outputs(self, total: int) -> list[float]:
        """The outputs for a sentence whose features have weights of this sum."""
        found = zip(self.steps, _read(total), self.biases, strict=True)
        return [step * count + bias for step, count, bias in found]


def _read(total: int) -> tuple[int, ...]:
    """The outputs that a sum of weights stands for."""
    return _fields.unpack(((total + _SIGNS) ^ _SIGNS).to_bytes(_fields.size, "little"))


@cache
def load(path: Path = FILE) -> Weights:
    """The weights in a file; EvidenceError where it is missing or not whole: it is a part of the package."""
    try:
        digest, _, content = path.read_bytes().partition(b"\n")
    except OSError as error:
        raise _unusable(path, f"cannot be read: {error.strerror}") from error
    if digest != _digest(content):
        raise _unusable(path, "is damaged")
    head, _, body = content.partition(b"\n")
    header = json.loads(head)
    if header["format"] != FORMAT:
        raise _unusable(path, "is that of another version")
    return _unpacked(header, zlib.decompress(body), digest.decode()[:_VERSION])


def packed(
    sections: Mapping[str, Sequence[tuple[tuple[str, ...], bytes]]], steps: Sequence[float], biases: Sequence[float]
) -> bytes:
    """The content of a file: by section, features and their weights (a byte for each output, plus 128), in order."""
    counts = [len(sections[name]) for name in _BETWEEN]
    header = {"format": FORMAT, "counts": counts, "steps": list(steps), "biases": list(biases)}
    table = b"".join(weights for name in _BETWEEN for _, weights in sections[name])
    lines = [between.join(feature) for name, between in _BETWEEN.items() for feature, _ in sections[name]]
    body = zlib.compress(table + "\n".join(lines).encode(), 9)
    content = json.dumps(header).encode() + b"\n" + body
    return _digest(content) + b"\n" + content


_BETWEEN = {"words": " ", "pairs": " ", "marks": "\t"}
"""What stands between the parts of a feature, by section."""
_at_spaces, _at_tabs = methodcaller("split", " "), methodcaller("split", "\t")


def _unpacked(header: Mapping[str, list[float]], body: bytes, version: str) -> Weights:
    counts = [int(count) for count in header["counts"]]
    size = sum(counts) * WIDTH
    rows, lines = iter(_rows(body[:size])), iter(body[size:].decode().split("\n"))
    words, pairs, marks = (list(islice(lines, count)) for count in counts)
    of_words = dict(zip(words, rows, strict=False))  # the shortest comes first: no row is lost
    of_pairs = dict(zip(map(tuple, map(_at_spaces, pairs)), rows, strict=False))
    of_marks = dict(zip(map(tuple, map(_at_tabs, marks)), rows, strict=False))
    steps, biases = tuple(header["steps"]), tuple(header["biases"])
    return Weights(of_words, of_pairs, of_marks, _Sums(of_marks), steps, biases, version)


def _rows(table: bytes) -> list[int]:
    """The weights of each feature as one integer."""
    spread = bytearray(_FIELD * len(table))
    spread[::_FIELD] = table
    size, read = _FIELD * WIDTH, int.from_bytes
    nothing = read(bytes([_ZERO, *[0] * (_FIELD - 1)]) * WIDTH, "little")
    return [read(spread[at : at + size], "little") - nothing for at in range(0, len(spread), size)]


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()


def _unusable(path: Path, why: str) -> EvidenceError:
    return EvidenceError(
        f"the weights of the fast reader, {path.name}, {why}", hint="install evidence-linter again", path=str(path)
    )
