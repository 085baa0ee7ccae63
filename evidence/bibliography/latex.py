"""LaTeX in a field, as a reader of the page sees it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from evidence.bibliography.silence import silenced

if TYPE_CHECKING:
    from pylatexenc.latex2text import LatexNodes2Text  # type: ignore[import-untyped]  # it ships no types

_COMMON = re.compile(r"""\\(?:(["'`^~=.])(?:([A-Za-z])|\{([A-Za-z])\})|([&%$#_]))|---?|``|''|~""")
"""What fields hold again and again: accents, escaped signs, dashes, quotation marks, and spaces that do not break."""
_ACCENTS = {
    '"': "\u0308",
    "'": "\u0301",
    "`": "\u0300",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    ".": "\u0307",
}
_SIGNS = {"---": "—", "--": "–", "``": "“", "''": "”", "~": " "}
_NAMED_SIGNS = {"textbraceleft": "{", "textbraceright": "}", "textasciicircum": "^"}
"""What pylatexenc does not know, or takes for an accent."""
_COMMAND = re.compile(r"\\[A-Za-z]+|\\.?", re.DOTALL)
_NO_BRACES = str.maketrans("", "", "{}")
_BARE_PERCENT = re.compile(r"(?<!\\)%")


def decode(value: str) -> str:
    r"""The text that a value stands for: `Marb\'an` is Marbán; braces that only protect capitals go."""
    rest = _COMMON.sub("", value)
    if "\\" in rest or "$" in rest:
        return _parsed(value)  # its tables take longer to load than most bibliographies to read
    return _COMMON.sub(_sign, value).translate(_NO_BRACES)


def _sign(match: re.Match[str]) -> str:
    accent, letter, escaped = match[1], match[2] or match[3], match[4]
    if accent:
        return unicodedata.normalize("NFC", letter + _ACCENTS[accent])
    return escaped or _SIGNS[match[0]]


@lru_cache(maxsize=4096)
def _parsed(value: str) -> str:
    """What pylatexenc makes of a value."""
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
    from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

    known = get_default_latex_context_db()
    signs = [MacroTextSpec(name, sign) for name, sign in _NAMED_SIGNS.items()]
    known.add_context_category("signs", macros=signs, prepend=True)
    return LatexNodes2Text(known, math_mode="verbatim")
