"""What is written in one format and read back is the same work."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence import bibliography
from evidence.model.record import Work
from evidence.model.reference import Name
from evidence.renderers import bibtex, csl_json, ris
from evidence.renderers.cited import Cited, cited

FORMATS = {"works.bib": bibtex.render, "works.ris": ris.render, "works.json": csl_json.render}
CHARACTERS = st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn", "Cf"])
WORDS = (
    (st.text(CHARACTERS, min_size=1, max_size=20) | st.text(st.sampled_from("aB\\{}%&$'\"-<,é"), min_size=1))
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
PEOPLE = st.builds(
    Name,
    st.from_regex(r"(van )?[A-Z][a-zé]{1,8}(-[A-Z][a-z]{1,5})?", fullmatch=True),
    st.from_regex(r"[A-Z][a-z]{0,5}( [A-Z]\.)?(, Jr\.)?", fullmatch=True),
)
ORGANISATIONS = st.builds(Name, st.from_regex(r"The [A-Z][a-z]{2,8} (Group|Collaboration)", fullmatch=True))
WORKS = st.builds(
    Work,
    type=st.sampled_from(
        ["article-journal", "chapter", "book", "paper-conference", "webpage", "report", "thesis", "dataset"]
    ),
    title=WORDS,
    author=st.lists(PEOPLE | ORGANISATIONS, max_size=3, unique=True).map(tuple),
    issued=st.none() | st.integers(1500, 2100),
    publisher=WORDS | st.just(""),
    volume=st.from_regex(r"[0-9]{0,3}", fullmatch=True),
    page=st.from_regex(r"(e?[0-9]{1,5}|1[0-9]{1,4}-2[0-9]{1,4})?", fullmatch=True),
    doi=st.just("") | st.from_regex(r"10\.1000/[a-z0-9._;()<>:-]{1,20}", fullmatch=True),
    pmid=st.from_regex(r"([1-9][0-9]{0,7})?", fullmatch=True),
    pmcid=st.from_regex(r"(PMC[1-9][0-9]{0,6})?", fullmatch=True),
)


@pytest.mark.parametrize("name", FORMATS)
@given(WORKS, st.from_regex(r"https://example\.org/[A-Za-z0-9._~/?#&=%-]{0,20}", fullmatch=True))
def test_a_work_reads_back(name: str, work: Work, url: str) -> None:
    written = FORMATS[name]([Cited("x2019", work, url)])

    found, findings = bibliography.read(name, written.encode())

    assert findings == ()
    back = cited(found.references["x2019"])
    assert (back.work, back.url) == (work, url)
