"""Rules of the family `causality`."""
