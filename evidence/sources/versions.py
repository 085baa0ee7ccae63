"""The versions of a work that have DOIs of their own: which of two is the newer, as far as their DOIs say."""

from __future__ import annotations

import re

from evidence.identifiers.doi import versioned
from evidence.model.record import RelationKind

_COCHRANE = re.compile(r"10\.1002/14651858\.[a-z]{2}\d{6}")


def compared(own: str, other: str) -> RelationKind | None:
    """What another version is to this one; None where their DOIs do not say.

    Registries say of two works that one is a version of the other, and mean either order. Numbers at the end tell:
    `10.21203/rs.3.rs-1/v2` comes after `/v1`, and Cochrane's `.pub2` after the DOI without it.
    """
    (stem, number), (other_stem, other_number) = _parts(own), _parts(other)
    if stem != other_stem or number == other_number:
        return None
    return RelationKind.NEWER_VERSION if other_number > number else RelationKind.OLDER_VERSION


def next_of_cochrane(doi: str) -> str:
    """The DOI that the next version of a Cochrane review has, if there is one; empty for other works."""
    stem, number = _parts(doi)
    return f"{stem}.pub{number + 1}" if _COCHRANE.fullmatch(stem) else ""


def _parts(doi: str) -> tuple[str, int]:
    """Stem and version; the first of a Cochrane review says none."""
    stem, number = versioned(doi)
    return stem, number or int(_COCHRANE.fullmatch(doi) is not None)
