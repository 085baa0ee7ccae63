"""Rules of the family `claims`."""
