"""Rules of the family `certainty`."""
