"""`partnergraph read FILE`: the records of one file, nothing stored."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from cli.ocr import ocr_option


@click.command(name="read", epilog="Example: partnergraph read minutes.txt --format json")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "text", "summary"]),
    default=None,
    help="json: the records; text: the text as read; summary: counts.",
)
@ocr_option
def command(file: Path, form: str | None) -> None:
    """Print the records of one FILE; no other file is looked at and nothing is stored."""
    from loaders.pipeline import read_file

    source, records = read_file(file)
    form = form or ("summary" if sys.stdout.isatty() else "json")
    if form == "text":
        click.echo(source.text, nl=not source.text.endswith("\n"))
    elif form == "json":
        click.echo(json.dumps(records.model_dump(mode="json"), ensure_ascii=False, indent=1))
    else:
        from cli.read_summary import summary

        click.echo(summary(records))
