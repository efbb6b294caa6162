"""How each event changes a case; by what it is about. The table is in ``evolve``."""
