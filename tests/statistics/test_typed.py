"""Numbers as typed, and what prints so."""

from __future__ import annotations

import math
from decimal import (
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    Decimal,
)
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.statistics.typed import Method, Rounding, Unrounded, printings, typed, unrounded


@pytest.mark.parametrize(
    ("text", "value", "decimals"),
    [
        ("5.20", "5.2", 2),
        ("12", "12", 0),
        (".03", "0.03", 2),
        ("0·23", "0.23", 2),
        ("17,922", "17922", 0),
        ("1,204,350.5", "1204350.5", 1),
        ("17\u202f922", "17922", 0),
        ("2,20", "2.2", 2),
        ("\u22123.7", "-3.7", 1),
        ("\u20133.7", "-3.7", 1),
        ("+3.7", "3.7", 1),
        ("1.2e-3", "0.0012", 4),
        (".5e-3", "0.0005", 4),
        ("3 \u00d7 10\u22124", "0.0003", 4),
        ("4.1x10^-3", "0.0041", 4),
        ("2e3", "2000", -3),
        (" 7.0 ", "7", 1),
    ],
)
def test_reads_numbers_as_people_type_them(text: str, value: str, decimals: int) -> None:
    number = typed(text)

    assert number.value == Decimal(value)
    assert number.decimals == decimals
    assert number.text == text.strip()


def test_a_comma_can_be_said_to_be_a_decimal_comma() -> None:
    assert typed("4,123", decimal_comma=True).value == Decimal("4.123")
    assert typed("4,123").value == 4123
    with pytest.raises(ValueError, match="more than one decimal comma"):
        typed("1,204,350", decimal_comma=True)


@pytest.mark.parametrize("text", ["", " ", "-", ".", "nan", "inf", "1.2.3", "1,23,45", "12a", "5 2", "e3", "5%", "1e"])
def test_what_is_no_number_is_said_to_be_none(text: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        typed(text)


@pytest.mark.parametrize(
    ("rounding", "inside", "outside"),
    [
        (Rounding(), ["0.995", "1.005"], ["0.9949", "1.0051"]),
        (Rounding(Method.UP), ["0.995", "1.0049"], ["0.9949", "1.005"]),
        (Rounding(Method.DOWN), ["0.9951", "1.005"], ["0.995", "1.0051"]),
        (Rounding(Method.EVEN), ["0.995", "1.005"], ["1.0051"]),
        (Rounding(Method.CEILING), ["0.99", "1.00"], ["1.001", "0.989"]),
        (Rounding(Method.FLOOR), ["1.00", "1.01"], ["0.999", "1.011"]),
        (Rounding(Method.TRUNC), ["1.00", "1.01"], ["0.999", "1.011"]),
        (Rounding(Method.ANTI_TRUNC), ["0.99", "1.00"], ["0.989", "1.001"]),
        (Rounding(Method.CEILING_OR_FLOOR), ["0.99", "1.01"], ["0.989", "1.011"]),
        (Rounding(Method.UP_FROM, threshold=7), ["0.997", "1.0069"], ["0.9969", "1.007"]),
        (Rounding(Method.DOWN_FROM, threshold=7), ["0.9931", "1.003"], ["0.993", "1.0031"]),
        (Rounding(Method.UP_FROM_OR_DOWN_FROM, threshold=7), ["0.9931", "1.0069"], ["0.993", "1.007"]),
        (Rounding(Method.UP_FROM_OR_DOWN_FROM, threshold=3), ["0.993", "1.007"], ["0.9929", "1.0071"]),
    ],
)
def test_each_rounding_has_its_own_range(rounding: Rounding, inside: list[str], outside: list[str]) -> None:
    printed = unrounded(typed("1.00"), rounding)

    assert [value for value in inside if Decimal(value) not in printed] == []
    assert [value for value in outside if Decimal(value) in printed] == []


def test_negative_numbers_are_mirrored_where_the_rounding_is_symmetric() -> None:
    number = typed("-1.0")

    assert Decimal("-1.05") in unrounded(number, Rounding(Method.UP))
    assert Decimal("-0.95") not in unrounded(number, Rounding(Method.UP))
    assert Decimal("-1.05") not in unrounded(number, Rounding(Method.UP, symmetric=True))
    assert Decimal("-0.95") in unrounded(number, Rounding(Method.UP, symmetric=True))
    assert Decimal("-1.09") in unrounded(number, Rounding(Method.TRUNC)), "towards nought"


def test_nought_is_cut_off_from_both_sides_and_reached_from_none() -> None:
    cut, away = (unrounded(typed("0.0"), Rounding(method)) for method in (Method.TRUNC, Method.ANTI_TRUNC))

    assert Decimal("-0.09") in cut
    assert Decimal("0.09") in cut
    assert Decimal("0.01") not in away
    assert 0 in away


@pytest.mark.parametrize("threshold", [0, 10, -1])
def test_a_threshold_is_a_digit(threshold: int) -> None:
    with pytest.raises(ValueError, match="digit from 1 to 9"):
        Rounding(Method.UP_FROM, threshold)


_DECIMAL = {
    Method.UP: ROUND_HALF_UP,
    Method.DOWN: ROUND_HALF_DOWN,
    Method.EVEN: ROUND_HALF_EVEN,
    Method.CEILING: ROUND_CEILING,
    Method.FLOOR: ROUND_FLOOR,
    Method.TRUNC: ROUND_DOWN,
    Method.ANTI_TRUNC: ROUND_UP,
}


@given(
    st.decimals("-9999", "9999", places=5),
    st.integers(0, 4),
    st.sampled_from(sorted(_DECIMAL)),
)
def test_what_was_rounded_lies_in_the_range_of_what_is_printed(value: Decimal, places: int, method: Method) -> None:
    printed = format(value.quantize(Decimal(1).scaleb(-places), _DECIMAL[method]), "f")
    # The decimal module rounds ties of negative numbers as the mirror image of positive ones.
    assert value in unrounded(typed(printed), Rounding(method, symmetric=True))


@given(st.decimals("-9999", "9999", places=4), st.integers(0, 3))
def test_every_printing_gives_the_number_back(value: Decimal, places: int) -> None:
    forms = printings(Fraction(value), places)

    assert all(value in unrounded(typed(form)) for form in forms)
    assert len(forms) == (2 if (value * 10**places * 2) % 2 in (1, -1) else 1)


def test_nothing_prints_with_fewer_than_no_decimals() -> None:
    with pytest.raises(ValueError, match="decimals"):
        printings(Fraction(1), -1)


@given(
    st.fractions(-5, 5, max_denominator=40),
    st.fractions(0, 2, max_denominator=40),
    st.booleans(),
    st.booleans(),
    st.integers(1, 30),
)
def test_multiples_are_those_that_lie_inside(
    lower: Fraction, width: Fraction, low: bool, high: bool, count: int
) -> None:
    inside = Unrounded(lower, lower + width, low, high)
    every = range(math.floor(lower * count) - 2, math.ceil((lower + width) * count) + 3)

    assert list(inside.multiples(count)) == [k for k in every if Fraction(k, count) in inside]
    with pytest.raises(ValueError, match="positive"):
        inside.multiples(0)
