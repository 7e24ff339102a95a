"""`partnergraph publish URI`: a store file in, its copy on a Neo4j server brought up to date, an account of it out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from cli.options import Options, file_of, store_options
from cli.progress import bar, tell
from cli.server import account_for

if TYPE_CHECKING:
    from graph.store.neo4j.content import Content, Partnership
    from graph.store.neo4j.held import Changes
    from graph.store.reader import SqliteView

REMEDY = "the store file is as it was, and `partnergraph publish` once more mends the server"


@click.command(epilog="Example: partnergraph publish neo4j://localhost:7687 --dry-run")
@click.argument("uri")
@click.option(
    "--partnership", "name", default="", metavar="NAME", help="Its name there (default: as in your partnership.yml)."
)
@click.option("--database", default="", metavar="NAME", help="The database (default: NEO4J_DATABASE, else neo4j).")
@click.option("--dry-run", is_flag=True, help="Only count what would be written and taken away.")
@click.option("--remove", default="", metavar="NAME", help="Take the partnership NAME off the server instead.")
@click.option("--yes", is_flag=True, help="With --remove: do not ask first.")
@store_options
def command(
    options: Options, uri: str, name: str, *, database: str, dry_run: bool, remove: str, yes: bool
) -> None:
    """Bring the store's copy on a Neo4j server, for many people to ask, up to date.

    \b
    URI is neo4j://HOST:7687, neo4j+s:// where the server has TLS, bolt:// or bolt+s://.
    User and password come from NEO4J_USER and NEO4J_PASSWORD, or are asked for.

    Only what differs is written, and what is gone from the store goes there too. Broken off, it is mended by the next
    publish. Other partnerships on the server are left alone. Every question can then be asked with --store URI.
    """
    if remove:
        _remove(uri, database, remove, dry_run=dry_run, yes=yes)
        return
    from graph.store.neo4j.connect import connected
    from graph.store.neo4j.content import Answers, read_content
    from graph.store.neo4j.publish import Publisher
    from graph.store.reader import SqliteView
    from queries.kept import keep_answers, kept_names, rules

    path = file_of(options.store)
    account = account_for(uri, database)
    tell("reading the store")
    with SqliteView(path) as view:
        content = read_content(view, _named(view, name))
        content.answers = Answers(rules(), kept_names(), lambda: keep_answers(view))
        with connected(uri, account, REMEDY) as driver:
            publisher = Publisher(driver, account.database, content)
            tell("comparing with the server")
            if dry_run:
                _account(content, publisher.find_changes(), uri, wish="would be ")
                return
            changes = publisher.publish(lambda done, total: tell(bar(done, total, "written")))
    _account(content, changes, uri)


def _remove(uri: str, database: str, name: str, *, dry_run: bool, yes: bool) -> None:
    """Take a partnership off a server, after asking; the store file is not opened."""
    from graph.store.neo4j.connect import connected
    from graph.store.neo4j.remove import Remover

    account = account_for(uri, database)
    with connected(uri, account, "`partnergraph publish --remove` once more takes the rest away") as driver:
        remover = Remover(driver, account.database, name)
        count = remover.count()
        if dry_run:
            click.echo(f"{remover.name} on {uri}: {count} would be taken away.", err=True)
            return
        asked = f"Take {remover.name} ({count} things, quotes, files and answers) off {uri}?"
        if not yes and not (sys.stdin.isatty() and click.confirm(asked, err=True)):
            raise click.UsageError(f"{remover.name} stays: answer yes on a terminal, or give --yes with --remove.")
        done = remover.remove(lambda done, total: tell(bar(done, total, "taken away")))
    tell("")
    click.echo(f"{remover.name} on {uri}: {done} taken away; store files are as they were.", err=True)


def _named(view: SqliteView, name: str) -> Partnership:
    """The partnership: as named, else as its partnership.yml names it."""
    from graph.store.neo4j.content import Partnership

    return Partnership.called(name.strip() or _own_name(view))


def _own_name(view: SqliteView) -> str:
    from graph.partnership import read_partnership

    place = view.origin().partnership
    return read_partnership(place).partnership.name.strip() if place and place.is_file() else ""


def _account(content: Content, changes: Changes, uri: str, wish: str = "") -> None:
    """Say what was written, and what there is now."""
    tell("")
    notes, name = content.notes, content.partnership.name
    if changes.is_none:
        told = "nothing differs from the store"
    else:
        things, relations = changes.written
        gone = len(changes.stale_nodes) + len(changes.stale_edges)
        told = f"{things} things, quotes, files and answers and {relations} relations {wish}written"
        told += f", {gone} {wish}taken away"
    click.echo(f"{name} on {uri}: {told}; {notes['nodes']} things, {notes['edges']} relations in all.", err=True)
