"""`partnergraph report`: the kind of report in; a file in the form its ending names, or Markdown on the screen, out."""

from __future__ import annotations

from pathlib import Path

import click

from cli.options import Options, window_options
from cli.report_arising import arising_command
from cli.report_board import report_window
from cli.report_file import check_page, output_option, page_option, template_option, write
from cli.report_import import import_command
from cli.report_tracker import tracker_command


class _InOrder(click.Group):
    """A group whose commands are listed as they are most used, not by the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order they were added."""
        return list(self.commands)


@click.group(
    cls=_InOrder,
    epilog="Example: partnergraph report review --output review.md",
)
def command() -> None:
    """Write papers for a meeting, with the words behind every statement, and read an edited tracker back."""


@command.command("review")
@output_option
@page_option
@template_option
@click.option("--short", is_flag=True, help="Only the parts that a board decides on, with their evidence.")
@window_options
def review_command(options: Options, output: str, page: str, *, short: bool, template: Path | None) -> None:
    """The governance review of a board and a period.

    \b
    Example: partnergraph report review --output review.md
             partnergraph report review --short --output review.docx
             partnergraph report review --since 2017 --output -
             partnergraph report review --page network.html --output review.docx
    """
    from viz.network.link import beside
    from viz.report.review.draw import draw_review

    check_page(page, output)
    write(
        options, output,
        lambda view: draw_review(view, report_window(view, options), page=beside(page), short=short),
        template=template,
    )  # fmt: skip


command.add_command(arising_command)
command.add_command(tracker_command)
command.add_command(import_command)
