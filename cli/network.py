"""Who holds the record together, in; the first of each kind on a screen, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from cli.options import Options
from cli.tables import Columns, day, show_short
from queries.answer import Answer

Row = Mapping[str, Any]
COLUMNS: Columns = {
    "": lambda row: row["label"],
    "What the record shows": lambda row: row["what"],
    "Last": lambda row: day(row["last_cited"]),
}


def show_network(answer: Answer, options: Options) -> None:
    """Write the first of each kind, then the second; where one kind is asked for, or all, in their order."""
    if options.form == "table" and not options.all_rows and len({row["kind"] for row in answer.rows}) > 1:
        counts = Counter(row["label"] for row in answer.rows)
        told = ", ".join(f"{label} {number}" for label, number in counts.items())
        answer = answer._replace(rows=_in_turn(answer.rows), headline=[f"In short: {told}.", *answer.headline])
    show_short(answer, options, COLUMNS)


def _in_turn(rows: Sequence[Row]) -> list[Row]:
    """One row of each kind in turn, so that a screen shows every kind."""
    place: Counter[str] = Counter()
    ranked = []
    for row in rows:
        place[row["kind"]] += 1
        ranked.append((place[row["kind"]], row))
    return [row for _, row in sorted(ranked, key=lambda pair: pair[0])]
