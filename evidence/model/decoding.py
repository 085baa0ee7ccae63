"""From the bytes of a file to its text, for every reader alike."""

from __future__ import annotations

import codecs

from evidence.errors import InputError

_BYTE_ORDER_MARKS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_SAVE_AS_UTF8 = "save it as UTF-8"


def decode(path: str, data: bytes, error: type[InputError]) -> str:
    """The text of a file in UTF-8, or in UTF-16 with a byte order mark, which stays in the text as one character.

    Raises `error`, with the place of the first byte that is neither, or where the file is not text at all.
    """
    encoding = _BYTE_ORDER_MARKS.get(data[:2], "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        message = f"is not valid {encoding.upper()}: byte 0x{data[fault.start]:02x} in line {line}"
        raise error(message, hint=_SAVE_AS_UTF8, path=path) from fault
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        message = f"is not a text file: it holds NUL characters, the first in line {line}"
        raise error(message, hint=f"{_SAVE_AS_UTF8} if it is text", path=path)
    return text
