"""Journals: in full, abbreviated, as initials; and other journals."""

from __future__ import annotations

import pytest

from evidence.matching.journals import same_journal, same_volume_title

SAME = [
    ("J Am Med Assoc", "Journal of the American Medical Association"),
    ("J. Am. Med. Assoc.", "JAMA: The Journal of the American Medical Association"),
    ("JAMA", "Journal of the American Medical Association"),
    ("Diagn. Microbiol. Infect. Dis.", "Diagnostic Microbiology and Infectious Disease"),
    ("BMJ", "British Medical Journal"),
    ("BMJ (Clinical research ed.)", "BMJ"),
    ("The Lancet", "Lancet (London, England)"),
    ("N Engl J Med", "The New England Journal of Medicine"),
    ("NEJM", "New England Journal of Medicine"),
    ("PNAS", "Proceedings of the National Academy of Sciences"),
    ("Proc Natl Acad Sci U S A", "Proceedings of the National Academy of Sciences"),
    ("Proc. Natl. Acad. Sci. USA", "Proceedings of the National Academy of Sciences of the United States of America"),
    ("Ann NY Acad Sci", "Annals of the New York Academy of Sciences"),
    ("AMA Arch Surg", "A.M.A. Archives of Surgery"),
    ("AJR Am J Roentgenol", "American Journal of Roentgenology"),
    ("Archives of Pediatrics & Adolescent Medicine", "Archives of Pediatrics and Adolescent Medicine"),
    ("J. Forest Sci.", "Journal of Forest Science"),
    ("J. For. Sci.", "Journal of Forest Science"),
    ("J. Mech. Des.", "Journal of Mechanical Design"),
    ("Laser Part. Beams", "Laser and Particle Beams"),
    ("Cochrane Database Syst Rev", "Cochrane Database of Systematic Reviews"),
    ("Radiographics", "RadioGraphics"),
    ("Dtsch. Arztebl. Int.", "Deutsches Ärzteblatt international"),
    ("PLOS ONE", "PLoS ONE"),
    ("Acta Crystallogr. C", "Acta Crystallographica Section C"),
]
OTHER = [
    ("Journal of Pain", "Journal of Pain Research"),
    ("BMJ", "BMJ Open"),
    ("Mind", "A.M.A. Archives of Surgery"),
    ("Chest", "Chemistry – A European Journal"),
    ("Journal of Ecology", "Journal of Ethnopharmacology"),
    ("Journal of Ecology", "Journal of Freshwater Ecology"),
    ("Journal of Roots: Ginger", "Journal of Roots: Turmeric"),
    ("Acta Crystallogr. C", "Acta Crystallographica Section D"),
    ("J", "Journal of Roots"),
    ("Pain", "Pain Medicine"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_journal(one: str, other: str) -> None:
    assert same_journal(one, other)
    assert same_journal(other, one)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_two_journals(one: str, other: str) -> None:
    assert not same_journal(one, other)
    assert not same_journal(other, one)


def test_any_name_of_the_journal_will_do() -> None:
    assert same_journal("ApJ", "The Astrophysical Journal", "ApJ")
    assert not same_journal("ApJ", "", "")


def test_proceedings_go_by_many_names() -> None:
    full = "Proceedings of the Fifth International Workshop on Roots - ROOTS '15"

    assert same_volume_title("Proc. 5th Int. Workshop on Roots (ROOTS)", full)
    assert not same_volume_title("Frogs of Europe", full)
