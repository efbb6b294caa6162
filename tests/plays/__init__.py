"""Plays: one file per scenario or rule, run on the kernel and through HTTP."""
