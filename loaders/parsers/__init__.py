"""Sections in, records out: one module for each kind of record."""
