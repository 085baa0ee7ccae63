"""How long asking about 500 references takes, against what the services' own pace allows.

All five services are one stand-in on this machine, in a process of its own, that answers after 200 ms and states its
pace in its headers. Every reference is asked about at Crossref, Europe PMC, OpenAlex, and PubMed, so that the bound is
the number of references over the pace.

    python -m benchmarks.asking
"""

from __future__ import annotations

import argparse
import multiprocessing
import time
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from threading import Event

from evidence.model.reference import Reference
from evidence.model.text import Source, Span
from evidence.sources import Sources, SourceSettings
from tests.sources.double import Double
from tests.sources.works import crossref_item, europe_pmc_item, openalex_item, pubmed_article

REFERENCES = 500
DELAY = 0.2
PACES = (50, 10)


def main() -> None:
    options = _options()
    print(f"{options.references} references, {DELAY * 1000:.0f} ms to an answer\n")
    for pace in PACES:
        bases, process = _serve(options.references, pace)
        began = time.perf_counter()
        with Sources(SourceSettings(bases=bases), now=lambda: datetime.now(UTC)) as sources:
            settled = list(sources.resolve(_references(options.references)))
        seconds = time.perf_counter() - began
        process.terminate()
        bound = options.references / pace
        complete = sum(bool(one.record and one.record.work and not one.failures) for one in settled)
        print(
            f"{pace:>3} a second: {seconds:5.1f} s, {seconds / bound:.2f} times the {bound:.1f} s of that pace; "
            f"{complete} settled"
        )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--references", type=int, default=REFERENCES)
    return parser.parse_args()


def _references(count: int) -> list[Reference]:
    source = Source("references.bib", "")
    return [Reference(f"root{place}", "article", source, Span(0, 0), doi=_doi(place)) for place in range(count)]


def _serve(count: int, pace: int) -> tuple[dict[str, str], multiprocessing.Process]:
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_double, args=(count, pace, theirs), daemon=True)
    process.start()
    return ours.recv(), process


def _double(count: int, pace: int, pipe: Connection) -> None:
    headers = {"X-Rate-Limit-Limit": str(pace), "X-Rate-Limit-Interval": "1s"}
    with Double(delay=DELAY, headers=headers) as double:
        for place in range(count):
            doi, pmid = _doi(place), str(1000 + place)
            double.crossref[doi] = crossref_item(doi)
            double.pubmed[pmid] = pubmed_article(pmid, doi=doi)
            double.europe_pmc.append(europe_pmc_item(doi=doi, pmid=pmid))
            double.openalex.append(openalex_item(doi=doi, pmid=pmid))
        pipe.send(double.bases)
        Event().wait()


def _doi(place: int) -> str:
    return f"10.1000/root.{place}"


if __name__ == "__main__":
    main()
