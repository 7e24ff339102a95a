"""What the record says of boards, in; one as a card, several as a table, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cli.cards import show_card
from cli.options import Options
from cli.tables import day, span
from queries.answer import Answer
from queries.wording import BODY_EVENTS

Row = Mapping[str, Any]
MANY = 8  # more dates or members than this are counted, the last of them named


def _state(row: Row) -> list[str]:
    return [f"{row['state']}: {row['why']}"]


def _names(row: Row) -> list[str]:
    return [f"{e['name']}{_used(e)}{f' ({w})' if (w := e['why']) else ''}" for e in row["aliases"]]


def _used(alias: Row) -> str:
    if not alias["from"]:
        return ""
    first, last = day(alias["from"]), day(alias["until"])
    return f", used {first}" if first == last else f", used {first} to {last}"


def _place(row: Row) -> list[str]:
    below = [f"has under it {'; '.join(row['sub_groups'])}"] if row["sub_groups"] else []
    return [*([f"part of {row['parent']}"] if row["parent"] else []), *below]


def _reports(row: Row) -> list[str]:
    words = {"declared": "is said to report to", "seen": "seen to report at"}
    return [f"{words[e['how']]} {e['body']} (last on {day(e['last_cited'])})" for e in row["reports_to"]]


def _reported_at(row: Row) -> list[str]:
    return [_dates([entry["meeting"] for entry in row["reported_at"]])]


def _dates(dates: list[str]) -> str:
    days = list(dict.fromkeys(dates))
    if len(days) <= MANY:
        return ", ".join(map(day, days))
    return f"{len(days)} from {day(days[0])} to {day(days[-1])}"


def _chairs(row: Row) -> list[str]:
    return [f"{e['name']} ({e['role'].replace('_', '-')}, {span(e)})" for e in row["chairs"]]


def _presided(row: Row) -> list[str]:
    """Who led single meetings, beside the chairs: the record does not show that they chaired the board."""
    days: dict[str, list[str]] = {}
    for entry in row["presided"]:
        days.setdefault(entry["name"], []).append(day(entry["on"]))
    return [f"{name} ({', '.join(on)})" for name, on in days.items()]


def _members(row: Row) -> list[str]:
    """How many people were seen as members, and who came on the last day of which that is told, or was last named."""
    people = len({member["name"] for member in row["members"]})
    count = f"{people} seen in all" if people else ""
    if row["came_on"]:
        told = [(one["name"] + " (substitute)" * one["substitute"], one["organization"]) for one in row["came"]]
        told += [(f"{name} (by the words of the minutes)", None) for name in row["heard"]]
        full = "" if row["came_full"] else " (no full list of those present is held, so others may have come)"
        head = f"came on {day(row['came_on'])}{full}:"
        return [f"{count}; {head}" if count else head, *_by_home(told)]
    last = max((member["last_cited"] or "" for member in row["members"]), default="")
    named = [(m["name"], m["on_behalf_of"]) for m in row["members"] if (m["last_cited"] or "") == last]
    return [f"{count}; named on {day(last)}:", *_by_home(named)] if named else []


def _by_home(people: Iterable[tuple[str, str | None]]) -> list[str]:
    """People under the organisation that the words name with them."""
    homes: dict[str, set[str]] = {}
    for name, home in people:
        homes.setdefault(home or "no organisation named", set()).add(name)
    return [f"{home}: {', '.join(sorted(names))}" for home, names in sorted(homes.items())]


def _events(row: Row) -> list[str]:
    words = ((e, BODY_EVENTS.get(e["event"], e["event"])) for e in row["events"])
    return [f"{day(e['on'])}: {said}{_other(e['other'] or '')}" for e, said in words]


def _other(other: str) -> str:
    """The other board of an event, or the day it is about."""
    said = day(other) if other[:4].isdigit() else other
    return f" ({said})" if said else ""


CARD = {
    "Name": lambda row: [f"{row['name']}{f' ({kind})' if (kind := row['kind']) else ''}"],
    "State": _state,
    "Also called": _names,
    "Place": _place,
    "Reports": _reports,
    "Reported on": _reported_at,
    "Followed by": lambda row: [row["succeeded_by"] or ""],
    "What is told": _events,
    "Chairs": _chairs,
    "Presided": _presided,
    "Meetings read": lambda row: [_dates(row["meetings"])],
    "Members": _members,
}
COLUMNS = {
    "Name": lambda row: row["name"],
    "Kind": lambda row: row["kind"],
    "State": lambda row: row["state"],
    "Last cited": lambda row: day(row["last_cited"]),
    "Last chair": lambda row: [e["name"] for e in _in_the_chair(row) if e["last_cited"] == _last_chaired(row)],
    "Led a later meeting": lambda row: [
        f"{e['name']} ({day(e['on'])})" for e in row["presided"] if (e["on"] or "") > _last_chaired(row)
    ],
    "Meetings": lambda row: len(row["meetings"]) or "",
}


def _last_chaired(row: Row) -> str:
    return max((e["last_cited"] or "" for e in _in_the_chair(row)), default="")


def _in_the_chair(row: Row) -> list[Row]:
    """The chairs without the vice-chairs and whoever is still to take the chair."""
    return [e for e in row["chairs"] if e["role"] not in ("vice_chair", "future_chair")]


def show(answer: Answer, options: Options) -> None:
    """Write one board as a card, several as a table: on a screen those first whose minutes are read, or that work."""
    if options.form == "table" and len(answer.rows) > 1:
        counts = Counter(row["state"] for row in answer.rows)
        told = ", ".join(f"{number} {state}" for state, number in sorted(counts.items()))
        read = sum(bool(row["meetings"]) for row in answer.rows)
        first = f"{len(answer.rows)} boards and groups: {told}; minutes of {read} are read."
        answer = answer._replace(headline=[first, *answer.headline], rows=_busiest_first(answer.rows))
    show_card(answer, options, CARD, COLUMNS)


def _busiest_first(rows: Sequence[Row]) -> list[Row]:
    """Those with most meetings read first, then those that work, the last spoken of before the others."""
    ranked = sorted(rows, key=lambda row: row["last_cited"] or "", reverse=True)
    return sorted(ranked, key=lambda row: (-len(row["meetings"]), row["state"] != "active"))
