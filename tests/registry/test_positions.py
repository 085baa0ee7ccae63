"""Wherever something stands in claims.yaml, its place points at it."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from evidence import registry

WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn", "Co"), exclude_characters="\ufeff\u2028\u2029"),
    min_size=1,
    max_size=20,
).filter(lambda words: words.strip() == words)
NUMBERS = st.floats(-1000, 1000, allow_nan=False).map(lambda number: round(number, 3))
PERCENTS = st.integers(0, 100)


@st.composite
def effects(draw):
    low, high = sorted(draw(st.tuples(NUMBERS, NUMBERS)))
    effect = {"measure": draw(st.sampled_from(["SMD", "RR"])), "estimate": draw(NUMBERS), "interval": [low, high]}
    if draw(st.booleans()):
        effect["arms"] = [{"arm": draw(WORDS), "percent": draw(PERCENTS)} for _ in range(draw(st.integers(1, 2)))]
    return effect


@st.composite
def entries(draw):
    entry = {
        "id": draw(WORDS),
        "statement": draw(WORDS),
        "kind": "efficacy",
        "terms": draw(st.lists(WORDS, max_size=3)),
    }
    sources = draw(st.lists(st.tuples(WORDS, st.lists(effects(), max_size=2)), max_size=2))
    entry["evidence"] = [{"source": source, "effects": found} for source, found in sources]
    return entry


def scalar(value):
    """JSON's scalars are YAML's."""
    return json.dumps(value, ensure_ascii=False)


def block(value, indent=0):
    """The value in YAML's block style."""
    pad = " " * indent
    if isinstance(value, dict) and value:
        return "\n" + "\n".join(f"{pad}{key}:{_tail(inner, indent)}" for key, inner in value.items())
    if isinstance(value, list) and value:
        return "\n" + "\n".join(f"{pad}-{_tail(inner, indent)}" for inner in value)
    return scalar(value)


def _tail(value, indent):
    text = block(value, indent + 2)
    return text if text.startswith("\n") else f" {text}  # 🍯"


def leaves(value, path=()):
    """Every scalar in a value, and the route to it."""
    if isinstance(value, dict | list):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(inner, (*path, step))
    else:
        yield path, value


STYLES = st.sampled_from([block, lambda value: json.dumps(value, ensure_ascii=False, indent=1)])


@given(
    st.lists(entries(), min_size=1, max_size=3),
    STYLES,
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["", "\ufeff"]),
)
def test_every_place_points_at_the_value_typed(written, style, newline, mark):
    text = mark + style({"version": 1, "claims": written}).lstrip("\n").replace("\n", newline)

    read, found = registry.read("claims.yaml", text.encode())

    assert found == ()
    for claim, entry in zip(read.claims, written, strict=True):
        for path, value in leaves(entry):
            assert read.source.excerpt(claim.places[path]) == scalar(value)
            assert text[claim.places[path].start - 1] in " [{\n\r\ufeff"


@given(
    st.lists(entries(), min_size=1, max_size=3),
    st.data(),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["", "\ufeff"]),
)
def test_every_unknown_key_is_found_where_it_stands(written, data, newline, mark):
    victim = data.draw(st.sampled_from([part for entry in written for part in (entry, *entry["evidence"])]))
    victim["mistake"] = data.draw(WORDS)
    text = mark + block({"version": 1, "claims": written}).lstrip("\n").replace("\n", newline)

    _, (finding,) = registry.read("claims.yaml", text.encode())

    assert finding.excerpt == "mistake"
    assert text[finding.span.end :].startswith(f": {scalar(victim['mistake'])}")


@given(st.text(max_size=200))
def test_any_text_is_read_without_an_exception(text):
    registry.read("claims.yaml", text.replace("\0", "").encode("utf-8", "replace"))


@given(
    st.lists(
        st.sampled_from(
            [
                "- ",
                "id",
                ": ",
                "\n",
                "  ",
                "a",
                "[",
                "]",
                "{",
                "}",
                "&x ",
                "*x",
                "<<",
                '"',
                "'",
                ",",
                "|",
                "!t ",
                "#",
                "\t",
                "claims",
                "evidence",
                "1",
                "---\n",
                "?",
            ]
        ),
        max_size=60,
    )
)
def test_any_heap_of_yaml_is_read_without_an_exception(pieces):
    read, found = registry.read("claims.yaml", ("- id: a\n  statement: b\n" + "".join(pieces)).encode())

    assert all(0 <= f.span.start <= f.span.end <= len(read.source.text) for f in found)


def test_places_hold_every_key_and_entry():
    read, _ = registry.read("claims.yaml", b"- id: a\n  statement: b\n  terms: [c, d]\n  certainty: {level: low}\n")
    places = read.claims[0].places

    words = {path: read.source.excerpt(span) for path, span in places.items()}

    assert words == {
        ("id",): "a",
        ("statement",): "b",
        ("terms",): "[c, d]",
        ("terms", 0): "c",
        ("terms", 1): "d",
        ("certainty",): "{level: low}",
        ("certainty", "level"): "low",
    }
    assert len(places) == len(words)
    assert ("terms", 2) not in places
    assert () not in places
