"""`partnergraph search`: words in, the quotes that hold them and what they prove out."""

from __future__ import annotations

import click

from cli.options import Options, open_view, query_options, window_of
from cli.tables import clip, day, show_short
from queries.search import find_words

COLUMNS = {
    "Meeting": lambda row: day(row["meeting"]),
    "Item": lambda row: row["item"],
    "Words": lambda row: clip(row["quote"], 40),
    "Proves": lambda row: clip(row["proves"], 20),
}


@click.command(name="search")
@click.argument("text")
@click.option("--kind", default="", metavar="KIND", help="Only words that prove a relation or a thing of this kind.")
@query_options
def command(options: Options, text: str, kind: str) -> None:
    """Find TEXT in the quoted words of the minutes: every word must stand there, "two words" in that order.

    Example: partnergraph search "figures" --kind Action
    """
    with open_view(options) as view:
        show_short(find_words(view, text, kind=kind, window=window_of(view, options)), options, COLUMNS)
