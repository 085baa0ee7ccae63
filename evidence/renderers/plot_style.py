"""The colours and sizes of a forest plot, for light and for dark surroundings."""

from __future__ import annotations

from collections.abc import Mapping

LIGHT: Mapping[str, str] = {
    "ground": "#ffffff",
    "text": "#1a1d21",
    "muted": "#4f5760",
    "line": "#5c6670",
    "study": "#1d5a96",
    "pooled": "#8f3d00",
    "band": "#e3ebf3",
}
DARK: Mapping[str, str] = {
    "ground": "#14181d",
    "text": "#eceff1",
    "muted": "#b3bcc5",
    "line": "#98a3ae",
    "study": "#8fc3f3",
    "pooled": "#f4b57c",
    "band": "#2a3540",
}
"""Text has a contrast of 4.5 to 1 and more with the ground, and with the band where it stands on it; shapes 3 to 1."""

TYPE = 14.0
SMALL = 12.0
LARGE = 17.0
"""Sizes of type in pixels."""

BOLD = 1.1
"""How much wider bold type is."""


def style() -> str:
    """The style sheet: light, and dark where the reader's system asks for it and nothing is printed."""
    return (
        "text{font-family:system-ui,-apple-system,'Segoe UI','DejaVu Sans',Arial,sans-serif;"
        f"font-size:{TYPE:g}px}}.small{{font-size:{SMALL:g}px}}.large{{font-size:{LARGE:g}px}}"
        ".bold{font-weight:600}"
        f"{_rules(LIGHT)}@media screen and (prefers-color-scheme:dark){{{_rules(DARK)}}}"
    )


def _rules(colours: Mapping[str, str]) -> str:
    return (
        f".ground{{fill:{colours['ground']}}}text{{fill:{colours['text']}}}.muted{{fill:{colours['muted']}}}"
        f".band{{fill:{colours['band']}}}.line{{stroke:{colours['line']};stroke-width:1}}"
        f".rule{{stroke:{colours['line']};stroke-width:1.5;stroke-dasharray:4 3}}"
        f".study{{fill:{colours['study']};stroke:{colours['study']};stroke-width:1.5}}"
        f".pooled{{fill:{colours['pooled']};stroke:{colours['pooled']};stroke-width:1.5}}"
    )
