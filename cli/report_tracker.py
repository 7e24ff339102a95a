"""`partnergraph report tracker`: a period or a board in; a workbook of actions, owners, gaps and their evidence out."""

from __future__ import annotations

from pathlib import Path

import click

from cli.options import Options, window_options
from cli.report_board import report_window
from cli.report_file import output_option, template_option, write


@click.command("tracker")
@output_option
@template_option
@click.option(
    "--keep", type=click.Path(path_type=Path), metavar="FILE",
    help="An earlier tracker (.xlsx), whose comments and new due dates go into this one.",
)  # fmt: skip
@click.option("--short", is_flag=True, help="Only what is open or of the last two years, to be tabled; no workbook.")
@window_options
def tracker_command(options: Options, output: str, *, template: Path | None, keep: Path | None, short: bool) -> None:
    """The tracker of actions, with owners, gaps and evidence.

    As a workbook (.xlsx) it has columns to write in: a new status or owner, who decided it and why. `report
    import-tracker` reads them back.

    \b
    Example: partnergraph report tracker --output tracker.xlsx
             partnergraph report tracker --short --output tracker.docx
    """
    from viz.report.tracker.draw import draw_tracker
    from viz.report.writers.endings import WRITERS, writer_of

    to_edit = writer_of(output) == WRITERS[".xlsx"]
    if keep and not to_edit:
        raise click.UsageError(f"--keep is for workbooks; give an --output that ends in .xlsx, not {output}.")
    if short and to_edit:
        raise click.UsageError(f"--short is for papers; a workbook is whole. Give another --output than {output}.")
    kept = _kept(keep) if keep else {}
    write(
        options, output,
        lambda view: draw_tracker(view, report_window(view, options), to_edit=to_edit, short=short, kept=kept),
        template=template,
    )  # fmt: skip


def _kept(place: Path) -> dict[str, dict[str, str]]:
    """What an earlier tracker holds that no judgement can, by the key of the action."""
    from cli.tracker_sheet import read_edited
    from graph.errors import LoadError

    sheet = read_edited(place)
    if sheet.wrong:
        raise LoadError(f"{place} cannot be kept: {sheet.wrong[0]}")
    return {row.key: {name: row.written[name] for name in ("due", "comment")} for row in sheet.rows}
