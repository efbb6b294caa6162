"""Formloom: forms and approval flows that people without programming skills build and run."""

__version__ = "0.1.0"
