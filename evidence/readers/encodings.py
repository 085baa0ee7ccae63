"""The bytes of an article to its text; what people take for articles and are none is called by its name."""

from __future__ import annotations

from evidence.errors import DocumentError
from evidence.model import decoding

LARGEST = 20_000_000
"""Bytes. A book has about one million; what is larger than this is not an article."""

_SIGNATURES = (
    (b"%PDF-", "a PDF", "save its text as .txt, .md or .html"),
    (b"PK\x03\x04", "a zip archive or a word processor's document", "save it as .txt, .md or .html"),
    (b"\xd0\xcf\x11\xe0", "an old word processor's document", "save it as .txt, .md or .html"),
    (b"{\\rtf", "rich text", "save it as .txt, .md or .html"),
    (b"\xff\xfe\x00\x00", "UTF-32", "save it as UTF-8"),
)


def decode(path: str, data: bytes) -> str:
    """The text of a file, its byte order mark and its newlines kept, so that offsets count them.

    Raises DocumentError where the bytes are too many, not text, or in another encoding.
    """
    if len(data) > LARGEST:
        raise DocumentError(
            f"is too large: {len(data) / 1e6:.0f} MB, and an article may have {LARGEST / 1e6:.0f} MB",
            hint="split it into its articles",
            path=path,
        )
    for signature, name, hint in _SIGNATURES:
        if data.startswith(signature):
            raise DocumentError(f"is not text: it is {name}", hint=hint, path=path)
    return decoding.decode(path, data, DocumentError)
