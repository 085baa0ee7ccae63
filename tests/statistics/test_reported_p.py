"""p values as written, and those that cannot be."""

from __future__ import annotations

from decimal import Decimal

import pytest

from evidence.statistics.reported_p import Fault, p_fault, read_p_values
from evidence.statistics.typed import typed


@pytest.mark.parametrize(
    ("text", "sign", "value"),
    [
        ("p = .04", "=", ".04"),
        ("P<0.001", "<", ".001"),
        ("P > 0\u00b710", ">", ".10"),
        ("p \u2264 .05", "\u2264", ".05"),
        ("P </= 0.05", "\u2264", ".05"),
        ("p = 0,04", "=", ".04"),
        ("p = .5e-3", "=", ".0005"),
        ("p = 4 \u00d7 10\u22125", "=", ".00004"),
        ("P = 2.5 x 10(-6)", "=", ".0000025"),
        ("a p value of .04", "=", ".04"),
        ("the p-value was 0.04", "=", ".04"),
        ("p (two-tailed) = .04", "=", ".04"),
        ("P = 1", "=", "1"),
        ("p = 1.00", "=", "1"),
    ],
)
def test_reads_p_values_as_people_write_them(text: str, sign: str, value: str) -> None:
    (p,) = read_p_values(f"It rose ({text}).")

    assert p.sign == sign
    assert p.number is not None
    assert p.number.value == Decimal(value)
    assert p.fault is None


@pytest.mark.parametrize("text", ["the gain was small, ns", "no gain (n.s.)", "no gain (p = ns)", "no gain, P = NS"])
def test_not_significant_has_no_number(text: str) -> None:
    (p,) = read_p_values(text)

    assert (p.sign, p.number, p.fault) == ("ns", None, None)


@pytest.mark.parametrize(
    "text",
    [
        "a pulse of 5 ns",
        "normal saline (NS)",
        "mp = .04",
        "p >= .04",
        "p = 12",
        "p = 12.5",
        "pp. 4-5",
        "insulin",
        "map = 0.5",
    ],
)
def test_what_only_looks_like_one_is_left(text: str) -> None:
    assert read_p_values(text) == ()


def test_each_is_placed() -> None:
    text = "Sleep (p = .04) and pain (P<0.001) improved, mood did not (n.s.)."

    assert [text[p.start : p.end] for p in read_p_values(text)] == ["p = .04", "P<0.001", "n.s."]


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("p < 0.00", Fault.BELOW_ZERO),
        ("p < 0", Fault.BELOW_ZERO),
        ("p = -0.02", Fault.BELOW_ZERO),
        ("p = 0.000", Fault.ZERO),
        ("p = 0", Fault.ZERO),
        ("p \u2264 .00", Fault.ZERO),
        ("p = 1.03", Fault.ABOVE_ONE),
        ("p > 1", Fault.ABOVE_ONE),
        ("p > .000", None),
        ("p < 1.0", None),
        ("p = 1.000", None),
        ("p > .99", None),
    ],
)
def test_p_values_that_no_test_can_give(written: str, fault: Fault | None) -> None:
    (p,) = read_p_values(written)

    assert p.fault is fault


def test_a_p_value_can_be_judged_without_its_text() -> None:
    assert p_fault("<", typed("0.00")) is Fault.BELOW_ZERO
    assert p_fault("\u2265", typed("1.2")) is Fault.ABOVE_ONE
    assert p_fault("<", typed("1.2")) is None
    assert p_fault(">", typed("-0.1")) is None
