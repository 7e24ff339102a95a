"""`partnergraph owns`: a name or nothing in, who owns what out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from cli.options import Options, open_view, query_options, window_of
from cli.tables import Columns, clip, day, show_short
from queries.owners import THING_KEYS, find_owners
from queries.wording import STATE_WORDS, relation_words


def _what(row: Mapping[str, Any]) -> str:
    return clip(next((row[key] for key in THING_KEYS.values() if row[key]), ""))


def _who(row: Mapping[str, Any]) -> str:
    owner = row["owner"]
    if not owner["name"]:
        return "not settled: " + " or ".join(row["candidates"])
    beside = owner["holders"] or [part for part in (owner["organization"],) if part and part != owner["name"]]
    named = f"{owner['name']} ({', '.join(beside)})" if beside else str(owner["name"])
    return "; ".join([named, *row["also"]])


def _judged(row: Mapping[str, Any]) -> str:
    return " (curated)" if row.get("basis") == "curated" else ""


COLUMNS: Columns = {
    "What": _what,
    "Who": _who,
    "Since": lambda row: day(row["since"]),
    "State": lambda row: f"{relation_words(row)}: {STATE_WORDS[row['state']]}{_judged(row)}",
}


@click.command(name="owns")
@click.argument("what", required=False, default="")
@query_options
def command(options: Options, what: str) -> None:
    """Say who owns WHAT: an issue, action, body, person, post, organisation or priority.

    Without WHAT: everything that has an owner, newest first.

    Example: partnergraph owns "domestic abuse"
    """
    with open_view(options) as view:
        show_short(find_owners(view, what, window_of(view, options)), options, COLUMNS)
