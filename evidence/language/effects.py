"""Results as statistics write them: `SMD 0.23 (95% CI 0.13 to 0.33)`, `p < 0.05`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from evidence.language.lexicon import values
from evidence.language.numbers import parse
from evidence.language.passage import Passage
from evidence.model.statement import Quantity
from evidence.model.text import Span

_INTERVALS = frozenset({"ci", "cri", "interval", "intervals"})
_P_VALUES = frozenset({"p", "pvalue"})
"""Words without which the patterns of intervals and of p-values, which are slow, cannot match."""
_NUMBER = r"[-\u2212\u2013]?\s?(?:\d+(?:,\d{3})+|\d*[.\u00b7]?\d+)"
_RANGE = rf"(?P<low>{_NUMBER})\s?%?\s?(?:to|,|;|-|\u2013|\u2212)\s?(?P<high>{_NUMBER})"
_LEVEL = (
    r"\d\d(?:\.\d)?\s?%?\s?(?:ci|cri|confidence intervals?|credible intervals?)\b(?:\s?\((?:ci|cri)\))?"
    r"[\s:=,(\[]{0,3}(?:of |from )?"
)
_UNIT_WORD = r"(?!lower|fewer|less|shorter|smaller|worse)(?:%|[a-z\u00b5\u03bc][\w/\u00b5\u03bc\u00b2\u00b3.\-]*)"
_UNIT = rf"(?:\s?{_UNIT_WORD}(?:\s{_UNIT_WORD}){{0,2}}?)?"
"""What may stand between an estimate and its interval: `mm hg`, `days`; after `days fewer` the sign is in the words."""
_BOUNDS = {"<": "under", "\u2264": "under", ">": "over", "\u2265": "over"}

_Placed = tuple[int, int, Quantity]


def effects(passage: Passage) -> Iterator[_Placed]:
    """The effect estimates, intervals and p-values of a sentence, each with the tokens it covers."""
    if not passage.words.numerals:
        return
    words, text = passage.words.different, passage.words.text
    if not _last_words().isdisjoint(words) or ("or" in words and "OR" in passage.sentence.text):
        for match in _effect().finditer(text):
            if _names_measure(passage, match):
                yield _estimate(passage, match)
    if not _INTERVALS.isdisjoint(words):
        for match in _interval().finditer(text):
            low, high = _value(match["low"]), _value(match["high"])
            yield _placed(passage, match, Quantity("effect", (low + high) / 2, *_words(passage, match), low, high))
    if not _P_VALUES.isdisjoint(words):
        for match in _p_value().finditer(text):
            value, bound = _value(match["value"]), _BOUNDS.get(match["sign"], "")
            yield _placed(passage, match, Quantity("p-value", value, *_words(passage, match), bound=bound))


@cache
def _last_words() -> frozenset[str]:
    """The words that names of measures end with; `or` is too common, and is one only in capitals."""
    return frozenset(measure.split()[-1] for measure in values("measures")) - {"or"}


@cache
def _effect() -> re.Pattern[str]:
    measures = "|".join(sorted(map(re.escape, values("measures")), key=len, reverse=True))
    return re.compile(
        rf"\b(?P<measure>{measures})(?:\s?\([a-z]+\))?[\s,:=]{{1,3}}(?:was |of |is |= ?)?(?P<value>{_NUMBER})(?:\s?%)?"
        rf"(?:(?:[\s,;(\[]{{1,4}}|{_UNIT}[\s,;:(\[]{{1,4}}(?={_LEVEL}))(?:{_LEVEL}|9\d%\s)?{_RANGE}(?=[\s)\],;:%]|\.(?!\s?\d)|$)[)\]]?)?"
    )


@cache
def _interval() -> re.Pattern[str]:
    return re.compile(_LEVEL + _RANGE)


@cache
def _p_value() -> re.Pattern[str]:
    return re.compile(
        r"\bp\s?(?:value )?(?:of |was )?(?P<sign>[<>=\u2264\u2265])\s?(?P<value>\d*[.\u00b7]?\d+(?:e-\d+)?)"
    )


def _names_measure(passage: Passage, match: re.Match[str]) -> bool:
    if len(match["measure"]) > len("nnt"):
        return True
    start, end = match.span("measure")
    return passage.sentence.text[start:end].removeprefix("a").isupper()


def _estimate(passage: Passage, match: re.Match[str]) -> _Placed:
    low, high = (_value(match["low"]), _value(match["high"])) if match["low"] else (None, None)
    unit = _measure(passage, match)
    return _placed(
        passage, match, Quantity("effect", _value(match["value"]), *_words(passage, match), low, high, unit=unit)
    )


def _measure(passage: Passage, match: re.Match[str]) -> str:
    """The measure of a name: `ARR` is an absolute risk reduction, `aRR` an adjusted relative risk."""
    start, end = match.span("measure")
    written, known = passage.sentence.text[start:end], values("measures")
    return known.get(written[1:].lower(), known[match["measure"]]) if written[:1] == "a" else known[match["measure"]]


def _value(written: str) -> float:
    plain = written.replace("\u2212", "-").replace("\u2013", "-").replace(" ", "").replace("\u00b7", ".")
    sign = -1.0 if plain.startswith("-") else 1.0
    return sign * (parse(plain.lstrip("-")) or 0.0)


def _words(passage: Passage, match: re.Match[str]) -> tuple[Span, str]:
    return passage.sentence.at(*match.span()), passage.sentence.text[match.start() : match.end()]


def _placed(passage: Passage, match: re.Match[str], quantity: Quantity) -> _Placed:
    within = [at for at, start in enumerate(passage.words.starts) if match.start() <= start < match.end()]
    return within[0], within[-1] + 1, quantity
