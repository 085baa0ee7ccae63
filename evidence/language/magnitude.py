"""How large a sentence says that an effect is."""

from __future__ import annotations

from functools import lru_cache

from evidence.language.lexicon import Hit, terms
from evidence.language.negation import negation
from evidence.language.passage import Passage
from evidence.model.scales import Magnitude
from evidence.model.statement import Trigger

_BANDS = {
    "large": Magnitude.LARGE,
    "moderate": Magnitude.MODERATE,
    "small": Magnitude.SMALL,
    "trivial": Magnitude.TRIVIAL,
}
_BEFORE, _AFTER = 2, 5
"""How far ahead the effect may stand, and, for an adverb, how far back."""


@lru_cache(maxsize=1)
def read(passage: Passage) -> tuple[Magnitude | None, tuple[Trigger, ...]]:
    """The largest size that the sentence gives an effect, and the words that say so."""
    if "magnitude" not in passage.hits:
        return None, ()
    found = [hit for hit in passage.of("magnitude") if _sizes(passage, hit)]
    sized = [_BANDS[hit.value] for hit in found if hit.value in _BANDS and not _denied(passage, hit)]
    words = (passage.trigger("magnitude", hit.value, hit.first, hit.last) for hit in found)
    return max(sized, default=None), tuple(words)


def _denied(passage: Passage, hit: Hit) -> bool:
    """Whether a size is denied; the denial that `little to no difference` is says the size itself."""
    denial = negation(passage, hit)
    return denial is not None and denial.first != hit.first


def _sizes(passage: Passage, hit: Hit) -> bool:
    """Whether the word sizes an effect: `great results`, `reduces pain dramatically`, not `a large study`."""
    words = passage.words.words
    adverb = words[hit.last - 1].endswith("ly")
    verbs = {at for found in passage.of("relation") for at in range(found.first, found.last)} if adverb else set()
    for at in range(hit.first, min(hit.last + _BEFORE, len(words))):
        if words[at] in {",", "."}:
            break
        if words[at] in terms("outcomes") or at in verbs:
            return True
    back = range(max(hit.first - _AFTER, 0), hit.first)
    return any(at in verbs and passage.clause(at) == passage.clause(hit.first) for at in back)
