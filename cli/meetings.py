"""Answers about who came and what is not held, in; tables that fit a screen of 80 columns, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from cli.options import Options
from cli.tables import Columns, clip, counted, day, show_short
from queries.answer import Answer

Row = Mapping[str, Any]
SEVERAL = 2
FEW = 3  # names in a sentence above a table


def show_attendance(answer: Answer, options: Options) -> None:
    """Show counts for each seat, or meeting by meeting for one name."""
    if answer.rows and "recorded" in answer.rows[0]:
        told = [*_recorded(answer.rows), *answer.headline] if options.form == "table" else answer.headline
        show_short(answer._replace(headline=told), options, _meetings_columns(answer.rows))
        return
    if options.form == "table":
        answer = answer._replace(headline=[*_away(answer.rows), *answer.headline], rows=_by_board(answer.rows))
    show_short(answer, options, _seats_columns(answer.rows, options))


def _away(rows: Sequence[Row]) -> list[str]:
    """How many there are, and who was away most often by the lists."""
    if len(rows) < FEW:
        return []
    once = sum(row["meetings"] <= 1 for row in rows)
    away = sorted((_missed(row), row["name"], row) for row in rows if _missed(row) < -1 and not row["guest"])[:FEW]
    most = ", ".join(f"{name} ({-missed} of {row['meetings']})" for missed, name, row in away)
    told = f"{len(rows)} on the lists, {once} of them at one meeting only."
    return [f"{told} Away most often by the lists: {most}." if most else told]


def _missed(row: Row) -> int:
    """At how many meetings the lists show somebody away, as a number below nought; what cannot be told is not in it.

    A partner for whom a substitute came was there.
    """
    sent = () if row["kind"] == "organization" else ("sent_substitute",)
    return -sum(len(row[key]) for key in ("apologies", *sent, "listed_absent", "no_entry"))


def _by_board(rows: Sequence[Row]) -> list[Row]:
    """The rows of each board together, the board of the first row first."""
    boards = list(dict.fromkeys(row["body"] for row in rows))
    return sorted(rows, key=lambda row: boards.index(row["body"]))


def _under_board(rows: Sequence[Row], options: Options) -> Columns:
    """Where there are several boards: the board above its rows on a screen, beside each of them in a document."""
    if len({row["body"] for row in rows}) < SEVERAL:
        return {}
    if options.form == "table":
        return {"under": lambda row: row["body"]}
    return {"Board": lambda row: clip(row["body"], 6)}


def _seats_columns(rows: Sequence[Row], options: Options) -> Columns:
    columns: dict[str, Any] = {
        "Who": lambda row: row["name"],
        "For": _for,
        "Came": lambda row: f"{row['attended']} of {row['meetings']}",
        "Otherwise": _otherwise,
        "Notes": _notes,
    }
    if options.form == "table":
        del columns["Notes"]
        columns["Otherwise"] = lambda row: "; ".join(filter(None, (_notes(row), _otherwise(row))))
    return {**_under_board(rows, options), **columns}


def _for(row: Row) -> str:
    """Whom a person comes for; of an organisation or post the people who came."""
    if row["people"]:
        return clip(", ".join(reversed(row["people"])), 10)
    if len(homes := row["organizations"]) > 1:
        return ", then ".join(f"{clip(home['name'], 6)} ({len(home['meetings'])})" for home in homes)
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


def _recorded(rows: Sequence[Row]) -> list[str]:
    """How often each thing is recorded, and as what somebody came where that is one thing throughout."""
    counts = Counter(row["recorded"] for row in rows)
    told = ", ".join(f"{words} {number}" for words, number in counts.items())
    roles = {_as(row) for row in rows} - {""}
    role = f" ({roles.pop()})" if len(roles) == 1 else ""
    return [f"{counted(len(rows), 'meeting')}: {told}{role}."] if len(rows) > 1 else []


def _as(row: Row) -> str:
    return str(row["post"] or row["organization"] or "")


def _meetings_columns(rows: Sequence[Row]) -> Columns:
    """Meeting by meeting; a board, a person or a role that is the same throughout takes no column."""
    same = {
        "Board": len({row["body"] for row in rows}) == 1,
        "Who": len({row["name"] for row in rows}) == 1,
        "As": len(rows) > 1 and len({_as(row) for row in rows} - {""}) == 1,
    }
    return {head: cell for head, cell in _MEETING_BY_MEETING.items() if not same.get(head)}


_MEETING_BY_MEETING: Columns = {
    "Meeting": lambda row: day(row["date"]),
    "Board": lambda row: clip(row["body"], 6),
    "Who": lambda row: row["name"],
    "Recorded": lambda row: row["recorded"] + (", in the chair" if row["presided"] else ""),
    "As": lambda row: clip(_as(row), 8),
    "Notes": lambda row: "; ".join(_told(row)),
}


def _told(row: Row) -> list[str]:
    told = [("represented by ", row["represented_by"]), ("for ", row["substitute_for"])]
    told += [("late: ", clip(row["late"], 12)), ("left early: ", clip(row["left_early"], 12))]
    return [f"{words}{value}" for words, value in told if value]


def show_coverage(answer: Answer, options: Options) -> None:
    """Show what is not held between the minutes that are."""
    if options.form == "table":
        answer = answer._replace(headline=[*_missing(answer.rows), *answer.headline], rows=_by_board(answer.rows))
    columns: Columns = {
        "Between": lambda row: _between(row),
        "Named, not held": lambda row: ", ".join(_day_of(named) for named in row["named"]),
        "Item numbers": lambda row: row["items"],
        "Years": lambda row: ", ".join(row["years"]),
    }
    show_short(answer, options, {**_under_board(answer.rows, options), **columns})


def _missing(rows: Sequence[Row]) -> list[str]:
    """How many meetings are named and not held, and which years are without minutes."""
    days = {(row["body"], named["date"]) for row in rows for named in row["named"]}
    boards = len({row["body"] for row in rows})
    years = sorted({year for row in rows for year in row["years"]})
    where = f" of {boards} boards" if boards > 1 else ""
    told = f"Papers name {counted(len(days), 'meeting')}{where} whose minutes are not held."
    return [f"{told} No minutes at all of {', '.join(years)}." if years else told] if rows else []


PLANNED: Columns = {
    "Meeting": lambda row: day(row["date"]),
    "Item": lambda row: row["item"],
    "Title": lambda row: clip(row["title"]),
    "What became of it": lambda row: row["told"],
    "Words": lambda row: clip(row["words"]),
}


def show_planned(answer: Answer, options: Options) -> None:
    """Show what became of the items of an agenda, how many of each above them."""
    if options.form == "table" and len(answer.rows) > 1:
        counts = Counter(row["told"] for row in answer.rows)
        told = "; ".join(f"{number} {words}" for words, number in counts.items())
        answer = answer._replace(headline=[f"{len(answer.rows)} items: {told}.", *answer.headline])
    show_short(answer, options, PLANNED)


def _between(row: Row) -> str:
    if row["after"] and row["before"]:
        return f"{day(row['after'])} and {day(row['before'])}"
    if row["before"]:
        return f"before {day(row['before'])}"
    return f"after {day(row['after'])}" if row["after"] else "no minutes held"


def _day_of(named: Row) -> str:
    told = ["agenda held"] if named["agenda"] else []
    told += [f"moved from {day(named['moved_from'])}"] if named["moved_from"] else []
    return day(named["date"]) + (f" ({'; '.join(told)})" if told else "")
