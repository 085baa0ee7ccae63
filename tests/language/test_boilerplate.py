"""What a release says about the bodies behind it is no claim about health."""

from __future__ import annotations

import pytest

from evidence import language, readers

ARTICLE = """\
# Zinc and colds

Zinc shortens colds in children.

{last}
"""


def checkable(last: str) -> list[str]:
    document = readers.read("a.md", ARTICLE.format(last=last).encode())
    return [statement.text for statement in language.read(document) if statement.checkable]


@pytest.mark.parametrize(
    "last",
    [
        "The Heart Institute is dedicated to improving the health of patients. It saves lives by lowering blood pressure.",
        "About the Asthma Foundation\n\nOur clinics relieve asthma in children.",
        "## About the Asthma Foundation\n\nOur clinics relieve asthma in children.",
    ],
)
def test_a_self_description_is_not_checked(last):
    assert checkable(last) == ["Zinc shortens colds in children."]


@pytest.mark.parametrize(
    "last",
    [
        "About asthma\n\nInhaled steroids relieve asthma in children.",
        "About Asthma\n\nInhaled steroids relieve asthma in children.",
        "The institute found that inhaled steroids relieve asthma in children.",
    ],
)
def test_what_is_about_health_is(last):
    assert len(checkable(last)) == 2


def test_the_paragraph_after_the_next_is_the_article_again():
    last = "About the Asthma Foundation\n\nOur clinics relieve asthma.\n\nInhaled steroids relieve asthma in children."

    assert checkable(last) == ["Zinc shortens colds in children.", "Inhaled steroids relieve asthma in children."]


def test_a_reference_written_out_asserts_nothing():
    document = readers.read("a.md", b'Full citation: "Zinc always cures colds in children and is safe."\n')
    (statement,) = language.read(document)

    assert (statement.checkable, statement.triggers) == (False, ())
