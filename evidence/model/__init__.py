"""The ground: frozen, typed values that every other part passes on. Imports nothing of ours but errors."""
