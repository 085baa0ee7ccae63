"""The day of a check: given, or there is none."""

from __future__ import annotations

import pytest

import evidence
from tests.command import Command

CLAIMS = """\
version: 1
claims:
  - {id: walking, statement: Walking reduces knee pain., status: unsupported, review_by: 2027-06-30}
"""


@pytest.mark.parametrize(
    ("given", "code", "said"),
    [
        (("--as-of", "2027-07-01"), 1, True),
        (("--as-of", "20270701"), 1, True),
        (("--as-of", "2027-06-30"), 0, False),
        ((), 0, False),
    ],
)
def test_a_claim_is_stale_by_the_day_that_is_given(run: Command, given: tuple[str, ...], code: int, said: bool) -> None:
    run.write("claims.yaml", CLAIMS)
    run.write("a.md", "The museum opens at ten.\n")

    result = run("check", "a.md", "--claims", "claims.yaml", *given)

    assert (result.code, "stale-claim" in result.out) == (code, said)


@pytest.mark.parametrize("day", ["tomorrow", "2027-02-30", "30.6.2027"])
def test_what_is_no_day_is_an_error_that_says_the_form(run: Command, day: str) -> None:
    run.write("a.md", "The museum opens at ten.\n")

    result = run("check", "a.md", "--as-of", day)

    assert result.code == 2
    assert f"'{day}' is not a day (write it YYYY-MM-DD, as 2027-06-30)" in result.err


def test_in_python_too(run: Command) -> None:
    run.write("claims.yaml", CLAIMS)

    report = evidence.check([], claims=run.folder / "claims.yaml", as_of="2027-07-01", select="stale-claim")

    assert [finding.message for finding in report.findings] == [
        "claim 'walking' was to be looked at again by 2027-06-30"
    ]
    with pytest.raises(evidence.ConfigError, match="is not a day"):
        evidence.check([], as_of="soon")
