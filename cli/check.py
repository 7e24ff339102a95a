"""`partnergraph check`: a store in; what was read, what was not and what is not settled out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import click

from cli.options import Options, open_view, query_options, window_of
from cli.render import show
from cli.tables import brisk, clip, counted
from queries.answer import Answer
from queries.check import find_check

Row = Mapping[str, Any]
SETTLED = ("document", "meeting")  # what was read; every other kind asks for something
SOME, WORDS = 2, 10  # named of a kind, and words of each


@click.command(epilog="Example: partnergraph check")
@query_options
def command(options: Options) -> None:
    """Say what was read, what was not, and what is not settled.

    A screen counts each kind and names the first of it; --evidence shows the
    lines that were not read, --all every file, meeting and name.
    """
    with open_view(options) as view:
        answer = find_check(view, window_of(view, options))
    if options.form == "table" and not (options.all_rows or options.evidence or options.limit):
        answer = by_kind(answer)
    elif options.evidence and options.form == "table" and not options.all_rows:
        answer = answer._replace(rows=[row for row in answer.rows if row["kind"] not in SETTLED or _is_open(row)])
    show(answer, options)


def _is_open(row: Row) -> bool:
    """Whether lines of a file were not read."""
    return bool(row["kind"] == "document" and row["evidence"])


def by_kind(answer: Answer) -> Answer:
    """One row for each kind, what asks for something first: how many, and the first of them."""
    kinds = dict.fromkeys(row["kind"] for row in answer.rows)
    ordered = sorted(kinds, key=lambda kind: kind in SETTLED)
    rows = [_kind(kind, [row for row in answer.rows if row["kind"] == kind]) for kind in ordered]
    return answer._replace(rows=rows, columns=(), headline=[*_told(answer.rows), *answer.headline])


def _kind(kind: str, rows: Sequence[Row]) -> Row:
    named = list(dict.fromkeys(_named(kind, row) for row in rows))
    more = f"; and {len(named) - SOME} more" if len(named) > SOME else ""
    return {"what": kind, "how many": len(rows), "first of them": brisk("; ".join(named[:SOME]) + more)}


def _named(kind: str, row: Row) -> str:
    """What a row is about, short: a file with what is wrong with it, two names without what they are."""
    what = str(row["what"])
    if kind == "warning":
        return f"{what} ({row['finding']})"
    return what.partition(" / ")[2] if kind == "name_not_settled" and what.count(" / ") > 1 else clip(what, WORDS)


def _told(rows: Sequence[Row]) -> list[str]:
    """How much was read, and how much asks for something."""
    files = [row for row in rows if row["kind"] == "document"]
    if not files:
        return []
    lines, unread = (sum(row[key] for row in files) for key in ("lines", "unread"))
    missing = sum(row["kind"] == "not_loaded" for row in rows)
    unsettled = sum(row["kind"].endswith("not_settled") for row in rows)
    read = f"{counted(len(files), 'file')}, {counted(lines, 'line')}: {unread:,} unread."
    return [f"{read} {counted(missing, 'meeting')} named and not loaded; names and owners not settled: {unsettled:,}."]
