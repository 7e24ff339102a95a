"""The names of a thing and the words said of it, in; the dates on which each name was used, out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from graph.folding import fold
from graph.schema import Edge, Node, Quote

OF_THE_HOLDER = "title of somebody acting, interim or former"  # a name of the holding, not of the post

_GOES_BEFORE = re.compile(r"(?<![.:;] )\b(?!The\b|This\b|Our\b)[A-Z][\w'’&/-]*\s+$")


def sightings(names: Iterable[str], quotes: Iterable[Quote], *, whole: bool = False) -> dict[str, list[str]]:
    """The dates of the quotes that hold each name, in order; none for a name that stands in no quote.

    With `whole` a name does not count where it only ends a longer one: 'Domestic Abuse Strategic Group' is no
    'Strategic Group'.
    """
    said = [(quote.meeting, fold(quote.quote)) for quote in quotes if quote.meeting]
    found: dict[str, list[str]] = {}
    for name in names:
        words = re.compile(rf"(?<!\w){re.escape(fold(name))}(?!\w)", re.IGNORECASE)
        found[name] = sorted({date for date, text in said if _stands_in(text, words, whole=whole)})
    return found


def _stands_in(text: str, name: re.Pattern[str], *, whole: bool) -> bool:
    return any(not (whole and _GOES_BEFORE.search(text[: found.start()])) for found in name.finditer(text))


def dated_aliases(node: Node, quotes: Iterable[Quote]) -> list[dict[str, Any]]:
    """The other names of a node with why each was joined, and from when to when it was used, where that is known."""
    used = sightings([alias["name"] for alias in node.alias_rows], quotes, whole=node.kind == "Body")
    rows = []
    for alias in node.alias_rows:
        dates = used[alias["name"]] or [""]
        from_, until = alias.get("from") or dates[0] or None, alias.get("until") or dates[-1] or None
        rows.append({"name": alias["name"], "from": from_, "until": until, "why": alias.get("why") or None})
    return rows


def titles_of(held: Iterable[Edge]) -> dict[str, list[str]]:
    """The titles of a post as its holders were seen in it, each with its first and last date."""
    found: dict[str, list[str]] = {}
    for edge in held:
        for title in edge.props.get("titles") or ():
            if isinstance(title, dict) and title.get("title"):
                dates = found.setdefault(str(title["title"]), [])
                dates += [str(title.get(key) or "") for key in ("first_cited", "last_cited")]
    return {title: sorted(date for date in dates if date) for title, dates in found.items()}
