"""Files and folders that the user names -> paths and bytes, and back."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from stat import S_IMODE, S_ISREG

from evidence.errors import InputError
from evidence.model.finding import NotChecked

File = tuple[str, bytes]
"""A path, as it shall be shown, and what the file holds."""

LIMIT = 200_000_000
"""Bytes that are taken from one file: some, such as /dev/zero, have no end."""
STANDARD_INPUT = "-"

_SHOWN_AS = {STANDARD_INPUT: "<stdin>", "": "''"}
_SKIPPED = frozenset({"node_modules", "venv", "__pycache__"})
"""Folders that hold no articles of the user's; hidden ones are skipped too."""


def walk(paths: Iterable[str], suffixes: Collection[str]) -> list[str]:
    """The files to read, each once: those named, and those with the suffixes in folders named, in order.

    A path that is neither, or a folder that may not be listed, is kept: reading it will say why it cannot be read.
    Pipes and the like are read where they are named, and left out where a folder holds them.
    """
    once: dict[str, str] = {}
    for path in paths:
        for file in _folder(path, suffixes) if _is_folder(path) else (path,):
            once.setdefault(os.path.normpath(file), file)
    return list(once.values())


def load(path: str) -> File:
    """A file, or standard input for `-`; InputError if it cannot be had."""
    name = _SHOWN_AS.get(path, path)
    try:
        data = _standard_input() if path == STANDARD_INPUT else _contents(path)
    except (OSError, ValueError) as error:
        raise InputError(_reason(error), path=name) from error
    if len(data) > LIMIT:
        raise InputError(f"holds more than {LIMIT // 1_000_000} MB", path=name)
    return name, data


def load_all(paths: Iterable[str], unread: list[NotChecked]) -> Iterator[File]:
    """The files that can be had; the others are told to `unread`."""
    for path in paths:
        try:
            yield load(path)
        except InputError as error:
            unread.append(not_read(error, path))


def write_atomically(path: str, data: bytes) -> None:
    """Put a whole file in the place of the old one; where that fails or is broken off, the old one stays as it was.

    A link is followed, and the old file's permissions are kept; a device or a pipe, such as /dev/null, is written to
    and not replaced. OSError, which names the path, if it cannot be written.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not os.access(target, os.W_OK):  # a folder lets its files be replaced all the same
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        if _waits(target):
            target.write_bytes(data)
        else:
            _replace(target, data)
    except OSError as error:
        raise type(error)(error.errno, error.strerror, path) from error


def _replace(target: Path, data: bytes) -> None:
    import tempfile  # a check writes nothing

    mode = S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
    handle, temporary = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).chmod(mode)
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def not_read(error: InputError, path: str) -> NotChecked:
    """What a report says of a file that could not be read."""
    why = f"{error.message}; {error.hint}" if error.hint else error.message
    return NotChecked(what=error.path or path, why=why, path=error.path or path)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise ValueError("standard input is closed")
    return sys.stdin.buffer.read(LIMIT + 1)


def _contents(path: str) -> bytes:
    if not path:
        raise ValueError("is no path")
    with Path(path).open("rb") as stream:
        return stream.read(LIMIT + 1)


def _is_folder(path: str) -> bool:
    try:
        return bool(path) and Path(path).is_dir()
    except OSError:
        return False


def _folder(path: str, suffixes: Collection[str]) -> Iterator[str]:
    unlisted: list[str] = []
    for folder, folders, files in os.walk(path, onerror=lambda error: unlisted.append(str(error.filename))):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _SKIPPED)
        for name in sorted(files):
            file = Path(folder, name)
            if not name.startswith(".") and file.suffix.lower() in suffixes and not _waits(file):
                yield str(file)
    yield from unlisted


def _waits(path: Path) -> bool:
    """Whether a path is a pipe, a socket, or a device: it holds nothing of its own, and reading it might never end."""
    try:
        return not S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def _reason(error: OSError | ValueError) -> str:
    match error:
        case FileNotFoundError():
            return "there is no such file"
        case IsADirectoryError():
            return "is a folder, not a file"
        case PermissionError():
            return "may not be read"
        case OSError(strerror=str(reason)):
            return reason
        case _:
            return str(error)
