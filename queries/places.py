"""Words that no relation carries, in; the document, page and line they stand in, out."""

from __future__ import annotations

from graph.schema import Quote
from graph.view import View


def place_of(view: View, words: str, meeting: str) -> Quote:
    """Find words again in the loaded files, those of the same meeting first; without a place where they are in none."""
    told = {q.document for quotes in _held(view, meeting).values() for q in quotes}
    for info in sorted(view.documents(), key=lambda info: (info.name not in told, info.name)):
        text = view.text(info.key)
        start = text.find(words) if words else -1
        if start >= 0:
            return Quote(info.name, meeting, "", 0, text.count("\n", 0, start) + 1, start, start + len(words), words)
    return Quote("", meeting, "", 0, 0, 0, 0, words)


def _held(view: View, meeting: str) -> dict[str, tuple[Quote, ...]]:
    return view.evidence(edge.id for edge in view.edges(["HELD"]) if meeting and edge.as_of == meeting)
