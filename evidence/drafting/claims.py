"""A claims.yaml to fill in, from the statements of an article. What only an editor can know is left open."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence

from evidence.drafting.scalars import on_one_line, quoted, scalar
from evidence.model.document import Sentence
from evidence.model.scales import Design, EffectMeasure
from evidence.model.statement import Quantity, Statement, StudyMention

_HEADER = """\
# A draft: every entry needs a source, and a certainty where somebody rated it. `evidence schema` says what else may
# stand here. Merge entries that state the same thing, and delete what no research could support or refute.
version: 1
claims:"""
_NO_CLAIMS = f"{_HEADER} []"

_SMALL_WORDS = (
    "been|could|does|from|have|into|more|most|over|such|than|that|their|them|then|there|these|they|this|those|were|what|"
    "when|which|will|with|would|your"
)
_ID_WORD = re.compile(rf"\b(?!(?:{_SMALL_WORDS})\b)[a-z0-9]{{4,}}")
_ID_WORDS = 6


def draft(statements: Iterable[Statement], taken: Collection[str] = ()) -> str:
    """The text of a claims.yaml with an entry for every checkable statement; no id is one of those taken."""
    ids = set(taken)
    texts: dict[str, Statement] = {}
    for statement in statements:
        if statement.checkable:
            texts.setdefault(on_one_line(_without_citations(statement.sentence)), statement)
    entries = ["\n".join(_entry(text, statement, ids)) for text, statement in texts.items()]
    return "\n".join([_HEADER, *entries]) if entries else _NO_CLAIMS


def _entry(text: str, statement: Statement, ids: set[str]) -> Iterator[str]:
    place = statement.sentence.document.source.place(statement.span.start)
    yield f"  # {on_one_line(statement.path)}:{place.line}"
    yield f"  - id: {_id(text, ids)}"
    yield f"    statement: {scalar(text)}"
    if statement.kind:
        yield f"    kind: {statement.kind.value}"
    yield "    certainty:  # TODO: high, moderate, low, or very-low"
    yield "    evidence:"
    studies: Sequence[StudyMention | None] = statement.studies or (None,)
    for index, study in enumerate(studies):
        yield f"      - source:  # TODO: its citekey in references.bib{_cited(statement.sentence)}"
        yield from _study(study)
        yield from _effects(statement.quantities if index == 0 else ())


def _without_citations(sentence: Sentence) -> str:
    """The words without `[@key]` and `[12]`; the words of a link are words."""
    text = sentence.text
    for citation in reversed(sentence.citations):
        if citation.kind != "link":
            start, end = citation.start - sentence.start, citation.end - sentence.start
            text = text[:start].rstrip() + text[end:]
    return text


def _cited(sentence: Sentence) -> str:
    targets = dict.fromkeys(on_one_line(citation.target) for citation in sentence.citations)
    return f"; the article cites {', '.join(targets)}" if targets else ""


def _study(study: StudyMention | None) -> Iterator[str]:
    if study is None:
        yield "        design:  # TODO: what kind of study it is"
        return
    design = f"{study.design}  #" if study.design in set(Design) else " # TODO;"
    yield f"        design: {design} the article says {quoted(study.words)}"
    for key, number in (("year", study.year), ("studies", study.number)):
        if number is not None:
            yield f"        {key}: {number}"
    if study.size:
        yield f"        participants: {round(study.size.value)}  # the article says {quoted(study.size.words)}"


def _effects(quantities: Iterable[Quantity]) -> Iterator[str]:
    effects = [(effect, quantity.words) for quantity in quantities if (effect := _effect(quantity))]
    if effects:
        yield "        effects:"
    for effect, words in effects:
        yield f"          - {effect}  # the article says {quoted(words)}"


def _effect(quantity: Quantity) -> str:
    """The effect that a number in the text speaks of, or nothing where it is no effect."""
    match quantity.kind:
        case "percentage":
            return f"{{measure: proportion, estimate: {quantity.value:g}}}"
        case "proportion":
            return f"{{measure: proportion, estimate: {quantity.value * 100:g}}}"
        case "effect" if quantity.unit in set(EffectMeasure):
            ends = quantity.low is not None and quantity.high is not None
            interval = f", interval: [{quantity.low:g}, {quantity.high:g}]" if ends else ""
            return f"{{measure: {quantity.unit}, estimate: {quantity.value:g}{interval}}}"
    return ""


def _id(text: str, ids: set[str]) -> str:
    """A new id out of the first words that carry meaning."""
    plain = unicodedata.normalize("NFKD", text.lower().replace("'", "").replace("’", ""))
    words = _ID_WORD.findall(plain.encode("ascii", "ignore").decode())
    stem = "-".join(words[:_ID_WORDS]) or "claim"
    name, number = stem, 1
    while name in ids:
        number += 1
        name = f"{stem}-{number}"
    ids.add(name)
    return name
