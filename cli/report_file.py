"""The options of a report and what draws it in; the report as a file in the form its ending names, out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cli.options import Options, open_view

if TYPE_CHECKING:
    from graph.view import View
    from viz.report.model import Report


def output_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a report `--output`, whose ending says the form."""
    return click.option(
        "--output", required=True, metavar="FILE",
        help="The file to write; its ending says the form. - is standard output, as Markdown.",
    )(function)  # fmt: skip


def page_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a report `--page`, the network page that it links to."""
    return click.option(
        "--page", default="", metavar="PAGE", help="Link each finding to this page of `view`."
    )(function)


def template_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a report `--template`, the look of a Word file."""
    return click.option(
        "--template", type=click.Path(path_type=Path), metavar="FILE",
        help="A Word file whose styles, header and footer a .docx takes; an earlier report will do.",
    )(function)  # fmt: skip


def write(
    options: Options, output: str, draw: Callable[[View], Report], *, template: Path | None = None
) -> None:
    """Draw a report from the store and write it; a wrong ending is told before anything is read."""
    from viz.report.writers.endings import AS_TEXT, WRITERS, writer_of, written
    from viz.write import write_whole

    writer = writer_of(output)
    if writer is None:
        endings = ", ".join(f"{ending} ({known.name})" for ending, known in WRITERS.items())
        raise click.UsageError(f"A report cannot be written as {output}; give a file name that ends in {endings}.")
    if template and "template" not in writer.takes:
        raise click.UsageError(f"--template is for Word files; give an --output that ends in .docx, not {output}.")
    with open_view(options) as view:
        content = written(draw(view), writer, template=template, tell=partial(click.echo, err=True))
    if output == AS_TEXT:
        click.echo(content.decode(), nl=False)
        return
    click.echo(str(write_whole(Path(output), content)))
