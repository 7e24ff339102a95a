"""`partnergraph themes`: an issue or nothing in, what keeps coming back out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from cli.options import Options, open_view, query_options, window_of
from cli.tables import clip, day, show_short
from queries.answer import Answer
from queries.themes import find_themes


def _owner(row: Mapping[str, Any]) -> str:
    last = row["owners"][-1]["meeting"] if row["owners"] else ""
    return "; ".join(entry["owner"] for entry in row["owners"] if entry["meeting"] == last)


COLUMNS = {
    "Issue": lambda row: row["issue"],
    "State": lambda row: row["state"],
    "Meetings": lambda row: len(row["meetings"]),
    "First": lambda row: day(row["first_cited"]),
    "Last": lambda row: day(row["last_cited"]),
    "Last owner": _owner,
}
STORY = {
    "Meeting": lambda row: day(row["meeting"]),
    "Item": lambda row: row["item"],
    "State": lambda row: row["state"],
    "Words": lambda row: clip(row["quote"], 40),
}


@click.command(name="themes")
@click.argument("issue", required=False, default="")
@query_options
def command(options: Options, issue: str) -> None:
    """List the issues that come back, or tell the story of one ISSUE.

    Example: partnergraph themes "fly-tipping"
    """
    with open_view(options) as view:
        answer = find_themes(view, issue, window=window_of(view, options))
    is_story = options.form in ("table", "md") and len(answer.rows) == 1 and issue
    show_short(_story(answer) if is_story else answer, options, STORY if is_story else COLUMNS)


def _story(answer: Answer) -> Answer:
    """One line for each thing said, with its own words."""

    row = answer.rows[0]
    said = [{**entry, "evidence": _proof(row, entry)} for entry in row["story"]]
    note = f"{row['issue']}: {row['state']}; spoken of at {len(row['meetings'])} meetings."
    return answer._replace(rows=said, warnings=[*answer.warnings, note])


def _proof(row: Mapping[str, Any], entry: Mapping[str, Any]) -> list[Any]:
    return [p for p in row["evidence"] if p["quote"] == entry["quote"] and p["meeting"] == entry["meeting"]]
