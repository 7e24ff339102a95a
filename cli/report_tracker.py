"""`partnergraph report tracker`: a period or a board in; a workbook of actions, owners, gaps and their evidence out."""

from __future__ import annotations

from pathlib import Path

import click

from cli.options import Options, window_of, window_options
from cli.report_file import output_option, template_option, write


@click.command("tracker")
@output_option
@template_option
@window_options
def tracker_command(options: Options, output: str, template: Path | None) -> None:
    """The tracker of actions, with owners, gaps and evidence.

    As a workbook (.xlsx) it has columns to write in: a new status or owner, who decided it and why. `report
    import-tracker` reads them back.

    \b
    Example: partnergraph report tracker --output tracker.xlsx
    """
    from viz.report.tracker.draw import draw_tracker
    from viz.report.writers.endings import WRITERS, writer_of

    to_edit = writer_of(output) == WRITERS[".xlsx"]
    write(
        options, output,
        lambda view: draw_tracker(view, window_of(view, options), to_edit=to_edit),
        template=template,
    )  # fmt: skip
