"""animal-evidence-for-people."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.finding import Finding
from evidence.model.project import Project
from evidence.model.scales import Relation
from evidence.model.statement import Statement
from evidence.model.warrant import Warrant
from evidence.rules.base import LinkRule
from evidence.rules.fault import relation_fault
from evidence.rules.said import denied, speaks_of_animals

_LABORATORY = ("in-vitro",)
"""What happens in a dish may be told without saying so, as long as nobody is said to be the better for it."""
_WHENCE = {"animal": "animals", "in-vitro": "the laboratory"}


class AnimalEvidenceForPeople(LinkRule):
    """A sentence speaks of people, or of nobody in particular, and its evidence is from animals or cells.

    Over a third of university press releases on animal research drew conclusions for people that the papers did not
    draw [@sumner2014]. Readers take a sentence without a species to be about them.

    Flagged, if the only evidence is a study in mice:

        Green tea protects the brain from ageing.

    Not flagged:

        In mice, green tea protected the brain from ageing.
    """

    id = "animal-evidence-for-people"
    family = "causality"

    def compare(self, statement: Statement, warrant: Warrant, project: Project) -> Iterator[Finding]:
        if not warrant.species or "human" in warrant.species:
            return
        if speaks_of_animals(statement) or denied(statement) or statement.relation is Relation.NONE:
            return
        if warrant.species == _LABORATORY and statement.species != "human":
            return
        asserted = relation_fault(statement)
        message = f"{asserted.words} does not say that the evidence is from {_from(warrant)} only{warrant.told}"
        yield self.finding(statement.sentence.document.source, asserted.span, message, warrant=warrant)


def _from(warrant: Warrant) -> str:
    return " and ".join(_WHENCE.get(species, f"animals ({species})") for species in warrant.species)
