"""RIS, tag by tag."""

from __future__ import annotations

import pytest

from evidence.model.record import Work
from evidence.renderers import ris
from evidence.renderers.cited import Cited
from tests.renderers.test_csl_json import ARTICLE


def test_record():
    assert ris.record(ARTICLE) == (
        "TY  - JOUR\n"
        "ID  - smith2019\n"
        "TI  - Ginger for nausea: a trial\n"
        "AU  - Smith, Anna\n"
        "AU  - King, Max, Jr.\n"
        "AU  - The Root Group\n"
        "PY  - 2019\n"
        "T2  - Journal of Roots\n"
        "J2  - J Roots\n"
        "VL  - 4\n"
        "IS  - 2\n"
        "SP  - 11\n"
        "EP  - 19\n"
        "SN  - 1234-5679\n"
        "SN  - 2345-6789\n"
        "DO  - 10.1000/ginger.2019\n"
        "AN  - 1\n"
        "DB  - PubMed\n"
        "C2  - PMC1\n"
        "UR  - https://example.org/ginger\n"
        "N1  - Root Group\n"
        "ER  - \n"
    )


@pytest.mark.parametrize(
    ("work", "lines"),
    [
        (Work(type="article-journal", number="CD000001"), "TY  - JOUR\nID  - x\nSP  - CD000001\nER  - \n"),
        (Work(type="report", number="7"), "TY  - RPRT\nID  - x\nIS  - 7\nER  - \n"),
        (Work(type="figure", page="S1-2-3"), "TY  - GEN\nID  - x\nSP  - S1-2-3\nER  - \n"),
    ],
)
def test_pages_and_numbers(work, lines):
    assert ris.record(Cited("x", work)) == lines


def test_a_value_cannot_begin_a_line():
    assert "\nER" not in ris.record(Cited("x", Work(title="Ginger\nER  - "))).removesuffix("\nER  - \n")


def test_records_stand_apart():
    one = Cited("x", Work(title="A"))
    assert ris.render([one, one]).count("ER  - \n\nTY  - ") == 1
