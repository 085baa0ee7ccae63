"""Links of sentences that go on with what others began."""

from __future__ import annotations

from collections.abc import Callable

from tests.linking.conftest import Links


def test_a_sentence_goes_on_with_the_one_before(tied: Callable[..., Links]) -> None:
    text = "Many air travellers swear by melatonin. It eases the lag."

    assert tied(text)["It eases the lag."] == ["jet-lag"]


def test_a_list_item_is_read_with_its_stem(tied: Callable[..., Links]) -> None:
    text = "Melatonin does the following for adults with insomnia:\n\n- it lets them fall asleep sooner\n- it glows\n"

    assert tied(text)["it lets them fall asleep sooner"] == ["sleep"]


def test_surroundings_alone_make_no_link(tied: Callable[..., Links]) -> None:
    text = "# Melatonin for jet lag\n\nMelatonin eases jet lag in air travellers. It was raining that day."

    assert "It was raining that day." not in tied(text)
