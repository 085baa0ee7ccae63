"""Test results read from running text, in the styles in which they are written."""

from __future__ import annotations

from decimal import Decimal
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.statistics.test_forms import Statistic
from evidence.statistics.test_statistics import mentions_one_tailed, read_tests

T, F, CHI2, Z, R, Q, H = Statistic


@pytest.mark.parametrize(
    ("text", "statistic", "df", "value"),
    [
        # APA
        ("t(41) = 2.31, p = .026", T, (41,), "2.31"),
        ("t ( 41 )=2.31 ,p=.026", T, (41,), "2.31"),
        ("t(40.6) = 2.31, p = .026", T, (40.6,), "2.31"),
        ("t(1,041) = 2.31, p = .026", T, (1041,), "2.31"),
        ("t(41) = \u00e2\u20ac\u201c2.31, p = .026", T, (41,), "-2.31"),
        ("t(41) = \u22122.31, p = .026", T, (41,), "-2.31"),
        ("t(41) = \u20132.31, p = .026", T, (41,), "-2.31"),
        ("t(41) = \u00a12.31, p = .026", T, (41,), "-2.31"),
        ("t(41) = +2.31, p = .026", T, (41,), "2.31"),
        ("F(3, 51) = 4.02, p = .012", F, (3, 51), "4.02"),
        ("F(l, 51) = 4.02, p = .050", F, (1, 51), "4.02"),
        ("F(1, 2,051) = 4.02, p = .045", F, (1, 2051), "4.02"),
        ("F(1,205) = 1,204.5, p < .001", F, (1, 205), "1204.5"),
        ("\u03c72(3, N = 1,080) = 9.10, p = .028", CHI2, (3,), "9.10"),
        ("\u03c7\u00b2(3) = 9.10, p = .028", CHI2, (3,), "9.10"),
        ("X2(3) = 9.10, p = .028", CHI2, (3,), "9.10"),
        ("chi2(3, n = 80) = 9.10, p = .028", CHI2, (3,), "9.10"),
        ("chi-square(3) = 9.10, p = .028", CHI2, (3,), "9.10"),
        ("chi squared (df = 3, N = 80) = 9.10, p = .028", CHI2, (3,), "9.10"),
        ("\u03c7(3) = 9.10, p = .028", CHI2, (3,), "9.10"),
        ("chi(2)(3) = 9.10, p = .028", CHI2, (3,), "9.10"),
        ("v2(3) = 9.10, p = .028", CHI2, (3,), "9.10"),
        ("r(41) = -.31, p = .043", R, (41,), "-.31"),
        ("z = 2.31, p = .021", Z, (), "2.31"),
        ("Z = 2.31 (P = 0.02)", Z, (), "2.31"),
        ("Q(7) = 15.2, p = .034", Q, (7,), "15.2"),
        ("Qb(1) = 4.2, p = .040", Q, (1,), "4.2"),
        ("Q-within (7) = 15.2, p = .034", Q, (7,), "15.2"),
        ("H(2) = 6.3, p = .043", H, (2,), "6.3"),
        # AMA
        ("t41 = 2.31; P = .026", T, (41,), "2.31"),
        ("t\u2084\u2081 = 2.31; P = .026", T, (41,), "2.31"),
        ("t_{41} = 2.31, P = .026", T, (41,), "2.31"),
        ("F3,51 = 4.02; P = .01", F, (3, 51), "4.02"),
        ("\u03c7\u00b23 = 9.10; P = .03", CHI2, (3,), "9.10"),
        ("\u03c723 = 9.10; P = .03", CHI2, (3,), "9.10"),
        ("\u03c73 = 9.10; P = .03", CHI2, (3,), "9.10"),
        ("r41 = .31; P = .04", R, (41,), ".31"),
        # named one by one
        ("t = 2.31, df = 41, p = 0.026", T, (41,), "2.31"),
        ("t = 2.31, 41 d.f., P < 0.05", T, (41,), "2.31"),
        ("t = 2.31; p = 0.026; df = 41", T, (41,), "2.31"),
        ("t = 2.31 (41 df), p = 0.026", T, (41,), "2.31"),
        ("F = 4.02, df = 3, 51, p = .012", F, (3, 51), "4.02"),
        ("F = 4.02, df = 3,51, p = .012", F, (3, 51), "4.02"),
        ("Chi\u00b2 = 9.10, df = 3 (P = 0.03)", CHI2, (3,), "9.10"),
        ("Chi\u00b2 = 9.10 df = 3, P = 0.03", CHI2, (3,), "9.10"),
        ("Q = 15.2, df = 7, p = .034", Q, (7,), "15.2"),
        ("r = .31, n = 43, p = .043", R, (41,), ".31"),
        ("r = .31, p = .043 (n = 43)", R, (41,), ".31"),
        ("r = .31, df = 41, p = .043", R, (41,), ".31"),
        # other brackets, other separators, other numbers in between
        ("F[3, 51] = 4.02; p = .012", F, (3, 51), "4.02"),
        ("F((3,51)) = 4.02, P = .012", F, (3, 51), "4.02"),
        ("t(41) = 2.31 (p = .026)", T, (41,), "2.31"),
        ("t(41) = 2.31, d = 0.70, p = .026", T, (41,), "2.31"),
        ("F(3, 51) = 4.02, MSE = 1.2, p = .012", F, (3, 51), "4.02"),
        ("t(41) = 2.31, 95% CI [0.2, 3.1], p = .026", T, (41,), "2.31"),
        # decimal points of other countries
        ("t(41) = 2\u00b731, p = 0\u00b7026", T, (41,), "2.31"),
        ("t(41) = 2,31; p = 0,026", T, (41,), "2.31"),
        ("t(41) = 2,314; p = 0,026", T, (41,), "2.314"),
        ("t(41) = 2,31, p = .026", T, (41,), "2.31"),
    ],
)
def test_reads_each_style(text: str, statistic: Statistic, df: tuple[float, ...], value: str) -> None:
    passage = f"They slept better, {text}, than before."

    (test,) = read_tests(passage)

    assert (test.statistic, test.df, test.sign) == (statistic, df, "=")
    assert test.number.value == Decimal(value)
    assert test.p.number is not None
    assert passage[test.start : test.end] == test.text
    assert text.startswith(test.text.rstrip(")"))
    assert test.start <= test.p.start < test.p.end <= test.end


@pytest.mark.parametrize(
    ("text", "sign", "p_sign"),
    [
        ("t(41) < 1, ns", "<", "ns"),
        ("t(41) = 0.31, n.s.", "=", "ns"),
        ("t(41) = 0.31, NS", "=", "ns"),
        ("t(41) = 0.31, p = ns", "=", "ns"),
        ("t(41) > 3.1, p < .01", ">", "<"),
        ("t(41) = 2.31, p \u2264 .03", "=", "\u2264"),
        ("t(41) \u2265 2.31, p > .01", "\u2265", ">"),
    ],
)
def test_reads_every_sign_of_comparison(text: str, sign: str, p_sign: str) -> None:
    (test,) = read_tests(text)

    assert (test.sign, test.p.sign) == (sign, p_sign)


@pytest.mark.parametrize(
    "text",
    [
        "T(41) = 2.31, p = .026",
        "\u03c72(1,041) = 9.10, p = .028",
        "z(41) = 2.31, p = .026",
        "Q(7, N = 90) = 15.2, p = .034",
        "q(7) = 15.2, p = .034",
        "Qs(7) = 15.2, p = .034",
        "f(3, 51) = 4.02, p = .012",
        "F(3) = 4.02, p = .012",
        "rs(41) = .31, p = .043",
        "R2(41) = .31, p = .043",
        "I2(3) = 45, p = .028",
        "t(41) >= 2.31, p = .026",
        "t(41) = 2.31, p >= .026",
        "t(41) = \u2212 2.31, p = .026",
        "t(41) = 2.31, p = 1.26",
        "t(41) = 2.31, p = -.26",
        "r(41) = 3.1, p = .043",
        "F(3, 51) = -4.02, p = .012",
        "t(0) = 2.31, p = .026",
        "r = .31, p = .043",
        "r = .31, n = 2, p = .043",
        "t = 2.31, p = .026",
        # an index prints r squared, and a chi whose square was lost, so
        "r(2) = 0.43, p < 0.05",
        "\u03c7(2) = 9.10, p = .028",
        "\u03c72 = 9.10, p = .028",
    ],
)
def test_what_cannot_be_recomputed_is_left(text: str) -> None:
    assert read_tests(f"They slept better ({text}).") == ()


def test_each_result_has_its_own_p_value() -> None:
    text = "Pain fell, t(41) = 2.31, p = .026, and sleep rose, F(3, 51) = 4.02, p = .012; t(38) = 0.4, t(39) = 3.1, p = .004."

    assert [test.text for test in read_tests(text)] == [
        "t(41) = 2.31, p = .026",
        "F(3, 51) = 4.02, p = .012",
        "t(39) = 3.1, p = .004",
    ]


def test_one_tailed_is_said_in_many_ways() -> None:
    assert mentions_one_tailed("All tests were one-tailed.")
    assert mentions_one_tailed("A one sided test was used.")
    assert mentions_one_tailed("We had a directional hypothesis.")
    assert not mentions_one_tailed("All tests were two-tailed and bidirectional.")


@given(st.text(alphabet="tFrzQHχ2²(),;=<>pPnNs. \u22120158dfCI[]eE×^", max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    for test in read_tests(text):
        assert text[test.start : test.end] == test.text


def test_enormous_numbers_do_not_break_it_either() -> None:
    digits = "9" * 5000

    assert read_tests(f"t({digits}) = {digits}, p = .{digits}")[0].statistic is T
    assert read_tests(f"F(1, {digits}) = {digits}.5, p = .04")[0].statistic is F


@pytest.mark.parametrize(
    "long", ["F" + "1" * 50_000 + "=", "t(28) = 2.2, " * 5_000, "t = " * 10_000, "r = .3, n = " + "1,111," * 5_000]
)
def test_long_texts_take_no_longer_than_their_length(long: str) -> None:
    before = process_time()

    assert read_tests(long) == ()
    assert process_time() - before < 5
