"""Names as RIS and MEDLINE write them: `Rijn, Anna B. van`, `Rijn AB`, or an organisation's."""

from __future__ import annotations

import re

from evidence.model.reference import Name

_INITIALS = re.compile(r"(?P<family>.+?) (?P<given>[A-ZÀ-Þ]{1,4}(?: (?:Jr|Sr|2nd|3rd|4th))?)")


def inverted(name: str) -> Name:
    """`Family, Given, Suffix`; without a comma an organisation, or a name of one word."""
    family, *given = (part.strip() for part in name.split(","))
    return Name(family or name.strip(), ", ".join(part for part in given if part))


def with_initials(name: str) -> Name:
    """`Smith JA`; a name that does not end in initials is kept whole."""
    found = _INITIALS.fullmatch(name)
    return Name(found["family"], found["given"]) if found else Name(name)
