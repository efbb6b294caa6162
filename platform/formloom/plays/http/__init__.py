"""Plays through HTTP: a server of its own, a workspace per play, a session per person, and only the API."""
