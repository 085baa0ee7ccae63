"""Rules of the family `effects`."""
