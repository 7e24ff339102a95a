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

PAGE_SIGN = b'data-view="explore"'  # what only a network page holds


def output_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a report `--output`, whose ending says the form."""
    return click.option(
        "--output", required=True, multiple=True, metavar="FILE", callback=_one_file,
        help="The file to write; its ending says the form. - is standard output, as Markdown.",
    )(function)  # fmt: skip


def _one_file(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> str:
    """The one file that was named; of two, neither is dropped without a word."""
    if len(value) > 1:
        raise click.UsageError(f"A report is one file; give one --output, not {len(value)}.", ctx)
    return value[0] if value else ""


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


def check_page(page: str, output: str) -> None:
    """Say where a page to link to is not there yet; a file there that is no network page ends it."""
    from graph.errors import NotFoundError
    from viz.report.writers.endings import AS_TEXT

    if not page or "://" in page:
        return
    place = page if output == AS_TEXT else Path(output).parent / page
    if not Path(place).is_file():
        how = f"write it with `partnergraph view --output {place}`, or its links lead nowhere."
        click.echo(f"There is no page {place} beside the report yet: {how}", err=True)
    elif PAGE_SIGN not in Path(place).read_bytes():
        raise NotFoundError(f"{place} is not a network page; give --page one that `partnergraph view` wrote.")


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
