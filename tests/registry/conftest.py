from __future__ import annotations

from collections.abc import Callable

import pytest

from evidence import registry


@pytest.fixture
def findings() -> Callable[[str], list[str]]:
    """What is found in a registry, as `line:column 'the words at fault': message`."""

    def read(text: str) -> list[str]:
        _, found = registry.read("claims.yaml", text.encode())
        lines = []
        for finding in found:
            place = finding.source.place(finding.span.start)
            lines.append(f"{place.line}:{place.column} {finding.excerpt!r}: {finding.message}")
        return lines

    return read


@pytest.fixture
def claims() -> Callable[[str], list[str]]:
    """The ids of the claims that could be read."""

    def read(text: str) -> list[str]:
        return [claim.id for claim in registry.read("claims.yaml", text.encode())[0].claims]

    return read
