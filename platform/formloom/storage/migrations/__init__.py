"""Alembic's steps, one folder per kind of store. Steps only add; a released one is never edited."""
