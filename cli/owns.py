"""Who owns what, in; the matters with their leads, or the owners of one name, on a terminal, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from cli.options import Options
from cli.tables import Columns, clip, day, said, show_short
from queries.answer import Answer
from queries.follow.words import deed
from queries.owns.closed_lists import for_programs
from queries.owns.owning import HELPING
from queries.owns.rows import THING_KEYS
from queries.wording import STATE_WORDS, UNSURE_SENTENCE, led_before, relation_words

Row = Mapping[str, Any]
BUSIEST = 6  # owners of tasks that the matrix names
WORDS = 14  # of a matter in the matrix
MANY = 4  # tasks alone that have a table of their own


def _what(row: Row) -> str:
    return clip(next((row[key] for key in THING_KEYS.values() if row.get(key)), ""))


def _who(row: Row) -> str:
    if "owner" not in row:
        return "nobody shown"
    owner = row["owner"]
    if not owner["name"]:
        return "not settled: " + " or ".join(row["candidates"])
    beside = owner["holders"] or [part for part in (owner["organization"],) if part and part != owner["name"]]
    named = f"{owner['name']} ({', '.join(beside)})" if beside else str(owner["name"])
    return "; ".join(filter(None, [named, *row["also"], led_before(row) if row["by_title"] else ""]))


def _again(row: Row) -> str:
    return day(row["last_cited"]) if row["last_cited"] != row["since"] else ""


def _state(row: Row) -> str:
    if "owner" not in row:
        return "no lead"
    if row["relation"] == "presided":  # a fact of those days, which neither stands nor ends
        return f"{relation_words(row)}: {', '.join(map(day, row['presided']))}"
    judged = " (curated)" if row.get("basis") == "curated" else ""
    return f"{relation_words(row)}: {STATE_WORDS[row['state']]}{judged}"


def _since(row: Row) -> str:
    """Since when it is said, or from when it is to be where the words are of an earlier day."""
    since, last = row["since"] or "", row["last_cited"] or ""
    return f"from {day(since)}" if since > last > "" else day(since)


COLUMNS: Columns = {
    "What": _what,
    "Who": _who,
    "Since": _since,
    "Last said": _again,
    "State": _state,
}
TASKS: Columns = {
    "What": lambda row: clip(deed(_what(row)), WORDS),
    "Who": lambda row: "; ".join([row["owner"]["name"] or _who(row), *row["also"]]),
    "Since": lambda row: day(row["since"]),
    "State": lambda row: _state(row).removeprefix("is to do: "),
}
MATRIX: Columns = {
    "What": lambda row: clip(_what(row), WORDS) + (" (priority)" if row.get("priority") else ""),
    "Who leads": _who,
    "Said": lambda row: _span(row),
    "State": _state,
}


def _span(row: Row) -> str:
    """From which year to which month it is said; one month where it is the same."""
    first, last = ((date or "")[:7] for date in (row.get("since") or row.get("first_cited"), row["last_cited"]))
    if first in ("", last) or first > last:
        return said(first, last)
    return f"{first[:4]} to {day(last)}" if first[:4] != last[:4] else f"{day(first).split()[0]} to {day(last)}"


def show(answer: Answer, options: Options) -> None:
    """Write the owners of one name as a table; without a name the matters first and the tasks as a count."""
    if options.form in ("json", "csv"):
        answer = answer._replace(rows=[for_programs(row) for row in answer.rows])
    if options.form not in ("table", "md") or not answer.beside:
        _show_one(answer, options)
        return
    tasks = [row for row in answer.rows if row["action"] or row["resolution"]]
    standing = [row for row in answer.rows if not (row["action"] or row["resolution"])]
    rows = [*(row for unowned in answer.beside.values() for row in unowned), *standing]
    rows.sort(key=lambda row: row["last_cited"] or "", reverse=True)
    rows.sort(key=lambda row: row.get("severity") != "high")  # what is gravest stands on top, as in `gaps`
    counted = [_tasks(tasks)] if tasks else []
    unsure = any(row.get("state") == "ambiguous" for row in standing)
    doubts = tuple(f": {row['doubt']}." for row in tasks if row.get("doubt"))  # told where the tasks are listed
    told = [text for text in answer.cannot_tell if not text.endswith(doubts) and (unsure or text != UNSURE_SENTENCE)]
    shown = answer._replace(rows=rows, cannot_tell=told, warnings=[*counted, *answer.warnings])
    show_short(shown, options, MATRIX)


def _show_one(answer: Answer, options: Options) -> None:
    """The owners of one name; where nothing but tasks is asked for, who has most of them, and short columns."""
    if options.form == "table" and any(row["issue"] or row["priority"] for row in answer.rows):
        answer = answer._replace(rows=_each_owner_first(_folded(answer.rows)))
    tasks = [row for row in answer.rows if row["action"] or row["resolution"]]
    if options.form != "table" or len(tasks) < MANY or len(tasks) < len(answer.rows):
        show_short(answer, options, COLUMNS)
        return
    told = _tasks(tasks).partition(";")[0] + "; newest first."
    show_short(answer._replace(headline=[*answer.headline, told]), options, TASKS)


def _folded(rows: Sequence[Row]) -> list[Row]:
    """Those who own a task together in one row; the chair of a group is told where the group is asked for."""
    kept: dict[tuple[Any, ...], dict[str, Any]] = {}
    chairs = []
    for row in rows:
        task = row["action"] or row["resolution"]
        if task and row["relation"] == "chairs":
            chairs.append(row)
            continue
        alike = (task, row["relation"], row["state"], row["since"]) if task and row["owner"]["name"] else (id(row),)
        first = kept.setdefault(alike, {**row, "evidence": []})
        if row["owner"]["name"] != first["owner"]["name"]:
            first["also"] = [*first["also"], row["owner"]["name"]]
        first["evidence"] = [*first["evidence"], *(e for e in row["evidence"] if e not in first["evidence"])]
    told: list[Row] = list(kept.values())
    return [*told, *(row for row in chairs if not any(_is_group_of(one, row) for one in told))]


def _is_group_of(row: Row, chair: Row) -> bool:
    """Whether a row names the group whose chair another row names for the same task."""
    same = (row["action"], row["resolution"]) == (chair["action"], chair["resolution"])
    return same and row["owner"]["kind"] == "body"


def _each_owner_first(rows: Sequence[Row]) -> list[Row]:
    """The row by which each owner is shown first, those of today before them, newest first; then what else they own."""
    new: dict[str, Row] = {}
    for row in rows:
        if row["relation"] not in HELPING and row["owner"]["name"]:
            new.setdefault(row["owner"]["name"], row)
    first = sorted(new.values(), key=lambda row: row["last_cited"] or "", reverse=True)
    first.sort(key=lambda row: row["state"] != "current")
    return [*first, *(row for row in rows if not any(row is one for one in first))]


def _tasks(tasks: Sequence[Row]) -> str:
    """How many tasks have an owner, and who has most of them."""
    counts = Counter(name for row in tasks for name in dict.fromkeys([row["owner"]["name"], *row["also"]]))
    busiest = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    named = ", ".join(f"{name} {count}" for name, count in busiest[:BUSIEST])
    more = f" and {len(busiest) - BUSIEST} others" if len(busiest) > BUSIEST else ""
    return f"{len(tasks)} tasks have an owner on record: {named}{more}; `owns --tasks` lists them."
