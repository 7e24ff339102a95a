"""The shipped list of issues, loaded once for all loader tests."""

from __future__ import annotations

from graph.concepts import load_concepts

CONCEPTS = load_concepts()
