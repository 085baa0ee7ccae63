"""Citations by author and year: "(Vickers et al., 2012; Lam 2013)", "Vickers and colleagues (2012)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from evidence.model.document import Citation

_NAME = r"(?<!\w)(?:(?:van|von|de|der|den|di|du|la|le|el|al)\s+){0,3}[A-Z][\w’'-]+"
_YEAR = r"(?P<year>(?:18|19|20)\d\d[a-z]?)"
_REPORTING = (
    r"(?:found|show|report|conclud|suggest|argu|wrote|writes|sa(?:id|ys)|note|review|observ|describ|estimat|compar|"
    r"demonstrat|point|propos|examin|investigat|studi|tested|tests|used|uses|claim|calculat|analy[sz])\w*"
)
_LOCATOR = r"(?:\s*[,:]\s*(?P<locator>(?:pp?\.?\s?)?\d[\d–-]*|(?:chap|fig|table|sec)\b[^;)]*))?"
_GROUP = re.compile(r"[(\[](?P<inner>[^()\[\]]{0,300}\b(?:18|19|20)\d\d[a-z]?[^()\[\]]{0,60})[)\]]")
_YEAR_FIRST = re.compile(r"\((?:18|19|20)\d\d")
"""Without which no citation stands in the sentence."""
_BEFORE_NO_AUTHOR = re.compile(r"(?:\b(?:[A-Z]\w+|in|the|of|from|by)\s+)$")
# fmt: off
_NO_AUTHORS = frozenset({
    "Accessed", "After", "Apr", "April", "Approved", "Aug", "August", "Autumn", "Before", "Between", "Born", "By",
    "Chapter", "Copyright", "Dec", "December", "Died", "During", "Early", "Established", "Fall", "Feb", "February",
    "Fig", "Figure", "Founded", "Friday", "From", "In", "Jan", "January", "Jul", "July", "Jun", "June", "Late", "Mar",
    "March", "May", "Monday", "Nov", "November", "Oct", "October", "Published", "Q1", "Q2", "Q3", "Q4", "Retrieved",
    "Reviewed", "Saturday", "Section", "Sep", "Sept", "September", "Since", "Spring", "Summer", "Sunday", "Table",
    "The", "Thursday", "Tuesday", "Until", "Updated", "Vol", "Volume", "Wednesday", "Week", "Winter",
})
# fmt: on
"""Capitalised words before a year that are nobody's name."""


def citations(text: str) -> Iterator[Citation]:
    """Every citation by author and year in a text."""
    if "(" in text or "[" in text:
        yield from _parenthetical(text)
        yield from _narrative(text)


def _parenthetical(text: str) -> Iterator[Citation]:
    for group in _GROUP.finditer(text):
        items = group["inner"].split(";")
        matches = [_item().fullmatch(item.strip()) for item in items]
        if not all(match and _is_author(match["author"]) for match in matches):
            continue
        at = group.start()
        for index, (item, match) in enumerate(zip(items, matches, strict=True)):
            end = at + 1 + len(item) + (index == len(items) - 1)
            if match:
                yield _citation(at, end, match)
            at = end


def _narrative(text: str) -> Iterator[Citation]:
    for match in _in_sentence().finditer(text) if _YEAR_FIRST.search(text) else ():
        named = match["company"] or (match["after"] and not _BEFORE_NO_AUTHOR.search(text[: match.start()]))
        if named and _is_author(match["author"]):
            yield _citation(match.start("where"), match.end("where"), match)


def _citation(start: int, end: int, match: re.Match[str]) -> Citation:
    return Citation(start, end, "author-year", f"{match['author']} {match['year']}", match["locator"] or "")


def _is_author(words: str) -> bool:
    return words.split()[0] not in _NO_AUTHORS


@cache
def _item() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:see|e\.g\.|i\.e\.|cf\.|also|reviewed (?:in|by))[,\s]+)*"
        rf"(?P<author>{_NAME}(?:\s+(?:(?:of|for|the|and)\s+)*{_NAME}){{0,5}}?)"
        rf"(?:\s[A-Z]{{1,3}}\b\.?)?(?:,?\s+(?:and|&)\s+{_NAME}|,\s+{_NAME})*"
        rf"(?:,?\s+et\s+al\.?|,?\s+and\s+(?:colleagues|co-?workers|others))?,?\s+\(?{_YEAR}\)?(?:\s?,\s?\d{{4}}[a-z]?)*{_LOCATOR}",
    )


@cache
def _in_sentence() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<author>{_NAME})(?P<company>\s+(?:and|&)\s+{_NAME}|,?\s+et\s+al\.?,?"
        rf"|\s+and\s+(?:(?:his|her|their)\s+)?(?:colleagues|co-?workers|co-?authors|others|team))?(?:’s|'s)?"
        rf"\s+(?P<where>\({_YEAR}{_LOCATOR}\))(?P<after>\s+(?:also\s+)?{_REPORTING})?"
    )
