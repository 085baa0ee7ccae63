"""Whether two descriptions of a work are of the same work, and where they differ."""
