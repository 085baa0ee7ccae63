"""Titles: what is the same, what is a slip, what is another."""

from __future__ import annotations

import pytest

from evidence.matching.titles import Agreement, agreement, likeness
from evidence.model.record import Work

SAME = [
    ("Ginger for nausea", "Ginger for Nausea."),
    ("GINGER FOR NAUSEA", "Ginger for nausea"),
    ("Ginger for nausea", "RETRACTED: Ginger for nausea"),
    ("Ginger for nausea", "RETRACTED ARTICLE: Ginger for nausea"),
    ("Ginger for nausea", "Retraction—Ginger for nausea"),
    ("Ginger for nausea", "[Ginger for nausea]."),
    ("Ginger for nausea", "Ginger for nausea (Review)"),
    ("Ginger for nausea", "Ginger for nausea: a trial"),
    ("Ginger for nausea: a trial", "Ginger for nausea"),
    ("Ginger for nausea - a trial", "Ginger for nausea: a trial"),
    ("Does ginger help? A trial", "Does ginger help?"),
    ("Ginger for nausea: a trial", "Ginger for nausea (a trial)"),
    ("Ginger: roots, leaves", "Ginger: roots, leaves: a survey"),
    ("Meta-analysis of ginger", "Metaanalysis of ginger"),
    ("Meta analysis of ginger", "Meta–analysis of ginger"),
    ("Ginger & nausea", "Ginger and nausea"),
    ("The use of ginger", "Use of ginger"),
    ("Müller’s 'ginger'", 'Muller\'s "ginger"'),
    (r"$\beta$-carotene in ginger", "β-Carotene in ginger"),
    (r"Uptake of CO$_2$ by ginger", "Uptake of CO<sub>2</sub> by ginger"),
    (r"Uptake of $^{13}\mathrm{C}$ by ginger", "Uptake of 13C by ginger"),
    ("Hemorrhage and tumor in pediatric randomized trials", "Haemorrhage and tumour in paediatric randomised trials"),
    ("Counseling on behavior", "Counselling on behaviour"),
    ("Ginger vs. placebo", "Ginger versus placebo"),
    ("Effects of ginger on adults", "Effect of ginger on adult"),
    ("Ginger in mice", "12 Ginger in mice"),
    ("GarcÃ­a on ginger", "García on ginger"),
    ("Effects of Zingiber officinale in mice", "Effects ofZingiber officinalein mice"),
    ("ginger: an R package", "ginger: anRpackage"),
]
OTHER = [
    ("Ginger for nausea", "Ginger for colds"),
    ("Ginger for nausea", "Ginger for nausea and vomiting"),
    ("Ginger for nausea: a trial", "Ginger for nausea: a review"),
    ("Ginger with rest", "Ginger without rest"),
    ("Ginger in typical nausea", "Ginger in atypical nausea"),
    ("Ginger in type 1 diabetes", "Ginger in type 2 diabetes"),
    ("Ginger and roots. Part I", "Ginger and roots. Part II"),
    ("Ginger for hypertension", "Ginger for hypotension"),
    ("Retraction of the gum", "Ginger of the gum"),
]


@pytest.mark.parametrize(("written", "found"), SAME)
def test_the_same_title(written: str, found: str) -> None:
    assert agreement(written, Work(title=found)) is Agreement.SAME


@pytest.mark.parametrize(("written", "found"), OTHER)
def test_another_title(written: str, found: str) -> None:
    assert agreement(written, Work(title=found)) is Agreement.OTHER


def test_a_slip_is_told_from_another_word() -> None:
    assert agreement("Gimger for nausea", Work(title="Ginger for nausea")) is Agreement.MISSPELT
    assert agreement("Ginger for nausae", Work(title="Ginger for nausea")) is Agreement.MISSPELT


@pytest.mark.parametrize("written", ["Ginger for nausea", "Ginger for nausea: a trial", "Ginger for nausea. A trial"])
def test_a_subtitle_kept_apart_may_be_left_out(written: str) -> None:
    assert agreement(written, Work(title="Ginger for nausea", subtitle="a trial")) is Agreement.SAME


def test_a_subtitle_that_both_have_is_compared() -> None:
    work = Work(title="Ginger for nausea", subtitle="a trial")

    assert agreement("Ginger for nausea: a review", work) is Agreement.OTHER


def test_a_title_that_is_only_signs_is_not_compared() -> None:
    assert likeness("???", Work(title="Ginger")) is None
    assert likeness("Ginger", Work()) is None


def test_a_transcription_is_not_compared_letter_by_letter() -> None:
    work = Work(title="妊娠中の吐き気に対する生姜")

    assert likeness("Ginger for nausea in pregnancy", work) is None
    assert likeness("妊娠中の吐き気に対する生姜", work) == 1


def test_likeness_is_the_share_of_content_words_in_common() -> None:
    work = Work(title="Ginger for nausea in early pregnancy")

    assert likeness("Ginger for nausea in late pregnancy", work) == pytest.approx(6 / 8)
    assert likeness("Frogs of the upper Rhine", work) == 0


def test_a_short_head_is_not_enough_to_be_alike() -> None:
    work = Work(title="Ginger: its roots, leaves and flowers")

    assert (likeness("Ginger", work) or 0) < 0.5
    assert likeness("Ginger: effects on sickness of travellers", work) == pytest.approx(2 / 9, abs=0.03)
