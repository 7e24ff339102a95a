"""What happened, oldest first, in; a line for each with its words, out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cli.options import Options
from cli.tables import Columns, clip, day, show_short
from queries.answer import Answer

COLUMNS: Columns = {
    "Date": lambda row: day(row["date"]),
    "Item": lambda row: row["item"],
    "What": lambda row: clip(row["what"], 24),
    "Words": lambda row: _words(row),
}
MOST = 2  # sentences shown beside one line


def _words(row: Mapping[str, Any]) -> str:
    """The words that prove a line: both sentences where it rests on two; a sum of many meetings only with the first."""
    said = list(dict.fromkeys(proof["quote"] for proof in row["evidence"]))
    shown = said if len(said) <= MOST else said[:1]
    return " | ".join(clip(words, 24) for words in shown)


def show(answer: Answer, options: Options) -> None:
    """Write what happened line by line; where several things are told of, each line says of which."""
    several = len({row["about"] for row in answer.rows}) > 1
    about: Columns = {"Of": lambda row: row["about"]} if several else {}
    show_short(answer, options, {**about, **COLUMNS})
