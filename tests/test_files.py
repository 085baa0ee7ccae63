"""What is written, and where to."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Thread

import pytest

from evidence.files import write_atomically


def test_a_link_is_followed_and_permissions_are_kept(tmp_path: Path) -> None:
    target, link = tmp_path / "real", tmp_path / "link"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link.symlink_to(target)

    write_atomically(str(link), b"new")

    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link", "real"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_what_is_no_file_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe, came = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = Thread(target=lambda: came.append(pipe.read_bytes()))
    reader.start()

    write_atomically(str(pipe), b"new")
    reader.join()

    assert came == [b"new"]
    assert pipe.is_fifo()


def test_a_file_that_may_not_be_written_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "references.bib"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # the superuser may write anywhere

    with pytest.raises(PermissionError) as caught:
        write_atomically(str(target), b"new")

    assert caught.value.filename == str(target)
    assert target.read_bytes() == b"old"


@pytest.mark.parametrize("path", ["gone/evidence.lock", "."])
def test_what_cannot_be_written_is_told_by_its_own_name(
    path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(OSError, match=r"gone|directory") as caught:
        write_atomically(path, b"new")

    assert caught.value.filename == path
