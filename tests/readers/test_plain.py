"""Plain text as people type it."""

from __future__ import annotations

import pytest

from evidence.model.document import BlockKind
from tests.readers.pages import article, block, kinds, outline, said, texts


def test_blank_lines_part_paragraphs() -> None:
    read = article("Needles are thin.\n\nThey are sterile.\n \nThey bend.", "txt")
    assert texts(read) == ["Needles are thin.", "They are sterile.", "They bend."]
    assert kinds(read) == [BlockKind.PARAGRAPH] * 3


def test_a_short_line_on_its_own_is_a_heading() -> None:
    read = article("How Needles Work\n\nNobody knows for sure.\n\nWhat we know\n\nVery little is known.", "txt")
    assert kinds(read) == [BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    "line",
    ["It works.", "Does it help people sleep?", "Benefits are:", "it goes on", "- Relief of pain", "• Relief of pain", "“It helps,”"],
)  # fmt: skip
def test_what_ends_or_continues_or_is_listed_is_no_heading(line: str) -> None:
    assert (
        block(article(f"Needles are thin.\n\n{line}\n\nThey bend.", "txt"), line.lstrip("-• ")).kind
        is not BlockKind.HEADING
    )


def test_a_question_in_capitals_is_a_heading() -> None:
    assert kinds(article("Back Pain – How Common Is It?\n\nVery common.", "txt"))[0] is BlockKind.HEADING


def test_marks_and_underlines_make_headings() -> None:
    read = article(
        "## First part.\nIt begins.\n\nSecond part.\n============\nIt goes on.\n\nThird\n---\nIt ends.", "txt"
    )
    assert outline(read) == [
        ("heading", "First part."),
        ("paragraph", "It begins."),
        ("heading", "Second part."),
        ("paragraph", "It goes on."),
        ("heading", "Third"),
        ("paragraph", "It ends."),
    ]
    assert [block.level for block in read.blocks if block.kind is BlockKind.HEADING] == [2, 1, 2]


WRAPPED = """\
The people in this study had been in pain for more than ten years when they
came to the clinic, and many of them had tried everything. Most felt better
after the fourth week. A few did not.

Nobody was harmed.
"""


def test_wrapped_lines_belong_to_one_paragraph() -> None:
    read = article(WRAPPED, "txt")
    assert len(read.blocks) == 2
    assert said(read)[1] == "Most felt better after the fourth week."


def test_a_list_may_follow_a_wrapped_paragraph_without_a_blank_line() -> None:
    read = article("Needles are said to help with\n- pain in the back and\n  in the neck\n- sleep\n", "txt")
    assert outline(read) == [
        ("paragraph", "Needles are said to help with"),
        ("list-item", "pain in the back and in the neck"),
        ("list-item", "sleep"),
    ]


LINES = """\
Needles and pain
Many people who have lived with pain for years say that nothing has helped them as much as a course of needles did last year.
Doctors are less sure, because the people who are asked are those who came back, and those who did not come back are not asked at all.
“We see what we want to see,” said one of them, who has treated patients in the same small town for more than thirty years now.
"""


def test_a_file_with_one_paragraph_on_each_line_is_not_merged() -> None:
    read = article(LINES, "txt")
    assert kinds(read) == [BlockKind.HEADING, *[BlockKind.PARAGRAPH] * 3]


def test_an_address_is_not_run_together_in_a_wrapped_file() -> None:
    read = article(WRAPPED + "\nJane Doe\nSmall Town Clinic\nHigh Street\n", "txt")
    assert texts(read)[-3:] == ["Jane Doe", "Small Town Clinic", "High Street"]


@pytest.mark.parametrize("marker", ["•", "-", "*", "–", "1.", "2)", "(3)", "a)", "◦"])
def test_items_lose_their_markers(marker: str) -> None:
    read = article(f"They report\n\n  {marker} less pain\n  {marker} more sleep\n", "txt")
    assert outline(read)[1:] == [("list-item", "less pain"), ("list-item", "more sleep")]


def test_a_paragraph_that_begins_with_a_dash_mid_sentence_is_wrapped_text() -> None:
    read = article(
        "Needles help some people, and not others, as far as anyone can tell today\n– so far at least. More is unknown.",
        "txt",
    )
    assert texts(read) == [
        "Needles help some people, and not others, as far as anyone can tell today – so far at least. More is unknown."
    ]


def test_items_know_what_introduces_them() -> None:
    read = article(
        "It works by doing the following.\n\n  • Calming nerves.\n  • Moving blood.\n\nThat is all.\n\n- Not so.", "txt"
    )
    assert [block.stem for block in read.blocks] == [None, 0, 0, None, None]


def test_an_item_within_an_item_is_introduced_by_it() -> None:
    read = article("We treat:\n- pain, such as\n    - back pain\n    - neck pain\n- fatigue\n", "txt")
    assert [(block.stem, block.level) for block in read.blocks] == [(None, 0), (0, 1), (1, 2), (1, 2), (0, 1)]


def test_a_quotation_is_marked_and_its_marker_left_out() -> None:
    read = article("She wrote:\n\n> I felt\n> better.\n\nWe do not know.", "txt")
    assert [(b.text, b.quotation) for b in read.blocks] == [
        ("She wrote:", False),
        ("I felt better.", True),
        ("We do not know.", False),
    ]


def test_addresses_numbers_and_rules_are_no_prose() -> None:
    read = article(
        "Call us.\n\nhttps://example.org/a\n\njane@example.org\n\n+44 20 7946 0000\n\n* * *\n\n[7]\n\nOr write.", "txt"
    )
    assert texts(read) == ["Call us.", "Or write."]


def test_an_address_within_a_sentence_stays() -> None:
    assert said(article("See https://example.org/a.b?c=1. It is free. Write to jane@example.org! Do.", "txt")) == [
        "See https://example.org/a.b?c=1.",
        "It is free.",
        "Write to jane@example.org!",
        "Do.",
    ]


def test_comments_are_kept_apart() -> None:
    read = article("Needles help. <!-- claim: relief -->\n\n<!--\nnote\n-->\nThey bend.", "txt")
    assert [comment.text for comment in read.comments] == ["claim: relief", "note"]
    assert read.source.excerpt(read.comments[0].span) == "<!-- claim: relief -->"
    assert texts(read) == ["Needles help.", "They bend."]


def test_the_reference_list_is_data() -> None:
    read = article(
        "It helps [1].\n\nReferences\n\n1. Doe J. On needles. J Pain 2012;3:1.\n2. Roe R. More. 2013.\n", "txt"
    )
    assert [str(kind) for kind in kinds(read)] == ["paragraph", "heading", "reference", "reference"]
    assert said(read) == ["It helps [1].", "References"]


def test_numbered_paragraphs_at_the_end_are_a_reference_list() -> None:
    read = article("It helps.\n\n[1] Doe, On needles\n\n[2] Roe, On pins\n\n[3] Poe, On pens\n", "txt")
    assert kinds(read)[1:] == [BlockKind.REFERENCE] * 3
