"""`partnergraph explain`: a name, key or edge id in, the rule and the words behind it out."""

from __future__ import annotations

import click

from cli.options import Options, open_view, query_options, window_of
from cli.tables import clip, day, show_short
from queries.explain import find_explanation

COLUMNS = {
    "What": lambda row: clip(f"{row['what']} {row['relation']} {row['other']}", 30),
    "Since": lambda row: day(row["since"]),
    "Basis": lambda row: row.get("basis", ""),
    "Rule": lambda row: row["rule"],
    "Id": lambda row: row["id"],
}


@click.command(name="explain")
@click.argument("what")
@query_options
def command(options: Options, what: str) -> None:
    """Show why the record says what it says about WHAT: a name, a key or the id of one relation.

    Example: partnergraph explain "arson" --evidence
    """
    with open_view(options) as view:
        show_short(find_explanation(view, what, window=window_of(view, options)), options, COLUMNS)
