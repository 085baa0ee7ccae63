"""A work that the services of tests hold, and what is in the bibliography about it."""

from __future__ import annotations

WORK = {
    "DOI": "10.1000/ginger",
    "type": "journal-article",
    "title": ["Ginger for nausea"],
    "author": [{"given": "Anna", "family": "Smith"}],
    "issued": {"date-parts": [[2019, 1]]},
    "container-title": ["Journal of Roots"],
}
"""As Crossref describes it."""
RETRACTION = {
    "DOI": "10.1000/r",
    "type": "retraction",
    "source": "publisher",
    "updated": {"date-parts": [[2021, 3, 4]]},
}
ENTRY = (
    "@article{smith2019, title = {Ginger for nausea}, author = {Smith, Anna}, year = 2019, doi = {10.1000/ginger}}\n"
)
