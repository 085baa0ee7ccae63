"""Results as statistics write them: `SMD 0.23 (95% CI 0.13 to 0.33)`, `p < 0.05`."""

from __future__ import annotations

import re
from functools import cache

from evidence.language.numbers import parse
from evidence.language.passage import Passage
from evidence.model.statement import Quantity

_MEASURES = {
    "standardised mean difference": "SMD",
    "standardized mean difference": "SMD",
    "weighted mean difference": "MD",
    "mean difference": "MD",
    "odds ratio": "OR",
    "hazard ratio": "HR",
    "risk ratio": "RR",
    "relative risk": "RR",
    "rate ratio": "RR",
    "risk difference": "RD",
    "number needed to treat": "NNT",
    "smd": "SMD",
    "wmd": "MD",
    "md": "MD",
    "aor": "OR",
    "ahr": "HR",
    "arr": "RD",
    "or": "OR",
    "rr": "RR",
    "hr": "HR",
    "rd": "RD",
    "nnt": "NNT",
}
_CUES = frozenset(
    {
        "ci",
        "confidence",
        "p",
        "smd",
        "md",
        "wmd",
        "rr",
        "hr",
        "or",
        "aor",
        "ahr",
        "rd",
        "nnt",
        "ratio",
        "ratios",
        "difference",
        "risk",
        "needed",
    }
)
_NUMBER = r"[-\u2212\u2013]?\s?\d*[.\u00b7]?\d+(?:,\d{3})*"


_RANGE = rf"(?P<low>{_NUMBER})\s?%?\s?(?:to|,|;|-|\u2013|\u2212)\s?(?P<high>{_NUMBER})"
_LEVEL = r"\d\d(?:\.\d)?\s?%?\s?(?:ci|cri|confidence intervals?)\b\W{0,3}"


@cache
def _effect() -> re.Pattern[str]:
    measures = "|".join(re.escape(measure) for measure in _MEASURES)
    return re.compile(
        rf"\b(?P<measure>{measures})(?:\s?\([a-z]+\))?[\s,:=]{{1,3}}(?:was |of |is |= ?)?(?P<value>{_NUMBER})(?:\s?%)?"
        rf"(?:[\s,;(\[]{{1,4}}(?:{_LEVEL})?{_RANGE}(?=[\s)\],;.]|$))?"
    )


@cache
def _interval() -> re.Pattern[str]:
    return re.compile(_LEVEL + _RANGE)


@cache
def _p_value() -> re.Pattern[str]:
    return re.compile(
        r"\bp\s?(?:value )?(?:of |was )?(?P<sign>[<>=\u2264\u2265])\s?(?P<value>\d*[.\u00b7]?\d+(?:e-\d+)?)"
    )


def effects(passage: Passage) -> list[tuple[Quantity, int, int]]:
    """The effect estimates, intervals and p-values of a sentence, each with the tokens it covers."""
    if _CUES.isdisjoint(passage.words.words):
        return []
    text = passage.words.text
    found = [
        _estimate(passage, match, match["measure"]) for match in _effect().finditer(text) if _is_measure(passage, match)
    ]
    covered = {at for _, first, last in found for at in range(first, last)}
    alone = [_estimate(passage, match, "") for match in _interval().finditer(text)]
    found += [each for each in alone if covered.isdisjoint(range(each[1], each[2]))]
    return found + [_probability(passage, match) for match in _p_value().finditer(text)]


def _is_measure(passage: Passage, match: re.Match[str]) -> bool:
    """`or` and `md` count only in capitals: `OR 1.4`, not `3 or 4`."""
    if len(match["measure"]) > 3:
        return True
    start, end = match.span("measure")
    return passage.sentence.text[start:end].lstrip("aw").isupper()


def _estimate(passage: Passage, match: re.Match[str], measure: str) -> tuple[Quantity, int, int]:
    low, high = _value(match["low"]), _value(match["high"])
    value = _value(match["value"]) if measure else ((low or 0.0) + (high or 0.0)) / 2
    first, last = _tokens(passage, match)
    span = passage.sentence.at(*match.span())
    words = passage.sentence.text[match.start() : match.end()]
    return Quantity("effect", value or 0.0, span, words, low, high, unit=_MEASURES.get(measure, "")), first, last


def _probability(passage: Passage, match: re.Match[str]) -> tuple[Quantity, int, int]:
    first, last = _tokens(passage, match)
    bound = {"<": "under", "\u2264": "under", ">": "over", "\u2265": "over"}.get(match["sign"], "")
    words = passage.sentence.text[match.start() : match.end()]
    value = _value(match["value"]) or 0.0
    return Quantity("p-value", value, passage.sentence.at(*match.span()), words, bound=bound), first, last


def _value(written: str | None) -> float | None:
    if written is None:
        return None
    plain = written.replace("\u2212", "-").replace("\u2013", "-").replace("- ", "-")
    negative = plain.startswith("-")
    value = parse(plain.lstrip("-").strip())
    return None if value is None else -value if negative else value


def _tokens(passage: Passage, match: re.Match[str]) -> tuple[int, int]:
    starts = passage.words.starts
    within = [at for at, start in enumerate(starts) if match.start() <= start < match.end()]
    return within[0], within[-1] + 1
