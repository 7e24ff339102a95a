"""One row of an answer and its headings, in; a short card that reads well on a narrow screen, out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from cli.grid import SPARE
from cli.options import Options
from cli.plain import plain, proof_lines, wrap_few
from cli.render import write
from cli.screen import WORDS, framed, room_of, screen_of
from cli.tables import Columns, show_short
from queries.answer import Answer

Lines = Sequence[str]
Parts = Mapping[str, Callable[[Mapping[str, Any]], Lines]]
BESIDE = 18  # the column of the headings
# How many texts of each heading, and how many lines of each text, until a card fits its screen.
FEWER = ((10, 3), (8, 2), (6, 2), (4, 2), (3, 2), (2, 2))
HINT = "Add --evidence to see the words behind it."


def show_card(answer: Answer, options: Options, parts: Parts, columns: Columns) -> None:
    """Write one row as a card on a terminal, many as a table; a document has the room for every heading."""
    if options.form != "table" or len(answer.rows) != 1:
        show_short(answer, options, parts if options.form == "md" else columns)
        return
    row, screen = answer.rows[0], screen_of(options)
    room = room_of(answer, screen)
    body = fitted(row, parts, screen.width, room - WORDS if room is not None and options.evidence else room)
    left = None if room is None else room - len(body) - 2
    words = proof_lines(row, screen.width, left) if options.evidence else ()
    write(framed(answer, body, screen, words=words, hint="" if options.evidence else HINT))


def show_one(answer: Answer, options: Options, parts: Parts, columns: Columns) -> None:
    """Write one row as a card on a terminal, and the same short columns for many and in a document."""
    if options.form == "table":
        show_card(answer, options, parts, columns)
    else:
        show_short(answer, options, columns)


def fitted(row: Mapping[str, Any], parts: Parts, width: int, room: int | None) -> list[str]:
    """A card whole where there is room; else the first lines of each heading, and how many more there are."""
    drawn = draw_card(row, parts, width=width)
    for most, tall in () if room is None else FEWER:
        if room is None or len(drawn) <= room + SPARE:
            break
        drawn = draw_card(row, parts, width=width, most=most, tall=tall)
    return drawn


def draw_card(
    row: Mapping[str, Any], parts: Parts, *, width: int = 80, most: int | None = None, tall: int | None = None
) -> list[str]:
    """The headings of a card with their lines beside them; a heading without lines is left out."""
    drawn: list[str] = []
    under = " " * (BESIDE + 2)
    for heading, lines_of in parts.items():
        texts = [text for text in map(plain, lines_of(row)) if text]
        for number, text in enumerate(texts if most is None else _few(texts, most)):
            beside = (heading if number == 0 else "").ljust(BESIDE)
            drawn += wrap_few(text, max(width, 40), tall or len(text), indent=beside, under=under)
    return drawn


def _few(texts: list[str], most: int) -> list[str]:
    """The first texts and how many more there are; one more takes no more room than saying so."""
    if len(texts) <= most + 1:
        return texts
    return [*texts[:most], f"and {len(texts) - most} more: --all shows them"]
