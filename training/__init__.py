"""Rebuilds every weight that the package ships, from public corpora, with fixed seeds: `python -m training --help`."""
