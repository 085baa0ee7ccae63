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
    encoding = _BYTE_ORDER_MARKS.get(data[:2], "utf-8")
    if encoding == "utf-8" and b"\0" in data:
        at = data.index(b"\0")
        message = f"is not text: it holds a NUL byte at offset {at} ({_line(data, at)})"
        raise error(message, hint=_hint_at_nul(data[:_HEAD]), path=path)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as fault:
        place = f"byte 0x{data[fault.start]:02X} at offset {fault.start} ({_line(data, fault.start)})"
        message = f"is not valid {encoding.upper()}: {place}"
        raise error(message, hint=_hint_at_encoding(encoding, path), path=path) from None


def _line(data: bytes, at: int) -> str:
    line = data.count(b"\n", 0, at) + 1
    return f"line {line}"


def _hint_at_nul(head: bytes) -> str:
    if head.count(b"\0") > len(head) // 4:
        return "it is probably UTF-16 without a byte order mark: save it as UTF-8"
    return "save it as UTF-8 if it is text"


def _hint_at_encoding(encoding: str, path: str) -> str:
    if encoding != "utf-8":
        return "the file seems to be damaged: save it again as UTF-8"
    likely = "WINDOWS-1252"
    return f"it is probably {likely}: save it as UTF-8, or convert it with `iconv -f {likely} -t UTF-8 {path}`"
