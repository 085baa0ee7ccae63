"""Sentences: where they end, whose words they are, and which citations belong to them."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.language.lexicon import read_lexicon
from evidence.language.segmentation import sentences
from evidence.model.document import Block, BlockKind, Document, Run, Sentence
from evidence.model.text import Source, Span
from evidence.readers import read

ROOT = Path(__file__).parents[1]
CORPORA = Path(os.environ.get("EVIDENCE_CORPORA") or ROOT.parent / "shared" / "corpora")

PARAGRAPHS = """\
Needles help. | They are thin.
Does it help? | Nobody knows! | Still, people ask.
Dr. Doe and Prof. J. Roe met Mrs. Poe. | They talked.
The dose was 5 mg. of the extract. | It was taken daily.
They took 5 mg. | Nobody took more.
It fell by 0.5 points, i.e. a little, e.g. from 3.2 to 2.7. | That is all.
See Fig. 2 and Tbl. 3, cf. p. 12, vol. 4. | Both agree.
Doe et al. found little. | Roe et al. (2012) found more.
This was shown by Doe et al. | Nobody has repeated it.
They met at 5 p.m. in the clinic. | They left at 6 p.m. | Nobody stayed.
At 5 a.m. Mrs. Poe woke up.
She lives in the U.S. | He lives in the U.K. with his dog.
The U.S. Congress paid for it. | It cost little.
Herbs, teas, etc. are not drugs. | Pills, drops, etc. | They are.
It lacked vitamin D. | It had vitamin C. | All were tested.
The patients had hepatitis B. | None had died.
He gave it to you and I. | We took it.
J. R. Doe and A. B. Roe wrote it. | C. elegans was not studied.
Pain fell. | β-endorphin rose, and so did mRNA. | mRNA was not seen.
The pH fell; it was 2. | It rose again.
No. | It did not.
The answer is no. | It did not help.
See No. 5 on the list. | It is short.
It works.[12] | But few believe it.
It works. [3,5–7] | But few believe it.
It works.12 | However, few believe it.
It works (see Fig. 2. The bars are small). | But few believe it.
(It works. | But few believe it.)
It works (p < .05). | It lasts.
It works ... at times. | It lasts…
“It works,” she said. | “It lasts.”
“It works!” she said. | “Does it last?” he asked. | “Yes.”
She said: “It works. | It lasts.” | He agreed.
It was tested in mice. | (Not in people.) | It failed.
It was published in Pain. | Acupunct Med. 2012 followed.
Yahoo! is a company. | So is Ask.com. | Both are old.
It lasted 30 min. | Nobody slept for 24 h. | Some did.
It binds DNA. | Within cells, it binds RNA. | That is known.
On Jan. 5 it began. | On 6 Feb. it ended.
It helps with 1) pain, 2) sleep and 3) mood. | It is safe.
1. It helps. | 2. It lasts. | 3. It is cheap.
1) rest | 2) ice | 3) exercise
It rose from 10 to 15. | Twenty people left.
In 2012. | In 2013.
It was made by Acme Inc. in May. | It was sold by Acme Inc. | They lied.
They met in New York. | Needles were rare there.
They had lost fat mass. | Muscles had grown.
He sold herbs, teas, etc. | Customers paid well.
The state of the art. | Patients know it.
He was born in Springfield, Ill. | He moved to Boston, Mass. in May.
The text reads [...] that it works. | It does.
See Fig. ?? for more. | It is missing.
It stopped.Then it began again.
Version 2.0 is out. | Node.js is not a drug.
The drug, approx. 5 mg, was given vs. placebo. | It helped.
She has a Ph.D. and an M.D. from Leeds. | He has a Ph.D. | They married.
At 37 °C. | The samples were stored at -20 °C. | They froze.
"""


def of_text(text: str) -> list[Sentence]:
    """The sentences of one block with this text."""
    block = Block(BlockKind.PARAGRAPH, text, (Run(0, len(text), Span(0, len(text))),))
    return list(sentences(Document(Source("text", text), "plain", (block,))))


def of_markdown(text: str) -> list[Sentence]:
    """The sentences of a Markdown article."""
    return list(sentences(read("a.md", text.encode())))


@pytest.mark.parametrize("paragraph", PARAGRAPHS.splitlines())
def test_boundaries(paragraph: str) -> None:
    text = paragraph.replace("stopped.", "stopped. |").replace(" | ", " ").replace(" |", "")
    assert [sentence.text for sentence in of_text(text)] == re.split(r" \| |(?<=stopped\.)", paragraph)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It works.[^1] But few know.\n\n[^1]: So they say.", ["It works.[^1]", "But few know.", "So they say."]),
        ("It works. [@doe2012; @roe2013] But few know.", ["It works. [@doe2012; @roe2013]", "But few know."]),
        ("It works [@doe2012, p. 3. Chap. 4]. But few know.", ["It works [@doe2012, p. 3. Chap. 4].", "But few know."]),
        ("It works. (Doe et al., 2012) But few know.", ["It works. (Doe et al., 2012)", "But few know."]),
        ("It works. @doe2012 found more.", ["It works.", "@doe2012 found more."]),
        (
            "It works.^[Not always. So they say.] But few know.",
            ["It works.^[Not always. So they say.]", "But few know."],
        ),
        ("It *works.* **But** few know.", ["It works.", "But few know."]),
        ("It works.\\\nBut few know.", ["It works.", "But few know."]),
    ],
)
def test_a_citation_belongs_to_the_sentence_that_it_follows(text: str, expected: list[str]) -> None:
    assert [sentence.text for sentence in of_markdown(text)] == expected


def test_a_sentence_holds_its_citations() -> None:
    first, second = of_markdown("It works.[@doe2012] But few know [@roe2013].")
    assert [citation.target for citation in first.citations] == ["doe2012"]
    assert [citation.target for citation in second.citations] == ["roe2013"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It works. It lasts.” He agreed.", [True, True, False]),
        ("“It works,” she said. “It lasts.”", [False, True]),
        ('"It works. It lasts." He agreed.', [True, True, False]),
        ("‘It works. It’s cheap.’ He agreed.", [True, True, False]),
        ("“It works. It lasts.", [True, True]),
        ("The “energy” flows. It’s the patients’ own.", [False, False]),
        ("He said: “It works. It lasts.” I agreed.", [False, True, False]),
        ("It’s 5' 6\" tall. It is not.", [False, False]),
        ("It works. It lasts.", [False, False]),
    ],
)
def test_quoted_speech_is_marked(text: str, expected: list[bool]) -> None:
    assert [sentence.quoted for sentence in of_text(text)] == expected


def test_a_block_quotation_is_quoted() -> None:
    assert [sentence.quoted for sentence in of_markdown("> It works. It lasts.\n\nIt ends.")] == [True, True, False]


def test_headings_are_sentences_and_references_are_not() -> None:
    found = of_markdown("# It works\n\nIt does.\n\n# References\n\n1. Doe J. It works. 2012.\n")
    assert [(sentence.text, sentence.block.kind) for sentence in found] == [
        ("It works", BlockKind.HEADING),
        ("It does.", BlockKind.PARAGRAPH),
        ("References", BlockKind.HEADING),
    ]


@given(
    st.lists(
        st.sampled_from(
            ["It works", "Dr", " ", " ", ". ", ".", "? ", "”", "“", "(", ")", "[3]", "5", "é", "p. ", "\x00"]
        )
    )
)
def test_sentences_are_the_text_in_order(pieces: list[str]) -> None:
    text = "".join(pieces)
    end = 0
    for sentence in of_text(text) if text else ():
        assert text[end : sentence.start].strip() == ""
        assert sentence.text == sentence.text.strip() != ""
        end = sentence.end
    assert text[end:].strip() == ""


def test_a_block_without_a_doubtful_full_stop_needs_no_model() -> None:
    code = (
        "import sys; from evidence.readers import read; from evidence.language.segmentation import sentences;"
        "assert len(sentences(read('a.txt', b'It works. They say so. Dr. Doe does.'))) == 3; assert 'nupunkt' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_no_abbreviation_stands_in_two_sections() -> None:
    forms = [form for _, listed in read_lexicon("abbreviations") for form in listed]
    assert sorted(forms) == sorted(set(forms))
    assert all(form == form.lower() for form in forms)


@pytest.mark.skipif(not CORPORA.is_dir(), reason=f"no corpora at {CORPORA}: name their folder in EVIDENCE_CORPORA")
@pytest.mark.parametrize(
    ("name", "least"), [("sentences-craft/craft.jsonl", 0.995), ("sentences-gum/gum_dev_test.jsonl", 0.97)]
)
def test_boundaries_of_labelled_texts(name: str, least: float) -> None:
    spec = importlib.util.spec_from_file_location("sentences_benchmark", ROOT / "benchmarks" / "sentences.py")
    assert spec is not None
    assert spec.loader is not None
    benchmark = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = benchmark
    spec.loader.exec_module(benchmark)
    assert benchmark.measure(name, 0).f1 >= least
