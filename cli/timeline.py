"""`partnergraph timeline`: a name in, what the record says happened to it, oldest first, out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from cli.options import Options, open_view, query_options, window_of
from cli.tables import Columns, clip, day, show_short
from queries.timeline import find_timeline

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


@click.command(name="timeline")
@click.argument("what")
@click.option("--attendance", is_flag=True, help="One line for each meeting attended, not one for all.")
@query_options
def command(options: Options, what: str, attendance: bool) -> None:
    """Tell what happened to WHAT, oldest first: an issue, a person, a post, an organisation, a board or an action.

    \b
    Example: partnergraph timeline "Domestic Abuse Sub Group"
             partnergraph timeline "Una Corrie" --attendance
    """
    with open_view(options) as view:
        answer = find_timeline(view, what, window=window_of(view, options), attendance=attendance)
    several = len({row["about"] for row in answer.rows}) > 1
    about: Columns = {"Of": lambda row: row["about"]} if several else {}
    show_short(answer, options, {**about, **COLUMNS})
