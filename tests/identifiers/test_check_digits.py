"""ISBN and ISSN: their check digits show every slip in one digit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.identifiers import fault, isbn, issn

DIGITS = {"isbn-10": ("isbn", "", 9), "isbn-13": ("isbn", "978", 9), "issn": ("issn", "", 7)}
kinds = pytest.mark.parametrize(("kind", "prefix", "length"), DIGITS.values(), ids=DIGITS)


def made(kind: str, prefix: str, digits: str) -> str:
    """The number with its check digit."""
    check_digit = isbn.check_digit if kind == "isbn" else issn.check_digit
    return prefix + digits + check_digit(prefix + digits)


@kinds
@given(data=st.data())
def test_a_number_with_its_check_digit_is_in_order(kind, prefix, length, data):
    number = made(kind, prefix, data.draw(st.text("0123456789", min_size=length, max_size=length)))

    assert fault(kind, number) == ""


@kinds
@given(data=st.data())
def test_any_other_digit_in_its_place_is_a_fault(kind, prefix, length, data):
    number = made(kind, prefix, data.draw(st.text("0123456789", min_size=length, max_size=length)))
    at = data.draw(st.integers(0, len(number) - 1))
    slip = (
        number[:at]
        + data.draw(st.sampled_from([digit for digit in "0123456789" if digit != number[at]]))
        + number[at + 1 :]
    )

    assert fault(kind, slip) != ""


@kinds
@given(data=st.data())
def test_hyphens_and_blanks_change_nothing(kind, prefix, length, data):
    number = made(kind, prefix, data.draw(st.text("0123456789", min_size=length, max_size=length)))
    separator = data.draw(st.sampled_from(["-", " ", "\u2010", "–"]))
    at = data.draw(st.integers(1, len(number) - 1))

    assert fault(kind, number[:at] + separator + number[at:]) == ""


@pytest.mark.parametrize(
    ("kind", "number"),
    # The examples of ISO 2108 and ISO 3297 that their agencies print, and X for ten.
    [
        ("isbn", "978-0-306-40615-7"),
        ("isbn", "0-306-40615-2"),
        ("isbn", "0-8044-2957-X"),
        ("issn", "0378-5955"),
        ("issn", "2434-561x"),
    ],
)
def test_known_numbers_are_in_order(kind, number):
    assert fault(kind, number) == ""


LISTS = {
    "labels": "ISBN 978-0-306-40615-7; ISBN-10: 0-306-40615-2",
    "remarks": "9780306406157 (print) [hardback], 0306406152 (pbk. : v. 1)",
    "blanks between": "9780306406157 0306406152",
    "blanks within": "978 0 306 40615 7 / 0 306 40615 2",
    "lines": "9780306406157\n0306406152",
    "e-ISBN": "eISBN 9780306406157 and e-ISBN: 0306406152",
}


@pytest.mark.parametrize("field", LISTS.values(), ids=LISTS)
def test_several_are_read_each(field):
    wrong = field.replace("2", "3")

    assert fault("isbn", field) == ""
    assert "should be 2" in fault("isbn", wrong)


WRONG = {
    "too short": ("isbn", "978-0-306-40615", "ISBN '978-0-306-40615' has 12 digits, where an ISBN has 10 or 13"),
    "no digits": ("isbn", "unknown", "ISBN 'unknown' has 0 digits, where an ISBN has 10 or 13"),
    "another EAN": (
        "isbn",
        "4006381333931",
        "ISBN '4006381333931' begins with 400, where an ISBN of 13 digits begins with 978 or 979",
    ),
    "X within": ("isbn", "0-3064061X-5", "ISBN '0-3064061X-5' holds an X that is not its last digit"),
    "second of two": (
        "isbn",
        "978-0-306-40615-7, 0-306-40615-3",
        "the last digit of ISBN '0-306-40615-3' should be 2, if the others are right",
    ),
    "ISSN too long": ("issn", "0378-59555", "ISSN '0378-59555' has 9 digits, where an ISSN has 8"),
    "ISSN with a wrong digit": (
        "issn",
        "0378-5956 (Print)",
        "the last digit of ISSN '0378-5956' should be 5, if the others are right",
    ),
    "X wanted": ("issn", "2434-5611", "the last digit of ISSN '2434-5611' should be X, if the others are right"),
}


@pytest.mark.parametrize(("kind", "written", "message"), WRONG.values(), ids=WRONG)
def test_a_fault_is_told_with_what_would_be_right(kind, written, message):
    assert fault(kind, written) == message


@pytest.mark.parametrize(
    ("numbers", "field", "found"),
    [
        (isbn.each, "ISBN 978-0-306-40615-7 (print), 0 306 40615 2", ("978-0-306-40615-7", "0 306 40615 2")),
        (isbn.each, "http://id.example.org/isbn/9780306406157", ("9780306406157",)),
        (isbn.each, "unknown", ("unknown",)),
        (isbn.each, "", ()),
        (issn.each, "0378-5955 (Electronic) 2434561x", ("0378-5955", "2434561x")),
    ],
)
def test_the_numbers_of_a_field_are_given_as_written(numbers, field, found):
    assert numbers(field) == found
