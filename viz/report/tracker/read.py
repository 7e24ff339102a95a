"""The rows of a tracker in; its tables in the few columns that a page has room for, to be read only, out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from queries.wording import STATE_WORDS, led_before, relation_words
from viz.report.ledger import Ledger
from viz.report.model import Column, Table, Text
from viz.report.tracker.wording import kind_said, owned_kind, wording
from viz.report.wording import NOT_SHOWN, between, days_owned, named, owner_words, plural, said

Row = Mapping[str, Any]
_SHARES = {"actions": (2, 9, 3, 2, 6), "owners": (6, 4, 2, 1), "gaps": (6, 4, 2, 5, 5)}


def actions_to_read(rows: Sequence[tuple[Row, Mapping[str, Text]]]) -> Table:
    """Each action with when it was agreed in one cell and when it is due in another."""
    return _table("actions", [_action(row, cells) for row, cells in rows])


def owners_to_read(rows: Sequence[Row], ledger: Ledger) -> Table:
    """Each owned thing with its owner, post and organisation in one cell."""
    return _table("owners", [_owner(row, ledger) for row in rows])


def gaps_to_read(rows: Iterable[tuple[Row, Mapping[str, Text]]]) -> Table:
    """Each gap with the days and the number of meetings in one cell."""
    return _table("gaps", [_gap(row, cells) for row, cells in rows])


def unsettled(followed: Iterable[Row]) -> set[str]:
    """The words of the work behind whose owner the actions have a mark of doubt."""
    return {str(row["what"]) for row in followed if row.get("owner_doubt")}


def standing(row: Row, unsettled: Collection[str]) -> str:
    """How an owner stands, with the mark of the actions where the owner of a task, or who else, is not settled."""
    told = said(STATE_WORDS, row.get("state"))
    if str(row.get("action") or row.get("resolution") or "") not in unsettled:
        return told
    words = wording()["doubted" if row.get("state") == "ambiguous" else "others_doubted"]
    return str(words).format(standing=told)


def _table(name: str, rows: Sequence[tuple[Text, ...]]) -> Table:
    heads = wording()["read"][name]
    columns = tuple(Column(head, share=share) for head, share in zip(heads, _SHARES[name], strict=True))
    return Table(columns, tuple(rows), wording()["captions"][name])


def _action(row: Row, cells: Mapping[str, Text]) -> tuple[Text, ...]:
    minute = wording()["minute"].format(number=row["item"]) if row["item"] else ""
    late = wording()["is_overdue"] if row["overdue"] else ""
    return (
        Text(_joined(cells["agreed"].words, minute)), cells["what"], cells["owner"],
        Text(_joined(cells["due"].words, late)), cells["standing"],
    )  # fmt: skip


def _owner(row: Row, ledger: Ledger) -> tuple[Text, ...]:
    also = "; ".join(map(str, row.get("also") or ()))
    owner = owner_words(row.get("owner"))
    what = named(row.get(owned_kind(row))) or NOT_SHOWN
    return (
        Text(f"{what} ({kind_said(row) or NOT_SHOWN})", ledger.cite(row["evidence"])),
        Text("; ".join(filter(None, (owner, wording()["also"].format(names=also) if also else "", led_before(row))))),
        Text(_joined(relation_words(row), said(STATE_WORDS, row.get("state")))),
        Text(days_owned(row)),
    )  # fmt: skip


def _gap(row: Row, cells: Mapping[str, Text]) -> tuple[Text, ...]:
    met = len(row.get("meetings") or ())
    days = between(row.get("first_cited"), row.get("last_cited"))
    label, severity = cells["label"].words or NOT_SHOWN, cells["severity"].words
    return (
        cells["what"], Text(f"{label} ({severity})"), Text(_joined(days, plural(met, "meeting") if met > 1 else "")),
        cells["why"], cells["question"],
    )  # fmt: skip


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
