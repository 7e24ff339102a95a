"""The options that every question shares: words from the command line in, one checked `Options` out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from graph.dates import is_day
from graph.errors import MovedError, NotFoundError, StoreError
from graph.view import View, Window
from queries.asked import answers_to, nearest, said_near

if TYPE_CHECKING:
    from graph.store.base import OpenView
    from graph.store.writer import SqliteStore

FORMATS = ("table", "json", "csv", "md")


class Options(NamedTuple):
    """What was asked for beside the question itself."""

    store: str = "partnergraph.db"
    as_of: str = ""
    since: str = ""
    until: str = ""
    body: str = ""
    format: str = ""
    evidence: bool = False
    all_rows: bool = False
    limit: int = 0  # 0: as many rows as the form holds
    narrower: str = ""  # what makes this question narrower, in words
    whole: bool = False  # a list of its own, without --all and --evidence
    links: str = ""
    of_partnership: str = ""  # one of those on a server

    @property
    def form(self) -> str:
        """The form of the answer: as asked for, else a table on a terminal and JSON in a pipe."""
        return self.format or ("table" if sys.stdout.isatty() else "json")


ALL = "all"  # in place of the name of a partnership
_FEW = 5  # boards that an error can name, all of them
NAMES = Options._fields
_T = TypeVar("_T")
TRIES = 5  # a question is asked again where its store was published anew meanwhile: nothing was shown yet


def check_date(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """Check a date, as far as it is known, against the calendar; it stays as it was typed."""
    if value and not is_day(value):
        raise click.BadParameter(f"{value!r} is not a date; write it as 2018, 2018-03 or 2018-03-26.", ctx, param)
    return value


def check_number(ctx: click.Context, param: click.Parameter, value: str) -> int:
    """Check a number of rows; 0 where none was given."""
    if value and not (value.isascii() and value.isdigit() and int(value)):
        raise click.BadParameter(f"{value!r} is not a number of rows; write it as 1 or more.", ctx, param)
    return int(value or 0)


def tried(ask: Callable[[], _T]) -> _T:
    """What asking gives; asked again where the store was published anew meanwhile."""
    for _ in range(TRIES):
        with suppress(MovedError):
            return ask()
    return ask()


def is_server(store: str) -> bool:
    """Whether a store is a server and no file."""
    return "://" in store


def is_all(partnership: str) -> bool:
    """Whether a name stands for all partnerships on a server."""
    return partnership.strip().casefold() == ALL


def file_of(store: str) -> Path:
    """The path of a store file; a server only has a copy of one."""
    if is_server(store):
        raise StoreError(
            "A server holds a copy of a store file: give the path of the file with --store, then bring it there with "
            "`partnergraph publish`."
        )
    return Path(store)


def open_view(options: Options) -> OpenView:
    """Open the store, a file or a server, to read from; use it in a `with`."""
    if is_server(options.store):
        from cli.server import open_server

        return open_server(options.store, options.of_partnership)
    from graph.store.reader import SqliteView

    return SqliteView(file_of(options.store))


def open_store(options: Options) -> SqliteStore:
    """Open the store to add to; use it in a `with`."""
    from graph.store.writer import SqliteStore

    return SqliteStore(file_of(options.store))


def window_of(view: View, options: Options) -> Window:
    """The dates and the body a question is limited to; of an as-of date and an end the earlier counts."""
    until = min((date for date in (options.as_of, options.until) if date), key=_last_day, default="")
    if until and options.since > _last_day(until):
        raise click.UsageError(f"No day lies between {options.since} and {until}; give an earlier --since.")
    return Window(options.since, until, body_key(view, options.body) if options.body else "")


def _last_day(date: str) -> str:
    return date + "~"  # sorts after every day of that year or month


def body_key(view: View, name: str) -> str:
    """The board that answers to a name; two that do are both named in the error."""
    if exact := view.nodes(["Body"], [name]):
        return exact[0].key
    found = view.find(name, ["Body"])
    whole = [node for node in found if answers_to(node, name)]
    chosen = whole or found
    if not chosen:
        boards = [node.name for node in view.nodes(["Body"])]
        near = nearest(view, name, ["Body"]) or (boards if len(boards) <= _FEW else [])
        hint = f" ({said_near(near)})" if near else ""
        raise NotFoundError(
            f'No body answers to "{name}"{hint}: give one of its names with --body; `partnergraph body` lists them.'
        )
    if len(chosen) > 1:
        names = "; ".join(sorted(f"{node.name} ({node.key})" for node in chosen))
        raise NotFoundError(f'More than one body answers to "{name}": say which with --body, out of {names}.')
    return chosen[0].key


_Command = Callable[..., Any]
_Decorator = Callable[[_Command], _Command]


def _date(name: str, text: str) -> _Decorator:
    return click.option(name, default="", metavar="DATE", callback=check_date, help=text)


_STORE: list[_Decorator] = [
    click.option(
        "--store",
        default="partnergraph.db",
        envvar="PARTNERGRAPH_STORE",
        show_default=True,
        metavar="PATH",
        help="The store file, or a server such as neo4j://HOST; PARTNERGRAPH_STORE names another.",
    )
]
_WINDOW: list[_Decorator] = [
    _date("--as-of", "Answer as the record stood on this date: 2018, 2018-03 or 2018-03-26."),
    _date("--since", "Leave out what was said before this date."),
    _date("--until", "Leave out what was said after this date."),
    click.option("--body", default="", metavar="NAME", help="Only what was said at this board or group."),
]
_PARTNERSHIP = click.option(
    "--partnership",
    "of_partnership",
    default="",
    envvar="PARTNERGRAPH_PARTNERSHIP",
    metavar="NAME",
    help="Which partnership, where the store is a server that holds several; `all` asks each of them.",
)
_FORM: list[_Decorator] = [
    click.option(
        "--format",
        type=click.Choice(FORMATS),
        default=None,
        help="How to write the answer (default: table on a terminal, json when piped).",
    ),
    click.option("--evidence", is_flag=True, help="Show the words behind each row."),
    click.option(
        "--all",
        "all_rows",
        is_flag=True,
        help="Show all of a table. Without it a terminal shows about one screen, and a file or a pipe 30 lines; "
        "json, csv and md always hold every row.",
    ),
    click.option(
        "--limit", default="", metavar="N", callback=check_number, help="Write no more than N rows, in any form."
    ),
]
_LINKS = click.option("--links", default="", metavar="PAGE", help="Link each row to its place on this page of `view`.")


def _gather(decorators: Sequence[_Decorator]) -> _Decorator:
    """Add options to a command and hand them over as one `Options`, the command's first argument."""

    def decorate(function: _Command) -> _Command:
        """Give one command the options."""

        @wraps(function)
        def run(**given: Any) -> Any:
            """Call the command with its options as one `Options`."""
            asked = {name: given.pop(name) for name in NAMES if name in given}
            options = Options(**{name: value for name, value in asked.items() if value})
            return tried(lambda: function(options, **given))

        command: _Command = run
        for decorator in reversed(decorators):
            command = decorator(command)
        return command

    return decorate


def store_options(function: _Command) -> _Command:
    """Give a command `--store` alone."""
    return _gather(_STORE)(function)


def list_options(function: _Command) -> _Command:
    """Give a command the store, the day and the form of the answer, which it writes whole."""

    @wraps(function)
    def run(options: Options, **given: Any) -> Any:
        """Call the command with options that say so."""
        return function(options._replace(whole=True), **given)

    return _gather([*_STORE, *_WINDOW[:1], *_FORM[:1]])(run)


def board_options(function: _Command) -> _Command:
    """Give a command the store and the body."""
    return _gather([*_STORE, *_WINDOW[3:]])(function)


def window_options(function: _Command) -> _Command:
    """Give a command the store, the dates and the body."""
    return _gather([*_STORE, _PARTNERSHIP, *_WINDOW])(function)


def query_options(function: _Command) -> _Command:
    """Give a command everything a question takes: store, dates, body, form of the answer, evidence."""
    return _gather([*_STORE, _PARTNERSHIP, *_WINDOW, *_FORM])(function)


def question_options(function: _Command) -> _Command:
    """Give a command of the catalogue everything a question takes, and links into a network page."""
    return _gather([*_STORE, _PARTNERSHIP, *_WINDOW, *_FORM, _LINKS])(function)
