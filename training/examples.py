"""One sentence to learn from: its text, what is known of it, and the document that it must not be parted from."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

FOLDS = 3


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with its labels: by task, a class or a number on the task's scale."""

    text: str
    document: str
    """Sentences of one document are never split between training and measuring."""
    labels: dict[str, float] = field(default_factory=dict)
    source: str = ""
    """The corpus."""


def folded(examples: Sequence[Example]) -> list[list[Example]]:
    """The examples in FOLDS parts by document; documents that share a sentence stay together."""
    parts: list[list[Example]] = [[] for _ in range(FOLDS)]
    for example, document in zip(examples, _joined(examples), strict=True):
        digest = hashlib.sha256(document.encode()).digest()
        parts[digest[0] % FOLDS].append(example)
    return parts


def _joined(examples: Iterable[Example]) -> list[str]:
    """The document of each example, one name for all documents that have a sentence in common."""
    leader: dict[str, str] = {}

    def find(name: str) -> str:
        while leader.setdefault(name, name) != name:
            leader[name] = leader[leader[name]]
            name = leader[name]
        return name

    documents = [example.document for example in examples]
    sharing = defaultdict(list)
    for example in examples:
        sharing[normal(example.text)].append(example.document)
    for names in sharing.values():
        for name in names[1:]:
            first, second = sorted((find(names[0]), find(name)))
            leader[second] = first
    return [find(document) for document in documents]


def normal(text: str) -> str:
    """A sentence by its letters and digits, so that spacing and punctuation do not tell copies apart."""
    return re.sub(r"\W+", "", text.lower())
