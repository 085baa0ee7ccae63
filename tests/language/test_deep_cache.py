"""A cache can slow a run; it never fails it and never changes a result."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from evidence.language.deep import cache
from evidence.language.deep.cache import Cached
from tests.language.fakes import Judge

TEXTS = ["Ginger helps.", "Garlic does not.", "Ginger helps.", ""]


class Counting(Judge):
    """A judge of some version."""

    def __init__(self, version="1"):
        super().__init__(certainty={"helps": "low"})
        self.version = version


def asked(file, texts=TEXTS, version="1"):
    """What the judge itself was asked, the cache being right."""
    judge = Counting(version)
    fresh = Counting(version).judge(texts)
    given = Cached(judge, file).judge(texts)
    assert [(one.certainty, one.vector, one.sureness) for one in given] == [
        (pytest.approx(one.certainty), pytest.approx(one.vector), one.sureness) for one in fresh
    ]
    return [text for texts in judge.asked for text in texts]


def rows(file):
    with closing(sqlite3.connect(file)) as database:
        return database.execute("SELECT count(*) FROM judgements").fetchone()[0]


@pytest.fixture
def file(tmp_path):
    return tmp_path / "folder" / "judgements.sqlite"


def test_each_text_is_judged_once(file):
    assert asked(file) == ["Ginger helps.", "Garlic does not.", ""]
    assert asked(file) == []
    assert asked(file, ["Tea.", *TEXTS]) == ["Tea."]


def test_what_is_kept_is_exactly_what_was_judged(file):
    class Single(Counting):
        def _judgement(self, text):
            return cache._unpacked(b"", cache._packed(b"", super()._judgement(text)))

    judge = Cached(Single(), file)

    assert judge.judge(TEXTS) == judge.judge(TEXTS) == Single().judge(TEXTS)


def test_another_version_of_the_model_judges_anew(file):
    asked(file)

    assert asked(file, version="2") == ["Ginger helps.", "Garlic does not.", ""]
    assert asked(file) == []


def test_no_text_is_kept(file):
    asked(file)

    assert b"inger" not in file.read_bytes()
    assert b"arlic" not in file.read_bytes()


def test_no_more_than_the_limit_is_kept_the_latest(file, monkeypatch):
    monkeypatch.setattr(cache, "LIMIT", 10)
    for first in range(0, 40, 5):
        asked(file, [f"Herb {number}." for number in range(first, first + 5)])

    assert rows(file) == 10
    assert asked(file, ["Herb 39.", "Herb 30.", "Herb 29."]) == ["Herb 29."]


def test_more_texts_than_fit_into_a_query(file):
    texts = [f"Herb {number}." for number in range(1300)]

    assert len(asked(file, texts)) == 1300
    assert asked(file, texts) == []


def test_without_a_place_for_it_everything_is_judged():
    assert len(asked(None)) == 3
    assert len(asked(None)) == 3


@pytest.mark.parametrize(
    "content",
    [b"this is no database at all", b"SQLite format 3\0" + b"\xff" * 5000, b"", b"\0" * 4096],
    ids=["text", "garbage", "empty", "zeros"],
)
def test_a_corrupt_file_is_replaced(file, content):
    file.parent.mkdir()
    file.write_bytes(content)

    assert len(asked(file)) == 3
    asked(file)
    assert asked(file) == []


def test_damage_inside_is_not_believed(file):
    asked(file)
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE judgements SET value = zeroblob(length(value)) WHERE number = 1")
        database.execute("UPDATE judgements SET value = 'text' WHERE number = 2")
        database.execute("UPDATE judgements SET value = NULL WHERE number = 3")

    assert len(asked(file)) == 3
    assert asked(file) == []


def test_a_judgement_of_another_sentence_is_not_believed(file):
    asked(file)
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE judgements SET value = (SELECT value FROM judgements WHERE number = 1)")

    assert len(asked(file)) == 2


def test_a_file_cut_short_is_replaced(file):
    asked(file, [f"Herb {number}." for number in range(200)])
    file.write_bytes(file.read_bytes()[:9000])

    assert len(asked(file)) == 3
    asked(file)
    assert asked(file) == []


def test_another_schema_costs_time_only(file):
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("CREATE TABLE judgements (a, b)")

    assert len(asked(file)) == 3
    assert len(asked(file)) == 3


def test_a_locked_file_is_waited_for_once_and_not_long(file, monkeypatch):
    asked(file)
    opened = []
    connect = sqlite3.connect
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN EXCLUSIVE")
        monkeypatch.setattr(cache, "_PATIENCE", 0.01)
        monkeypatch.setattr(sqlite3, "connect", lambda *some, **more: opened.append(some) or connect(*some, **more))
        judge = Cached(Counting(), file)
        judged = [judge.judge(TEXTS) for _ in range(5)]

    assert judged == [Counting().judge(TEXTS)] * 5
    assert len(opened) == 1


def test_what_may_only_be_read_is_read(file, monkeypatch):
    asked(file)

    monkeypatch.setattr(cache.Store, "_open", lambda self: sqlite3.connect(f"file:{file}?mode=ro", uri=True))

    assert asked(file) == []
    assert asked(file, ["Tea.", *TEXTS]) == ["Tea."]
    assert asked(file, ["Tea.", *TEXTS]) == ["Tea."]


def test_a_full_disk_costs_time_only(file, monkeypatch):
    open_ = cache.Store._open

    def full(self):
        database = open_(self)
        database.execute(f"PRAGMA max_page_count = {database.execute('PRAGMA page_count').fetchone()[0]}")
        return database

    asked(file)
    monkeypatch.setattr(cache.Store, "_open", full)
    more = [f"Herb {number}." for number in range(500)]

    assert len(asked(file, more)) == 500
    assert asked(file) == []


@pytest.mark.parametrize("place", ["file/within", "folder"], ids=["below a file", "a folder"])
def test_a_place_that_cannot_be_used_costs_time_only(tmp_path, place):
    (tmp_path / "file").write_text("", "utf-8")
    (tmp_path / "folder").mkdir()

    assert len(asked(tmp_path / place)) == 3
    assert (tmp_path / "file").exists()
    assert (tmp_path / "folder").is_dir()


def test_the_file_lies_in_the_folder_for_caches(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    assert cache.path() == tmp_path / "evidence-linter" / "judgements-1.sqlite"


@pytest.mark.parametrize(
    ("platform", "folder"), [("linux", ".cache"), ("darwin", "Library/Caches"), ("win32", "AppData/Local")]
)
def test_each_platform_has_its_own(monkeypatch, tmp_path, platform, folder):
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)

    assert cache.path() == tmp_path / folder / "evidence-linter" / "judgements-1.sqlite"


def test_without_a_home_there_is_none(monkeypatch):
    def homeless():
        raise RuntimeError("no home")

    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(Path, "home", homeless)

    assert cache.path() is None


def test_a_folder_that_depends_on_where_one_stands_is_not_used(monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")

    assert cache.path() is None
