from evidence import language
from evidence.model.document import Block, BlockKind, Document, Run
from evidence.model.text import Source, Span


def species(*texts: str, form: str = "plain") -> list[str]:
    """The species of every sentence of a document with a block for each text."""
    blocks, at = [], 0
    for text in texts:
        blocks.append(Block(BlockKind.PARAGRAPH, text, (Run(0, len(text), Span(at, at + len(text))),)))
        at += len(text) + 2
    document = Document(Source("article.txt", "\n\n".join(texts)), form, tuple(blocks))
    return [statement.species for statement in language.read(document)]


def test_a_report_goes_on_about_the_animals_of_the_sentence_before():
    assert species("The mice were fed kelp. Their memory improved. It improved for weeks.") == ["animal"] * 3


def test_what_is_generally_so_is_no_longer_about_animals():
    assert species("The mice were fed kelp. Kelp improves memory.") == ["animal", ""]


def test_people_end_what_is_said_of_animals():
    assert species("The mice ate kelp. Then women ate it too. Memory improved.") == ["animal", "human", ""]


def test_another_paragraph_starts_anew():
    assert species("The mice were fed kelp.", "Memory improved.") == ["animal", ""]


def test_lines_under_a_colon_keep_the_species_in_plain_text():
    texts = (
        "The mice that were fed kelp:",
        "Had better memory",
        "Lived longer",
        "Kelp is sold in shops.",
        "Lived well",
    )

    assert species(*texts) == ["animal", "animal", "animal", "", ""]
    assert species(*texts, form="markdown") == ["animal", "", "", "", ""]
