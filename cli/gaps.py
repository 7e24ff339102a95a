"""What has no settled owner, in; a list of problems, or one with what to ask of it, on a terminal, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cli.cards import show_one
from cli.options import Options
from cli.tables import clip, day
from queries.answer import Answer
from queries.follow.words import deed

Row = Mapping[str, Any]


def _what(row: Row) -> str:
    """The problem in few words, and how many more gaps belong to it."""
    if row["part_of"] and row["also"]:
        return f"{len(row['also']) + 1} {row['part_of']}"
    on = f" on {row['issue']}" if row["issue"] else " on it"
    more = f" (and {len(row['also'])} more{on})" if row["also"] else ""
    told_as = f" ({', '.join(row['told_as'])})" if row["told_as"] else ""
    return clip(deed(row["what"]), 20) + told_as + more


def _also(row: Row) -> Sequence[str]:
    return [f"{one['label']}: {clip(one['what'], 24)} ({day(one['last_cited'])})" for one in row["also"]]


def _times(row: Row) -> Any:
    return len({date for one in (row, *row["also"]) for date in one["meetings"]}) or ""


CARD = {
    "Gap": lambda row: [row["label"]],
    "What": lambda row: [row["what"], *(f"told as {name}" for name in row["told_as"])],
    "Why": lambda row: [row["why"]],
    "Told on": lambda row: [", ".join(map(day, row["meetings"]))],
    "Could take it": lambda row: ["; ".join(row["candidates"])] if row["candidates"] else [],
    "Ask the board": lambda row: [row["question"]],
    "Would disprove it": lambda row: [row["disproof"]],
    "Also": _also,
}
COLUMNS = {
    "Severity": lambda row: row["severity"],
    "Gap": lambda row: row["label"],
    "What": _what,
    "Since": lambda row: day(row["first_cited"]),
    "Times": _times,
}


def show(answer: Answer, options: Options) -> None:
    """Write many as a table, one as a card."""
    show_one(answer, options, CARD, COLUMNS)
