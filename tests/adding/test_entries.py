"""A new entry at the end of a bibliography, unless the work is there under whatever identifier."""

from __future__ import annotations

import pytest

from evidence import adding, bibliography
from evidence.model.record import Work

ENTRY = "@article{lee2021,\n  title = {Ginger}\n}\n"

ENDS = {
    "nothing": ("", ENTRY),
    "a byte order mark": ("\ufeff", f"\ufeff{ENTRY}"),
    "a line break": ("% Ours.\n", f"% Ours.\n\n{ENTRY}"),
    "a blank line": ("% Ours.\n\n", f"% Ours.\n\n{ENTRY}"),
    "no line break": ("% Ours.", f"% Ours.\n\n{ENTRY}"),
    "carriage returns": ("% Ours.\r\n", "% Ours.\r\n\r\n" + ENTRY.replace("\n", "\r\n")),
}


@pytest.mark.parametrize(("before", "after"), ENDS.values(), ids=ENDS)
def test_an_entry_follows_what_is_there_after_a_blank_line(before: str, after: str) -> None:
    assert adding.with_entry(ENTRY, before.encode()) == after.encode()


def test_the_encoding_stays() -> None:
    data = "% Ours: \u00fc.\n".encode("utf-16")

    assert adding.with_entry(ENTRY, data) == data + f"\n{ENTRY}".encode("utf-16-le")


KNOWN = b"""\
@article{doi, doi = {10.1000/Ginger.1}}
@article{pmid, title = {Zinc}, pmid = {22965186}}
@article{pmcid, title = {Mint}, pmcid = {PMC3658605}}
@book{isbn, title = {Roots}, isbn = {0-306-40615-2}}
@article{none, title = {Ginger}}
"""


@pytest.mark.parametrize(
    ("work", "citekey"),
    [
        (Work(doi="10.1000/ginger.1"), "doi"),
        (Work(doi="10.1000/other", pmid="22965186"), "pmid"),
        (Work(pmcid="PMC3658605"), "pmcid"),
        (Work(isbn=("9780306406157",)), "isbn"),
        (Work(title="Ginger", doi="10.1000/ginger.2"), None),
        (Work(title="Ginger"), None),
    ],
)
def test_a_work_is_known_by_any_identifier_and_by_nothing_else(work: Work, citekey: str | None) -> None:
    references = bibliography.read("references.bib", KNOWN)[0].references

    found = adding.known(work, references)

    assert (found.citekey if found else None) == citekey
