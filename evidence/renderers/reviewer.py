"""Who vouches for what is exported."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who reviews the claims, where and when, as far as the user says so."""

    organisation: str = ""
    url: str = ""
    """Of the page that carries the reviews."""
    published: str = ""
    """YYYY-MM-DD."""

    @property
    def unknown(self) -> tuple[str, ...]:
        """What nobody said, in words: no organisation or day is made up."""
        named = {"organisation": self.organisation, "address": self.url, "day": self.published}
        return tuple(word for word, value in named.items() if not value)


NOBODY = Reviewer()
