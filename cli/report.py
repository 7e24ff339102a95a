"""`partnergraph report`: the kind of report in; a Markdown file, or the text on standard output, out."""

from __future__ import annotations

from pathlib import Path

import click

from cli.options import Options, open_view, window_of, window_options

MARKDOWN = (".md", ".markdown")


@click.command()
@click.argument("kind", type=click.Choice(["review"]))
@click.option("--output", required=True, metavar="FILE.md", help="The file to write; - is standard output.")
@click.option("--page", default="", metavar="PAGE", help="Link each finding to this page of `view`.")
@window_options
def command(options: Options, kind: str, output: str, page: str) -> None:
    """Write a report for a governance meeting, with the words behind every statement.

    \b
    Example: partnergraph report review --output review.md
             partnergraph report review --since 2017 --output -
             partnergraph report review --page network.html --output review.md
    """
    from viz.network.link import beside
    from viz.report.markdown import write_markdown
    from viz.report.review import draw_review
    from viz.write import write_whole

    _check_ending(output)
    with open_view(options) as view:
        text = write_markdown(draw_review(view, window_of(view, options), page=beside(page)))
    if output == "-":
        click.echo(text, nl=False)
        return
    click.echo(str(write_whole(Path(output), text)))


def _check_ending(output: str) -> None:
    if output != "-" and Path(output).suffix.lower() not in MARKDOWN:
        raise click.UsageError(
            f"This version writes reports as Markdown only, not {output}; give a file name that ends in .md."
        )
