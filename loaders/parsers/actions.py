"""Items with their resolutions in, actions out: from the action column, markers, resolutions and agreed prose.

An action given to nobody keeps `owner_state` none; an offer or a hope is no action; a deed told twice counts once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.blocks import Source
from loaders.cues import cue, word_set
from loaders.parsers.action_marks import Mark, points_to
from loaders.parsers.actions_listed import Listed
from loaders.parsers.actions_marked import actions_of_marks
from loaders.parsers.actions_once import count_once
from loaders.parsers.actions_printed import actions_of_column
from loaders.parsers.actions_said import actions_of_prose, actions_of_resolutions
from loaders.parsers.columns import Stretch
from loaders.parsers.items import Item
from loaders.parsers.list_records import listed_action
from loaders.records import ActionRecord, ResolutionRecord
from loaders.roster import Roster


@dataclass(frozen=True, slots=True)
class Printed:
    """What the minutes print as actions in one item: owners of its action column and marks in its text."""

    stretches: Sequence[Stretch] = ()
    marks: Sequence[Mark] = ()
    listed: frozenset[str] = frozenset()  # numbers of the actions that a list in the same minutes holds
    rows: Sequence[Listed] = ()  # deeds printed behind labels: 'Who: ... What: ...'


def parse_actions(
    source: Source, item: Item, *, printed: Printed, roster: Roster, resolutions: Sequence[ResolutionRecord]
) -> list[ActionRecord]:
    """All actions of one item in reading order."""
    found: list[ActionRecord] = []
    for stretch in printed.stretches:
        found += actions_of_column(source, item, stretch=stretch, roster=roster, resolutions=resolutions)
    found += [_of_row(source, item, row, roster) for row in printed.rows]
    deeds = [mark for mark in printed.marks if not points_to(mark, printed.listed)]
    found += actions_of_marks(source, item, marks=deeds, roster=roster)
    found += actions_of_resolutions(source, item, roster=roster, resolutions=resolutions, found=found)
    marked = {mark.paragraph.start for mark in printed.marks if mark.kind == "action" and mark.words}
    found += actions_of_prose(source, item, roster=roster, printed=marked)
    return _number(count_once(source, [action for action in found if _is_told(action)]), item)


def _is_told(action: ActionRecord) -> bool:
    """Whether an action tells a deed: in one word where an owner and a day stand beside it: 'Rota – OF, May'."""
    printed = action.source == "marker" and bool(action.owner_tokens) and bool(action.due)
    return is_deed(action.text) or (printed and is_deed(f"the {action.text}"))


def is_deed(text: str) -> bool:
    """Whether words can be a deed: not what became of one, not a number, a date or 'None' alone."""
    plain = text.strip(" .:-–").lower()
    if plain in word_set("owners", "no_owner") or cue("actions", "reported").match(text):
        return False
    if cue("actions", "housekeeping").search(text):
        return False
    return re.search(r"[a-z]{3}", plain) is not None and " " in plain


def _of_row(source: Source, item: Item, row: Listed, roster: Roster) -> ActionRecord:
    place = {"item": item.number or None, "item_order": item.order}
    return listed_action(source, row, roster).model_copy(update=place)


def _number(found: Sequence[ActionRecord], item: Item) -> list[ActionRecord]:
    ordered = sorted(found, key=lambda action: (action.evidence.start if action.evidence else 0, action.text))
    return [action.model_copy(update={"id": f"A{item.order}-{number}"}) for number, action in enumerate(ordered, 1)]
