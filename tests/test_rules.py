"""Rules as data: name, file, class, page and documentation agree."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import evidence.rules
from evidence import bibliography
from evidence.rules import ALL, Rule

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests" / "cases"
IDS = [rule.id for rule in ALL]

every_rule = pytest.mark.parametrize("rule", ALL, ids=IDS)


def test_every_rule_that_exists_is_listed() -> None:
    found = set()
    for module in pkgutil.walk_packages(evidence.rules.__path__, "evidence.rules."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, type) and issubclass(value, Rule) and "id" in vars(value):
                found.add(value)

    assert found == set(ALL)


def test_names_are_used_once() -> None:
    assert len(IDS) == len(set(IDS))


@every_rule
def test_file_class_and_page_are_named_after_the_rule(rule: type[Rule]) -> None:
    module = rule.id.replace("-", "_")

    assert rule.__module__ == f"evidence.rules.{rule.family}.{module}"
    assert rule.__name__ == "".join(part.capitalize() for part in rule.id.split("-"))
    assert (CASES / rule.family / f"{rule.id}.md").is_file()


@every_rule
def test_the_docstring_shows_what_is_flagged_and_what_is_not(rule: type[Rule]) -> None:
    text = rule.__doc__ or ""

    assert re.search(r"^    Flagged.*:\n\n        \S", text, re.MULTILINE)
    assert re.search(r"^    Not flagged.*:\n\n        \S", text, re.MULTILINE)


@every_rule
def test_works_that_the_documentation_cites_are_in_the_bibliography(rule: type[Rule]) -> None:
    path = ROOT / "references.bib"
    known, _ = bibliography.read("references.bib", path.read_bytes())
    prose = (rule.__doc__ or "").split("Flagged")[0]

    assert set(re.findall(r"@(\w+)", prose)) <= set(known.references)


@every_rule
def test_a_rule_yields_only_to_rules_that_exist(rule: type[Rule]) -> None:
    assert set(rule.yields_to) <= set(IDS) - {rule.id}


def test_no_page_is_left_without_a_rule() -> None:
    pages = {page.stem for page in CASES.glob("*/*.md")}

    assert pages == set(IDS)
