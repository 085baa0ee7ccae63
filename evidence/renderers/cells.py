"""What stands in the cells of a summary-of-findings table, whatever the format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from evidence.grade.findings_table import Comparison, FindingsTable, Row
from evidence.grade.risk_words import count, difference, difference_interval
from evidence.grade.summary import estimate
from evidence.model.reference import Reference
from evidence.model.scales import RATIOS, Certainty
from evidence.renderers.layout import columns
from evidence.statistics.measures import MEASURES

TITLE = "Summary of findings"
COLUMNS = (
    "Outcome",
    "Participants (studies)",
    "Certainty",
    "Relative effect (95% CI)",
    "Risk with the comparator",
    "Risk with the intervention",
    "Difference (95% CI)",
    "What happens",
    "Sources",
)
LEGEND = "Risks are of 1,000 people. ⊕⊕⊕⊕ high, ⊕⊕⊕◯ moderate, ⊕⊕◯◯ low, ⊕◯◯◯ very low certainty (GRADE)."
NONE = "–"
"""For what is not on record, or does not apply."""


@dataclass(frozen=True, slots=True)
class Cells:
    """One row in words."""

    outcome: str
    participants: str
    symbols: str
    """⊕⊕⊕◯; empty where nobody rated it."""
    certainty: str
    marks: tuple[str, ...]
    """The letters of its footnotes."""
    relative: str
    untreated: str
    treated: str
    difference: str
    what_happens: str
    sources: tuple[tuple[str, bool], ...]


def cells(row: Row, letters: dict[str, str]) -> Cells:
    """A row's cells; `letters` has the letter of each footnote."""
    effect, found = row.effect, row.risks
    ratio = effect is not None and effect.measure in RATIOS
    return Cells(
        outcome=row.outcome,
        participants=_participants(row),
        symbols=symbols(row.certainty) if row.certainty is not None else "",
        certainty=row.certainty.words if row.certainty is not None else "not rated",
        marks=tuple(letters[note] for note in row.notes),
        relative=_alone(row) if ratio else NONE,
        untreated=count(found.untreated) if found and found.untreated is not None else NONE,
        treated=count(found.treated) if found and found.treated is not None else _of_one_group(row),
        difference=_difference(row) or NONE,
        what_happens=row.what_happens or NONE,
        sources=row.sources,
    )


def symbols(certainty: Certainty) -> str:
    """GRADE's signs: one circle with a plus for each level from the lowest up."""
    plus = min(certainty, Certainty.HIGH) + 1
    return "⊕" * plus + "◯" * (len(Certainty) - 1 - plus)


def letters(table: FindingsTable) -> dict[str, str]:
    """The letter of each footnote: a to z, then aa."""
    return {note: _letter(index) for index, note in enumerate(table.notes)}


def heading(comparison: Comparison) -> str:
    """`Walking compared with usual care, in adults with knee osteoarthritis`."""
    what = comparison.intervention or "No intervention"
    against = f" compared with {comparison.comparator}" if comparison.comparator else ""
    people = f": {comparison.population}" if comparison.population else ""
    return f"{what[:1].upper()}{what[1:]}{against}{people}"


def source_line(citekey: str, references: dict[str, Reference]) -> str:
    """`Doe 2020. Walking and knees. Journal of Invented Trials. doi:10.1000/walk`; the citekey of one not on record."""
    one = references.get(citekey)
    if one is None:
        return f"{citekey} (not in the bibliography)"
    place = f"doi:{one.doi}" if one.doi else one.url
    return ". ".join(part.rstrip(".") for part in (one.short, one.title, one.container_title, place) if part)


def left_out(table: FindingsTable) -> str:
    """Which claims are not in the table; empty where all are."""
    if not table.left_out:
        return ""
    return f"Not in the table, since they do not say what an intervention does to people: {', '.join(table.left_out)}."


def fold(text: str, room: int) -> list[str]:
    """A text in lines of so many columns; a word that is longer is cut."""
    lines: list[str] = [""]
    for word in _pieces(text.split(), room):
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if columns(joined) <= room:
            lines[-1] = joined
        else:
            lines.append(word)
    return lines


def _pieces(words: Iterable[str], room: int) -> Iterator[str]:
    for word in words:
        piece = ""
        for character in word:
            if piece and columns(piece + character) > room:
                yield piece
                piece = ""
            piece += character
        yield piece


def _participants(row: Row) -> str:
    people = f"{row.participants:,}" if row.participants else "not reported"
    return f"{people} ({row.studies:,} stud{'y' if row.studies == 1 else 'ies'})" if row.studies else people


def _difference(row: Row) -> str:
    if row.risks is not None:
        told, level = difference(row.risks), row.effect.level if row.effect else 95.0
        between = difference_interval(row.risks, level)
        return f"{told} of 1,000{f' ({between})' if between else ''}"
    if row.effect is None or row.effect.measure in RATIOS or MEASURES[row.effect.measure].null is None:
        return ""
    return row.in_points or _alone(row)


def _of_one_group(row: Row) -> str:
    """What was seen where nothing was compared: a proportion, a rate."""
    one = row.effect is not None and MEASURES[row.effect.measure].null is None
    return (_alone(row) if one else "") or NONE


def _alone(row: Row) -> str:
    """The effect without what it is against, which the heading says, and with the scale it was measured on."""
    effect = row.effect
    if effect is None or effect.estimate is None:
        return ""
    told = estimate(effect).partition(" against ")[0].removeprefix(f"{effect.outcome}: ")
    if not effect.scale or effect.scale in told:
        return told
    return f"{told} {'on' if effect.scale[0] in '-0123456789' else 'in'} {effect.scale}"


def _letter(index: int) -> str:
    head, last = divmod(index, 26)
    return f"{_letter(head - 1) if head else ''}{chr(ord('a') + last)}"
