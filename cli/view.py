"""`partnergraph view`: a name or nothing in; one page that opens offline, on disk, out."""

from __future__ import annotations

from pathlib import Path

import click

from cli.options import Options, open_view, window_of, window_options

VIEWS = ("ownership", "explore", "timeline", "path", "map")


@click.command()
@click.argument("what", default="", required=False)
@click.option(
    "--output", required=True, metavar="FILE.html", type=click.Path(path_type=Path), help="The page to write."
)
@click.option("--view", "opens", type=click.Choice(VIEWS), default=None, help="Which of its views the page opens on.")
@click.option("--to", default="", metavar="NAME", help="Open on the path from WHAT to this name.")
@click.option("--redact", type=click.Choice(["persons"]), default=None, help="Write posts in place of people's names.")
@click.option("--no-quotes", is_flag=True, help="Leave out the words; say only where they stand.")
@click.option("--force", is_flag=True, help="Write the page even where it is larger than 25 MB.")
@window_options
def command(
    options: Options,
    what: str,
    *,
    output: Path,
    opens: str | None,
    to: str,
    redact: str | None,
    no_quotes: bool,
    force: bool,
) -> None:
    """Write the network as one interactive page that opens offline.

    Without WHAT the page opens on who owns what; with a name, on what stands around it. Every page holds
    all five views: ownership, explore, timeline, path and map.

    \b
    Example: partnergraph view --output network.html
             partnergraph view "Una Corrie" --output una.html
             partnergraph view "Una Corrie" --to "modern slavery" --output path.html
             partnergraph view --redact persons --since 2018 --output public.html
    """
    from viz.network.page import Wanted, draw_page
    from viz.network.size import check_counts, check_page
    from viz.write import write_whole

    _check(output, what, opens, to)
    wanted = Wanted(what, to, opens or "", no_persons=redact is not None, no_quotes=no_quotes)
    with open_view(options) as view:
        window = window_of(view, options)
        if not force:
            check_counts(view, window, wanted)
        page = draw_page(view, window=window, wanted=wanted)
        if not force:
            check_page(len(page.encode("utf-8")), view, window, wanted)
    write_whole(output, page)
    click.echo(str(output))
    click.echo(f"Open it in a browser: {output.resolve().as_uri()}", err=True)


def _check(output: Path, what: str, opens: str | None, to: str) -> None:
    if output.is_dir():
        raise click.UsageError(f"{output} is a folder; give the name of a file in it.")
    if output.suffix.lower() not in (".html", ".htm"):
        raise click.UsageError(f"{output} is not a page; give a file name that ends in .html.")
    if to and not what:
        raise click.UsageError("--to is the end of a path; give the name it starts from before it.")
    if to and opens not in (None, "path"):
        raise click.UsageError(f"--to opens on the path, not on --view {opens}; leave one of them out.")
