"""retracted-reference."""

from __future__ import annotations

from evidence.rules.record_rules import FallRule
from evidence.rules.standing import Standing
from evidence.rules.telling import told


class RetractedReference(FallRule):
    """A work of the bibliography has been retracted.

    What a retracted work found is no evidence. The message names the notice, who says so, and what rests on the work:
    claims that have no other evidence, and articles that cite it or state such a claim, fall with it; other claims lose
    a source. It is an error where something rests on the work and a warning where nothing does; a retraction in part is
    a level less. A claim that describes the work or has it on record for the other side does not fall, and a sentence
    may cite it that says how it stands, which is a note. Corrections and expressions of concern are no retractions; a
    retraction that a later reinstatement took back is over; and what befell a mere candidate for an entry without
    identifiers is not laid to the entry.

    Flagged, if the lock has a notice of retraction for `lee2013`:

        Ginger prevents nausea [@lee2013].

    Not flagged, if it has a correction:

        Ginger prevents nausea [@lee2013].
    """

    id = "retracted-reference"

    def fall(self, standing: Standing) -> str:
        event = standing.retraction
        return told(event, f"was retracted{' in part' * standing.in_part}") if event else ""
