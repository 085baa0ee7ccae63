"""Text as YAML's scalars: bare where YAML takes it for text, else in quotes."""

from __future__ import annotations

import json
import re

_BARE = re.compile(r"[A-Za-z][\w ,.%()/'’-]*[\w.)%]", re.ASCII)
"""Text that YAML takes for text without quotes; what it would take for something else has a colon, a hash, ..."""
_NOT_TEXT = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})


def on_one_line(text: str) -> str:
    """The text on one line, without what YAML could not hold."""
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())


def quoted(text: str) -> str:
    """The text on one line, in double quotes."""
    return json.dumps(on_one_line(text), ensure_ascii=False)


def scalar(text: str) -> str:
    """The text on one line, bare if it can stand so."""
    return text if _BARE.fullmatch(text) and text.lower() not in _NOT_TEXT else quoted(text)
