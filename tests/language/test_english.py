import pytest

from evidence.language.english import foreign_blocks
from evidence.model.document import Block, BlockKind, Document, Run
from evidence.model.text import Source, Span

FOREIGN = {
    "German": "Ingwer lindert bei vielen Menschen die Übelkeit, aber nicht bei allen.",
    "French": "Le gingembre soulage les nausées et la toux chez les enfants.",
    "Spanish": "El jengibre puede aliviar las náuseas de muchos pacientes.",
    "Italian": "Lo zenzero può ridurre la nausea nei bambini.",
    "Portuguese": "O gengibre pode reduzir os enjoos em crianças que viajam.",
    "Dutch": "Gember kan bij veel mensen de misselijkheid verminderen.",
    "Polish": "Imbir może łagodzić nudności u dzieci, ale nie jest lekiem na przeziębienie.",
    "Swedish": "Ingefära kan lindra illamående hos barn och är inte farligt.",
    "Russian": "Имбирь помогает от тошноты.",
    "Chinese": "生姜可以缓解恶心。",
    "Japanese": "生姜は吐き気を和らげます。",
    "Arabic": "الزنجبيل يخفف الغثيان.",
    "Greek": "Το τζίντζερ μειώνει τη ναυτία.",
    "Turkish": "Zencefil bulantı için iyi gelir ve çok güvenlidir.",
}
READ = {
    "plain": "Ginger relieves the nausea of many children.",
    "headline": "Ginger relieves nausea",
    "drug names": "Tocilizumab, adalimumab, etanercept, methotrexate, prednisolone",
    "species": "Zingiber officinale Roscoe; Curcuma longa; Panax ginseng",
    "medical Latin": "Angina pectoris, diabetes mellitus and tinea pedis",
    "names": "Jan van der Berg, María de la Cruz and Jean-Luc Le Goff",
    "reference": "Dupont J, Le Gall M, et al. Ginger for nausea. Rev Med Suisse 2011;7:12-9.",
    "address": "Hôpital de la Croix, 12 rue du Lac, Genève",
    "loanwords": "The cliché of a naïve patient at the café is just that.",
    "quoted title": 'The book "Der Mensch und die Pflanze" says that ginger relieves nausea in most children.',
    "formula": "α = 0.05, β = 0.2, μ > 3",
    "table": "Ginger 12 (40 %) | placebo 7 (23 %)",
    "no letters": "12,3 % ... 45",
    "nothing": "",
}


def article(*texts: str) -> Document:
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, text, (Run(0, len(text), Span(0, len(text))),) if text else ()) for text in texts
    )
    return Document(Source("a.md", "\n".join(texts)), "markdown", blocks)


def foreign(*texts: str) -> list[str]:
    document = article(*texts)
    found = foreign_blocks(document)
    return [block.text for block in document.blocks if id(block) in found]


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN)
def test_what_is_not_english_is_not_read(text):
    assert foreign(text) == [text]


@pytest.mark.parametrize("text", READ.values(), ids=READ)
def test_what_may_be_english_is_read(text):
    assert foreign(text) == []


def test_only_the_foreign_stretch_of_an_article_is_left_out():
    german = FOREIGN["German"]

    assert foreign(READ["plain"], german, READ["plain"]) == [german]


def test_a_heading_of_one_word_goes_with_the_text_around_it():
    german = FOREIGN["German"]

    assert foreign("Wirkung", german, "Dosis", german) == ["Wirkung", german, "Dosis", german]
    assert foreign(READ["plain"], "Symptoms", german) == [german]


def test_a_long_text_is_known_by_its_beginning_or_else_by_all_of_it():
    names = "Tocilizumab; " * 40

    assert foreign(READ["plain"] * 20) == []
    assert foreign(FOREIGN["German"] * 20) != []
    assert foreign(names + FOREIGN["German"]) != []
