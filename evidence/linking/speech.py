"""What a sentence asserts, without who says it, to whom, and where."""

from __future__ import annotations

import re

_SPEAKS = (
    r"(?:said|says?|stat(?:es|ed)|comment(?:s|ed)|explain(?:s|ed)|add(?:s|ed)|not(?:es|ed)|told|wr(?:ites|ote)|"
    r"conclud(?:es?|ed)|recommend(?:s|ed)?|remark(?:s|ed)|according\s+to)"
)
_SPEECH_VERB = re.compile(rf"\b{_SPEAKS}\b")
_QUOTATION = re.compile(r"[“\"]([^“”\"]{25,})[”\"]")
_TAIL = re.compile(
    rf",[”\"]?\s+(?:(?:he|she|they|(?:Dr\.?\s+)?[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){{0,3}})\s+)?{_SPEAKS}\b"
)
_DATELINE = re.compile(r"(?:[A-Z]{3,}|[A-Z]\w+,\s[A-Z]{2}\b).{0,80}?(?:--|—|–)\s*(?=\S)")
_SHORTEST = 40
"""The least characters of an assertion that a speaker may be cut off from."""


def asserted(text: str) -> str:
    """The words of a sentence that assert something: its quotation, else all but dateline and speaker."""
    if match := _DATELINE.match(text):
        text = text[match.end() :]
    if _SPEECH_VERB.search(text) is None:
        return text
    quoted = list(_QUOTATION.finditer(text))
    if quoted and _SPEECH_VERB.search(_QUOTATION.sub(" ", text)):
        return " ".join(match.group(1) for match in quoted)
    tail = _TAIL.search(text, _SHORTEST)
    return text[: tail.start()] if tail else text
