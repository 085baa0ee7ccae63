"""How a work came by its findings: what its indexers call it, then what its title and abstract say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from evidence.language.abstracts.design_words import ABSTRACT, INDIVIDUAL, NO_RESULTS, TITLE, TYPES
from evidence.language.abstracts.plain import even, parts
from evidence.model.scales import Design

_PROTOCOL = re.compile(
    r"\bprotocol (?:for|of)\b|\b(?:study|trial|review) protocol\b|: (?:a )?(?:\w+ )?protocol\b|rationale and design"
)
_REVIEW_OF_PRIMARY = frozenset({Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW})


def design(publication_types: Sequence[str], title: str, abstract: str) -> Design | None:
    """The design of a work; None where nothing tells it, and for protocols and notices, which have no findings.

    Publication types are PubMed's and Europe PMC's, in whatever case. A meta-analysis that says it has the data of
    every person is one of individual participant data.
    """
    kinds = {kind.lower().replace("_", " ").strip() for kind in publication_types}
    named, said = even(title).lower(), even(" ".join(part.sentence for part in parts(abstract))).lower()
    if not kinds.isdisjoint(NO_RESULTS) or _PROTOCOL.search(named):
        return None
    indexed = next((found for kind, found in TYPES.items() if kind in kinds), None)
    told = _told(named, TITLE)
    if indexed in _REVIEW_OF_PRIMARY:
        return _sharpened(indexed, told, said)
    return indexed or told or _told(said, ABSTRACT)


def _sharpened(indexed: Design, told: Design | None, said: str) -> Design:
    """A review's design, where words tell it better than its index does."""
    individual = Design.INDIVIDUAL_PARTICIPANT_DATA_META_ANALYSIS
    if told is individual or re.search(INDIVIDUAL, said):
        return individual
    return Design.META_ANALYSIS if told is Design.META_ANALYSIS else indexed


def _told(text: str, words: Sequence[tuple[str, Design]]) -> Design | None:
    return next((design for pattern, design in words if re.search(pattern, text)), None)
