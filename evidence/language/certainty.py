"""How sure a sentence sounds, by the hedges and boosters that govern its claim."""

from __future__ import annotations

from evidence.language.connection import Connection
from evidence.language.lexicon import Hit, terms
from evidence.language.negation import negation
from evidence.language.passage import Passage
from evidence.model.scales import Certainty
from evidence.model.statement import Trigger

_DIRECT = ("low", "very-low", "moderate")
_COMPARED = frozenset({"more", "less", "as", "least", "equally", "times", "percent", "%", "fold", "just"})
_CLAIMED = ("relation", "safety", "comparison")
_MODALS = frozenset({"may", "might", "could"})
_NEAR, _AFTER = 2, 5
"""How many words may stand between a booster and the claim after it or before it."""
_BANDS = {
    "very-low": Certainty.VERY_LOW,
    "low": Certainty.LOW,
    "low-reported": Certainty.LOW,
    "moderate": Certainty.MODERATE,
    "absolute": Certainty.ABSOLUTE,
    "absolute-near": Certainty.ABSOLUTE,
}


def hedges(passage: Passage, target: Hit) -> list[Hit]:
    """The hedges inside the claim itself that govern a term: `may reduce`, `appears to reduce`."""
    return [hit for hit in direct(passage) if _governs(passage, hit, target)]


def direct(passage: Passage) -> list[Hit]:
    """All hedges but those of reports; the month of May is none."""
    return [hit for hit in passage.of("certainty", *_DIRECT) if not _is_month(passage, hit)]


def reported_hedges(passage: Passage, target: Hit) -> list[Hit]:
    """Hedges in how the claim is reported: `suggests that ...`, `it is believed that ...`, `..., they suggest`."""
    return [hit for hit in passage.of("certainty", "low-reported") if _reports(passage, hit, target)]


def boosters(passage: Passage) -> list[Hit]:
    """Words that claim more than any evidence could warrant, neither denied nor said of something else."""
    return [hit for hit in passage.of("certainty", "absolute", "absolute-near") if _boosts(passage, hit)]


def read(passage: Passage, main: Connection | None) -> tuple[Certainty, list[Trigger]]:
    """How sure the sentence sounds of its main claim, and the words that make it so."""
    if "certainty" not in passage.hits:
        return Certainty.HIGH, []
    sure = boosters(passage)
    unsure = _hedges_of_claim(passage, main)
    triggers = [
        passage.trigger("certainty", band(hit).label, hit.first, hit.last)
        for hit in sorted([*sure, *unsure], key=lambda hit: hit.first)
    ]
    if sure:
        return Certainty.ABSOLUTE, triggers
    return min((band(hit) for hit in unsure), default=Certainty.HIGH), triggers


def _hedges_of_claim(passage: Passage, main: Connection | None) -> list[Hit]:
    """The hedges of the main connection; where there is none, those of the first clause, and of others the plainest."""
    if main is not None:
        return [*main.hedges, *main.reported]
    loose = [*direct(passage), *passage.of("certainty", "low-reported")]
    return [hit for hit in loose if _of_sentence(passage, hit) and not _supposes(passage, hit)]


def band(hit: Hit) -> Certainty:
    """The certainty that a hedge or booster expresses."""
    return _BANDS[hit.value]


def _governs(passage: Passage, hit: Hit, target: Hit) -> bool:
    if passage.clause(hit.first) != passage.clause(target.first):
        return False
    if _compares(passage, hit) or _shows_up(passage, hit):
        return False
    if hit.last <= target.first:
        return True
    return hit.first - target.last <= 1 and hit.value == "moderate"


def _compares(passage: Passage, hit: Hit) -> bool:
    """`more likely`, `twice as likely` say how often, not how sure."""
    return passage.word(hit.first) == "likely" and passage.word(hit.first - 1) in _COMPARED


def _is_month(passage: Passage, hit: Hit) -> bool:
    """`in May`: in capitals behind a word in small letters."""
    if passage.word(hit.first) != "may" or hit.first == 0:
        return False
    text, starts = passage.sentence.text, passage.words.starts
    return text[starts[hit.first]].isupper() and text[starts[hit.first - 1]].islower()


def _of_sentence(passage: Passage, hit: Hit) -> bool:
    """Whether a hedge is of what the sentence says: in its first clause, or a modal, or a verdict on the evidence."""
    if _compares(passage, hit) or _shows_up(passage, hit):
        return False
    return passage.clause(hit.first) == 0 or hit.value == "very-low" or passage.word(hit.first) in _MODALS


def _shows_up(passage: Passage, hit: Hit) -> bool:
    """`symptoms appear in childhood`: they do, and do not only seem to."""
    following = passage.word(hit.last)
    alone = hit.last - hit.first == 1 and passage.word(hit.first).startswith("appear")
    return alone and following in terms("grammar", "preposition") and following != "to"


def _supposes(passage: Passage, hit: Hit) -> bool:
    """Whether the clause of a hedge only says under what condition, or against what, something is so."""
    openers = passage.of("clause", "condition", "contrast")
    return any(passage.clause(each.first) == passage.clause(hit.first) for each in openers)


def _reports(passage: Passage, hit: Hit, target: Hit) -> bool:
    if hit.last <= target.first:
        return True
    return len(passage.words) - hit.last <= 4


def _boosts(passage: Passage, hit: Hit) -> bool:
    denied = negation(passage, hit)
    if (denied is not None and denied.first < hit.first) or passage.word(hit.last) == "ineffective":
        return False
    return hit.value == "absolute" or _touches_claim(passage, hit)


def _touches_claim(passage: Passage, hit: Hit) -> bool:
    """Whether a word such as `always` boosts an effect: `always works`, `definitely safer`, not `has always been`."""
    clause = passage.clause(hit.first)
    claims = (claim for scale in _CLAIMED for claim in passage.of(scale))
    return any(
        claim.first - hit.last <= _NEAR and hit.first - claim.last < _AFTER and passage.clause(claim.first) == clause
        for claim in claims
    )
