"""A board as it was named in; the board whose minutes a report is written from, out.

Papers write one board in several ways. Where the one that was named has no minutes, and a name that may mean it has
some, the report is written from those and says so: to refuse it would help nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cli.options import Options, body_key, window_of

if TYPE_CHECKING:
    from graph.view import View, Window

TAKEN = "No minutes of {asked} are loaded; those of {taken}, which may be the same board, are taken."


def board_of(view: View, name: str) -> str:
    """The key of the board that a name means for a report, "" for no name."""
    from queries.facts import minuted
    from queries.owns.nearly import like_boards

    if not name:
        return ""
    key = body_key(view, name)
    held = {edge.dst: edge.src for edge in view.edges(["HELD"])}
    met = {held[node.key] for node in view.nodes(["Meeting"]) if node.key in held and minuted(node)}
    if key in met:
        return key
    same = sorted(met & set(like_boards(view, [key]).get(key, ())))
    if len(same) != 1:
        return key
    names = {node.key: node.name for node in view.nodes(keys=[key, *same])}
    click.echo(TAKEN.format(asked=names[key], taken=names[same[0]]), err=True)
    return same[0]


def report_window(view: View, options: Options) -> Window:
    """The dates and the board that a report is limited to."""
    return window_of(view, options)._replace(body=board_of(view, options.body))
