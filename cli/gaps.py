"""What has no settled owner, in; a list of problems, or one with what to ask of it, on a terminal, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from cli.cards import show_one
from cli.options import Options
from cli.tables import clip, day, month
from queries.answer import Answer
from queries.follow.words import deed
from queries.gaps.words import GAPS

Row = Mapping[str, Any]
SEVERITIES = ("high", "medium", "low")
WORDS, SHORTER = 11, 9  # words of a problem, alone and with what belongs to it beside it
SHORT_OWNER = 20  # letters of an owner as written, to be told in a column
TITLED = 3  # a matter with a longer name says itself what is missing
TURN = re.compile(r";(?: however,?)? |,? but |, however,? ")
FEWEST = 4  # words that can tell a problem
NAMED = 8  # rows whose doubts come before the others


def _what(row: Row) -> str:
    """The problem in so few words that two lines hold it, and how many more gaps belong to it."""
    if row["part_of"] and row["also"]:
        return f"{len(row['also']) + 1} {row['part_of']}"
    beside = [f"told as {', '.join(row['told_as'])}"] if row["told_as"] else []
    beside += [f"and {len(row['also'])} more"] if row["also"] else []
    return clip(_matter(row), SHORTER if beside else WORDS) + (f" ({'; '.join(beside)})" if beside else "")


def _matter(row: Row) -> str:
    """What is missing or to do; a problem of a matter under the name of the matter, which its sentence may not give."""
    told, name = deed(row["what"]), str(row["issue"] or "")
    if row["kind"] != "no_owner" or not str(row["key"] or "").startswith("issue:"):
        return told
    return name if len(name.split()) > TITLED else f"{name}: {_turned(told)}"


def _turned(told: str) -> str:
    """Of a long sentence that turns ('all was well; some work was needed') what stands behind the turn."""
    behind = TURN.split(told)[-1]
    return f"… {behind}" if len(told.split()) > SHORTER and FEWEST <= len(behind.split()) < len(told.split()) else told


def _also(row: Row) -> Sequence[str]:
    return [f"{one['label']}: {clip(one['what'], 24)} ({day(one['last_cited'])})" for one in row["also"]]


def _since(row: Row) -> str | None:
    """The day on which the oldest gap of a problem was told."""
    return min((one["first_cited"] for one in (row, *row["also"]) if one["first_cited"]), default=None)


def _times(row: Row) -> Any:
    return len({date for one in (row, *row["also"]) for date in one["meetings"]}) or ""


CARD = {
    "Gap": lambda row: [row["label"]],
    "What": lambda row: [row["what"], *(f"told as {name}" for name in row["told_as"])],
    "Why": lambda row: [row["why"]],
    "Told on": lambda row: [", ".join(map(day, row["meetings"]))],
    "Could take it": lambda row: ["; ".join(row["candidates"])] if row["candidates"] else [],
    "Ask the board": lambda row: [row["question"]],
    "Would disprove it": lambda row: [row["disproof"]],
    "Also": _also,
}
SHORT = {
    "no_owner": "no owner",
    "tbc": "to be confirmed",
    "collective_owner": "everyone's",
    "ambiguous_owner": "owner not clear",
    "post_vacant": "post vacant",
    "owner_departed": "owner moved on",
    "owner_absent": "owner not there",
    "no_follow_up": "no follow-up",
    "body_silent": "group silent",
    "partner_absent": "not represented",
    "issue_unled": "no lead",
    "priority_unled": "no lead agency",
    "off_record": "outside meeting",
}
COLUMNS = {
    "Severity": lambda row: row["severity"],
    "Gap": lambda row: _kind(row),
    "What": _what,
    "Since": lambda row: month(_since(row)),
    "Times": _times,
}


def _kind(row: Row) -> str:
    """The kind of a gap in short; one whose card is headed otherwise than its kind (a post filled in part) as there."""
    if row["kind"] == "collective_owner" and (owner := row.get("owner_written")):
        return f'only "{owner if len(owner) < SHORT_OWNER else f"… {owner.split()[-1]}"}"'
    usual = row["kind"] in GAPS and row["label"] == GAPS[row["kind"]].label
    label = str(row["label"]).lower()
    return SHORT.get(row["kind"], label) if usual else label


def show(answer: Answer, options: Options) -> None:
    """Write many as a table with the gravest told above it, one as a card."""
    if options.form == "table" and answer.rows:
        answer = answer._replace(headline=[*_told(answer.rows), *answer.headline], cannot_tell=_doubts(answer))
    show_one(answer, options, CARD, COLUMNS)


def _told(rows: Sequence[Row]) -> list[str]:
    """How many problems there are and how grave."""
    if len(rows) == 1:
        return []
    counts = Counter(row["severity"] for row in rows)
    told = ", ".join(f"{counts[severity]} {severity}" for severity in SEVERITIES if counts[severity])
    return [f"{len(rows)} problems, gravest first: {told}."]


def _doubts(answer: Answer) -> list[str]:
    """What cannot be told, that of the first rows before the rest."""
    names = {str(row[key]) for row in answer.rows[:NAMED] for key in ("what", "issue") if row[key]}
    return sorted(answer.cannot_tell, key=lambda text: not any(name in text for name in names))
