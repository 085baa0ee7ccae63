"""What tests of sources share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.sources.double import Double


@pytest.fixture
def double() -> Iterator[Double]:
    """All five services, knowing nothing yet."""
    with Double() as server:
        yield server
