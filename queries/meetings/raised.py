"""The items of a meeting, in; the problems that were raised under them, the one most spoken of first, out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph.schema import Edge, Quote
from queries.facts import Facts
from queries.gaps.words import NOT_THERE


def read_raised(facts: Facts, items: Sequence[Edge], date: str) -> tuple[list[dict[str, Any]], list[Edge]]:
    """Each matter with the sentences that say what is wrong with it, by item, and the relations that prove them.

    That nobody came to report on a matter is no problem of the matter.
    """
    found: list[tuple[int, dict[str, Any]]] = []
    proof: list[Edge] = []
    for item in items:
        for edge in facts.out(item.dst, "RAISES"):
            words = _sentences(facts.quotes(edge), date)
            if words:
                number = str(facts.node(item.dst).props.get("number") or "") or None
                found.append((-len(words), {"item": number, "issue": facts.view_name(edge.dst), "words": words}))
                proof.append(edge)
    return [told for _, told in sorted(found, key=lambda one: one[0])], proof


def _sentences(quotes: Sequence[Quote], date: str) -> list[str]:
    """What was said on the day, in the order of the paper, without words that stand inside another sentence."""
    said = [" ".join(q.quote.split()) for q in sorted(quotes, key=lambda q: q.start) if q.meeting in ("", date)]
    once = [text for text in dict.fromkeys(said) if not NOT_THERE.search(text)]
    return [text for text in once if not any(text != other and text in other for other in once)]
