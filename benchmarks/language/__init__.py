"""How well `evidence.language` reads sentences: one row for each task and tier, next to what others published.

`python -m benchmarks.language [--reader fast|deep|both] [TASK ...]`; docs/benchmarks.md says what the rows mean.
"""
