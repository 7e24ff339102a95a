"""Authorities and the meetings at which they were or were not, in; a grid of letters with its meaning, out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from cli.grid import first_of
from cli.options import Options
from cli.plain import proof_lines, wrap
from cli.render import limited, write
from cli.screen import ROWS, Screen, framed, room_of, screen_of
from cli.tables import Columns, day, show_short
from queries.answer import Answer

Row = Mapping[str, Any]
SIGNS = {"present": "P", "substitute": "S", "apology": "A", "absent": "N", "no_entry": "-", "cannot_tell": "?"}
WORDS = {
    "present": "there",
    "substitute": "substitute",
    "apology": "apologies",
    "absent": "listed as absent",
    "no_entry": "not named",
    "cannot_tell": "cannot tell",
}
LEGEND = {sign: WORDS[state] for state, sign in SIGNS.items()} | {"-": "not named in the list"}
LATER = "a day with ?: whether it came later cannot be told"
HINT = "Add --evidence to see the words behind each letter."
NAME, CELL, LAST = 16, 8, 13  # how wide the columns of the grid are


def show_seats(answer: Answer, options: Options) -> None:
    """Show a grid of authorities and the latest meetings; a letter in every cell, with its meaning below."""
    if options.form != "table" or not answer.rows:
        show_short(answer, options, _columns(answer.rows))
        return
    answer, screen = limited(answer, options), screen_of(options)
    width = screen.width
    grid = draw_grid(answer.rows, max(1, (width - NAME - LAST) // CELL))
    body = [*grid, "", *wrap(legend_of(answer.rows), width)]
    words = _words(answer, screen, len(body)) if options.evidence else []
    write(framed(answer, body, screen, words=words, hint="" if options.evidence else HINT))


def _words(answer: Answer, screen: Screen, height: int) -> list[str]:
    """The words behind each authority, the newest first; on a screen as many as fit, of each at least one."""
    room = room_of(answer, screen)
    blocks = []
    for row in answer.rows:
        said = row["evidence"][::-1] if room is None else row["evidence"][-1:]
        left = len(row["evidence"]) - len(said)
        more = f" (the newest words; {left} more: --all)" if left else ""
        blocks.append([f"  {row['authority']}{more}", *proof_lines({"evidence": said}, screen.width)])
    shown = blocks if room is None else first_of(blocks, max(room - height, ROWS))
    left = len(blocks) - len(shown)
    unsaid = [f"  and of {left} more: --all shows them"] if left else []
    return [line for block in shown for line in block] + unsaid


def legend_of(rows: Sequence[Row]) -> str:
    """The meaning of every letter that stands in a grid, and of no other."""
    held = [meeting for row in rows for meeting in row["meetings"] if meeting["loaded"]]
    states = {meeting["state"] for meeting in held}
    told = [f"{sign} {LEGEND[sign]}" for state, sign in SIGNS.items() if state in states]
    return "   ".join([*told, *([LATER] if any(row["cannot_tell_since"] for row in rows) else [])])


def draw_grid(rows: Sequence[Row], most: int) -> list[str]:
    """The grid as lines: one for each authority, one column for each of the latest meetings held."""
    held = [meeting["date"] for meeting in rows[0]["meetings"] if meeting["loaded"]][-most:]
    months = ["".join(day(date).split(" ", 1)[1:]).replace(" 20", " ", 1) for date in held]
    days = [day(date).split(" ")[0] for date in held]
    lines = ["".ljust(NAME) + "".join(text.ljust(CELL) for text in days)]
    lines += ["".ljust(NAME) + "".join(text.ljust(CELL) for text in months) + "last there"]
    lines += ["-" * (NAME - 2) + "  " + ("-" * (CELL - 2) + "  ") * len(held) + "-" * (LAST - 2)]
    for row in rows:
        signs = {meeting["date"]: sign_of(meeting) for meeting in row["meetings"] if meeting["loaded"]}
        name, *more = wrap(row["authority"], NAME - 2)
        cells = "".join(signs.get(date, "").ljust(CELL) for date in held)
        lines += [name.ljust(NAME) + cells + last_there(row), *more]
    return lines


def last_there(row: Row) -> str:
    """The last day on which an authority was surely there; with a question mark where later days cannot be told."""
    known = day(row["last_present"])
    if row["cannot_tell_since"]:
        return f"{known} ?" if known else "?"
    return known or "-"


def sign_of(meeting: Row) -> str:
    """The letter for one authority at one meeting."""
    return SIGNS[meeting["state"]]


def _columns(rows: Sequence[Row]) -> Columns:
    """One column for each meeting held, for a document that has the room."""
    held = [meeting["date"] for meeting in rows[0]["meetings"] if meeting["loaded"]] if rows else []
    columns: dict[str, Callable[[Row], Any]] = {"Authority": lambda row: row["authority"]}
    for date in held:
        columns[day(date)] = partial(_cell, date=date)
    return columns | {"Last there": last_there}


def _cell(row: Row, *, date: str) -> str:
    """How it stands in the list of one meeting, in words, and who is meant."""
    meeting = next(one for one in row["meetings"] if one["date"] == date and one["loaded"])
    if meeting["unsure"]:
        return f"{WORDS[meeting['state']]}: {meeting['why']}"
    told = WORDS[meeting["state"]]
    return f"{told}: {', '.join(meeting['who'])}" if meeting["who"] else told
