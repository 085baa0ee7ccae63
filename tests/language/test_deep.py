"""The encoder and its files, by a stand-in that knows nine words (see stand-in/make.py)."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from evidence import language
from evidence.errors import ModelError, NotInstalledError
from evidence.language import deep
from evidence.language.deep import shipped
from evidence.language.deep.encoder import Encoder
from evidence.model.scales import Relation
from tests.language.fakes import sentence

ROOT = Path(__file__).resolve().parents[2]
STAND_IN = Path(__file__).parent / "stand-in"
FILES = ("encoder.onnx", "tokenizer.json", "model.json")


@pytest.fixture
def model(tmp_path):
    """A copy of the stand-in, to be spoilt."""
    for name in FILES:
        shutil.copy(STAND_IN / name, tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def encoder():
    pytest.importorskip("onnxruntime", reason="needs the extra [deep]")
    pytest.importorskip("tokenizers", reason="needs the extra [deep]")
    return Encoder(shipped.read(STAND_IN))


def described(folder, **changes):
    """The description with changes, and with hashes of what lies there."""
    description = json.loads((folder / "model.json").read_text("utf-8"))
    for name in description["files"]:
        description["files"][name] = shipped.sha256((folder / name).read_bytes()).hexdigest()
    (folder / "model.json").write_text(json.dumps({**description, **changes}), "utf-8")


def preferred(likely):
    return max(range(len(likely)), key=likely.__getitem__)


def test_every_answer_goes_where_the_layout_says(encoder):
    plain, full = encoder.judge(["Tea.", "Folk conceivably accompanies thou truly nay perchance."])

    assert [preferred(part) for part in (plain.relation, plain.certainty, plain.attribution, plain.advice)] == [
        0,
        3,
        0,
        0,
    ]
    assert [preferred(part) for part in (full.relation, full.certainty, full.attribution, full.advice)] == [1, 1, 1, 2]
    assert max(plain.checkable, plain.negation, plain.speculation) < 0.2
    assert min(full.checkable, full.negation, full.speculation) > 0.8
    assert full.sureness < 0.2
    assert sum(full.relation) == pytest.approx(1)


def test_judgements_come_in_the_order_of_the_texts(encoder):
    texts = ["soothes", "tea " * 6, "accompanies", "tea", "", "soothes " * 5]

    assert encoder.judge(texts) == [encoder.judge([text])[0] for text in texts]


def test_neighbours_in_a_batch_change_nothing(encoder):
    alone = encoder.judge(["Tea soothes pain."])[0]

    assert encoder.judge(["Tea soothes pain.", "x " * 100, "nay"])[0] == alone


def test_vectors_have_length_one(encoder):
    for judgement in encoder.judge(["Tea soothes pain.", ""]):
        assert sum(number * number for number in judgement.vector) == pytest.approx(1)


def test_what_is_beyond_the_longest_is_not_read(encoder):
    assert encoder.judge(["tea " * 8 + "soothes"])[0].relation == encoder.judge(["tea " * 8])[0].relation


@pytest.mark.parametrize("text", ["", "\x00", "\ud800", "мята", "x" * 50_000, "soothes\n" * 9_000])
def test_any_text_can_be_judged(encoder, text):
    assert len(encoder.judge([text])) == 1


def test_the_version_tells_any_change_of_a_file(encoder, model):
    (model / "tokenizer.json").write_text((model / "tokenizer.json").read_text("utf-8") + "\n", "utf-8")
    described(model)

    assert Encoder(shipped.read(model)).version != encoder.version


def test_a_whole_article_is_read_deep(encoder, monkeypatch):
    monkeypatch.setattr(deep, "MODEL", STAND_IN)
    (statement,) = language.read_each([sentence("Tea soothes pain.")], language.reader("deep"))

    assert (statement.reader, statement.relation) == ("deep", Relation.CAUSATION)
    assert [trigger.words for trigger in statement.triggered("relation")] == ["soothes"]
    assert len(statement.vector) == 4


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(model, name):
    (model / name).unlink()

    with pytest.raises(ModelError, match=f"the deep reader's {name} is missing") as caught:
        shipped.read(model)

    assert "--reader fast" in caught.value.hint
    assert caught.value.path == str(model / name)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(
    "spoil",
    [lambda data: data[: len(data) // 2], lambda data: b"", lambda data: b"\xff" + data[1:]],
    ids=["cut short", "empty", "one byte off"],
)
def test_a_damaged_file_is_named(model, name, spoil):
    (model / name).write_bytes(spoil((model / name).read_bytes()))

    with pytest.raises(ModelError, match=f"the deep reader's {name} is ") as caught:
        shipped.read(model)

    assert "--reader fast" in caught.value.hint


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_read_is_named(model, name):
    (model / name).unlink()
    (model / name).mkdir()

    with pytest.raises(ModelError, match=f"the deep reader's {name} cannot be read"):
        shipped.read(model)


@pytest.mark.parametrize(
    "changes",
    [
        {"layout": {"relation": [0, 4]}},
        {"layout": {}},
        {"layout": []},
        {"longest": 2},
        {"longest": "many"},
        {"batch": 0},
        {"files": {}},
    ],
    ids=str,
)
def test_a_description_of_another_form_is_an_error(model, changes):
    described(model, **changes)

    with pytest.raises(ModelError, match=r"model\.json"):
        shipped.read(model)


@pytest.mark.parametrize("name", ["encoder.onnx", "tokenizer.json"])
def test_a_file_that_is_no_model_is_an_error(encoder, model, name):
    (model / name).write_bytes(b"no model")
    described(model)

    with pytest.raises(ModelError, match=f"the deep reader's {name} cannot be used: ") as caught:
        Encoder(shipped.read(model)).judge(["Tea."])

    assert "\n" not in caught.value.message


def test_a_missing_extra_is_named_with_what_to_do(monkeypatch):
    monkeypatch.setattr(deep, "find_spec", lambda name: None if name == "onnxruntime" else object())

    with pytest.raises(NotInstalledError, match="needs onnxruntime") as caught:
        deep.load()

    assert "pip install 'evidence-linter[deep]'" in caught.value.hint


def test_nothing_heavy_is_imported_and_nothing_is_fetched(encoder, tmp_path):
    code = (
        "import socket, sys\n"
        "def refuse(*_, **__): raise AssertionError('asks the network')\n"
        "socket.socket.connect = socket.getaddrinfo = refuse\n"
        "from pathlib import Path\n"
        "import evidence\n"
        "from evidence.language import deep\n"
        "deep.MODEL = Path(sys.argv[1])\n"
        "heavy = {'numpy', 'onnxruntime', 'tokenizers', 'huggingface_hub'}\n"
        "evidence.read('Tea soothes pain.')\n"
        "assert not heavy & sys.modules.keys(), 'fast'\n"
        "assert [one.reader for one in evidence.read('Tea soothes pain.', reader='deep')] == ['deep']\n"
        "print(sorted(heavy & sys.modules.keys()))\n"
    )

    def run():
        environment = {"PYTHONPATH": ":".join([str(ROOT), *filter(None, sys.path)]), "XDG_CACHE_HOME": str(tmp_path)}
        done = subprocess.run(
            [sys.executable, "-c", code, str(STAND_IN)], env=environment, capture_output=True, text=True
        )
        return done.stdout.strip() or done.stderr

    assert run() == "['numpy', 'onnxruntime', 'tokenizers']"
    assert run() == "[]", "what the cache has needs no model"
