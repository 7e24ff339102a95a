"""What happened, oldest first, in; a line for each with its words, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from cli.options import Options
from cli.tables import Columns, clip, day, show_short
from queries.answer import Answer

COLUMNS: Columns = {
    "Date": lambda row: day(row["date"]),
    "Item": lambda row: row["item"],
    "What": lambda row: clip(row["what"], 14),
    "Words": lambda row: _words(row),
}
MOST = 2  # sentences shown beside one line


def _words(row: Mapping[str, Any]) -> str:
    """The words that prove a line: both sentences where it rests on two; a sum of many meetings only with the first."""
    said = list(dict.fromkeys(proof["quote"] for proof in row["evidence"]))
    shown = said if len(said) <= MOST else said[:1]
    return " | ".join(clip(words, 24) for words in shown)


def _alternate(rows: Sequence[Mapping[str, Any]]) -> bool:
    """Whether several things are told by turns: a heading over each turn would be longer than a column."""
    turns = sum(one["about"] != two["about"] for one, two in pairwise(rows)) + 1
    return bool(turns > len({row["about"] for row in rows}))


def show(answer: Answer, options: Options) -> None:
    """Write what happened line by line, on a screen the end of it; of several things each line says of which."""
    several = len({row["about"] for row in answer.rows}) > 1
    head = "under" if options.form == "table" and not _alternate(answer.rows) else "Of"
    about: Columns = {head: lambda row: row["about"]} if several else {}
    if options.form == "table" and len(answer.rows) > 1:
        first, last = (day(answer.rows[place]["date"]) for place in (0, -1))
        answer = answer._replace(headline=[f"{len(answer.rows)} lines, {first} to {last}.", *answer.headline])
    show_short(answer, options, {**about, **COLUMNS}, last=True)
