"""A piece of work that a log words otherwise than its resolution in; the same in the words of the resolution, out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from graph.view import View
from viz.report.tasks.opened import opening_of

Row = Mapping[str, Any]
_PART = re.compile(r"^\W*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s*)?(?:[Tt]hat\s+)?(?=\S)")
_JOINS = re.compile(r"[;,]?\s*(?:and\s*)?$")
_WORD = re.compile(r"[a-z0-9]+")
FEWEST, MOST = 4, 60  # words of a resolution that can stand in a table


def as_resolved(view: View, row: Row) -> Row:
    """A row in the words that the board resolved, where a log has it under a name of its own: "Map of lamps"."""
    if not row["evidence"] or row["kind"] == "question":
        return row
    quote = " ".join(str(row["evidence"][0]["quote"]).split())
    words = _JOINS.sub("", _PART.sub("", quote).rstrip(" ."))
    if set(_WORD.findall(str(row["what"]).lower())) <= set(_WORD.findall(quote.lower())):
        return row
    if not FEWEST <= len(words.split()) <= MOST or ". " in words:
        return row
    resolved = {**row, "what": words}
    opening = opening_of(view, resolved)
    return resolved if opening.by == "resolved" and opening.that else row
