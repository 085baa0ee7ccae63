"""An abstract as registries send it -> its sentences: markup and entities taken out, labelled parts told apart."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from evidence.language.boundaries import ends

_MARK = re.compile(r"</?[A-Za-z][\w:.-]*(?:\s[^<>]*)?/?>")
_PARTED = re.compile(r"</?(?:jats:)?(?:title|p|sec|label|AbstractText|br|div|h\d|li)\b[^<>]*>", re.IGNORECASE)
_TITLE = re.compile(r"<(?:jats:)?(?:title|label|h\d)\b[^<>]*>([^<>]*)</(?:jats:)?(?:title|label|h\d)>")
_LABEL = re.compile(r"([A-Z][A-Z &/,'’()-]{2,60}|[A-Z][A-Za-z]+(?: [A-Za-z]+){0,5}):(?:\s+|$)")
_LABELS = re.compile(
    r"background|objectives?|aims?|purpose|introduction|importance|design|setting|participants|patients|interventions?"
    r"|main outcomes?|outcomes?|measures?|methods?|data|search|selection|results?|findings|conclusions?|interpretation"
    r"|discussion|significance|relevance|limitations?|trial|registration|funding|summary|implications|evidence|review"
)
_EVEN = str.maketrans(
    {"\u2212": "-", "\u2013": "-", "\u2010": "-", "\u2011": "-", "\u2012": "-", "\ufe63": "-", "\uff0d": "-"}
    | {"\u00b7": ".", "\u2219": ".", "\u22c5": ".", "\u02d9": ".", "\u2019": "'", "\u2018": "'"}
    | dict.fromkeys("\u00a0\u2009\u202f\u2002\u2003\u200a\u2005\u2007\u2008\t", " ")
    | {"\uff1c": "<", "\uff1e": ">", "\uff1d": "=", "\u2a7d": "\u2264", "\u2a7e": "\u2265", "\u2c9b": "\u2264"}
)
"""Marks by the plain ones that they stand for, character for character."""

_LONGEST = 3_000
"""Characters of a sentence; what is read in it takes time by the square of its length."""


class Part(NamedTuple):
    """A sentence, and the label of the part that it stands in, in lower case."""

    label: str
    sentence: str


def plain(text: str) -> str:
    """The text without markup and entities, a line to each part: `RESULTS: ...`."""
    text = _TITLE.sub(_label, text)
    text = _MARK.sub("", _PARTED.sub("\n", text))
    for _ in range(2):  # registries send `&amp;lt;` too
        text = html.unescape(text)
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def parts(text: str) -> Iterator[Part]:
    """The sentences of an abstract, in order, but for what has no end for too long to be one."""
    label = ""
    for line in plain(text).splitlines():
        if (match := _LABEL.match(line)) and _LABELS.search(match[1].lower()):
            label, line = match[1].lower(), line[match.end() :]
        start = 0
        for end in (*ends(line), len(line)):
            if 0 < len(sentence := line[start:end].strip()) <= _LONGEST:
                yield Part(label, sentence)
            start = end


def even(text: str) -> str:
    """The text with one sign for minus, for the decimal point, and for a blank; of equal length."""
    return text.translate(_EVEN)


def _label(title: re.Match[str]) -> str:
    label = title[1].strip().removesuffix(":").rstrip()
    return f"\n{label}: " if label else "\n"
