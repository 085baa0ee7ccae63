"""Escapes of surrogate pairs: JSON in ASCII writes U+1F600 as two, which YAML, whose escapes are longer, refuses."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from yaml.events import Event, ScalarEvent

_HIGH, _LOW = r"[dD][89abAB][\da-fA-F]{2}", r"[dD][c-fC-F][\da-fA-F]{2}"
_PAIR = re.compile(rf"(?<!\\)(?P<before>(?:\\\\)*)(?P<pair>\\u(?P<high>{_HIGH})\\u(?P<low>{_LOW}))")
# The escape of NUL is two characters long, and makes up for those by which YAML's escape is shorter than a pair.
_FILLING = "\\0"
_FILLED = re.compile("([\U00010000-\U0010ffff])\0")


def joined(text: str) -> tuple[str, dict[str, str]]:
    """The text with every pair as YAML's own escape, as long as before; each new escape with the pair that it was."""
    pairs: dict[str, str] = {}
    if "\\u" not in text:
        return text, pairs

    def join(match: re.Match[str]) -> str:
        code = 0x10000 + ((int(match["high"], 16) - 0xD800) << 10) + int(match["low"], 16) - 0xDC00
        escape = f"\\U{code:08X}{_FILLING}"
        pairs[escape] = match["pair"]
        return match["before"] + escape

    return _PAIR.sub(join, text), pairs


def restored(get_event: Callable[[], Event | None], pairs: Mapping[str, str]) -> Event | None:
    """The next event; outside double quotes, where there are no escapes, the text is as it was."""
    event = get_event()
    if isinstance(event, ScalarEvent):
        if event.style == '"':
            event.value = _FILLED.sub(r"\1", event.value)
        elif _FILLING in event.value:
            for escape, pair in pairs.items():
                event.value = event.value.replace(escape, pair)
    return event
