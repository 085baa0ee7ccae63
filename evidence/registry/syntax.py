"""What the YAML parser's complaints mean, in words for people who write claims."""

from __future__ import annotations

import re

# Looked up in order, in the parser's own words; the two parsers (libyaml's and Python's) word a few things differently.
_MEANINGS = (
    ("mapping values are not allowed", "a colon stands where no key can; put text that holds ': ' in quotes"),
    ("sequence entries are not allowed", "a list cannot begin on the line of its key; put it on the next line"),
    ("could not find expected ':'", "this line is not a 'key: value' pair"),
    ("unexpected end of stream", "a quotation mark is opened here and never closed"),
    ("or ']'", "a list is opened with '[' and not closed, or a comma is missing"),
    ("or '}'", "a mapping is opened with '{' and not closed, or a comma is missing"),
    ("scanning an alias", "text cannot begin with '*' unless it stands in quotes"),
    ("scanning an anchor", "text cannot begin with '&' unless it stands in quotes"),
    ("scanning a block scalar", "nothing but an indented text on the next lines may follow '|' or '>'"),
    ("undefined tag handle", "text cannot begin with '!' unless it stands in quotes"),
    ("expected '-' indicator", "a list entry must begin with '-'"),
    ("parsing a block collection", "a list entry must begin with '-'"),
    ("expected node content", "a value is missing here"),
    ("expected the node content", "a value is missing here"),
    ("parsing a block mapping", "this does not line up with the lines above, or quoted text ends too early"),
    ("found incompatible YAML document", "only YAML 1.2 can be read"),
    ("exceeded maximum nesting depth", "nested far too deep"),
    ("duplicate anchor", "an anchor of this name stands further up"),
    ("Unicode character escape", "this escape is no character; one from \\ud800 to \\udfff needs its other half"),
    ("escape", "a backslash in double quotes must be doubled"),
)
_OPENED_BY = ("unexpected end of stream", "could not find expected ':'", "or ']'", "or '}'")
_CANNOT_BEGIN = "@`%"


def explain(problem: str, text: str, offset: int) -> str:
    """The fault in one sentence, from the parser's words and the character it stopped at."""
    stopped_at = text[offset : offset + 1]
    if stopped_at == "\t" or "tab character" in problem:
        return "a tab is used for indentation, where YAML allows only spaces"
    if "cannot start any token" in problem and stopped_at in _CANNOT_BEGIN:
        return f"text cannot begin with {stopped_at!r} unless it stands in quotes"
    for words, meaning in _MEANINGS:
        if words in problem:
            return meaning
    return f"not valid YAML: {re.sub(r'[.]$', '', problem)}"


def is_opening(problem: str) -> bool:
    """Whether the place to look at is where something was opened, not where the file ran out."""
    return any(words in problem for words in _OPENED_BY)
