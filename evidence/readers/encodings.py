"""Bytes to text, without a guess: UTF-8, or UTF-16 that says so in a byte order mark."""

from __future__ import annotations

from evidence.errors import DocumentError

LARGEST = 20_000_000
"""Bytes. A book has about one million; what is larger than this is not an article."""

_SIGNATURES = (
    (b"%PDF-", "a PDF", "save its text as .txt, .md or .html"),
    (b"PK\x03\x04", "a zip archive or a word processor's document", "save it as .txt, .md or .html"),
    (b"\xd0\xcf\x11\xe0", "an old word processor's document", "save it as .txt, .md or .html"),
    (b"{\\rtf", "rich text", "save it as .txt, .md or .html"),
    (b"\xff\xfe\x00\x00", "UTF-32", "save it as UTF-8"),
)
_UTF_16 = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


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
    for mark, encoding in _UTF_16:
        if data.startswith(mark):
            return _decode(path, data, encoding)
    if b"\0" in data:
        raise _not_text(path, data)
    return _decode(path, data, "utf-8")


def _decode(path: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        likely = "WINDOWS-1252" if encoding == "utf-8" else encoding.upper()
        line = data.count(b"\n", 0, error.start) + 1
        raise DocumentError(
            f"is not valid {encoding.upper()}: byte 0x{data[error.start]:02X} at offset {error.start} (line {line})",
            hint=f"it is probably {likely}: save it as UTF-8, or convert it with `iconv -f {likely} -t UTF-8 {path}`"
            if encoding == "utf-8"
            else "the file seems to be damaged: save it again as UTF-8",
            path=path,
        ) from None


def _not_text(path: str, data: bytes) -> DocumentError:
    at = data.index(b"\0")
    head = data[:4000]
    alternating = head.count(b"\0") > len(head) // 4
    hint = "it is probably UTF-16 without a byte order mark: save it as UTF-8" if alternating else ""
    return DocumentError(f"is not text: it holds a NUL byte at offset {at}", hint=hint, path=path)
