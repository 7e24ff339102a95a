"""`partnergraph check`: a store in; what was read, what was not and what is not settled out."""

from __future__ import annotations

import click

from cli.options import Options, open_view, query_options, window_of
from cli.render import show
from queries.check import find_check


@click.command(epilog="Example: partnergraph check")
@query_options
def command(options: Options) -> None:
    """Say what was read, what was not, and what is not settled.

    With --evidence every line that was not read is listed.
    """
    with open_view(options) as view:
        show(find_check(view, window_of(view, options)), options)
