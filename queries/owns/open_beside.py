"""An owner of an action, in; who else the minutes may mean beside it, as names and as a sentence, out."""

from __future__ import annotations

from collections.abc import Iterable

from queries.facts import words_of
from queries.owns.owning import Ownership
from queries.wording import quoted


def open_beside(row: Ownership) -> list[str]:
    """The names that may stand for what is open where the minutes print several owners and one is not settled."""
    if not _is_open(row):
        return []
    maybe = [str(name) for name in row.thing.props.get("candidates") or ()]
    return [*maybe, *(f"{one['name']} ({one['why']})" for one in row.thing.props.get("probable") or ())]


def still_open(rows: Iterable[Ownership]) -> list[str]:
    """Say of each action with several owners that one of them is not settled, and who it may be."""
    told: dict[str, str] = {}
    for row in rows:
        if not _is_open(row):
            continue
        written = "; ".join(map(str, row.thing.props.get("owner_tokens") or ()))
        maybe = open_beside(row)
        more = f"; it may be {' or '.join(maybe)}" if maybe else ""
        task = quoted(words_of(row.thing))
        told[row.thing.key] = f'who else owns {task}: the minutes print "{written}", not all of which is settled{more}.'
    return list(told.values())


def _is_open(row: Ownership) -> bool:
    """Whether the minutes print several owners of a thing and one of them is not settled."""
    return row.thing.props.get("owner_state") != "resolved" and any(edge.props.get("partial") for edge in row.edges)
