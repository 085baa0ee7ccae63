"""What the elements of HTML are to a reader of prose."""

from __future__ import annotations

from evidence.model.document import BlockKind

# fmt: off
SKIPPED = frozenset({
    "aside", "button", "canvas", "code", "dialog", "footer", "form", "head", "iframe", "math", "menu", "nav",
    "noscript", "object", "pre", "script", "select", "style", "svg", "template", "textarea", "video", "audio",
})
"""They hold no prose of the article."""

BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "fieldset", "figure", "header",
    "hr", "html", "main", "ol", "p", "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
})
"""They begin and end a block of prose, and so do those in KINDS."""

VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
})
"""They have no end tag."""
# fmt: on

KINDS = {
    "caption": BlockKind.CAPTION,
    "dt": BlockKind.HEADING,
    "figcaption": BlockKind.CAPTION,
    "h1": BlockKind.HEADING,
    "h2": BlockKind.HEADING,
    "h3": BlockKind.HEADING,
    "h4": BlockKind.HEADING,
    "h5": BlockKind.HEADING,
    "h6": BlockKind.HEADING,
    "li": BlockKind.LIST_ITEM,
    "summary": BlockKind.HEADING,
    "td": BlockKind.TABLE_CELL,
    "th": BlockKind.TABLE_CELL,
}
"""What a block inside them is."""

LEVELS = {"dt": 6, "h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6, "summary": 6}
"""Of headings."""

MARKS = {"a": "link", "b": "strong", "em": "emphasis", "i": "emphasis", "strong": "strong", "sup": "superscript"}
"""What they say about a range of text."""

IMPLIED_ENDS = {
    "dd": (("dd", "dt"), ("dl",)),
    "dt": (("dd", "dt"), ("dl",)),
    "li": (("li",), ("ul", "ol")),
    "td": (("td", "th"), ("tr", "table")),
    "th": (("td", "th"), ("tr", "table")),
    "tr": (("tr",), ("table",)),
}
"""The elements that a start tag closes, and those beyond which it closes none."""

HIDING_ROLES = frozenset({"alert", "banner", "contentinfo", "dialog", "doc-backlink", "navigation", "search"})
"""Roles of elements that hold no prose of the article."""
