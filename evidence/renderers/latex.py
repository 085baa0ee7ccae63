"""Text -> LaTeX, as BibTeX wants it in a field: what is special is escaped, and braces keep capitals as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from evidence.model.reference import Name
from evidence.renderers.cited import given_and_suffix

_SIGNS = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
_LONE_BRACES = {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
"""By name, which fewer programs know: BibTeX counts braces that are escaped, too, so that one alone would end a field,
or keep it from ending."""
_SPECIAL = re.compile("|".join(map(re.escape, _SIGNS)))
_BRACE = re.compile(r"[{}]")
_LIGATURE = re.compile(r"(['`<>,-])(?=\1)|[?!](?=`)")
"""Signs that LaTeX would draw together: `--` is a dash to it, `''` a quotation mark."""

_CORE = re.compile(r"^(\W*)(.*?)(\W*)$", re.DOTALL)
_STARTS = re.compile(r"[.:?!—–]['\"”’)]*$")
"""The end of a word after which a sentence or a subtitle begins."""
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_WORDS_OF_ONE_LETTER = "AI"
_TITLE_CASE = 0.5
"""The share of capitals above which a title is taken to be written in title case, where they tell nothing."""

_PLAIN = re.compile(r"[^\W\d_][\w.’'\-]*(?: [^\W\d_][\w.’'\-]*)*")
_UNSAFE_IN_ADDRESS = re.compile(r"[\s{}\\]")


class _Word(NamedTuple):
    word: str
    begins: bool
    """A sentence or a subtitle."""


def escaped(text: str, *, part_of: str = "") -> str:
    """Text in one line; accents and other letters stay as they are, in UTF-8."""
    plain = " ".join(text.split())
    signs = _SIGNS if _are_paired(part_of or plain) else _SIGNS | _LONE_BRACES
    return _LIGATURE.sub(r"\g<0>{}", _SPECIAL.sub(lambda sign: signs[sign[0]], plain))


def address(text: str) -> str:
    """A URL or a DOI: verbatim, but for what no URL may hold."""
    return _UNSAFE_IN_ADDRESS.sub(lambda sign: f"%{ord(sign[0]):02X}", text.strip())


def title(text: str) -> str:
    """A title whose acronyms, symbols and names stand in braces, so that no style sets them in small letters.

    In a title that is written in title case nobody can tell a name from another word; there, only words with capitals
    past their first letter are kept.
    """
    words = [_Word(word, begins) for begins, word in _beginnings(text.split())]
    names = not _is_in_title_case(words)
    return " ".join(
        _in_braces(one.word, text) if _must_keep(one, names=names) else escaped(one.word, part_of=text) for one in words
    )


def names(people: tuple[Name, ...], *, others: bool = False) -> str:
    """`van Tulder, Maurits and {The Cochrane Collaboration}`, and `and others` where there are more."""
    return " and ".join([*map(_name, people), *["others"] * others])


def _name(name: Name) -> str:
    if not name.given:
        return f"{{{escaped(name.family)}}}"
    given, suffix = given_and_suffix(name)
    return ", ".join(filter(None, (_part(name.family), suffix, _part(given))))


def _part(words: str) -> str:
    """A family or given name; in braces where BibTeX would take it apart: at commas, and at `and`."""
    plain = _PLAIN.fullmatch(words) and "and" not in words.lower().split() and not words.islower()
    return escaped(words) if plain else f"{{{escaped(words)}}}"


def _beginnings(words: list[str]) -> Iterator[tuple[bool, str]]:
    begins = True
    for word in words:
        yield begins, word
        begins = bool(_STARTS.search(word))


def _is_in_title_case(words: list[_Word]) -> bool:
    inner = (one.word for one in words if not one.begins and not one.word.isupper())
    first = [found[0][0] for word in inner if (found := _LONG_WORD.search(word))]
    return len(first) > 1 and sum(map(str.isupper, first)) > _TITLE_CASE * len(first)


def _must_keep(one: _Word, *, names: bool) -> bool:
    core = _CORE.sub(r"\2", one.word)
    if any(letter.isupper() for letter in core[1:]):
        return True
    capital = core[:1].isupper()
    return capital and not one.begins and (names or (len(core) == 1 and core not in _WORDS_OF_ONE_LETTER))


def _in_braces(word: str, text: str) -> str:
    before, core, after = (escaped(piece, part_of=text) for piece in _CORE.sub(r"\1\0\2\0\3", word).split("\0"))
    return f"{before}{{{core}}}{after}"


def _are_paired(text: str) -> bool:
    depth = 0
    for brace in _BRACE.findall(text):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0
