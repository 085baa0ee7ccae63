"""The LaTeX that most fields hold is read without the parser of LaTeX, and comes out the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.bibliography import latex

WRITTEN = [
    *"abc{}%`'- ~é",
    "{W}",
    r"\&",
    r"\%",
    r"\_",
    r"\#",
    r"\$",
    "--",
    "---",
    "``",
    "''",
    r"{\"u}",
    r"\`{E}",
    r"\=o",
]


@given(st.lists(st.sampled_from(WRITTEN), max_size=8).map("".join))
def test_common_latex_reads_as_the_parser_reads_it(typed):
    assert " ".join(latex.decode(typed).split()) == latex._parsed(typed)


@pytest.mark.parametrize("accent", latex._ACCENTS)
@pytest.mark.parametrize("form", ["\\%s%s", "{\\%s%s}", "\\%s{%s}", "{\\%s{%s}}"])
def test_every_accent_reads_as_the_parser_reads_it(accent, form):
    for letter in "aeinouyABCDEGWZ":
        typed = form % (accent, letter)
        assert latex.decode(typed) == latex._parsed(typed)


@pytest.mark.parametrize(
    "typed", ["Plain", "{DNA} repair", 'M{\\"u}ller', "Arthritis \\& Rheumatism", "1985--2013", "50%"]
)
def test_the_parser_is_left_alone_where_it_is_not_needed(typed, monkeypatch):
    monkeypatch.setattr(latex, "_parsed", lambda value: pytest.fail(f"parsed {value!r}"))

    latex.decode(typed)


@pytest.mark.parametrize(
    ("typed", "read"), [(r"\c{c}a va", "ça va"), (r"\textit{in vitro}", "in vitro"), (r"\o re", "øre")]
)
def test_other_commands_are_parsed(typed, read):
    assert latex.decode(typed) == read
