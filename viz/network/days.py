"""A view and the data of its page, in; the same as it stood on earlier days, each as what differs, out.

Whether an owner stands is judged by rules that need the whole record of a day. So the page does not work it out: it
holds, for the days on which a meeting was minuted, what `--as-of` that day would draw.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from graph.asof import as_it_stood
from graph.view import View, Window

MOST_RELATIONS = 20_000  # of all days together: about three seconds, and a tenth of a large page
TABLES = ("nodes", "edges", "quotes")
OF_THE_PAGE = ("documents", "version", "colours", "bases", "order")  # the same on every day
Table = Mapping[str, list[Any]]
Read = Callable[[View, Window], dict[str, Any]]  # the data of a page of a view and a window


def with_days(data: dict[str, Any], view: View, window: Window, read: Read) -> dict[str, Any]:
    """The data of a page with its earlier days."""
    told = [_differing(data, read(as_it_stood(view, day), window._replace(until=day)), day) for day in _days(data)]
    return {**_without_ids(data), "days": told}


def without_days(data: dict[str, Any]) -> dict[str, Any]:
    """The data of a page that shows no earlier day."""
    return {**_without_ids(data), "days": []}


def _without_ids(data: Mapping[str, Any]) -> dict[str, Any]:
    return {**data, "edges": {name: column for name, column in data["edges"].items() if name != "id"}}


def _days(data: Mapping[str, Any]) -> list[str]:
    """The days of minuted meetings but for the last, newest first, as many as a page can well hold."""
    edges = data["edges"]
    said = sorted(first or date for first, date in zip(edges["first"], edges["date"], strict=True))
    dates = sorted({data["nodes"]["date"][number] for number in data["minuted"]} - {""}, reverse=True)[1:]
    kept, total = [], 0
    for date in dates:
        total += sum(day <= date for day in said)
        if total > MOST_RELATIONS:
            break
        kept.append(date)
    return kept


def _differing(whole: Mapping[str, Any], then: dict[str, Any], day: str) -> dict[str, Any]:
    """What the data of a day says otherwise than the whole: rows that were known, rows of its own, other values."""
    places = {name: _places(whole[name], then[name], _identity(name)) for name in TABLES}
    numbers = {name: {of: at for at, of in enumerate(places[name]) if of >= 0} for name in TABLES}
    told: dict[str, Any] = {"day": day}
    for name in TABLES:
        taken = _taken(whole[name], places[name], numbers)
        told[name] = _table(taken, then[name], places[name])
    rest = {n: value for n, value in then.items() if n not in (*TABLES, *OF_THE_PAGE) and value != whole[n]}
    rest["map"] = _changed([whole["map"][of] if of >= 0 else None for of in places["nodes"]], then["map"])
    return {**told, **rest}


def _identity(table: str) -> tuple[str, ...]:
    return {"nodes": ("key",), "edges": ("id",)}.get(table, ())


def _places(whole: Table, then: Table, by: Sequence[str]) -> list[int]:
    """Which row of the whole each row is; -1 for one that stands there only."""
    known = {row: place for place, row in enumerate(_rows(whole, by))}
    return [known.get(row, -1) for row in _rows(then, by)]


def _rows(table: Table, by: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    return zip(*(table[name] for name in by or sorted(table)), strict=True)


def _taken(whole: Table, places: list[int], numbers: Mapping[str, Mapping[int, int]]) -> dict[str, list[Any]]:
    """The rows of the whole that are left, what they point at under its number of that day; None for the others."""
    found: dict[str, list[Any]] = {}
    for name, column in whole.items():
        at = numbers[{"src": "nodes", "dst": "nodes", "members": "nodes", "quotes": "quotes"}.get(name, "edges")]
        values = [column[of] if of >= 0 else None for of in places]
        if name in ("src", "dst"):
            values = [None if value is None else at.get(value, -1) for value in values]
        elif name in ("members", "quotes"):
            values = [None if value is None else [at[n] for n in value if n in at] for value in values]
        found[name] = values
    return found


def _table(taken: Table, then: Table, places: list[int]) -> dict[str, Any]:
    fresh = [at for at, of in enumerate(places) if of < 0]
    columns = {name: column for name, column in then.items() if name != "id"}
    changed = {
        name: _changed(taken[name], column, known=places) for name, column in columns.items() if taken[name] != column
    }
    return {
        "rows": _runs(places), "own": {name: [column[at] for at in fresh] for name, column in columns.items()},
        "set": {name: pairs for name, pairs in changed.items() if pairs},
    }  # fmt: skip


def _changed(taken: Sequence[Any], then: Sequence[Any], known: Sequence[int] | None = None) -> list[list[Any]]:
    """The place and the value of each that is not what was taken from the whole."""
    pairs = enumerate(zip(taken, then, strict=True))
    return [[at, new] for at, (old, new) in pairs if old != new and (known is None or known[at] >= 0)]


def _runs(places: Sequence[int]) -> list[list[int]]:
    """Rows that follow each other as the first and how many; [-1, n] for rows of the day's own."""
    runs: list[list[int]] = []
    for place in places:
        if runs and (place == runs[-1][0] + runs[-1][1] if place >= 0 <= runs[-1][0] else place == runs[-1][0] == -1):
            runs[-1][1] += 1
        else:
            runs.append([place, 1])
    return runs
