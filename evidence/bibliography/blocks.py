"""bibtexparser's blocks, each with its exact place, which bibtexparser gives as a line only."""

from __future__ import annotations

from collections.abc import Iterator

from bibtexparser.entrypoint import parse_string
from bibtexparser.model import Block, ParsingFailedBlock

from evidence.bibliography.silence import silenced


def blocks(text: str) -> Iterator[tuple[Block, int]]:
    """Every block in order of the file, and the offset at which it begins."""
    with silenced("bibtexparser.splitter"):  # what it logs becomes findings
        library = parse_string(text, parse_stack=[])
    at = 0
    for block in library.blocks:
        raw = block.raw or ""
        start = text.index(raw, at)
        yield block, start
        # A block that failed may reach into the next one.
        at = start + (1 if _is_cut_off(block) else len(raw))


def _is_cut_off(block: Block) -> bool:
    return type(block) is ParsingFailedBlock
