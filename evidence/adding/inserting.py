"""An insertion into the bytes of a file: all others stay as they are."""

from __future__ import annotations

from evidence.drafting import Insertion
from evidence.model.decoding import encoding_of


def inserted(data: bytes, insertion: Insertion) -> bytes:
    """The file with a piece of text that is placed in its text as decoded."""
    encoding = encoding_of(data)
    at = len(data.decode(encoding)[: insertion.offset].encode(encoding))
    return data[:at] + insertion.text.encode(encoding) + data[at:]
