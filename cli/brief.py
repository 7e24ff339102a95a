"""What somebody should know before a meeting, in; one screen with a heading for each part, out."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from typing import Any

from cli.cards import framed
from cli.options import Options
from cli.render import proof_lines, terminal_width, write
from cli.tables import Columns, clip, day, show_short
from queries.answer import Answer
from queries.network.brief import SECTIONS

Row = Mapping[str, Any]
MOST = 5  # lines of one part on a screen
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
    width = terminal_width()
    body = [line for section in SECTIONS for line in _part(answer, section, options, width)]
    write(framed(answer, body[:-1], hint=not options.evidence))


def _part(answer: Answer, section: str, options: Options, width: int) -> list[str]:
    rows = [row for row in answer.rows if row["section"] == section]
    if not rows:
        return []
    lines = [f"{SECTIONS[section]} ({len(rows)})"]
    for row in rows if options.evidence else rows[:MOST]:
        text = f"{day(row['date']):<13} {clip(row['what'], 20)}{f' [{told}]' if (told := _standing(row)) else ''}"
        lines += textwrap.wrap(text, width, initial_indent="  ", subsequent_indent=" " * 16)
        lines += proof_lines(row, width) if options.evidence else []
    if len(rows) > MOST and not options.evidence:
        lines.append(f"{'':16}and {len(rows) - MOST} more: --evidence or --format json lists all")
    return [*lines, ""]


def _standing(row: Row) -> str:
    """Whose it is, when it is due and how it stands."""
    due = f"due {row['due']}" if row["due"] else ""
    relation = row["relation"] if row["section"] == "leads" else ""
    told = (row["who"], relation, due, row["state"])
    return "; ".join(str(part) for part in told if part)
