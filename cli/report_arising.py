"""`partnergraph report matters-arising`: the day of a meeting to come in; its draft Matters Arising report out."""

from __future__ import annotations

from pathlib import Path

import click

from cli.options import Options, board_options
from cli.report_board import board_of
from cli.report_file import output_option, template_option, write


def _check_meeting(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """A whole day of the calendar; a year or a month names no meeting."""
    from graph.dates import is_day

    if len(value) != len("2018-03-26") or not is_day(value):
        raise click.BadParameter(f"{value!r} is not a day; write it as 2018-03-26.", ctx, param)
    return value


@click.command("matters-arising")
@click.option(
    "--for", "day", required=True, metavar="DATE", callback=_check_meeting, help="The meeting that the draft is for."
)
@click.option("--short", is_flag=True, help="Only the table that is tabled, with its evidence; no appendices.")
@output_option
@template_option
@board_options
def arising_command(options: Options, day: str, short: bool, output: str, template: Path | None) -> None:
    """The draft of the Matters Arising report for a meeting.

    One table, to be edited and tabled: what the last minutes before that day agreed, and what earlier ones left open,
    with what was said of it since; nothing of the day itself is used. Behind it, on pages of their own, stands what
    an officer looks through first; --short leaves that off. Where the papers of the meeting are loaded, their own
    report is set beside the draft there.

    \b
    Example: partnergraph report matters-arising --for 2019-10-17 --output arising.docx
             partnergraph report matters-arising --for 2019-10-17 --short --output -
    """
    from viz.report.arising.draw import draw_arising

    write(
        options, output,
        lambda view: draw_arising(view, day, board_of(view, options.body), short=short),
        template=template,
    )  # fmt: skip
