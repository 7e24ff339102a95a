"""One meeting, in; a card of it that fits a screen, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cli.cards import show_card
from cli.options import Options
from cli.tables import clip, counted, day
from graph.dates import spoken
from queries.answer import Answer

Row = Mapping[str, Any]
FEW = 6  # items that a screen shows by their titles
TITLE, TEXT = 6, 18  # words shown of a title, of a task or of what was said to be wrong
STATES = {"tbc": "to be confirmed", "none": "no owner said", "unresolved": "not settled", "ambiguous": "not settled"}


def show_meeting(answer: Answer, options: Options) -> None:
    """Show one meeting as a card, many as a table."""
    short = options.form == "table" and not options.all_rows
    show_card(answer, options, {**_PARTS, "Items": _item_numbers} if short else _PARTS, _COLUMNS)


def _what(row: Row) -> list[str]:
    times = " to ".join(row[key] for key in ("start_time", "end_time") if row[key])
    times = times if row["start_time"] or not times else f"until {times}"
    place = ", ".join(part for part in (times, row["venue"]) if part)
    kind = "" if row["status"] == "minuted" else " (agenda only)"
    return [f"{row['body']}, {spoken(row['date'])}{kind}", place]


def _chair(row: Row) -> list[str]:
    """Who presided; an agenda only says who chairs the board, not who will preside on the day."""
    return [row["chair"] or "the minutes do not say"] if row["status"] == "minuted" else [""]


def _listed(row: Row, key: str) -> list[str]:
    names = [one["name"] for one in row[key]]
    return [f"{len(names)}: {', '.join(names)}"] if names else []


def _substitutes(row: Row) -> list[str]:
    told = [f"{one['name']} for {one['for']}" if one["for"] else str(one["name"]) for one in row["substitutes"]]
    return [", ".join(told)] if told else []


def _moves(row: Row) -> list[str]:
    late = [f"{one['name']} late: {clip(one['words'], 12)}" for one in row["late"]]
    return late + [f"{one['name']} left early: {clip(one['words'], 12)}" for one in row["left_early"]]


def _items(row: Row) -> list[str]:
    told = [f"{item['number'] or ''} {clip(item['title'], TITLE)}".strip() for item in row["items"]]
    return ["; ".join(text for text in told if text)]


def _item_numbers(row: Row) -> list[str]:
    """A few items by their titles; of many only how many there are and their numbers."""
    numbers = [str(item["number"]) for item in row["items"] if item["number"]]
    if len(row["items"]) <= FEW or not numbers:
        return _items(row)
    span = numbers[0] if len(numbers) == 1 else f"{numbers[0]} to {numbers[-1]}"
    few = f"{len(numbers)} of them numbered ({span})" if 2 * len(numbers) < len(row["items"]) else f"from {span}"
    return [f"{len(row['items'])}, {few}: --all shows their titles"]


def _tasks(tasks: Sequence[Row]) -> list[str]:
    return [f"{_number(task)}{clip(task['text'], TEXT)} [{_owner(task)}{_due(task)}]" for task in tasks]


def _problems(row: Row) -> list[str]:
    """What was said to be wrong: the first sentence on each matter, and how many more there are."""
    return [
        f"{one['item'] or ''} {one['issue']}: {clip(one['words'][0], TEXT)}"
        + (f" (and {counted(more, 'more sentence')})" if (more := len(one["words"]) - 1) else "")
        for one in row["problems"]
    ]


def _promised(row: Row) -> list[str]:
    """What was promised for the next meeting; where the actions tell it already, by the numbers of their items."""
    told = {task["text"] for task in row["actions"]}
    numbers = list(dict.fromkeys(task["item"] for task in row["promised"] if task["item"]))
    if numbers and all(task["text"] in told for task in row["promised"]):
        return [f"{len(row['promised'])} of these actions (item {', '.join(numbers)})"]
    return _tasks(row["promised"])


def _number(task: Row) -> str:
    return f"{task['item']}: " if task["item"] else ""


def _owner(task: Row) -> str:
    if task["owners"]:
        return ", ".join(task["owners"])
    if task["candidates"]:
        return f"not settled: {' or '.join(task['candidates'])}"
    printed = "/".join(task["owner_tokens"])
    return printed or STATES.get(task["owner_state"] or "none", "no owner said")


def _due(task: Row) -> str:
    due = task["due"] or ""
    return f"; due {day(due) if due[:4].isdigit() else due}" if due else ""


def _decisions(row: Row) -> list[str]:
    """What was decided; what was only noted is counted."""
    noted = [one for one in row["decisions"] if one["effect"] == "note"]
    told = [f"{_number(one)}{clip(one['text'], TEXT)}" for one in row["decisions"] if one["effect"] != "note"]
    numbers = ", ".join(dict.fromkeys(one["item"] for one in noted if one["item"]))
    return told + ([f"noted: {numbers}" if numbers else f"noted: {len(noted)}"] if noted else [])


def _next(row: Row) -> list[str]:
    return [day(row["next_date"])] if row["next_date"] else []


_PARTS: dict[str, Any] = {
    "Meeting": _what,
    "In the chair": _chair,
    "Problems raised": _problems,
    "Actions": lambda row: _tasks(row["actions"]),
    "For the next one": _promised,
    "Decisions": _decisions,
    "Next meeting": _next,
    "Not held": lambda row: ["; ".join(row["not_held"])],
    "Present": lambda row: _listed(row, "present"),
    "Also present": lambda row: _listed(row, "also_present"),
    "Apologies": lambda row: _listed(row, "apologies"),
    "Substitutes": _substitutes,
    "Listed absent": lambda row: _listed(row, "absent"),
    "Came and went": _moves,
    "Items": _items,
}
_COLUMNS: dict[str, Any] = {
    "Meeting": lambda row: day(row["date"]),
    "Board": lambda row: clip(row["body"], 6),
    "In the chair": lambda row: row["chair"] if row["status"] == "minuted" else "",
    "There": lambda row: len(row["present"]) + len(row["also_present"]) + len(row["substitutes"]) or "",
    "Apologies": lambda row: len(row["apologies"]) or "",
    "Items": lambda row: len(row["items"]) or "",
    "Actions": lambda row: len(row["actions"]) or "",
    "Held": lambda row: "" if row["status"] == "minuted" else "agenda only",
}
