"""Answers about who came and what is not held, in; tables that fit a screen of 80 columns, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cli.options import Options
from cli.tables import Columns, clip, day, show_short
from queries.answer import Answer

Row = Mapping[str, Any]


def show_attendance(answer: Answer, options: Options) -> None:
    """Show counts for each seat, or meeting by meeting for one name."""
    by_meeting = bool(answer.rows) and "recorded" in answer.rows[0]
    show_short(answer, options, _meetings_columns(answer.rows) if by_meeting else _seats_columns(answer.rows))


def _seats_columns(rows: Sequence[Row]) -> Columns:
    boards = len({row["body"] for row in rows}) > 1
    columns: dict[str, Any] = {
        "Who": lambda row: row["name"],
        "For": _for,
        "Came": lambda row: f"{row['attended']} of {row['meetings']}",
        "Otherwise": _otherwise,
        "Notes": _notes,
    }
    return {"Board": lambda row: clip(row["body"], 6), **columns} if boards else columns


def _for(row: Row) -> str:
    """Whom a person comes for; of an organisation or post the people who came."""
    if row["people"]:
        return clip(", ".join(reversed(row["people"])), 10)
    return clip(row["organization"], 6) or clip(row["post"], 6)


def _otherwise(row: Row) -> str:
    counted = (
        ("apologies", "apologies"),
        ("substitute sent", "sent_substitute"),
        ("listed absent", "listed_absent"),
        ("not named", "no_entry"),
        ("cannot tell", "cannot_tell"),
    )
    return ", ".join(f"{word} {len(row[key])}" for word, key in counted if row[key])


def _notes(row: Row) -> str:
    counted = (("chaired", "presided"), ("late", "late"), ("left early", "left_early"))
    told = ["guest"] if row["guest"] else []
    return ", ".join(told + [f"{word} {len(row[key])}" for word, key in counted if row[key]])


def _meetings_columns(rows: Sequence[Row]) -> Columns:
    """Meeting by meeting; a board or a person that is the same throughout takes no column."""
    same = {"Board": len({row["body"] for row in rows}) == 1, "Who": len({row["name"] for row in rows}) == 1}
    return {head: cell for head, cell in _MEETING_BY_MEETING.items() if not same.get(head)}


_MEETING_BY_MEETING: Columns = {
    "Meeting": lambda row: day(row["date"]),
    "Board": lambda row: clip(row["body"], 6),
    "Who": lambda row: row["name"],
    "Recorded": lambda row: row["recorded"] + (", in the chair" if row["presided"] else ""),
    "As": lambda row: clip(row["post"] or row["organization"], 8),
    "Notes": lambda row: "; ".join(_told(row)),
}


def _told(row: Row) -> list[str]:
    told = [("represented by ", row["represented_by"]), ("for ", row["substitute_for"])]
    told += [("late: ", clip(row["late"], 12)), ("left early: ", clip(row["left_early"], 12))]
    return [f"{words}{value}" for words, value in told if value]


def show_coverage(answer: Answer, options: Options) -> None:
    """Show what is not held between the minutes that are."""
    boards = len({row["body"] for row in answer.rows}) > 1
    columns: dict[str, Any] = {
        "Between": lambda row: _between(row),
        "Named, not held": lambda row: ", ".join(_day_of(named) for named in row["named"]),
        "Item numbers": lambda row: row["items"],
        "Years": lambda row: ", ".join(row["years"]),
    }
    show_short(answer, options, {"Board": lambda row: clip(row["body"], 6), **columns} if boards else columns)


def _between(row: Row) -> str:
    if row["after"] and row["before"]:
        return f"{day(row['after'])} and {day(row['before'])}"
    if row["before"]:
        return f"before {day(row['before'])}"
    return f"after {day(row['after'])}" if row["after"] else "no minutes held"


def _day_of(named: Row) -> str:
    return day(named["date"]) + (" (agenda held)" if named["agenda"] else "")
