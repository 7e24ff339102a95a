"""`partnergraph who`: a name in, that person's names, posts, seats and what they own out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from cli.options import Options, open_view, query_options, window_of
from cli.tables import clip, day, show_short
from queries.who import find_who
from queries.wording import RELATION_WORDS, STATE_WORDS


def _span(entry: Mapping[str, Any]) -> str:
    first, last = day(entry["first_cited"]), day(entry["last_cited"])
    return f"seen {first}" if first == last else f"seen {first} to {last}"


def _posts(row: Mapping[str, Any]) -> list[str]:
    return [f"{', '.join(p for p in (e['post'], e['organization']) if p)} ({_span(e)})" for e in row["posts"]]


def _owns(row: Mapping[str, Any]) -> list[str]:
    return [
        f"{RELATION_WORDS.get(e['relation'], e['relation'])} {clip(e['what'])} ({STATE_WORDS[e['state']]})"
        for e in row["owns"]
    ]


COLUMNS = {
    "Name": lambda row: row["name"],
    "Also written": lambda row: [entry["name"] for entry in row["aliases"]],
    "Posts": _posts,
    "Seats": lambda row: [f"{e['body']} ({e['role']}{_for(e)}, {_span(e)})" for e in row["seats"]],
    "Owns": _owns,
    "Not joined with": lambda row: [f"{entry['name']} ({entry['why']})" for entry in row["not_joined"]],
}


def _for(seat: dict[str, Any]) -> str:
    """For which organisation somebody sits, where the record says so."""
    return f" for {seat['on_behalf_of']}" if seat.get("on_behalf_of") else ""


@click.command(name="who")
@click.argument("name")
@query_options
def command(options: Options, name: str) -> None:
    """Say who NAME is: other names, posts, seats, what they own, and who looks alike but is kept apart.

    Example: partnergraph who "Borough Fire Commander"
    """
    with open_view(options) as view:
        show_short(find_who(view, name, window=window_of(view, options)), options, COLUMNS)
