"""Volumes and pages as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.matching.locators import same_pages, same_volume


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("12", "12"), ("Vol. 12", "12"), ("12 Suppl 1", "12"), ("12(3)", "12"), ("XII", "12"), ("xlix", "49"),
        ("199", "199-200"), ("199/200", "200"), ("012", "12"), ("", "12"), ("Suppl", "12"), ("B45", "45"),
    ],
)  # fmt: skip
def test_one_volume(written: str, found: str) -> None:
    assert same_volume(written, found)


@pytest.mark.parametrize(("written", "found"), [("12", "13"), ("12 Suppl 1", "1"), ("XI", "12"), ("199", "19")])
def test_another_volume(written: str, found: str) -> None:
    assert not same_volume(written, found)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("455-474", "455-474"), ("455--474", "455–474"), ("455-74", "455-474"), ("455", "455-474"), ("455-", "455-474"),
        ("pp. 455-474", "455-474"), ("e33693", "e33693"), ("e33693", "33693"), ("E33693", "e33693"),
        ("Article 33693", "33693"), ("CD013814", "CD013814"), ("1-13", "e0219112"), ("1--21", "6048326"),
        ("S12-S15", "S12-5"), ("12-15", "S12-S15"), ("604", "604.4-604"), ("4068-4069", "4068-4068"), ("xii-xx", "xii-xx"),
        ("12-15, 18", "12-15"), ("12:1-12:20", "1-20"), ("", "455-474"), ("in press", "455-474"),
    ],
)  # fmt: skip
def test_the_same_pages(written: str, found: str) -> None:
    assert same_pages(written, found)


@pytest.mark.parametrize(
    ("written", "found"),
    [("455-474", "456-474"), ("455-474", "455-475"), ("455-74", "455-484"), ("e33693", "e33694"), ("1-13", "21-33")],
)
def test_other_pages(written: str, found: str) -> None:
    assert not same_pages(written, found)


def test_pages_or_the_number_of_the_article() -> None:
    assert same_pages("CD013814", "", "CD013814")
    assert not same_pages("CD013814", "", "CD013815")


@given(st.integers(1, 99_999), st.integers(0, 999))
def test_the_last_page_may_be_cut_short(first: int, more: int) -> None:
    last = str(first + more)
    common = next((at for at in range(len(last)) if str(first)[: at + 1] != last[: at + 1]), len(last) - 1)
    short = last[common:] if len(last) == len(str(first)) else last

    assert same_pages(f"{first}-{short}", f"{first}-{last}")
