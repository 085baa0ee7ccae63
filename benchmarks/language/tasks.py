"""What is asked of a corpus, how statements answer it, and what others and the project's own bars have."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.language.scores import Score, accuracy, f1, macro_f1, spearman
from evidence.model.scales import Certainty
from evidence.model.statement import Statement

Labels = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Task:
    """One question to a corpus."""

    corpus: str
    measure: str
    score: Score
    gold: Callable[[Labels], float | None]
    """What is right; None where the case is not coded for it."""
    answer: Callable[[Sequence[Statement], Labels], float]
    """What the statements of the case's sentences say."""
    published: str = ""
    bars: Mapping[str, float] = field(default_factory=dict)
    """What is to be reached, by tier."""


def _label(task: str) -> Callable[[Labels], float | None]:
    return lambda labels: labels.get(task)


def _first(answer: Callable[[Statement], float]) -> Callable[[Sequence[Statement], Labels], float]:
    return lambda statements, _: answer(statements[0])


_SUMNER = (0, 0, 1, 1, 2, 3, 3)
"""Sumner's codes as relations: none stated or denied, correlational or ambiguous, may cause, can cause or causes."""
_LIKELY = 0.5


def _relation(statement: Statement) -> float:
    """As Yu codes it: of what is denied, too."""
    return statement.relation


def _asserted(statement: Statement) -> float:
    """As Sumner and the guide code it: what is denied is none."""
    return 0 if statement.negated else statement.relation


def _sureness(statement: Statement) -> float:
    """Between bands, where the reader tells; a sentence that was not read has its band."""
    return statement.scores.certainty if statement.scores else statement.certainty / Certainty.ABSOLUTE


def _speculative(statement: Statement) -> float:
    return statement.scores is not None and statement.scores.speculation >= _LIKELY


def _level(statement: Statement) -> float:
    """GRADE has no level above high."""
    return min(statement.certainty, Certainty.HIGH)


def _sign(difference: float) -> float:
    return (difference > 0) - (difference < 0)


def _exaggeration(labels: Labels) -> float:
    return _sign(labels["press_release"] - labels["abstract"])


def _exaggerates(statements: Sequence[Statement], _: Labels) -> float:
    release, abstract = map(_asserted, statements)
    return _sign(release - abstract)


def _exaggerates_declared(statements: Sequence[Statement], labels: Labels) -> float:
    """By the strength that the paper's abstract is known to have."""
    return _sign(_asserted(statements[0]) - labels["abstract"])


def _checkable(labels: Labels) -> float | None:
    return None if "need" not in labels else labels["need"] == 0


def _guided(corpus: str) -> dict[str, Task]:
    """The codes of the guide."""
    certainty, attribution, advice = (
        _first(lambda statement: statement.certainty),
        _first(lambda statement: statement.attribution),
        _first(lambda statement: statement.advice),
    )
    return {
        f"relation-{corpus}": Task(corpus, "macro-F1", macro_f1, _label("relation"), _first(_asserted)),
        f"certainty-{corpus}": Task(corpus, "accuracy", accuracy, _label("certainty"), certainty),
        f"attribution-{corpus}": Task(corpus, "macro-F1", macro_f1, _label("attribution"), attribution),
        f"advice-{corpus}": Task(corpus, "macro-F1", macro_f1, _label("guided"), advice),
    }


TASKS = {
    "relation-pubmed": Task(
        "yu-pubmed", "macro-F1", macro_f1, _label("pubmed"), _first(_relation),
        "BioBERT .88, linear .745", {"fast": 0.78, "deep": 0.86},
    ),
    "relation-eurekalert": Task(
        "yu-eurekalert", "macro-F1", macro_f1, _label("eurekalert"), _first(_relation),
        "BERT .892, linear .72", {"fast": 0.78, "deep": 0.87},
    ),
    "relation-insciout": Task(
        "insciout", "macro-F1", macro_f1, lambda labels: _SUMNER[int(labels["sumner"])], _first(_asserted),
        "", {"fast": 0.74, "deep": 0.83},
    ),
    "exaggeration": Task(
        "wright", "macro-F1", macro_f1, _exaggeration, _exaggerates,
        "MT-PET .574, linear .499", {"deep": 0.60},
    ),
    "exaggeration-declared": Task(
        "wright", "macro-F1", macro_f1, _exaggeration, _exaggerates_declared,
        "linear .587", {"deep": 0.68},
    ),
    "certainty-ratings": Task(
        "pei", "Spearman", spearman, _label("sureness"), _first(_sureness),
        "Pearson .63", {"fast": 0.55, "deep": 0.70},
    ),
    "certainty-bands": Task(
        "pei", "Spearman", spearman, _label("sureness"), _first(lambda statement: statement.certainty), "Pearson .63",
    ),
    "grade-level": Task("grade-wording", "macro-F1", macro_f1, _label("grade"), _first(_level)),
    "grade-accuracy": Task("grade-wording", "accuracy", accuracy, _label("grade"), _first(_level)),
    "grade-rank": Task("grade-wording", "Spearman", spearman, _label("grade"), _first(_sureness)),
    "advice": Task(
        "insciout-advice", "macro-F1", macro_f1, _label("advice"), _first(lambda statement: statement.advice),
        "", {"fast": 0.80, "deep": 0.80},
    ),
    "checkable": Task(
        "statements", "F1", f1, _checkable, _first(lambda statement: statement.checkable),
        "coders' kappa .96", {"fast": 0.85, "deep": 0.90},
    ),
    "checkable-own": Task("own", "F1", f1, _checkable, _first(lambda statement: statement.checkable)),
    **_guided("statements"),
    **_guided("own"),
    "speculation": Task(
        "bioscope", "F1", f1, _label("speculation"), _first(_speculative),
        "40 cues .80", {"fast": 0.85, "deep": 0.85},
    ),
    "negation": Task(
        "bioscope", "F1", f1, _label("negation"), _first(lambda statement: bool(statement.triggered("negation"))),
    ),
}  # fmt: skip
"""By the name that the command line and the table have."""
