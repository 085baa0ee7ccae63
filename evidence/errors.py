"""What can go wrong that is not a finding.

EvidenceError
├── ConfigError           settings or arguments that cannot be used
├── ModelError            the deep reader cannot be used
│   └── NotInstalledError  because its extra is not installed
└── InputError            a file of the user's that cannot be read at all
    ├── DocumentError     an article
    ├── RegistryError     claims.yaml
    ├── BibliographyError references.bib
    └── LockError         evidence.lock

A problem *in* what the user wrote (a wrong type in claims.yaml, a malformed entry) is a Finding with a
place, never one of these. Every error carries a message, and a hint where something can be done.
"""

from __future__ import annotations

from collections.abc import Iterable


class EvidenceError(Exception):
    """Something that keeps the program from checking."""

    def __init__(self, message: str, *, hint: str = "", path: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.path = path


class ConfigError(EvidenceError):
    """Settings or arguments that cannot be used."""


class ModelError(EvidenceError):
    """The deep reader cannot be used: a file of its model is missing, damaged, or not for this version."""


class NotInstalledError(ModelError):
    """The deep reader cannot be used because its extra is not installed."""


class InputError(EvidenceError):
    """A file that cannot be read at all; the rest of the run goes on without it."""


class DocumentError(InputError):
    """An article that cannot be read."""


class RegistryError(InputError):
    """A claims registry that cannot be read."""


class BibliographyError(InputError):
    """A bibliography that cannot be read."""


class LockError(InputError):
    """An evidence.lock that cannot be read."""


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint at what a misspelt name was meant to be: `did you mean 'certainty'?`; empty if nothing is close."""
    from difflib import get_close_matches  # only errors pay for it

    matches = get_close_matches(word, known, n=1)
    return f"did you mean {matches[0]!r}?" if matches else ""
