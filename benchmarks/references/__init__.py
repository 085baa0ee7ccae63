"""How well faults of references are found: genuine entries, written in many ways, and the same with one fault each."""
