"""Names as BibTeX writes them: `van Tulder, Maurits and {The Cochrane Collaboration} and others`."""

from __future__ import annotations

from bibtexparser.middlewares.names import NameParts, parse_single_name_into_parts, split_multiple_persons_names

from evidence.bibliography.latex import decode
from evidence.model.reference import Name


def names(field: str) -> tuple[Name, ...]:
    """Everybody named, in order; an organisation stands in braces of its own."""
    people = (parse_single_name_into_parts(name, strict=False) for name in split_multiple_persons_names(field))
    return tuple(_name(parts) for parts in people if parts.last and parts.last != ["others"])


def _name(parts: NameParts) -> Name:
    given = " ".join(parts.first)
    suffix = " ".join(parts.jr)
    return Name(
        family=decode(" ".join([*parts.von, *parts.last])),
        given=decode(", ".join(part for part in (given, suffix) if part)),
    )
