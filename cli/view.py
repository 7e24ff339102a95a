"""`partnergraph view`: a name or nothing in; one page that opens offline, on disk, out."""

from __future__ import annotations

from pathlib import Path

import click

from cli.options import Options, open_view, window_of, window_options


@click.command()
@click.argument("what", default="", required=False)
@click.option(
    "--output", required=True, metavar="FILE.html", type=click.Path(path_type=Path), help="The page to write."
)
@window_options
def command(options: Options, what: str, output: Path) -> None:
    """Write the network as one interactive page that opens offline.

    Without WHAT the page opens on who owns what; with a name, on what stands around it.

    \b
    Example: partnergraph view --output network.html
             partnergraph view "Community Safety Manager" --output manager.html
    """
    from viz.network.page import draw_page
    from viz.write import write_whole

    if output.suffix.lower() not in (".html", ".htm"):
        raise click.UsageError(f"{output} is not a page; give a file name that ends in .html.")
    with open_view(options) as view:
        page = draw_page(view, what, window_of(view, options))
    write_whole(output, page)
    click.echo(str(output))
    click.echo(f"Open it in a browser: {output.resolve().as_uri()}", err=True)
