"""`evidence draft`: a registry that can be read as it is, with only the open places reported."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from evidence import language, readers, registry
from evidence.drafting import draft
from evidence.model.claim import Claim
from evidence.model.finding import Finding
from tests.command import Command

ARTICLE = """\
# Walking

Walking may ease knee pain. A 2019 trial of 212 patients found that walking reduced knee pain by 30%.

The museum opens at ten.

A 2020 meta-analysis found that walking prevents falls: "8 out of 10" people walked safely.
"""


def read(text: str) -> tuple[tuple[Claim, ...], tuple[Finding, ...]]:
    entries, findings = registry.read("claims.yaml", text.encode())
    return entries.claims, findings


def drafted(text: str) -> str:
    return draft(language.read(readers.read("a.md", text.encode(), "plain")))


def test_every_checkable_statement_becomes_a_claim_with_its_source_left_open(run: Command) -> None:
    run.write("a.md", ARTICLE)

    result = run("draft", "a.md")
    claims, findings = read(result.out)

    assert (result.code, result.err) == (0, "")
    assert [claim.statement for claim in claims] == [
        "Walking may ease knee pain.",
        "A 2019 trial of 212 patients found that walking reduced knee pain by 30%.",
        'A 2020 meta-analysis found that walking prevents falls: "8 out of 10" people walked safely.',
    ]
    assert {finding.message for finding in findings} == {"the evidence has no 'source'"}
    assert claims[0].id == "walking-ease-knee-pain"


def test_studies_and_numbers_are_filled_in(run: Command) -> None:
    run.write("a.md", ARTICLE)

    out = run("draft", "a.md").out

    assert "        year: 2019\n        participants: 212  # the article says" in out
    assert '          - {measure: proportion, estimate: 30}  # the article says "30%"' in out
    assert "        design: meta-analysis  # the article says" in out
    assert "  # a.md:3\n  - id: " in out


def test_what_the_article_cites_is_named_beside_the_open_place(run: Command) -> None:
    run.write("a.md", "Walking may ease knee pain [@doe2020, p. 3; @roe2021].\n")

    out = run("draft", "a.md").out

    assert "    statement: Walking may ease knee pain.\n" in out
    assert "      - source:  # TODO: its citekey in references.bib; the article cites doe2020, roe2021\n" in out


def test_a_filled_in_draft_has_nothing_left_open(run: Command) -> None:
    run.write("a.md", ARTICLE)

    _, findings = read(run("draft", "a.md").out.replace("source:  #", "source: doe2020  #"))

    assert findings == ()


def test_what_the_registry_has_is_left_out_and_no_id_is_used_twice(run: Command) -> None:
    run.write("a.md", "Walking may ease knee pain.\n\nWalking may ease knee pains when it is steep.\n")
    run.write(
        "claims.yaml",
        "version: 1\nclaims:\n  - id: vitamin-lowers-falls\n    statement: Vitamin D lowers the risk of falls.\n",
    )
    run.write("b.md", "Vitamin D lowers the risk of falls.\n\nVitamin C lowers falls in old age.\n")

    assert "Vitamin D" not in run("draft", "b.md").out
    assert "id: walking-ease-knee-pain\n" in run("draft", "a.md").out


def test_two_statements_with_the_same_words_get_two_ids() -> None:
    claims, _ = read(drafted("Walking may ease knee pain.\n\nWalking can ease knee pain.\n"))

    assert [claim.id for claim in claims] == ["walking-ease-knee-pain", "walking-ease-knee-pain-2"]


def test_an_article_without_claims_gives_an_empty_registry(run: Command) -> None:
    run.write("a.md", "The museum opens at ten.\n")

    assert run("draft", "a.md").out.endswith("version: 1\nclaims: []\n")


def test_an_article_that_cannot_be_read_is_an_error(run: Command) -> None:
    assert run("draft", "gone.md") == (2, "", "evidence: error: gone.md: there is no such file\n")


@given(
    st.text(
        st.one_of(
            st.sampled_from(":#'\"\\{}[]&*!|>%@`,?-_ \t\u0085\u2028😀é"),
            st.characters(codec="utf-8", exclude_characters="\0"),
        )
    ),
    st.sampled_from(["", "- ", "# ", "no: ", "'", '"', "{", "\ufeff"]),
)
def test_any_words_survive_the_way_into_yaml_and_back(words: str, start: str) -> None:
    text = f"{start}Walking definitely reduces knee pain {words}"
    statements = language.read(readers.read("a.md", text.encode(), "plain"))

    assume(not any(statement.sentence.citations for statement in statements))
    claims, findings = read(draft(statements))

    expected = dict.fromkeys(
        " ".join("".join(c if c.isprintable() else " " for c in s.text).split()) for s in statements if s.checkable
    )
    assert [claim.statement for claim in claims] == list(expected)
    assert {finding.message for finding in findings} <= {"the evidence has no 'source'", "the registry holds no claims"}
