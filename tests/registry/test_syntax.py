"""YAML that is broken, hostile or unusual."""

from __future__ import annotations

import contextlib
import gc
import time
import tracemalloc

import pytest
import yaml

from evidence import registry
from evidence.errors import RegistryError
from evidence.model.text import Source
from evidence.registry import builder

TOP = "version: 1\nclaims:\n"
ONE = "- id: one\n  statement: Honey may ease a cough.\n"
TWO = "- id: two\n  statement: Lemon may ease a cough.\n"

BROKEN = {
    "tab": ("\tnote: x\n", "5:1 '\\t': a tab is used for indentation, where YAML allows only spaces"),
    "colon in text": (
        "  note: Honey: a remedy\n",
        "5:14 ':': a colon stands where no key can; put text that holds ': ' in quotes",
    ),
    "at sign": ("  note: @who says so\n", "5:9 '@': text cannot begin with '@' unless it stands in quotes"),
    "backtick": ("  note: `x`\n", "5:9 '`': text cannot begin with '`' unless it stands in quotes"),
    "percent sign": ("  note: %50\n", "5:9 '%': text cannot begin with '%' unless it stands in quotes"),
    "emphasis": ("  note: *very* sweet\n", "5:14 '*': text cannot begin with '*' unless it stands in quotes"),
    "no colon": ("  note\n  kind: use\n", "5:3 'n': this line is not a 'key: value' pair"),
    "list on the line of its key": (
        "  terms: - honey\n",
        "5:10 '-': a list cannot begin on the line of its key; put it on the next line",
    ),
    "text after quotes": (
        '  note: "Honey" helps\n',
        "5:17 'h': this does not line up with the lines above, or quoted text ends too early",
    ),
    "backslash": ('  note: "\\d"\n', "5:10 '\\\\': a backslash in double quotes must be doubled"),
    "half of a pair": (
        '  note: "\\ud83d"\n',
        "5:12 'd': this escape is no character; one from \\ud800 to \\udfff needs its other half",
    ),
    "comma missing": (
        "  terms: [honey\n",
        "5:10 '[': a list is opened with '[' and not closed, or a comma is missing",
    ),
}


@pytest.fixture(params=["libyaml", "python"])
def parser(request, monkeypatch):
    """Both of PyYAML's parsers; not every installation has libyaml's."""
    loader = yaml.CSafeLoader if request.param == "libyaml" else yaml.SafeLoader
    monkeypatch.setattr(builder, "_Loader", loader)


@pytest.mark.parametrize(("line", "expected"), BROKEN.values(), ids=BROKEN)
def test_a_fault_of_syntax_is_explained(line, expected, findings):
    assert findings(TOP + ONE + line + TWO)[0] == f"{expected}; the claim is not read"


@pytest.mark.usefixtures("parser")
def test_a_fault_of_syntax_costs_one_claim(findings, claims):
    text = TOP + ONE + "- id: bad\n  statement: Tea: a remedy\n" + TWO

    assert claims(text) == ["one", "two"]
    assert len(findings(text)) == 1


def test_several_faults_of_syntax_are_all_reported(findings, claims):
    bad = "- id: bad\n  statement: @x\n"

    assert claims(TOP + bad + ONE + bad + bad + TWO) == ["one", "two"]
    assert [line.split()[0] for line in findings(TOP + bad + ONE + bad + bad + TWO)] == ["4:14", "8:14", "10:14"]


def test_a_bare_list_recovers_too(claims):
    assert claims("- id: bad\n  statement: @x\n" + ONE) == ["one"]


def test_an_open_quotation_mark_is_reported_where_it_opens(findings, claims):
    text = TOP + ONE + '- id: bad\n  statement: "Honey\n' + TWO

    assert findings(text) == ["6:14 '\"': a quotation mark is opened here and never closed; the claim is not read"]
    assert claims(text) == ["one", "two"]


def test_a_fault_above_the_claims_ends_reading(findings, claims):
    text = "version: @1\n" + TOP + ONE

    assert claims(text) == []
    assert findings(text) == ["1:10 '@': text cannot begin with '@' unless it stands in quotes; nothing below is read"]


@pytest.mark.usefixtures("parser")
def test_a_duplicate_key_is_reported_and_the_first_holds():
    read, (finding,) = registry.read("claims.yaml", (TOP + ONE + "  statement: Another.\n").encode())
    (related,) = finding.related

    assert finding.message == "the key 'statement' stands twice; the first one holds"
    assert finding.source.place(finding.span.start).line == 5
    assert related.source.place(related.span.start).line == 4
    assert read.claims[0].statement == "Honey may ease a cough."


def test_a_second_document_is_reported(findings, claims):
    text = TOP + ONE + "---\n" + TOP + TWO

    assert findings(text) == ["5:1 '---': a second document begins here; only the first is read"]
    assert claims(text) == ["one"]


@pytest.mark.usefixtures("parser")
def test_aliases_and_merge_keys_are_read(findings):
    text = TOP + (
        "- &one\n  id: one\n  statement: Honey.\n  kind: efficacy\n  terms: &words [cough, honey]\n"
        "- <<: *one\n  id: two\n"
        "- {id: three, statement: Lemon., terms: *words}\n"
    )
    read, _ = registry.read("claims.yaml", text.encode())
    two, three = read.claims[1:]

    assert findings(text) == []
    assert (two.statement, two.kind, two.terms) == ("Honey.", "efficacy", ("cough", "honey"))
    assert three.source.excerpt(three.place("terms")) == "*words"
    assert three.source.excerpt(three.place("terms", 0)) == "cough"


ALIASES = {
    "unknown": ("  note: *nobody\n", "5:9 '*nobody': no anchor '&nobody' stands above"),
    "of itself": ("  terms: &t [*t]\n", "5:14 '*t': the alias '*t' stands inside its own anchor"),
    "merge of text": ("  <<: text\n", "5:7 'text': only a mapping can be merged with '<<'"),
    "tag": ("  note: !!set x\n", "5:9 '!!set x': the tag 'tag:yaml.org,2002:set' means nothing here"),
    "key of several": ("  ? [a]\n  : b\n", "5:5 '[': a key must be a word"),
    "control character": ("  note: a\x01b\n", "5:10 '\\x01': a control character, U+0001, is read as a space"),
}


@pytest.mark.parametrize(("line", "expected"), ALIASES.values(), ids=ALIASES)
def test_an_oddity_is_reported_and_the_claim_is_kept(line, expected, findings, claims):
    assert findings(TOP + ONE + line + TWO)[0] == expected
    assert claims(TOP + ONE + line + TWO) == ["one", "two"]


def test_a_fault_behind_an_alias_is_reported_once(findings):
    text = TOP + "- &one {id: one, statement: Honey., kind: sweet}\n- {<<: *one, id: two}\n- *one\n"

    assert len(findings(text)) == 1


def test_an_alias_bomb_is_refused_at_once(findings):
    lines = ["a0: &a0 [" + ", ".join(["x"] * 9) + "]"]
    lines += [f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * 9) + "]" for n in range(1, 30)]
    tracemalloc.start()
    start = time.process_time()

    found = findings("\n".join(lines))

    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found[-1].endswith("'*a3': aliases stand for more than 50,000 values; nothing below is read")
    assert time.process_time() - start < 5
    assert peak < 10_000_000


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_deep_nesting_is_refused(opening, findings):
    assert any(line.endswith("deep; nothing below is read") for line in findings(opening * 5000))


SCALARS = {
    "no": "no",
    "on": "on",
    "y": "y",
    "1:30": "1:30",
    "2027-06-30": "2027-06-30",
    "0b1": "0b1",
    "1_000": "1_000",
    "012": 12,
    "0o17": 15,
    "0xF": 15,
    "-3": -3,
    "1e3": 1000.0,
    ".5": 0.5,
    "5.": 5.0,
    "-.inf": float("-inf"),
    "true": True,
    "False": False,
    "~": None,
    "null": None,
    "": None,
    "NO": "NO",
    "+": "+",
    ".": ".",
    "<": "<",
}


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(("typed", "value"), SCALARS.items(), ids=[repr(typed) for typed in SCALARS])
def test_plain_scalars_follow_yaml_1_2(typed, value):
    tree = builder.parse(_source(f"a: {typed}\n"))

    assert tree.root is not None
    assert (tree.root.value["a"].node.value, tree.problems, tree.fault) == (value, [], None)


@pytest.mark.parametrize("typed", ["'12'", '"12"', "!!str 12", "! 12"])
def test_quoted_and_tagged_scalars_are_text(typed):
    tree = builder.parse(_source(f"a: {typed}\n"))

    assert (tree.root.value["a"].node.value, tree.problems) == ("12", [])


def test_a_number_is_welcome_where_text_is_asked_for():
    read, found = registry.read("claims.yaml", b"- id: 7\n  statement: Honey.\n  note: 012\n")

    assert (read.claims[0].id, read.claims[0].note, found) == ("7", "12", ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_that_say_what_they_are(encoding):
    read, found = registry.read("claims.yaml", (TOP + ONE.replace("Honey", "Hönig 🍯")).encode(encoding))
    (claim,) = read.claims

    assert (claim.statement, found) == ("Hönig 🍯 may ease a cough.", ())
    assert claim.source.excerpt(claim.place("statement")) == claim.statement


@pytest.mark.usefixtures("parser")
def test_surrogate_pairs_of_json_are_read(findings):
    claim = r'{"id": "one", "statement": "Honey \ud83c\uDF6F and \ud83c\udf6f\ud83d\ude00", "colour": 1, "note": "\\ud83d\\ude00"}'
    text = f'{{"version": 1, "claims": [{claim},\n{{"id": "two", "statement": "Lemon."}}]}}'
    read, _ = registry.read("claims.yaml", text.encode("ascii"))
    one, two = read.claims

    assert (one.statement, one.note, two.id) == ("Honey 🍯 and 🍯😀", r"\ud83d\ude00", "two")
    assert one.source.excerpt(one.place("note")) == r'"\\ud83d\\ude00"'
    (found,) = findings(text)
    assert found.startswith(f"1:{text.index('colour')} ")


@pytest.mark.parametrize("typed", [r"\ud83d\ude00", r"'\ud83d\ude00'"])
def test_outside_double_quotes_pairs_are_text(typed):
    tree = builder.parse(_source(rf'a: {typed}{chr(10)}b: "\ud83d\ude00"'))

    assert tree.root.value["a"].node.value == r"\ud83d\ude00"
    assert tree.root.value["b"].node.value == "😀"


UNREADABLE = {
    "latin-1": (
        "- id: a\n  statement: Café\n".encode("latin-1"),
        "is not valid UTF-8: byte 0xE9 at offset 24 (line 2)",
    ),
    "UTF-16 without a mark": (
        (TOP + ONE).encode("utf-16-le"),
        "is not text: it holds a NUL byte at offset 1 (line 1)",
    ),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is not text: it holds a NUL byte at offset 8 (line 3)"),
    "NUL": (b"version: 1\nclaims:\0\n", "is not text: it holds a NUL byte at offset 18 (line 2)"),
}


@pytest.mark.parametrize(("data", "message"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_is_not_text_cannot_be_read(data, message):
    with pytest.raises(RegistryError) as raised:
        registry.read("claims.yaml", data)

    assert (raised.value.message, raised.value.path) == (message, "claims.yaml")
    assert "save it as UTF-8" in raised.value.hint


def test_carriage_returns_do_not_shift_places(findings):
    text = (TOP + ONE + "  colour: red\n").replace("\n", "\r\n")

    assert findings(text) == ["5:3 'colour': unknown key 'colour' in the claim"]


def test_line_separators_are_no_line_breaks(findings, claims):
    text = TOP + "- id: one\n  statement: Honey\u2028eases\x85a cough.\n  colour: red\n"

    assert findings(text) == ["5:3 'colour': unknown key 'colour' in the claim"]


def _source(text):
    return Source("claims.yaml", text)


@pytest.mark.parametrize("enabled", [True, False])
@pytest.mark.parametrize("data", [b"- id: a\n  statement: b", b"\xff"])
def test_the_garbage_collector_is_left_as_it_was(enabled, data):
    was = gc.isenabled()
    (gc.enable if enabled else gc.disable)()
    try:
        with contextlib.suppress(RegistryError):
            registry.read("claims.yaml", data)
        assert gc.isenabled() == enabled
    finally:
        (gc.enable if was else gc.disable)()
