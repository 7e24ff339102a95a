"""Words that no relation carries, in; the document, item, page and line they stand in, out."""

from __future__ import annotations

import re

from graph.schema import Quote
from graph.view import View
from queries.meetings.texts import as_filed

_LAID_OUT = ("HELD", "HAS_ITEM")  # whose words stand all over a paper


def place_of(view: View, words: str, meeting: str) -> Quote:
    """Find words again: where a quote of that meeting has them, else in the loaded files, those of the meeting first.

    Without a place where they are in none. A line is given only where the lines of the text are those of the file.
    """
    quoted = sorted(quote for quote, _ in view.search(words) if words in quote.quote) if words else []
    if quote := next((q for q in quoted if meeting in ("", q.meeting)), None):
        before = quote.quote.find(words)
        start, line = quote.start + before, quote.line + quote.quote.count("\n", 0, before)
        return quote._replace(line=line, start=start, end=start + len(words), quote=words)
    told = _held(view, meeting)
    documents = sorted(view.documents(), key=lambda info: (info.name not in told, info.name)) if words.strip() else []
    broken = r"\s+".join(map(re.escape, words.split()))
    for way in (re.escape(words), broken):  # as they stand first, then across the ends of lines
        for info in documents:
            text = view.text(info.key)
            if hit := re.search(way, text):
                line = text.count("\n", 0, hit.start()) + 1 if as_filed(text, told.get(info.name, ())) else 0
                return Quote(info.name, meeting, "", 0, line, *hit.span(), hit[0])
    return Quote("", meeting, "", 0, 0, 0, 0, words)


def _held(view: View, meeting: str) -> dict[str, list[Quote]]:
    """The words that show how the papers of a meeting are laid out, by document."""
    edges = view.edges(_LAID_OUT) if meeting else []
    found: dict[str, list[Quote]] = {}
    for quotes in view.evidence(edge.id for edge in edges if edge.as_of == meeting).values():
        for quote in quotes:
            found.setdefault(quote.document, []).append(quote)
    return found
