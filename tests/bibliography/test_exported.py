"""What `evidence export` writes of a bibliography is read again as it was."""

from __future__ import annotations

from dataclasses import fields

import pytest

from evidence import bibliography
from evidence.model.reference import Reference
from evidence.renderers import bibtex, csl_json, ris
from evidence.renderers.cited import cited

WRITTEN = r"""
@article{rijn2018, title = {Honey for 50\% of caf{\'e}s: a trial}, author = {van Rijn, Anna B. and {The Honey Collaboration} and Lee, H. and Lee, H.},
  journal = {Journal of Roots}, year = 2018, volume = {4}, number = {2}, pages = {1--12}, doi = {10.1000/abc.d}, pmid = {123}, pmcid = {PMC77}, issn = {0378-5955}}
@book{roe2019, title = {Roots}, author = {Roe, Sam}, year = 2019, publisher = {Made-up Press}, isbn = {978-0-306-40615-7}}
@incollection{lee2020, title = {Ginger}, author = {Lee, Kim}, booktitle = {Roots}, year = 2020, pages = {3--9}, url = {https://example.org/a_b%20c}}
@inproceedings{poe2021, title = {Galangal}, author = {Poe, Ann}, booktitle = {Roots 2021}, year = 2021, pages = {e1}}
@misc{smith2018, title = {Turmeric}, author = {Smith, Anna}, year = 2018, eprint = {1801.00001}, archiveprefix = {arXiv}}
@techreport{who2022, title = {Roots in figures}, author = {{World Roots Organization}}, year = 2022, institution = {World Roots Organization}}
@online{page, title = {Roots}, url = {https://example.org}}
"""
COMPARED = [one.name for one in fields(Reference) if one.name not in ("source", "span", "places", "note", "type")]


@pytest.mark.parametrize(("suffix", "render"), [("bib", bibtex.render), ("json", csl_json.render), ("ris", ris.render)])
def test_what_is_exported_is_read_again(suffix, render):
    original, _ = bibliography.read("references.bib", WRITTEN.encode())

    text = render([cited(one) for one in original.references.values()])
    again, findings = bibliography.read(f"references.{suffix}", text.encode())

    assert findings == ()
    assert [_values(one) for one in again.references.values()] == [_values(one) for one in original.references.values()]


def _values(reference: Reference) -> dict[str, object]:
    return {name: getattr(reference, name) for name in COMPARED}
