"""Rows of a list of actions and the items of the minutes in; the item under which each row says it was agreed, out.

A column 'Min.' or 'Item' may print the numbers of the items, or only count the rows: a column that counts 1, 2, 3 says
nothing of items.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from loaders.parsers.actions_listed import Listed
from loaders.records import ActionRecord, ItemRecord

_BELOW = re.compile(r"^(?P<main>\d{1,3})\.\d{1,2}(?:\.\d{1,2})?[a-z]?$")  # '3.2' is a paragraph of item 3
_FEWEST = 3  # rows before numbers that rise by one are only counted


def placed(rows: Sequence[Listed], items: Sequence[ItemRecord]) -> dict[int, ItemRecord]:
    """The item that each row means, by where the row begins; a row that means none is left out."""
    beside = {row.start: item for row in rows if row.in_place and (item := _above(row, items)) is not None}
    return beside | _by_number([row for row in rows if not row.in_place], items)


def _above(row: Listed, items: Sequence[ItemRecord]) -> ItemRecord | None:
    """The last item that begins in front of a row which stands beside the text."""
    begun = [(item.evidence.start, item) for item in items if item.evidence and item.evidence.start <= row.start]
    return max(begun, key=lambda found: found[0], default=(0, None))[1]


def _by_number(rows: Sequence[Listed], items: Sequence[ItemRecord]) -> dict[int, ItemRecord]:
    by_number = {_plain(item.number): item for item in items if item.number}
    own = [row for row in rows if row.by_item and row.number]
    own = own or ([row for row in rows if row.number] if _are_of_items(rows, by_number) else [])
    if _only_counts([_plain(row.number) for row in own]):
        return {}
    found = {row.start: item for row in own if (item := _item_of(row, by_number))}
    return found if 2 * len(found) > len(own) else {}


def _are_of_items(rows: Sequence[Listed], by_number: dict[str, ItemRecord]) -> bool:
    """Whether numbers that nothing heads are those of items: all are, and they come again or mix '11' with '3.1'."""
    numbers = [_plain(row.number) for row in rows]
    below = sum(_BELOW.match(number) is not None for number in numbers)
    again = len(set(numbers)) < len(numbers)
    return len(rows) >= _FEWEST and (again or 0 < below < len(rows)) and all(_item_of(r, by_number) for r in rows)


def _item_of(row: Listed, by_number: dict[str, ItemRecord]) -> ItemRecord | None:
    number = _plain(row.number)
    below = _BELOW.match(number)
    return by_number.get(number) or (by_number.get(below["main"]) if below else None)


def at_item(action: ActionRecord, item: ItemRecord | None) -> ActionRecord:
    """The action of a row with the item that the row means."""
    if item is None:
        return action
    return action.model_copy(update={"item": item.number, "item_order": item.order})


def _only_counts(numbers: Sequence[str]) -> bool:
    """Whether numbers rise by one from one on, as a list counts its rows."""
    counted = [int(number) for number in numbers if number.isdigit()]
    if len(counted) < max(_FEWEST, len(numbers)):
        return False
    return counted[0] == 1 and all(after == before + 1 for before, after in pairwise(counted))


def _plain(number: str | None) -> str:
    return re.sub(r"(?i)^(?:minute|item|min\.?|no\.?)\s*", "", (number or "").strip(" .):(")).lower()
