"""LaTeX in a field, as a reader of the page sees it."""

from __future__ import annotations

import re
from functools import lru_cache

from pylatexenc.latex2text import LatexNodes2Text  # type: ignore[import-untyped]  # it ships no types

from evidence.bibliography.silence import silenced

_MARKS = re.compile(r"[\\$~%]|--|``|''")
_COMMAND = re.compile(r"\\[A-Za-z]+|\\.?", re.DOTALL)
_NO_BRACES = str.maketrans("", "", "{}")
_BARE_PERCENT = re.compile(r"(?<!\\)%")


def decode(value: str) -> str:
    r"""The text that a value stands for: `Marb\'an` is Marbán; braces that only protect capitals go."""
    if _MARKS.search(value):
        return _decode(value)
    return value.translate(_NO_BRACES)


@lru_cache(maxsize=4096)
def _decode(value: str) -> str:
    # People write 50% in titles and mean it; to LaTeX it begins a comment.
    value = _BARE_PERCENT.sub(r"\\%", value)
    try:
        with silenced("pylatexenc.latex2text", "pylatexenc.latexwalker"):
            text: str = _converter().latex_to_text(value)
    except Exception:  # on malformed LaTeX it fails in ways that it does not declare
        text = _COMMAND.sub("", value).translate(_NO_BRACES)
    return " ".join(text.split())


@lru_cache(maxsize=1)
def _converter() -> LatexNodes2Text:
    return LatexNodes2Text(math_mode="verbatim")
