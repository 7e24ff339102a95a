"""A question of the catalogue, in; the command that asks it and shows the answer, out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from cli.cells import columns_of
from cli.linked import links_of, show_links, with_links
from cli.options import Options, check_date, is_all, open_view, question_options, window_of
from cli.tables import show_short
from queries.catalogue import QUERIES
from queries.question import Option, Query, called

PROGRAM = "partnergraph"
LEAST = "at_least"
_AT_LEAST = click.option(
    "--at-least",
    LEAST,
    default=None,
    metavar="N",
    type=click.IntRange(min=1),
    help="With --partnership all: only what stands in N partnerships or more.",
)


def __getattr__(name: str) -> click.Command:
    """The command of a question, made when it is asked for: `cli.ask:follow_through`."""
    query = QUERIES.get(name.replace("_", "-"))
    if query is None:
        raise AttributeError(name)
    return command_of(query)


def command_of(query: Query) -> click.Command:
    """The command that asks one question."""

    def ask(options: Options, **given: Any) -> None:
        """Ask it of the store and show the answer."""
        words = [given.pop(argument.name) for argument in query.arguments]
        least = given.pop(LEAST, None) or 0
        if is_all(options.of_partnership):
            from cli.region import ask_all  # what all partnerships answer; a question to one needs none of it

            ask_all(query, options, words, least=least, given=given)
            return
        if least:
            raise click.UsageError("--at-least counts partnerships; give it together with --partnership all.")
        with open_view(options) as view:
            answer = query.answers(view, *words, **given, window=window_of(view, options))
            links = links_of(view, answer, options) if options.links else []
        if links and options.form in ("json", "csv"):
            answer = with_links(answer, links)
        shown(query)(answer, options._replace(narrower=narrower(query)))
        if links and options.form in ("table", "md"):
            show_links(answer, links, options)

    function: Callable[..., Any] = question_options(ask)
    if query.across:
        function = _AT_LEAST(function)
    for option in reversed(query.options):
        function = _option(option)(function)
    for argument in reversed(query.arguments):
        given_up: dict[str, Any] = {} if argument.required else {"default": ""}  # any default makes it not required
        function = click.argument(argument.name, required=argument.required, **given_up)(function)
    return click.command(name=query.name, help=_help(query))(function)


def shown(query: Query) -> Callable[[Any, Options], None]:
    """How an answer is shown: in the columns of the catalogue, or drawn by a function of its own."""
    if query.show:
        drawn: Callable[[Any, Options], None] = called(query.show)
        return drawn
    columns = columns_of(query.columns)
    return lambda answer, options: show_short(answer, options, columns)


def narrower(query: Query) -> str:
    """What makes a question narrower, in words: its argument, its own options, the dates and the board."""
    words = [argument.name.upper() for argument in query.arguments if not argument.required]
    flags = [option.flag for option in query.options if option.narrows]
    *first, last = [*words, *flags, "--since", "--until", "--body"]
    return f"{', '.join(first)} or {last}"


def _option(option: Option) -> Callable[..., Any]:
    more: dict[str, Any] = {"metavar": option.metavar} if option.metavar else {}
    if option.kind == "yes":
        return click.option(option.flag, option.name, is_flag=True, help=option.help)
    if option.kind == "date":
        more |= {"metavar": "DATE", "callback": check_date}
    told = option.help
    if option.choices:  # listed in the help text: beside the flag they would be one long line
        more |= {"type": click.Choice(option.choices), "metavar": option.name.rstrip("s").upper()}
        told = f"{told} One of {', '.join(option.choices)}."
    elif option.kind == "number":
        more["type"] = click.IntRange(min=0)
    default = option.default if option.default is not None or option.many else ("" if option.kind != "number" else None)
    return click.option(option.flag, option.name, default=default, multiple=option.many, help=told, **more)


def _help(query: Query) -> str:
    """The line of the list, more words, and the examples, each on its own line."""
    first, *others = [f"{PROGRAM} {text}" for text in query.examples]
    return "\n".join([f"{query.about}\n\n\b\nExample: {first}", *(f"         {text}" for text in others)])
