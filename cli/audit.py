"""`partnergraph audit FILE`: minutes in; a page with every fact marked in the text, on disk, out."""

from __future__ import annotations

from pathlib import Path

import click

from cli.ocr import ocr_option


@click.command(epilog="Example: partnergraph audit minutes.pdf --output minutes-audit.html")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--output",
    metavar="FILE.html",
    type=click.Path(path_type=Path),
    help="The page to write (default: NAME-audit.html here).",
)
@ocr_option
def command(file: Path, output: Path | None) -> None:
    """Write a page that shows what was read in one FILE: its text with every fact marked, and the facts beside it.

    Nothing is stored and no other file is looked at. Use it to check a new set of minutes, or a new layout.
    """
    from cli.audit_facts import reading_of
    from loaders.pipeline import read_file
    from viz.audit.page import draw_audit
    from viz.write import write_whole

    output = output or Path(f"{file.stem}-audit.html")
    if output.suffix.lower() not in (".html", ".htm"):
        raise click.UsageError(f"{output} is not a page; give a file name that ends in .html.")
    if output.exists() and file.exists() and output.samefile(file):
        raise click.UsageError(f"{output} is the file to read; give the page another name with --output.")
    beside = file.parent / "partnership.yml"
    ledger = "" if file.parent.resolve() == Path.cwd() else str(beside)
    page = draw_audit(reading_of(*read_file(file), ledger))
    write_whole(output, page)
    click.echo(str(output))
    click.echo(f"Open it in a browser: {output.resolve().as_uri()}", err=True)
