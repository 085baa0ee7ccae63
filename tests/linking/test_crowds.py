"""Among many claims: what an article says of a claim, it says somewhere in so many words."""

from __future__ import annotations

from evidence import language, readers
from evidence.linking import Linker
from evidence.model.claim import Claim, Registry
from tests.linking.conftest import SOURCE, claim

VALERIAN = claim("valerian", "Valerian tea shortens restless nights of pensioners.")
MANY = tuple(claim(f"other-{number}", f"Substance{number} lowers marker{number} in beagles.") for number in range(120))
PLAIN = "Valerian tea shortens restless nights of pensioners."
FAINT = "Gardens with valerian please dogs, neighbours, and pensioners from towns by the northern sea."
AGAIN = "Restless nights of pensioners grow shorter with valerian tea."


def tied(sentences: tuple[str, ...], claims: tuple[Claim, ...]) -> list[bool]:
    document = readers.read("article.md", "\n\n".join(sentences).encode())
    statements = language.read(document)
    links = Linker(Registry(SOURCE, claims)).links(document, statements)
    return [at in links for at in range(len(statements))]


def test_a_faint_likeness_makes_a_link_where_there_is_no_better_one() -> None:
    assert tied((FAINT,), (VALERIAN, *MANY)) == [True]


def test_beside_the_claim_in_so_many_words_a_faint_likeness_is_chance() -> None:
    assert tied((PLAIN, FAINT), (VALERIAN, *MANY)) == [True, False]


def test_a_claim_may_be_stated_twice() -> None:
    assert tied((PLAIN, AGAIN), (VALERIAN, *MANY)) == [True, True]


def test_among_few_claims_the_rest_of_the_article_has_no_say() -> None:
    assert tied((PLAIN, FAINT), (VALERIAN,)) == [True, *tied((FAINT,), (VALERIAN,))]
