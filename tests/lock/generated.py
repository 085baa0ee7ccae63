"""Records made up at random."""

from __future__ import annotations

from hypothesis import strategies as st

from evidence.model.effect import Arm, ConfidenceInterval, Effect, PValue
from evidence.model.record import (
    Answer,
    Candidate,
    EffectStatement,
    Notice,
    NoticeKind,
    Record,
    Relation,
    RelationKind,
    Work,
)
from evidence.model.reference import Name
from evidence.model.scales import EffectMeasure

WORDS = st.text(max_size=12)
YEARS = st.integers(1500, 2100)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)


def several(one: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(one, max_size=3).map(tuple)


NAMES = st.builds(Name, family=WORDS, given=WORDS)
WORKS = st.builds(
    Work,
    **dict.fromkeys(("type", "title", "subtitle", "container_title", "publisher", "volume", "page", "doi"), WORDS),
    author=several(NAMES),
    issued=st.none() | YEARS,
    years=several(YEARS),
    isbn=several(WORDS),
    issn=several(WORDS),
)
NOTICES = st.builds(Notice, kind=st.sampled_from(NoticeKind), date=WORDS, doi=WORDS, pmid=WORDS, source=WORDS)
RELATIONS = st.builds(
    Relation, kind=st.sampled_from(RelationKind), doi=WORDS, title=WORDS, issued=st.none() | YEARS, source=WORDS
)
EFFECTS = st.builds(
    Effect,
    measure=st.sampled_from(EffectMeasure),
    estimate=st.none() | NUMBERS,
    interval=st.none() | st.builds(ConfidenceInterval, NUMBERS, NUMBERS),
    level=st.sampled_from([90.0, 95.0, 99.0]),
    p=st.none() | st.builds(PValue, st.floats(0, 1), st.sampled_from("<=>")),
    comparator=WORDS,
    participants=st.none() | st.integers(0, 10**9),
    arms=several(st.builds(Arm, arm=WORDS, percent=st.none() | NUMBERS)),
)
RECORDS = st.builds(
    Record,
    citekey=WORDS,
    query=st.dictionaries(WORDS, WORDS, max_size=3),
    work=st.none() | WORKS,
    agency=WORDS,
    candidates=several(st.builds(Candidate, work=WORKS, score=st.floats(0, 1), source=WORDS, notices=several(NOTICES))),
    notices=several(NOTICES),
    relations=several(RELATIONS),
    effects=several(st.builds(EffectStatement, EFFECTS, WORDS)),
    answers=several(st.builds(Answer, source=WORDS, found=st.booleans(), time=WORDS, digest=WORDS)),
    unanswered=several(WORDS),
)
