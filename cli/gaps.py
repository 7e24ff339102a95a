"""`partnergraph gaps`: a window in, what has no owner out."""

from __future__ import annotations

import click

from cli.options import Options, open_view, query_options, window_of
from cli.tables import clip, day, show_short
from graph.schema import GAP_KINDS
from queries.gaps import find_gaps

COLUMNS = {
    "Severity": lambda row: row["severity"],
    "Gap": lambda row: row["label"],
    "What": lambda row: clip(row["what"]),
    "Since": lambda row: day(row["first_cited"]),
    "Times": lambda row: len(row["meetings"]) or "",
}


@click.command(name="gaps")
@click.argument("what", required=False, default="")
@click.option("--kind", "kinds", multiple=True, type=click.Choice(GAP_KINDS), help="Only this kind; may be repeated.")
@query_options
def command(options: Options, what: str, kinds: tuple[str, ...]) -> None:
    """List what the record shows no settled owner for, worst first; WHAT narrows it to some words.

    Example: partnergraph gaps --kind no_owner --since 2018
    """
    with open_view(options) as view:
        show_short(find_gaps(view, what, kinds=kinds, window=window_of(view, options)), options, COLUMNS)
