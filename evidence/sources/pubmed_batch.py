"""PubMed's records for many references at once.

NCBI wants few questions with many numbers. References are asked about at the same time; while one question is on its
way or waits for its turn, the numbers of the others gather, and the next question takes them all.
"""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from threading import Lock

from evidence.model.lookup import Unavailable
from evidence.sources import pubmed
from evidence.sources.answers import NoAnswerError, Reply, Said, UnreadableError
from evidence.sources.cache import Kept
from evidence.sources.transport import Transport

_FOUND, _NOT_FOUND = 200, 404


class PubMedBatch:
    """Asks for records, each by itself for the one who asks, and together over the network."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._base = transport.settings.bases[pubmed.SOURCE]
        self._listed = Lock()
        self._turn = Lock()
        self._waiting: dict[str, Future[Reply[Said]]] = {}

    def ask(self, pmid: str) -> Reply[Said]:
        """What PubMed says of an article; NoAnswerError if it gives no answer."""
        kept = self._transport.kept(pubmed.by_pmids(self._base, [pmid]), pubmed.read_record)
        return kept or self._gathered(pmid)

    def _gathered(self, pmid: str) -> Reply[Said]:
        with self._listed:
            mine = self._waiting.setdefault(pmid, Future())
        with self._turn:
            if not mine.done():
                self._serve(pmid)
        return mine.result()

    def _serve(self, pmid: str) -> None:
        """Ask for all that are waiting, as far as one question holds them; this one among them."""
        with self._listed:
            others = [waiting for waiting in self._waiting if waiting != pmid]
            asked = {number: self._waiting.pop(number) for number in [pmid, *others[: pubmed.BATCH - 1]]}
        try:
            reply = self._transport.fetch(pubmed.by_pmids(self._base, asked), pubmed.split)
        except NoAnswerError as error:
            for future in asked.values():
                future.set_exception(error)
            return
        records: Mapping[str, bytes] = reply.value or {}
        for number, future in asked.items():
            self._hand_over(number, records.get(number), reply.time, future)

    def _hand_over(self, pmid: str, record: bytes | None, time: str, future: Future[Reply[Said]]) -> None:
        try:
            said = pubmed.read_record(record) if record else None
        except UnreadableError as error:
            why = f"gave an answer that cannot be read: {error}"
            future.set_exception(NoAnswerError(Unavailable(pubmed.SOURCE, why)))
            return
        kept = Kept(_FOUND if record else _NOT_FOUND, record or b"", self._transport.now())
        self._transport.keep(pubmed.by_pmids(self._base, [pmid]), kept)
        future.set_result(Reply(said, time))
