"""Condition trees: filters and row rules as values, checked, resolved and matched without a database."""
