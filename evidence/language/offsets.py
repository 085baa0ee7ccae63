"""From a place in the file back to the place in a sentence's text, which markup sets apart."""

from __future__ import annotations

from evidence.model.document import Sentence
from evidence.model.text import Span


def offset(sentence: Sentence, span: Span) -> int:
    """Where in the text of a sentence a span of the file begins; the end of the text for what lies beyond."""
    shift = sentence.block.shift(sentence.start, sentence.end)
    if shift is not None:
        return span.start - shift - sentence.start
    length = sentence.end - sentence.start
    return next((at for at in range(length) if sentence.at(at, at + 1).start >= span.start), length)
