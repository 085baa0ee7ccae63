"""From bytes to text, or to a clear message."""

from __future__ import annotations

import pytest

from evidence.errors import DocumentError
from evidence.readers import FORMATS, READERS, encodings, read


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_with_and_without_a_mark(encoding: str) -> None:
    document = read("a.txt", "Café 😀 helps.".encode(encoding))
    (block,) = document.blocks
    assert block.text == "Café 😀 helps."
    mark = int(encoding != "utf-8")
    assert block.source_span(0, 4) == document.blocks[0].runs[0].source.__class__(mark, mark + 4)


@pytest.mark.parametrize("path", ["a.txt", "a.md", "a.html"])
@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\n\t"])
def test_an_empty_file_is_a_document_without_blocks(path: str, data: bytes) -> None:
    assert read(path, data).blocks == ()


def test_another_encoding_is_named_with_its_place_and_a_remedy() -> None:
    with pytest.raises(DocumentError) as error:
        read("notes.txt", b"First line.\nA caf\xe9.")
    assert "0xE9 at offset 17 (line 2)" in error.value.message
    assert "iconv -f WINDOWS-1252 -t UTF-8 notes.txt" in error.value.hint
    assert error.value.path == "notes.txt"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"Some\0thing", "NUL byte at offset 4"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04 ...", "word processor"),
        ("Needles".encode("utf-16-le"), "NUL byte"),
        ("Needles".encode("utf-32"), "UTF-32"),
        (b"\xff\xfeN\0e", "UTF-16"),
        ("\ufeffNeedles\0".encode("utf-16-be"), "NUL character at offset 8"),
        (b"x" * (encodings.LARGEST + 1), "too large"),
    ],
    ids=["NUL", "PDF", "zip", "UTF-16 without a mark", "UTF-32", "half a character", "NUL in UTF-16", "too large"],
)
def test_what_is_no_text_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(DocumentError, match=words):
        read("article", data)


def test_utf_16_without_a_mark_gets_a_hint() -> None:
    with pytest.raises(DocumentError) as error:
        read("article.txt", "Needles help.".encode("utf-16-le"))
    assert "UTF-16" in error.value.hint


def test_the_suffix_tells_the_format_and_the_name_overrides_it() -> None:
    assert read("a.MD", b"# A").format == "markdown"
    assert read("a.htm", b"<p>A").format == "html"
    assert read("a.rst", b"A").format == "plain"
    assert read("-", b"A").format == "plain"
    assert read("a.txt", b"# A", "markdown").format == "markdown"


def test_every_reader_belongs_to_a_format() -> None:
    assert set(READERS.values()) == set(FORMATS.values())


def test_an_unknown_format_is_refused_with_those_known() -> None:
    with pytest.raises(DocumentError) as error:
        read("a.txt", b"A", "latex")
    assert error.value.hint == "formats: markdown, html, plain"
