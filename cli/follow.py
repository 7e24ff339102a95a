"""What became of what was agreed, in; a list, or one piece of work with its chain, on a terminal, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cli.cards import show_one
from cli.options import Options
from cli.tables import brisk, clip, day
from queries.answer import Answer
from queries.follow.owner_told import owner_of
from queries.follow.undecided import BEFORE
from queries.follow.words import STATES, became, in_short, waits

Row = Mapping[str, Any]
TOLD = 2  # lines above a table: the counts, and the latest Action column


def _chain(row: Row) -> Sequence[str]:
    return [
        f"{day(step['meeting'])}{_item(step)} ({STATES.get(step['state'], step['state'])}): {clip(step['quote'], 40)}"
        for step in row["chain"]
    ]


def _item(step: Row) -> str:
    return f", item {step['item']}" if step["item"] else ""


def _due(row: Row) -> Sequence[str]:
    return [f"{_due_on(entry)} (said {day(entry['said_on'])})" for entry in row["due_history"]]


def _due_on(entry: Row) -> str:
    """A day, with the step it is for where that is another one than the task itself."""
    on = day(entry["due"]) if entry["due"][:4].isdigit() else entry["due"]
    return f"{on} for “{entry['step']}”" if "step" in entry else str(on)


CARD = {
    "What": lambda row: [row["what"]],
    "Who": lambda row: [owner_of(row), *([row["owner_doubt"]] if row["owner_doubt"] else [])],
    "Became": lambda row: [became(row), *([row["why"]] if row["why"] else [])],
    "Due": _due,
    "About": lambda row: ["; ".join(row["issues"])] if row["issues"] else [],
    "Chain": _chain,
}
COLUMNS = {
    "Meeting": lambda row: day(row["meeting"]),
    "What": lambda row: clip(row["deed"], 12),
    "Who": owner_of,
    "Became": lambda row: _became(row),
}


def _became(row: Row) -> str:
    """How it stands, short: where nobody can tell whether something promised came, that without the day."""
    is_unknown = row["promise"] == "cannot_tell" and row["state"] != "cannot_tell" and row["kind"] != "question"
    if is_unknown and not waits(row):
        return f"{STATES[row['state']]}; came? not on record"
    return brisk(became({**row, "why": in_short(str(row["why"]).partition(BEFORE)[0])}))


def show(answer: Answer, options: Options) -> None:
    """Write many as a table, one as a card with its chain; on a screen only the latest Action column is told of."""
    if options.form == "table" and not options.all_rows:
        answer = answer._replace(headline=answer.headline[:TOLD])
    show_one(answer, options, CARD, COLUMNS)
