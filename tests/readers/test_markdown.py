"""Markdown, and what Pandoc, Jekyll and Hugo add to it."""

from __future__ import annotations

import pytest

from evidence.model.document import BlockKind
from tests.readers.pages import article, block, kinds, outline, said, texts


def test_markup_is_left_out_and_words_stay() -> None:
    (paragraph,) = article("*Needles* **may** ~~not~~ help [most people](https://example.org) &amp; pets.", "md").blocks
    assert paragraph.text == "Needles may not help most people & pets."


def test_smart_punctuation_and_wiki_links_are_left_as_written() -> None:
    assert texts(article('"Pain" -- it\'s [[worse]]...', "md")) == ['"Pain" -- it\'s [[worse]]...']


def test_headings_have_levels_and_lose_their_attributes() -> None:
    read = article("# One {#first .wide}\n\nText here is short.\n\n### Three\n\nTwo\n---\n", "md")
    assert [(b.text, b.level) for b in read.blocks if b.kind is BlockKind.HEADING] == [
        ("One", 1),
        ("Three", 3),
        ("Two", 2),
    ]


def test_bold_lines_and_bare_labels_are_headings() -> None:
    read = article("**What else may help people who cannot sleep**\n\nSide effects\n\nNobody was harmed.", "md")
    assert kinds(read) == [BlockKind.HEADING, BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_front_matter_is_data() -> None:
    read = article("---\ntitle: Back pain\ntags: [a, b]\nno: no\n---\nIt hurts.\n", "md")
    assert read.metadata == {"title": "Back pain", "tags": ["a", "b"], "no": "no"}
    assert texts(read) == ["It hurts."]


def test_toml_front_matter_is_data() -> None:
    read = article('+++\ntitle = "Back pain"\n+++\nIt hurts.\n', "md")
    assert read.metadata == {"title": "Back pain"}
    assert texts(read) == ["It hurts."]


def test_front_matter_that_is_not_valid_is_reported() -> None:
    read = article("---\ntitle: [a\n---\nIt hurts.\n", "md")
    assert texts(read) == ["It hurts."]
    ((reason, span),) = read.not_read
    assert "not valid YAML" in reason
    assert read.source.excerpt(span) == "title: [a\n"


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert texts(article("---\nIt hurts.\n---\n\nA lot of it.\n", "md"))[-1] == "A lot of it."


@pytest.mark.parametrize(
    "code", ["```python\nIt works.\n```", "    It works.", "<pre>It works.</pre>", "<script>\nIt works.\n</script>", "$ `It works.`"]
)  # fmt: skip
def test_code_is_no_prose(code: str) -> None:
    assert texts(article(f"Before.\n\n{code}\n\nAfter.", "md")) == ["Before.", "After."]


def test_code_within_a_sentence_leaves_it_whole() -> None:
    assert said(article("Call `run()` twice. Then stop.", "md")) == ["Call twice.", "Then stop."]


@pytest.mark.parametrize(
    "template",
    ["{% include nav.html %}", "{{ page.title }}", "{{< youtube id >}}", "{% comment %}Hidden.{% endcomment %}", "{: .lead}", "::: note"],
)  # fmt: skip
def test_templates_are_no_prose(template: str) -> None:
    read = article(f"Before.\n\n{template}\n\nAfter é.", "md")
    assert texts(read) == ["Before.", "After é."]
    assert read.source.excerpt(read.blocks[1].source_span(0, 8)) == "After é."


def test_fenced_divisions_hold_prose() -> None:
    assert texts(article("::: {.callout}\nMind the needles.\n:::\n", "md")) == ["Mind the needles."]


def test_html_blocks_are_read_as_html() -> None:
    read = article("<div>\n<p>Pain is <b>caf&eacute;</b> talk.\n</div>\n\n<ul><li>One thing</li></ul>\n", "md")
    assert outline(read) == [("paragraph", "Pain is café talk."), ("list-item", "One thing")]


def test_markdown_between_html_tags_that_hide_is_hidden() -> None:
    assert texts(article("<nav>\n\n* Home and more\n* About us all\n\n</nav>\n\nProse here.", "md")) == ["Prose here."]


def test_html_within_a_quotation_keeps_its_place() -> None:
    read = article("> <div>\n> Pain &lt; joy é\n> </div>\n", "md")
    (quoted,) = read.blocks
    assert quoted.quotation
    assert quoted.text.replace("> ", "") == "Pain < joy é"


def test_comments_are_kept_with_their_place() -> None:
    read = article("Needles help. <!-- claim: relief -->\n\n<!-- evidence: off -->\n\n`<!-- code -->` is code.", "md")
    assert [comment.text for comment in read.comments] == ["claim: relief", "evidence: off"]
    assert [read.source.excerpt(comment.span)[:4] for comment in read.comments] == ["<!--", "<!--"]


def test_lists_know_what_introduces_them() -> None:
    read = article(
        "Needles help with the following\n\n1. Pain\n2. Sleep\n   - Falling asleep\n\nThat was it.\n\n- Loose", "md"
    )
    assert [(b.stem, b.level) for b in read.blocks] == [(None, 0), (0, 1), (0, 1), (2, 2), (None, 0), (None, 1)]


def test_a_citation_after_the_full_stop_does_not_make_a_stem() -> None:
    read = article("Nobody knows.[3]\n\n- One thing\n\nThere are kinds:[4]\n\n- Another", "md")
    assert [b.stem for b in read.blocks] == [None, None, None, 2]


def test_a_list_of_links_is_navigation() -> None:
    read = article("- [Home](/)\n- [About us](/about)\n\nProse here.\n\n- Read [this](/a) first of all\n", "md")
    assert texts(read) == ["Prose here.", "Read this first of all"]


def test_tables_are_read_cell_by_cell() -> None:
    read = article("| Group | Better |\n|---|---|\n| Needles | half of \\| them |\n", "md")
    assert outline(read) == [("table-cell", text) for text in ("Group", "Better", "Needles", "half of | them")]


def test_an_image_speaks_only_in_sentences() -> None:
    read = article("![A nurse places a needle in a hand.](a.png)\n\n![logo](b.png)\n\nText ![x](y.png) goes on.", "md")
    assert outline(read) == [("caption", "A nurse places a needle in a hand."), ("paragraph", "Text goes on.")]


def test_footnotes_are_blocks_of_their_own() -> None:
    read = article("It helps.[^a]\n\n[^a]: Only a little, and not everybody.\n\n    Nor always.\n", "md")
    assert outline(read)[1:] == [("footnote", "Only a little, and not everybody."), ("footnote", "Nor always.")]


def test_a_footnote_that_is_a_reference_is_data() -> None:
    read = article("It helps.[^a]\n\n[^a]: Doe J, Roe R. On needles. J Pain 2012;3(1):1-9.\n", "md")
    assert kinds(read) == [BlockKind.PARAGRAPH, BlockKind.REFERENCE]


def test_the_reference_list_ends_with_the_next_heading() -> None:
    read = article("# Sources\n\n- Doe, On needles\n\nDoe J, Roe R. Pins. 2012;3:1.\n\n# Thanks\n\n- To Jane\n", "md")
    assert kinds(read)[1:3] == [BlockKind.REFERENCE, BlockKind.REFERENCE]
    assert block(read, "To Jane").kind is BlockKind.LIST_ITEM


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_any_newline_is_one_space(newline: str) -> None:
    read = article(f"\ufeffPain{newline}is bad.", "md")
    assert texts(read) == ["Pain is bad."]
    assert read.blocks[0].source_span(5, 7).start == 5 + len(newline)
