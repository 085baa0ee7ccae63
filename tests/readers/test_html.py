"""Web pages."""

from __future__ import annotations

import pytest

from evidence.model.document import BlockKind
from tests.readers.pages import article, kinds, outline, said, texts


def test_a_page_is_reduced_to_its_prose() -> None:
    read = article(
        "<html><head><title>T</title><style>p {}</style></head><body><header><nav>Home</nav></header>"
        "<main><h1>Pain</h1><p>It hurts.</p><form>Join us.<button>Go</button></form></main>"
        "<aside>More.</aside><footer>Ours.</footer><script>var p = '<p>x</p>';</script></body></html>",
        "html",
    )
    assert outline(read) == [("heading", "Pain"), ("paragraph", "It hurts.")]


def test_white_space_collapses_and_entities_are_read() -> None:
    (block,) = article(
        "<p>\n  20&nbsp;000 people\n\t paid &pound;5 &lt; 6 &amp more &#8211; <b>gladly</b> .", "html"
    ).blocks
    assert block.text == "20\u00a0000 people paid £5 < 6 & more – gladly ."


def test_unclosed_and_stray_tags_are_tolerated() -> None:
    read = article(
        "<p>One is here.<p>Two <b>is <i>bold</b> here.</div><ul><li>Item a<li>Item b</ul>Three is here.", "html"
    )
    assert outline(read) == [
        ("paragraph", "One is here."),
        ("paragraph", "Two is bold here."),
        ("list-item", "Item a"),
        ("list-item", "Item b"),
        ("paragraph", "Three is here."),
    ]


def test_kinds_of_blocks() -> None:
    read = article(
        "<h3>Head</h3><dl><dt>Does it hurt?<dd>Hardly at all.</dl><table><caption>Results<tr><th>Arm<td>half</table>"
        "<figure><img alt='A nurse places a needle.' src=x><figcaption>A needle</figcaption></figure>"
        "<blockquote>I felt well.</blockquote>",
        "html",
    )
    assert [str(kind) for kind in kinds(read)] == [
        *("heading", "heading", "paragraph", "caption", "table-cell", "table-cell", "caption", "caption", "paragraph"),
    ]
    assert [block.quotation for block in read.blocks][-2:] == [False, True]


def test_items_know_their_depth_and_what_introduces_them() -> None:
    read = article("<p>It helps with:</p><ol><li>pain<ul><li>back pain</ul><li>sleep</ol>", "html")
    assert [(b.text, b.level, b.stem) for b in read.blocks] == [
        ("It helps with:", 0, None),
        ("pain", 1, 0),
        ("back pain", 2, 1),
        ("sleep", 1, 0),
    ]


def test_the_article_is_chosen_where_the_page_tells_it() -> None:
    read = article(
        "<div>Sign up now for more.</div><article><p>It hurts a lot, they say.</p></article><p>See also.</p>", "html"
    )
    assert texts(read) == ["It hurts a lot, they say."]


def test_an_empty_main_does_not_empty_the_page() -> None:
    assert texts(article("<main></main><p>It hurts a lot, they say.</p>", "html")) == ["It hurts a lot, they say."]


@pytest.mark.parametrize(
    "hidden",
    [
        "<div hidden>No.</div>", "<p aria-hidden=true>No.</p>", "<p style='display: none'>No.</p>", "<ul role=navigation><li>No.</ul>",
        "<pre>No.</pre>", "<template><p>No.</p></template>", "<textarea><p>No.</p></textarea>", "<ul><li><a href=a>No</a><li><a href=b>No no</a></ul>",
    ],
)  # fmt: skip
def test_what_is_hidden_or_steers_is_no_prose(hidden: str) -> None:
    assert texts(article(f"<p>Before.</p>{hidden}<p>After.</p>", "html")) == ["Before.", "After."]


def test_what_an_unclosed_element_hides_is_reported() -> None:
    read = article("<p>It hurts.</p><form><p>Much of the page.</p>", "html")
    assert texts(read) == ["It hurts."]
    ((reason, span),) = read.not_read
    assert "<form> is never closed" in reason
    assert read.source.excerpt(span).startswith("<form>")


def test_what_an_open_comment_hides_is_reported() -> None:
    read = article("<p>It hurts.</p><!-- a note <p>Much of the page.</p>", "html")
    assert texts(read) == ["It hurts."]
    assert read.source.excerpt(read.not_read[0][1]).startswith("<!-- a note")


def test_breaks_and_quotation_marks_are_characters() -> None:
    assert said(article("<p>It hurts.<br>She said <q>no</q>.</p>", "html")) == ["It hurts.", "She said “no”."]


def test_a_raised_number_does_not_run_into_another() -> None:
    assert texts(article("<p>Some 10<sup>6</sup> cells in H<sub>2</sub>O, at 5 m<sup>2</sup>.</p>", "html")) == [
        "Some 10^6 cells in H2O, at 5 m2."
    ]


def test_notes_at_the_foot_are_footnotes_and_lose_their_way_back() -> None:
    read = article(
        "<p>It hurts<sup><a href='#n1'>1</a></sup>.</p><ol><li id=n1>Not everybody, and not always. "
        "<a class='footnote-back' href='#r1'>↩</a></ol>",
        "html",
    )
    assert outline(read)[1] == ("footnote", "Not everybody, and not always.")


def test_comments_are_kept_with_their_place() -> None:
    read = article("<p>It hurts.<!-- claim: pain --></p>", "html")
    assert [(c.text, read.source.excerpt(c.span)) for c in read.comments] == [("claim: pain", "<!-- claim: pain -->")]


def test_paragraphs_in_bold_are_headings() -> None:
    assert kinds(article("<p><strong>What people report most often of all</strong></p><p>It hurts.</p>", "html")) == [
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
    ]
