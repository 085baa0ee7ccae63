"""Bring evidence.lock up to date: which references to ask about, what came back, what has changed."""
