"""Text that is no prose: it may be read as anything, but is read at once, and nothing breaks."""

import time

import pytest

from evidence.language.articles import article, statements
from evidence.language.english import foreign_blocks
from evidence.model.document import Block, BlockKind, Document, Run
from evidence.model.text import Source, Span

LONG = 50_000
SECONDS = 5.0
"""Far more than any takes, so that a busy machine fails nobody; what grows with the square takes minutes."""
TEXTS = {
    "one word": "x" * LONG,
    "one sentence": "ginger may reduce nausea and " * (LONG // 29),
    "hedges alone": "may " * (LONG // 4),
    "denials alone": "not " * (LONG // 4),
    "commas alone": ", " * (LONG // 2),
    "brackets alone": "(" * LONG,
    "quotation marks alone": '"' * LONG,
    "full stops alone": "." * LONG,
    "digits alone": "1" * LONG,
    "numbers alone": "12 % " * (LONG // 5),
    "spaces alone": " " * LONG,
    "no letters": "123 456, 7-8; 9.0 (!) ?",
    "nothing": "",
    "control characters": "Ginger\x00 reduces\x07 nausea\x1b[31m.\x7f Tea\x85 may\x0b help.",
    "zero-width": "Gin\u200bger re\u200dduces nau\u2060sea.\ufeff It\u00ad helps.",
    "right to left": "\u202eGinger reduces nausea.\u202c \u05d2\u05d9\u05e0\u05d2\u05f3\u05e8 \u0639\u0631\u0628\u064a",
    "lone surrogate": "Ginger \ud800 reduces nausea.",
    "combining marks": "Ginger" + "\u0301" * 500 + " reduces nausea.",
    "letters that grow in lower case": "\u0130" * 200 + " reduces nausea.",
    "emoji": "\U0001f469\u200d\U0001f52c says ginger reduces nausea \U0001f44d\U0001f3fd.",
    "other digits": "\u0661\u0662\u0663 patients, \u00bd of them, \u216b wards, \u2460 trial.",
    "mathematics": "\u2211x\u00b2 \u2260 \U0001d4d0 \u2264 \u221e",
}


def document(text: str) -> Document:
    runs = (Run(0, len(text), Span(0, len(text))),) if text else ()
    return Document(Source("a.md", text), "plain", (Block(BlockKind.PARAGRAPH, text, runs),))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_no_text_is_too_odd_to_be_read(text):
    start = time.process_time()
    made = document(text)
    read = statements(article(made, lambda _, ruled: ruled))
    foreign_blocks(made)

    assert time.process_time() - start < SECONDS
    assert all(text[each.span.start : each.span.end] == each.text for each in (one.sentence for one in read))
    assert all(text[trigger.span.start : trigger.span.end] == trigger.words for one in read for trigger in one.triggers)


def test_what_stands_beside_odd_text_is_still_read():
    text = "\u200b\x00 12 % () --- Ginger reduces nausea."

    assert any(one.relation.label == "causation" for one in statements(article(document(text), lambda _, ruled: ruled)))
