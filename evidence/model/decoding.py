"""From the bytes of a file to its text, without a guess: UTF-8, or UTF-16 that says so in a byte order mark."""

from __future__ import annotations

import codecs

from evidence.errors import InputError

_BYTE_ORDER_MARKS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_HEAD = 4000
"""Bytes that tell whether every other one is NUL."""


def decode(path: str, data: bytes, error: type[InputError]) -> str:
    """The text of a file, its byte order mark and its newlines kept, so that offsets count them.

    Raises `error`, with the place of the first byte that is at fault, where the bytes are no text or in another
    encoding.
    """
    encoding = encoding_of(data)
    if encoding == "utf-8" and b"\0" in data:
        raise error(_nul(data.decode("latin-1"), "byte"), hint=_hint_at_nul(data[:_HEAD]), path=path)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        place = f"byte 0x{data[fault.start]:02X} at offset {fault.start} (line {line})"
        message = f"is not valid {encoding.upper()}: {place}"
        raise error(message, hint=_hint_at_encoding(encoding, path), path=path) from None
    if "\0" in text:
        raise error(_nul(text, "character"), hint=_hint_at_nul(b""), path=path)
    return text


def encoding_of(data: bytes) -> str:
    """The encoding in which a file's text is read; encoding the text in it gives the same bytes again."""
    return _BYTE_ORDER_MARKS.get(data[:2], "utf-8")


def _nul(text: str, unit: str) -> str:
    at = text.index("\0")
    line = text.count("\n", 0, at) + 1
    return f"is not text: it holds a NUL {unit} at offset {at} (line {line})"


def _hint_at_nul(head: bytes) -> str:
    if head.count(b"\0") > len(head) // 4:
        return "it is probably UTF-16 without a byte order mark: save it as UTF-8"
    return "save it as UTF-8 if it is text"


def _hint_at_encoding(encoding: str, path: str) -> str:
    if encoding != "utf-8":
        return "the file seems to be damaged: save it again as UTF-8"
    likely = "WINDOWS-1252"
    return f"it is probably {likely}: save it as UTF-8, or convert it with `iconv -f {likely} -t UTF-8 {path}`"
