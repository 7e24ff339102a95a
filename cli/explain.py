"""What the record says and why, in; facts, joins and decisions in their sections, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cli.cards import draw_card
from cli.grid import SPARE, WORDS, first_of, rows_of
from cli.options import Options
from cli.plain import proof_lines
from cli.render import limited, write
from cli.screen import Screen, framed, room_of, screen_of
from cli.tables import Columns, clip, day, said, shortened, show_short
from queries.answer import Answer
from queries.wording import LIKENESS_WORDS

Row = Mapping[str, Any]
LEAST = 8  # lines that facts have in any case


def _fact(row: Row) -> str:
    return " ".join(str(row[key]) for key in ("what", "relation", "other") if row[key])


COLUMNS: Columns = {
    "What": lambda row: clip(_fact(row), 30),
    "Since": lambda row: day(row["since"]),
    "Basis": lambda row: row.get("basis", ""),
    "Rule": lambda row: LIKENESS_WORDS.get(row["rule"] or "", row["rule"]),
    "Id": lambda row: row["id"],
}
STEPS: Columns = {
    "Names": lambda row: clip(_fact(row), 30),
    "Rule": lambda row: row["rule"],
    "Why": lambda row: row["why"],
}
APART: Columns = {
    "Name": lambda row: row["other"],
    "State": lambda row: LIKENESS_WORDS.get(row["rule"] or "", row["rule"]),
    "Why": lambda row: row["why"],
}
DECIDED: Columns = {
    "What": lambda row: clip(_fact(row), 24),
    "On": lambda row: day(row["since"]),
    "Rule": lambda row: row["rule"],
    "Why": lambda row: row["why"],
}
OWNER: Columns = {
    "Owner in the minutes": lambda row: clip(_fact(row), 30),
    "Rule": lambda row: row["rule"],
    "Where": lambda row: row["why"],
}
SECTIONS: dict[str, tuple[str, Columns]] = {
    "joined": ("How the names were joined, step by step", STEPS),
    "not_joined": ("Looked at and not joined", APART),
    "owner": ("How the owner that the minutes print was read", OWNER),
    "decided": ("What people decided", DECIDED),
    "fact": ("What the record says", COLUMNS),
}
ONE = {
    "Fact": lambda row: [_fact(row)],
    "Rule": lambda row: [(row["rule"] or "none: the words say it themselves").replace("_", " ")],
    "Basis": lambda row: [row["basis"]],
    "Why": lambda row: [row["why"] or ""],
    "Confidence": lambda row: [f"{row['confidence']:.0%}" if row["confidence"] is not None else ""],
    "Said": lambda row: [said(row["since"], row["last_cited"])],
    "Id": lambda row: [row["id"]],
}


def show(answer: Answer, options: Options) -> None:
    """Write facts and decisions in their sections; programs and spreadsheets get one list."""
    if options.form != "table" or not answer.rows:
        show_short(answer, options, COLUMNS)
    else:
        write(_on_screen(limited(answer, options), options))


def _on_screen(answer: Answer, options: Options) -> str:
    """One fact as a card with its words; several in sections."""
    screen = screen_of(options)
    if len(answer.rows) == 1 and answer.rows[0]["group"] == "fact":
        row = answer.rows[0]
        return framed(answer, draw_card(row, ONE, width=screen.width), screen, words=proof_lines(row, screen.width))
    groups = {group: [row for row in answer.rows if row["group"] == group] for group in SECTIONS}
    shown = {group: rows for group, rows in groups.items() if rows}
    room = room_of(answer, screen)
    body: list[str] = []
    for group, rows in shown.items():
        body += [*([""] if body else []), *([SECTIONS[group][0], ""] if len(shown) > 1 else [])]
        columns = SECTIONS[group][1]
        if columns is COLUMNS:
            body += _facts(rows, screen, None if room is None else room - len(body))
        else:
            body += rows_of(shortened(rows, columns), evidence=screen.evidence, width=screen.width)
    return framed(answer, body, screen, hint="" if screen.evidence else "Add --evidence to see the words behind each.")


def _facts(rows: Sequence[Row], screen: Screen, room: int | None) -> list[str]:
    """Facts as two lines each, which leaves their words the width; the first of them where there is little room."""
    most = None if room is None else max(WORDS, room // len(rows) - 2)
    drawn = [
        [*_two_lines(row, screen.width), *(proof_lines(row, screen.width, most) if screen.evidence else [])]
        for row in rows
    ]
    if room is not None and sum(map(len, drawn)) > room + SPARE:
        drawn = first_of(drawn, max(room, LEAST))
    lines = [line for block in drawn for line in block]
    left = len(rows) - len(drawn)
    return [*lines, *([f"and {left} more: --all shows them"] if left else [])]


def _two_lines(row: Row, width: int) -> list[str]:
    """A fact beside its day; below it how it is known. Its id is for programs, and for `explain` of one fact."""
    rule = f"rule: {row['rule'].replace('_', ' ')}" if row["rule"] else ""
    told = [row["basis"], rule, row["why"] or ""]
    lines = [clip(_fact(row), 30), "; ".join(text for text in told if text)]
    return draw_card(row, {day(row["since"]) or " ": lambda _: lines}, width=width)
