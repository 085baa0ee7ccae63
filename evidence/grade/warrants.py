"""The warrants of a whole registry, each made when it is asked for: an article states few of its claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from evidence.grade import warrant
from evidence.model.claim import Claim
from evidence.model.warrant import Warrant


class Warrants(Mapping[str, Warrant]):
    """Warrants by claim id; of claims with one id, the last."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._claims = claims
        self._made: dict[str, Warrant] = {}

    def __getitem__(self, claim_id: str) -> Warrant:
        made = self._made.get(claim_id)
        if made is None:
            made = self._made[claim_id] = warrant(self._by_id[claim_id])
        return made

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_id)

    def __len__(self) -> int:
        return len(self._by_id)

    @cached_property
    def _by_id(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self._claims}
