"""Rules of the family `support`."""
