"""Reference -> Record: what Crossref, DataCite, PubMed, Europe PMC, OpenAlex and Retraction Watch hold of a work.

The only part that uses the network, and only what imports it pays for that.

    with Sources(SourceSettings(mailto="editor@example.org"), now=now) as sources:
        for resolution in sources.resolve(references):
            ...
"""

from __future__ import annotations

from evidence.sources.asking import Sources
from evidence.sources.resolving import Resolution
from evidence.sources.session import Patience
from evidence.sources.settings import BASES, Mode, SourceSettings

__all__ = ["BASES", "Mode", "Patience", "Resolution", "SourceSettings", "Sources"]
