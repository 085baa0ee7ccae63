"""Effect measures, their intervals and p values, and what a published number can and cannot be."""
