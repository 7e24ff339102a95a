"""What somebody should know before a meeting, in; one screen with a heading for each part, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cli.options import Options
from cli.plain import proof_lines, wrap
from cli.render import limited, write
from cli.screen import Screen, framed, room_of, screen_of
from cli.tables import Columns, clip, day, show_short
from queries.answer import Answer
from queries.network.brief import SECTIONS

Row = Mapping[str, Any]
Told = tuple[list[str], list[str]]  # lines, and the words behind them
FEWER = (5, 3, 2)  # rows of each part, until a brief fits its screen; with their words one more step
HINT = "Add --evidence to see the words behind each line."
COLUMNS: Columns = {
    "Part": lambda row: SECTIONS[row["section"]],
    "Date": lambda row: day(row["date"]),
    "What": lambda row: row["what"],
    "How it stands": lambda row: _standing(row),
}


def show_brief(answer: Answer, options: Options) -> None:
    """Write a brief: headed parts on a terminal, a table in a document, every key for programs."""
    if options.form != "table" or not answer.rows:
        show_short(answer, options, COLUMNS)
        return
    answer, screen = limited(answer, options), screen_of(options)
    room = room_of(answer, screen)
    body = _parts(answer, screen, None)
    for most in () if room is None else (*FEWER, *([1] if screen.evidence else [])):
        if room is None or _height(body) <= room:
            break
        body = _parts(answer, screen, most)
    write(framed(answer, [*_lines(body)][:-1], screen, hint=_hint(screen)))


def _hint(screen: Screen) -> str:
    if not screen.evidence:
        return HINT
    return "" if screen.lines is None else "The first words behind each line; --all shows every line with all of them."


def _parts(answer: Answer, screen: Screen, most: int | None) -> list[Told]:
    """The lines of every part that has something to tell, each with the words behind it."""
    return [told for section in SECTIONS for told in _part(answer, section, screen, most)]


def _part(answer: Answer, section: str, screen: Screen, most: int | None) -> Iterator[Told]:
    rows = [row for row in answer.rows if row["section"] == section]
    if not rows:
        return
    yield [f"{SECTIONS[section]} ({len(rows)})"], []
    for row in rows[:most]:
        text = f"{day(row['date']):<13} {clip(row['what'], 20)}{f' [{told}]' if (told := _standing(row)) else ''}"
        yield wrap(text, screen.width, indent="  ", under=" " * 16), _words(row, screen)
    if most is not None and len(rows) > most:
        yield [f"{'':16}and {len(rows) - most} more: --all shows them"], []
    yield [""], []


def _words(row: Row, screen: Screen) -> list[str]:
    said = row["evidence"] if screen.lines is None else row["evidence"][:1]
    return proof_lines({"evidence": said}, screen.width) if screen.evidence else []


def _height(body: list[Told]) -> int:
    return sum(len(lines) + len(words) for lines, words in body)


def _lines(body: list[Told]) -> Iterator[str]:
    for lines, words in body:
        yield from lines
        yield from words


def _standing(row: Row) -> str:
    """Whose it is, when it is due and how it stands."""
    due = f"due {row['due']}" if row["due"] else ""
    relation = row["relation"] if row["section"] == "leads" else ""
    told = (row["who"], relation, due, row["state"])
    return "; ".join(str(part) for part in told if part)
