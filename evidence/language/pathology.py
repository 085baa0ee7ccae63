"""Whether a sentence tells of a disorder itself: `Gout is common in men`, `A tumour can spread`."""

from __future__ import annotations

import re
from functools import cache

from evidence.language.lexicon import terms
from evidence.language.tokens import tokenise
from evidence.model.statement import Statement

_OPENING = 8
"""Words among which the subject ends."""
_ENDINGS = ("itis", "osis", "iasis", "oma", "omas", "aemia", "emia", "pathy", "algia", "plegia")
_NOT_ENDINGS = frozenset({"diagnosis", "prognosis", "hypnosis", "dosis", "aroma", "diploma", "osmosis", "empathy"})
_CLAUSE_END = re.compile(r"[,;:(]")


def tells_of_disorder(statement: Statement) -> bool:
    """Whether the subject of a sentence, as far as its first words show, is a disorder, and not what is done about it.

    `Asthma treatment helps` is about a treatment, `Asthma harms` about asthma.
    """
    words = tokenise(_CLAUSE_END.split(statement.text, maxsplit=1)[0]).words[:_OPENING]
    verbs = terms("grammar", "auxiliary") | terms("grammar", "being") | terms("grammar", "usual")
    for at, word in enumerate(words):
        if at and (word in verbs or word in _verbs_of(statement)):
            return _is_disorder(words[at - 1])
    return bool(words) and len(words) < _OPENING and _is_disorder(words[-1])


def _verbs_of(statement: Statement) -> set[str]:
    return {word for trigger in statement.triggered("relation") for word in tokenise(trigger.words).words[:1]}


@cache
def _is_disorder(word: str) -> bool:
    named = word in terms("grammar", "disorder") or word.removesuffix("s") in terms("grammar", "disorder")
    return named or (word.endswith(_ENDINGS) and word not in _NOT_ENDINGS)
