"""One row of an answer and its headings, in; a short card that reads well on a narrow screen, out."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from cli.options import Options
from cli.render import plain, proof_lines, remarks_of, terminal_width, title_of, write
from cli.tables import Columns, show_short
from queries.answer import Answer

Lines = Sequence[str]
Parts = Mapping[str, Callable[[Mapping[str, Any]], Lines]]
BESIDE = 18  # the column of the headings


def show_card(answer: Answer, options: Options, parts: Parts, columns: Columns) -> None:
    """Write one row as a card on a terminal, many as a table; a document has the room for every heading."""
    if options.form != "table" or len(answer.rows) != 1:
        show_short(answer, options, parts if options.form == "md" else columns)
        return
    row = answer.rows[0]
    width = terminal_width()
    body = draw_card(row, parts, width=width)
    words = proof_lines(row, width) if options.evidence else ()
    write(framed(answer, body, words=words, hint=not options.evidence))


def show_one(answer: Answer, options: Options, parts: Parts, columns: Columns) -> None:
    """Write one row as a card on a terminal, and the same short columns for many and in a document."""
    if options.form == "table":
        show_card(answer, options, parts, columns)
    else:
        show_short(answer, options, columns)


def framed(answer: Answer, body: Lines, *, words: Lines = (), hint: bool = False) -> str:
    """Lines with the question above and the remarks below, as every answer has them."""
    width = terminal_width()
    lines = [*title_of(answer, width), "", *body, ""]
    lines += ["The words:", *words, ""] if words else []
    lines += remarks_of(answer, width, hint=hint)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def draw_card(row: Mapping[str, Any], parts: Parts, *, width: int = 80) -> list[str]:
    """The headings of a card with their lines beside them; a heading without lines is left out."""
    drawn: list[str] = []
    for heading, lines_of in parts.items():
        lines = [text for text in map(plain, lines_of(row)) if text]
        for number, text in enumerate(lines):
            beside = (heading if number == 0 else "").ljust(BESIDE)
            under = " " * (BESIDE + 2)
            drawn += textwrap.wrap(text, max(width, 40), initial_indent=beside, subsequent_indent=under)
    return drawn
