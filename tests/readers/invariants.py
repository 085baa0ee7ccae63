"""What holds of every document, whatever was read: each character knows its place in the file."""

from __future__ import annotations

import re
from html import unescape

from evidence.language.segmentation import sentences
from evidence.model.document import Block, Document


def check(document: Document) -> None:
    """Fail unless every block and every sentence stands where its offsets say."""
    for block in document.blocks:
        _check_runs(block, document.source.text)
    for sentence in sentences(document):
        assert sentence.text == sentence.text.strip() != ""
        covered = document.source.text[sentence.span.start : sentence.span.end]
        assert _stands_for(sentence.text[0], document, sentence.at(0, 1).start, sentence.at(0, 1).end)
        assert covered
        for index, character in enumerate(sentence.text):
            span = sentence.at(index, index + 1)
            assert _stands_for(character, document, span.start, span.end)


def _check_runs(block: Block, source: str) -> None:
    assert block.runs, "a block without a run has no place"
    assert block.runs[0].at == 0
    assert sum(run.length for run in block.runs) == len(block.text)
    end = 0
    for before, run in zip((None, *block.runs), block.runs, strict=False):
        assert before is None or run.at == before.at + before.length
        assert end <= run.source.start < run.source.end <= len(source)
        end = run.source.end
        text, stretch = block.text[run.at : run.at + run.length], source[run.source.start : run.source.end]
        if run.length == len(run.source):
            assert text == stretch or (text == " " and stretch.isspace())
        else:
            assert _is_read_from(text, stretch)


def _stands_for(character: str, document: Document, start: int, end: int) -> bool:
    stretch = document.source.text[start:end]
    return character == stretch or (character == " " and stretch.isspace()) or _is_read_from(character, stretch)


def _is_read_from(text: str, stretch: str) -> bool:
    """An entity and what it stands for, an escaped character, white space that collapsed, a tag that is a character."""
    stretch = re.sub(r"<!--.*?-->", "", stretch, flags=re.DOTALL)
    return (
        unescape(stretch) == text
        or text in unescape(stretch)
        or stretch == "\\" + text
        or (text == " " and not any(c.isalnum() for c in stretch if c not in "br"))
        or (text in "“”^" and stretch.startswith("<"))
    )
