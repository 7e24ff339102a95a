"""An answer and a network page in; the link of each row into that page out, in the row or below the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cli.options import Options
from cli.plain import plain
from cli.render import escape_markdown, write
from graph.view import View
from queries.answer import Answer
from queries.wording import first_words

NAMES = ("about", "what", "issue", "action", "resolution", "post", "body", "priority", "name")
WORDS = 12  # of a thing in the list of links
MOST_LINKS = 10  # about as many as a screen shows rows; --all and --limit say otherwise


def links_of(view: View, answer: Answer, options: Options) -> list[str]:
    """The link of each row, "" where it is not sure which thing the row is about."""
    from viz.network.link import Links, page_address

    links = Links(view, page_address(options.links))
    return [links.of(row) for row in _rows(answer)]


def _rows(answer: Answer) -> list[Mapping[str, Any]]:
    return [*answer.rows, *(row for rows in answer.beside.values() for row in rows)]


def with_links(answer: Answer, links: Sequence[str]) -> Answer:
    """The same answer, each row with its `link`."""
    linked = iter(links)
    rows = [{**row, "link": next(linked)} for row in answer.rows]
    beside = {key: [{**row, "link": next(linked)} for row in rows] for key, rows in answer.beside.items()}
    return answer._replace(rows=rows, beside=beside)


def show_links(answer: Answer, links: Sequence[str], options: Options) -> None:
    """Write the links below a table, each once, under the name of its thing; an address is never broken in two."""
    named = {link: _name(row) for row, link in reversed(list(zip(_rows(answer), links, strict=True))) if link}
    shown = list(reversed(named.items()))[: None if options.all_rows else options.limit or MOST_LINKS]
    if options.form == "md":
        lines = [f"- [{escape_markdown(name)}]({link})" for link, name in shown]
    else:
        lines = ["", "On the page:", *(line for link, name in shown for line in (f"  {name}", f"    {link}"))]
    write("\n".join(lines) + "\n")


def _name(row: Mapping[str, Any]) -> str:
    return first_words(next((plain(row[name]) for name in NAMES if row.get(name)), ""), WORDS)
