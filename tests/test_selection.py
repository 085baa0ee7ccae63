"""Which rules run, and with which options."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from evidence.errors import ConfigError
from evidence.model.finding import Finding
from evidence.model.project import Project
from evidence.rules.base import Rule
from evidence.rules.selection import choose, defaults, find


@dataclass(frozen=True, slots=True)
class LongSentence(Rule):
    id = "long-sentence"
    family = "style"

    most_words: int = 30
    share: float = 0.5
    headings: bool = False
    spared: tuple[str, ...] = ()

    def run(self, project: Project) -> Iterator[Finding]:
        yield from ()


@dataclass(frozen=True, slots=True)
class ShoutedWord(Rule):
    id = "shouted-word"
    family = "style"

    def run(self, project: Project) -> Iterator[Finding]:
        yield from ()


@dataclass(frozen=True, slots=True)
class ColdOpening(Rule):
    id = "cold-opening"
    family = "tone"
    preview = True

    def run(self, project: Project) -> Iterator[Finding]:
        yield from ()


RULES = (LongSentence, ShoutedWord, ColdOpening)


def ids(*arguments: object, **options: object) -> list[str]:
    return [rule.id for rule in choose(RULES, *arguments, **options)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("select", "ignore", "chosen"),
    [
        ((), (), ["long-sentence", "shouted-word"]),
        (("shouted-word",), (), ["shouted-word"]),
        (("style",), (), ["long-sentence", "shouted-word"]),
        (("style",), ("shouted-word",), ["long-sentence"]),
        ((), ("style",), []),
        (("cold-opening",), (), ["cold-opening"]),
        (("tone",), (), []),
        (("tone", "cold-opening"), ("cold-opening",), []),
    ],
    ids=str,
)
def test_rules_are_chosen_by_name_and_family(
    select: tuple[str, ...], ignore: tuple[str, ...], chosen: list[str]
) -> None:
    assert ids(select, ignore) == chosen


@pytest.mark.parametrize(
    ("select", "ignore"), [(("shouted-wrod",), ()), ((), ("shouted-wrod",))], ids=["select", "ignore"]
)
def test_a_name_that_is_no_rule_is_refused_with_the_one_that_was_meant(
    select: tuple[str, ...], ignore: tuple[str, ...]
) -> None:
    with pytest.raises(ConfigError) as raised:
        choose(RULES, select, ignore)

    assert (raised.value.message, raised.value.hint) == ("unknown rule 'shouted-wrod'", "did you mean 'shouted-word'?")


def test_a_name_like_no_other_is_sent_to_the_list() -> None:
    with pytest.raises(ConfigError) as raised:
        find(RULES, "zzz")

    assert raised.value.hint == "'evidence rules' lists them"


def test_a_rule_is_found_by_its_name() -> None:
    assert find(RULES, "cold-opening") is ColdOpening


def test_options_are_spelt_as_in_the_settings() -> None:
    assert defaults(LongSentence) == {"most-words": 30, "share": 0.5, "headings": False, "spared": ()}


def test_options_reach_the_rule() -> None:
    given = {"long-sentence": {"most-words": 20, "share": 1, "headings": True, "spared": ["etc"]}}
    rule, _ = choose(RULES, (), (), given)

    assert rule == LongSentence(20, 1.0, True, ("etc",))
    assert isinstance(rule.share, float)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("option", "value", "kind"),
    [
        ("most-words", "20", "a number"),
        ("most-words", 2.5, "a number"),
        ("most-words", True, "a number"),
        ("headings", 1, "true or false"),
        ("spared", "etc", "a list of strings"),
        ("spared", ["etc", 3], "a list of strings"),
    ],
    ids=str,
)
def test_a_value_of_the_wrong_type_is_refused(option: str, value: object, kind: str) -> None:
    with pytest.raises(ConfigError) as raised:
        choose(RULES, (), (), {"long-sentence": {option: value}})

    assert raised.value.message == f"option {option!r} of rule 'long-sentence' must be {kind}"


def test_an_option_that_there_is_not_is_refused_with_the_one_that_was_meant() -> None:
    with pytest.raises(ConfigError) as raised:
        choose(RULES, (), (), {"long-sentence": {"most-wrods": 20}})

    assert raised.value.message == "rule 'long-sentence' has no option 'most-wrods'"
    assert raised.value.hint == "did you mean 'most-words'?"


def test_options_of_a_rule_that_there_is_not_are_refused() -> None:
    with pytest.raises(ConfigError):
        choose(RULES, (), (), {"loud-word": {}})
