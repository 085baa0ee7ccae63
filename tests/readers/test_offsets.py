"""Every character of every sentence is found at its offset in the file, in every format."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from evidence.readers import FORMATS, read
from tests.readers.invariants import check

WORD = re.compile(r"word\d+x")
BREAKS = st.sampled_from(["\n", "\r\n"])
WRAPPINGS = {
    "markdown": [
        "{}", "*{}*", "**{}**", "***{}***", "~~{}~~", "the link [{}](https://example.org/a_(b))", "<b>{}</b>", "_{} é_", "{}&amp;",
        "&eacute;{}", "{} `code`", "<!-- note --> {}", "{} 😀", "\\* {}", "{}\u00a0%", "“{}”", "{}[^1]", "[@key2012, p. 3] {}",
        "![a](b.png) {}", "{} <https://example.org>", "{}.", "{}. ", "<sup>{}</sup>", "**{} *nested* &lt; 5**",
    ],
    "html": [
        "{}", "<em>{}</em>", "<b>{}<i> é</b></i>", "{} &amp; more", "&#8217;{}", "&#x1F600;{}", "&eacute{}", "the link <a href='x'>{}</a>",
        "<!-- note -->{}", "{} < 5", "{}&nbsp;%", "<q>{}</q>", "{}<br>", "<code>code</code> {}", "{}.", "{}. ", "<span class=a\n>{}",
        "{}<sup>2</sup>", "2<sup>{}</sup>", "😀 {}", "<script>var x = '<p>';</script>{}",
    ],
    "plain": ["{}", "{} é", "😀{}", "“{}”", "{}.", "{}. ", "<!-- note --> {}", "{}  5", "{}\t%", "{} (Lam 2013)", "{}[12]"],
}  # fmt: skip
STARTS = {
    "markdown": ["", "# ", "- ", "1. ", "> ", "> - ", "  - ", "- [ ] ", "<div>\n\n", "</div>\n\n", "::: note\n\n", "[^1]: "],
    "html": ["", "<p>", "</p><p>", "<li>", "<ul><li>", "</ul>", "<h2>", "<blockquote>", "<td>", "</div>", "<div\r\n>", "<br/>"],
    "plain": ["", "- ", "  • ", "1. ", "> ", "# ", "    "],
}  # fmt: skip


@st.composite
def articles(draw: st.DrawFn, form: str) -> str:
    """An article in which every `word<number>x` is prose, with everything that can shift an offset."""
    newline = draw(BREAKS)
    number = 0
    blocks = []
    for _ in range(draw(st.integers(1, 5))):
        pieces = []
        for wrapping in draw(st.lists(st.sampled_from(WRAPPINGS[form]), min_size=1, max_size=6)):
            pieces.append(wrapping.format(f"word{number}x"))
            number += 1
        glue = draw(st.sampled_from([" ", "\n", "  "]))
        blocks.append(draw(st.sampled_from(STARTS[form])) + glue.join(pieces))
    bom = draw(st.sampled_from(["", "\ufeff"]))
    front = draw(st.sampled_from(["", "---\ntitle: Hidden é\n---\n"]))
    return (bom + front + "\n\n".join(blocks)).replace("\r\n", "\n").replace("\n", newline)


@given(articles("markdown"))
def test_markdown_keeps_every_offset(text: str) -> None:
    _check("article.md", text)


@given(articles("html"))
def test_html_keeps_every_offset(text: str) -> None:
    _check("article.html", text)


@given(articles("plain"))
def test_plain_text_keeps_every_offset(text: str) -> None:
    _check("article.txt", text)


@given(
    st.sampled_from(sorted(FORMATS)),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=80),
)
def test_any_text_is_read_in_any_format(form: str, text: str) -> None:
    check(read("article", text.encode("utf-8"), form))


MARKUP = st.lists(
    st.sampled_from(["<p>", "</", "<", ">", "&", ";", "#", "[", "](", ")", "*", "`", "\n", "\r\n", "- ", "> ", "|", "<!--", "-->",
                     "a", "B", ". ", "é", "😀", "@k1", "[^1]", "[^1]: ", "{%", "%}", "^[", "(Lam 2013)", "<a href='#", "'", "“", '"']),
    max_size=30,
).map("".join)  # fmt: skip


@given(st.sampled_from(sorted(FORMATS)), MARKUP)
def test_broken_markup_is_read_in_any_format(form: str, text: str) -> None:
    check(read("article", text.encode("utf-8"), form))


def _check(path: str, text: str) -> None:
    document = read(path, text.encode("utf-8"))
    assert document.source.text == text
    check(document)
    written = {match[0]: match.start() for match in WORD.finditer(text)}
    found = {}
    for block in document.blocks:
        for match in WORD.finditer(block.text):
            assert match[0] not in found, "a word is read once"
            found[match[0]] = block.source_span(match.start(), match.end()).start
    assert found == {word: start for word, start in written.items() if word in found}
    assert len(found) == len(written)
