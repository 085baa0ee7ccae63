"""A block of evidence goes under its claim, and every byte around it stays."""

from __future__ import annotations

import pytest

from evidence import adding, registry
from evidence.drafting import NoPlaceError

BLOCK = "- source: lee2021\n  drafted: true\n"


def added(text: str | bytes, claim: str = "ginger", block: str = BLOCK) -> str:
    """The registry's text with the block under the claim."""
    data = text.encode() if isinstance(text, str) else text
    found, _ = registry.read("claims.yaml", data)
    one = next(each for each in found.claims if each.id == claim)
    return adding.with_evidence(block, "lee2021", one, ("claims.yaml", data)).decode()


LISTED = """\
version: 1
claims:
  # The first.
  - id: ginger   # a root
    statement: Ginger reduces nausea.
    evidence:
      - source: smith2019  # the old one
        design: meta-analysis
        # Only in pregnancy.
    # About what follows.
    note: Look again.

  - id: zinc
    statement: Zinc shortens colds.
"""


def test_it_follows_the_last_evidence_and_the_comments_on_it() -> None:
    assert added(LISTED) == LISTED.replace(
        "        # Only in pregnancy.\n",
        "        # Only in pregnancy.\n      - source: lee2021\n        drafted: true\n",
    )


def test_a_claim_without_evidence_gets_the_key() -> None:
    assert added(LISTED, "zinc") == LISTED + "    evidence:\n      - source: lee2021\n        drafted: true\n"


def test_a_key_that_waits_gets_its_first() -> None:
    text = LISTED + "    evidence:  # TODO\n    note: None yet.\n"

    assert added(text, "zinc") == text.replace("# TODO\n", "# TODO\n      - source: lee2021\n        drafted: true\n")


def test_a_list_that_stands_as_far_left_as_its_key_stays_there() -> None:
    text = "claims:\n- id: ginger\n  statement: Ginger helps.\n  evidence:\n  - source: smith2019\nversion: 1\n"

    assert added(text) == text.replace("smith2019\n", "smith2019\n  - source: lee2021\n    drafted: true\n")


def test_line_breaks_are_those_of_the_file() -> None:
    text = LISTED.replace("\n", "\r\n")

    assert added(text.encode()) == added(LISTED).replace("\n", "\r\n")


def test_a_file_that_ends_without_a_line_break_still_does() -> None:
    text = LISTED.rstrip("\n")

    assert added(text, "zinc") == f"{text}\n    evidence:\n      - source: lee2021\n        drafted: true"


def test_a_byte_order_mark_and_utf_16_stay() -> None:
    data = LISTED.encode("utf-16")
    found, _ = registry.read("claims.yaml", data)

    changed = adding.with_evidence(BLOCK, "lee2021", found.claims[0], ("claims.yaml", data))

    assert changed.decode("utf-16") == added(LISTED)
    assert changed[:2] == data[:2]


def test_text_in_a_block_is_not_cut() -> None:
    text = (
        "version: 1\nclaims:\n  - id: ginger\n    statement: Ginger helps.\n    evidence:\n      - source: smith2019\n"
        "        conclusion: |\n          It may help.\n\n          It may not.\n    note: Look again.\n"
    )

    assert added(text) == text.replace("It may not.\n", "It may not.\n      - source: lee2021\n        drafted: true\n")


REFUSED = {
    "brackets": ("    evidence: [{source: smith2019}]\n", "in brackets"),
    "empty brackets": ("    evidence: []\n", "in brackets"),
    "an anchor": ("    evidence: &all\n      - source: smith2019\n", "anchor"),
    "the same source": ("    evidence:\n      - source: lee2021\n", "evidence from 'lee2021' already"),
}


@pytest.mark.parametrize(("evidence", "reason"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_added_to_is_refused(evidence: str, reason: str) -> None:
    text = "version: 1\nclaims:\n  - id: ginger\n    statement: Ginger helps.\n" + evidence

    with pytest.raises(NoPlaceError, match=reason):
        added(text)


def test_a_claim_in_braces_is_refused() -> None:
    with pytest.raises(NoPlaceError, match="in braces"):
        added("version: 1\nclaims:\n  - {id: ginger, statement: Ginger helps.}\n")


def test_evidence_that_claims_share_is_refused() -> None:
    text = LISTED.replace("evidence:\n", "evidence: &all\n") + "    evidence: *all\n"

    with pytest.raises(NoPlaceError):
        added(text, "zinc")


def test_evidence_that_is_merged_in_is_refused() -> None:
    text = (
        "version: 1\nclaims:\n  - &first\n    id: ginger\n    statement: Ginger helps.\n    evidence:\n"
        "      - source: smith2019\n  - <<: *first\n    id: zinc\n"
    )

    with pytest.raises(NoPlaceError):
        added(text, "zinc")
    with pytest.raises(NoPlaceError):
        added(text, "ginger")
