"""The registry that the benchmark times: it is in order, but for the mistakes that are in it on purpose."""

from __future__ import annotations

from collections import Counter

import pytest

from benchmarks.registry import written
from evidence import registry
from evidence.model.project import Project
from evidence.rules import ALL

_CLAIMS = 40


@pytest.mark.parametrize("effects", [1, 2])
def test_one_claim_in_ten_has_a_mistake(effects: int) -> None:
    read, problems = registry.read("claims.yaml", "".join(written(_CLAIMS, effects)).encode())
    project = Project(registry=read, whole=False)

    found = Counter(finding.rule for rule in ALL if rule.family == "claims" for finding in rule().run(project))

    assert not problems
    assert len(read.claims) == _CLAIMS
    assert sum(len(claim.evidence[0].effects) for claim in read.claims) == _CLAIMS * effects
    assert found["inconsistent-interval"] == _CLAIMS / 10
    assert not found["inconsistent-estimate"]
    assert not found["impossible-proportion"]
