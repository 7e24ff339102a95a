"""What a person wrote of each action and a store in, everything in which follow-through says otherwise out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graph.view import View
from queries.follow.answer import find_follow_through
from tests.examples.words import Fact, holds, words

# States that claim something of the record: where the person read no such thing, they are made up.
CLAIMS = ("reported_done", "agreed_closed", "superseded", "no_trace")


def follow_through(facts: list[Fact], view: View) -> Iterator[tuple[str, str]]:
    """The states, promises, due dates and last words of some actions and decisions, as far as they differ."""
    rows = list(find_follow_through(view).rows)
    for fact in facts:
        here = [row for row in rows if row["meeting"] == fact["date"] and _is_agreed_in(row, fact)]
        if not here:
            yield "followed missing", _short(fact)
            continue
        row = next((row for row in here if row["state"] == fact["state"]), here[0])
        yield from _state(fact, row)
        yield from _promise(fact, row)
        yield from _dates(fact, row)
        said = [*(step["quote"] for step in row["chain"]), *(proof["quote"] for proof in row["evidence"])]
        if fact.get("by_words") and not any(holds(quote, fact["by_words"]) for quote in said):
            yield "last words missing", _short(fact)


def _is_agreed_in(row: Any, fact: Fact) -> bool:
    first = row["chain"][0]["quote"]
    return holds(first, fact["words"]) or holds(row["what"], fact["words"])


def _short(fact: Fact) -> str:
    return f"{fact['date']} {fact['what']}"


def _state(fact: Fact, row: Any) -> Iterator[tuple[str, str]]:
    if row["state"] != fact["state"]:
        kind = "state invented" if row["state"] in CLAIMS else "state"
        yield kind, f"{_short(fact)}: {row['state']}, not {fact['state']}"


def _promise(fact: Fact, row: Any) -> Iterator[tuple[str, str]]:
    want, got = fact.get("promise"), row["promise"]
    if want != got and (want or got in ("came", "did_not_come")):
        invented = got in ("came", "did_not_come") and want != got
        yield "promise invented" if invented else "promise", f"{_short(fact)}: {got}, not {want}"


def _dates(fact: Fact, row: Any) -> Iterator[tuple[str, str]]:
    want, got = words(fact.get("due") or ""), words(row["due"] or "")
    if want != got:
        yield "due date", f"{_short(fact)}: {row['due']}, not {fact.get('due')}"
    if row["times_moved"] != fact.get("moved", 0):
        yield "due date moved", f"{_short(fact)}: {row['times_moved']}, not {fact.get('moved', 0)}"
