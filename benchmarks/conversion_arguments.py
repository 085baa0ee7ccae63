"""The arguments of other packages' conversions, by whatever names they go."""

from __future__ import annotations

from typing import Any

_SETTINGS = {"log", "ci", "adjust", "alternative", "paired", "squared", "method", "targs"}
_SIZES = {
    "n",
    "ni",
    "n1",
    "n2",
    "n1i",
    "n2i",
    "p0",
    "pc",
    "df",
    "df1",
    "df2",
    "df_error",
    "nrow",
    "ncol",
    "sd",
    "ti",
    "time",
}


class Arguments:
    """A case's arguments, whatever the case of their names."""

    def __init__(self, given: dict[str, Any]) -> None:
        self.given = {key.lower(): value for key, value in given.items()}

    def get(self, *names: str, default: Any = None) -> Any:
        """The first argument that bears one of the names."""
        return next((self.given[name] for name in names if name in self.given), default)

    def value(self, *names: str) -> Any:
        """What is to be converted: by name, or else the first argument that is no size and no setting."""
        found = self.get(*names)
        if found is None:
            found = next(v for k, v in self.given.items() if k not in _SETTINGS | _SIZES)
        return found

    @property
    def baseline(self) -> float:
        """The baseline risk."""
        return self.get("p0", "pc", "baseline", "baseline_risk")

    @property
    def groups(self) -> tuple[float | None, float | None]:
        """The sizes of two groups."""
        return self.get("n1", "n1i"), self.get("n2", "n2i")

    @property
    def table(self) -> tuple[int, int]:
        """A table's rows and columns."""
        return self.get("nrow", "rows", default=2), self.get("ncol", "columns", default=2)

    @property
    def freedom(self) -> tuple[float, float]:
        """The degrees of freedom of F."""
        return self.get("df1", "df", default=1), self.get("df2", "df_error")

    @property
    def size(self) -> float:
        """How many people, or how much time."""
        return self.get("n", "ni", "ti", "time", "n_total", "t")
