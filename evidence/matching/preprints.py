"""Servers of preprints, by what they are called and by their DOIs."""

from __future__ import annotations

import re

_NAME = re.compile(r"rxiv\b|\bpreprints?\b|\bres(?:earch)? sq(?:uare)?\b|\bssrn\b|\bosf\b", re.IGNORECASE)
_DOI = re.compile(r"10\.(?:48550|31234|21203|2139|20944|26434|31219|31235|1101/(?:\d{6}$|20\d\d\.))")
"""arXiv, PsyArXiv, Research Square, SSRN, Preprints.org, ChemRxiv, OSF, SocArXiv; bioRxiv and medRxiv."""


def names_server(words: str) -> bool:
    """Whether words name one, where the journal would stand: `medRxiv`, `arXiv preprint arXiv:1706.03762`, `Res Sq`."""
    return _NAME.search(words) is not None


def is_of_server(doi: str) -> bool:
    """Whether a DOI is one of a server's own."""
    return _DOI.match(doi) is not None
