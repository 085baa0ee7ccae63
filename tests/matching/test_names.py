"""Names of one person, written in many ways, and of two."""

from __future__ import annotations

import pytest

from evidence.matching.authors import differences_of_authors, meet, share_in_common
from evidence.matching.names import person, same_person
from evidence.model.reference import Name
from tests.matching.works import names

ONE = [
    ("Smith, Anna B.", "Smith, A. B."),
    ("Smith, Anna B.", "Smith, AB"),
    ("Smith, A.", "Smith"),
    ("SMITH, ANNA", "Smith, Anna"),
    ("Müller, Jörg", "Mueller, Joerg"),
    ("Müller, Jörg", "Muller, Jorg"),
    ("Ørsted, Åge", "Orsted, Aage"),
    ("Łoś, Jan", "Los, J."),
    ("Lopéz, Ana", "LopÃ©z, Ana"),
    ("van der Berg, Cees", "Berg, C. van der"),
    ("Von Berg, Ute", "Berg, U."),
    ("O'Hara, Kim", "O’Hara, K."),
    ("García Marín, José", "García, J."),
    ("Berg-Stein, Ute", "Berg Stein, U."),
    ("Smith, John, Jr.", "Smith, J."),
    ("Smith Jr, John", "Smith, J."),
    ("Wei, Zhang", "Zhang, Wei"),
    ("W, Zhang", "Zhang, Wei"),
    ("Zhang Wei", "Zhang, Wei"),
    ("Li, Xiao-Ming", "Li, XM"),
    ("Li, Xiaoming", "Li, X.-M."),
    ("Smith, J. Robert", "Smith, Robert"),
    ("World Health Organization", "WHO"),
    ("The Roots Collaboration", "Roots Collaboration"),
    ("Shamsuzzaman, Md", "Shamsuzzaman, M."),
    ("MA, Choudhury", "Choudhury, Md Abu"),
    ("Choudhury, MA", "Choudhury, Md Abu"),
    ("M, Abu-El-Haija", "Abu-El-Haija, Maisam"),
    ("Åström, Å", "Åström, Åke"),
    ("Collaboration, Roots", "The Roots Collaboration"),
    ("Chernyshev, Ivan", "Chernyshov, I."),
]
TWO = [
    ("Smith, Anna", "Jones, Anna"),
    ("Smith, Anna", "Smith, Peter"),
    ("He, Jian", "He, Kaiming"),
    ("Lee, Kim", "Leeds, Kim"),
    ("Zhang, Wei", "Wang, Wei"),
    ("Zhang, Wei", "Zhang, Yi"),
    ("World Health Organization", "Roots Collaboration"),
    ("Berg, Ute", "Bergmann, Ute"),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_person(one: str, other: str) -> None:
    first, second = map(person, names(one, other))

    assert same_person(first, second)
    assert same_person(second, first)


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_people(one: str, other: str) -> None:
    first, second = map(person, names(one, other))

    assert not same_person(first, second)
    assert not same_person(second, first)


FOUR = names("Smith, A.", "Müller, J.", "Berg, C.", "Doe, D.")


@pytest.mark.parametrize(
    "listed",
    [
        names("Smith, Anna"),
        names("Smith, Anna", "Müller, Jörg"),
        names("Smith, Anna", "Doe, D."),
        names("Smith, Anna", "al., et"),
        names("Smith, Anna", "Doe, D.", "Berg, C.", "Müller, J."),
        names("Smith, Anna", "Müller, J.", "Berg, C.", "Doe, D.", "The Roots Collaboration"),
        names("The Roots Collaboration", "Smith, A."),
        (),
    ],
)
def test_lists_that_differ_in_nothing_that_counts(listed: tuple) -> None:
    assert not list(differences_of_authors(listed, FOUR))


def test_a_first_author_whom_a_source_has_in_one_piece_is_known() -> None:
    in_one_piece = (Name("Anna-Li Smith"), *names("Müller, J."))

    assert not list(differences_of_authors(names("Smith, Anna-Li", "Müller, J."), in_one_piece))
    (found,) = differences_of_authors(names("Doe, Dana", "Müller, J."), in_one_piece)
    assert found.written == "Doe, Dana"


def test_another_first_author_is_said_alone() -> None:
    (found,) = differences_of_authors(names("Doe, D.", "Fox, F."), FOUR)

    assert (found.written, found.found, found.slight) == ("Doe, D.", "Smith, A.", False)


def test_who_stands_before_the_last_one_named_is_left_out() -> None:
    (found,) = differences_of_authors(names("Smith, A.", "Müller, J.", "Doe, D."), FOUR)

    assert (found.written, found.found, found.slight) == ("", "Berg, C.", True)


def test_of_namesakes_the_first_is_the_one_meant() -> None:
    found = names("Park, Soo-Young", "Kim, Rumi", "Ryu, C.", "Choi, S.", "Lee, C.", "Park, Seung-Hwan")

    assert not list(differences_of_authors(names("Park, S. Y.", "Kim, Rumi", "Ryu, C."), found))


def test_most_authors_unknown_is_no_slip() -> None:
    (few,) = differences_of_authors(names("Smith, A.", "Müller, J.", "Fox, F."), FOUR)
    (most,) = differences_of_authors(names("Smith, A.", "Gray, G.", "Fox, F."), FOUR)

    assert (few.written, few.slight) == ("Fox, F.", True)
    assert (most.written, most.slight) == ("Gray, G.; Fox, F.", False)


def test_a_source_that_knows_the_first_author_only_says_nothing_of_the_others() -> None:
    assert not list(differences_of_authors(FOUR, names("Smith, Anna")))


def test_a_shared_family_name_counts_half_once() -> None:
    assert share_in_common(names("Smith, A.", "Müller, J."), FOUR) == 1
    assert share_in_common(names("Smith, P.", "Fox, F."), FOUR) == pytest.approx(0.25)
    assert share_in_common(names("Smith, P.", "Müller, K."), FOUR) == pytest.approx(0.25)
    assert share_in_common(names("P, Smith"), FOUR) == pytest.approx(0.5), "it is `Smith P`"
    assert share_in_common((), FOUR) is None


def test_authors_meet_where_one_first_author_is_among_the_others() -> None:
    assert meet(names("Doe, D."), FOUR)
    assert meet(names("Fox, F.", "Smith, A."), FOUR)
    assert meet(names("Fox, F.", "Doe, D."), FOUR) is False
    assert meet((), FOUR) is None
