"""Bytes to a Document, one reader per format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath

from evidence.errors import DocumentError
from evidence.model.document import Document
from evidence.readers.encodings import decode

Reader = Callable[[str, str], Document]
"""From the name of a file and its text to its document."""


def _markdown(path: str, text: str) -> Document:
    from evidence.readers import markdown

    return markdown.read(path, text)


def _html(path: str, text: str) -> Document:
    from evidence.readers import html

    return html.read(path, text)


def _plain(path: str, text: str) -> Document:
    from evidence.readers import plain

    return plain.read(path, text)


FORMATS: Mapping[str, Reader] = {"markdown": _markdown, "html": _html, "plain": _plain}
"""Readers by the name of their format."""

READERS: Mapping[str, Reader] = {
    ".htm": _html,
    ".html": _html,
    ".markdown": _markdown,
    ".md": _markdown,
    ".mdown": _markdown,
    ".qmd": _markdown,
    ".rmd": _markdown,
    ".text": _plain,
    ".txt": _plain,
    ".xhtml": _html,
}
"""Readers by the suffix of a file; any other file is plain text."""


def read(path: str, data: bytes, format: str | None = None) -> Document:  # noqa: A002 - the name users know it by
    """The document that a file's bytes hold, in the named format, or the one that its suffix tells.

    Raises DocumentError where the bytes are not an article in any format.
    """
    if format is not None and format not in FORMATS:
        raise DocumentError(f"cannot be read as {format!r}", hint=f"formats: {', '.join(FORMATS)}", path=path)
    reader = FORMATS[format] if format else READERS.get(PurePath(path).suffix.lower(), _plain)
    return reader(path, decode(path, data))
