"""The marks of an item that goes over earlier actions in; those that give one out again, with the words above, out.

'Sharing agreement. Two signatures were awaited. Action: Ann Lee, by 29 January': the report is old, owner and day are
new. A list that only repeats what was to be done ('Action: Ann Lee to draw the map') gives nothing out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.blocks import Source, Span, squeeze
from loaders.parsers.action_marks import Mark
from loaders.parsers.action_records import action_record, part_due
from loaders.parsers.items import Item
from loaders.parsers.owner_words import is_owner_alone
from loaders.parsers.owners import owners_of
from loaders.parsers.progress_states import progress_state
from loaders.records import ActionRecord
from loaders.roster import Roster


def actions_given_again(
    source: Source, item: Item, *, marks: Sequence[Mark], roster: Roster
) -> Iterator[ActionRecord]:
    """One action for each mark with an owner and a day behind words that tell how an earlier one stands."""
    places = {paragraph.start: place for place, paragraph in enumerate(item.paragraphs)}
    marked = {mark.paragraph.start for mark in marks}
    for mark in marks:
        who, due = part_due(mark.words)
        place = places[mark.paragraph.start]
        above = item.paragraphs[place - 1] if place else None
        if mark.kind != "action" or not due or above is None or above.start in marked:
            continue
        if not is_owner_alone(roster, mark.words) or not progress_state(squeeze(above.text)):
            continue
        yield action_record(
            source, item, span=Span(above.start, above.end, above.text), owner=owners_of(roster, who, above.text),
            owner_tokens=[who.strip(" .")], source="marker", due=due,
        )  # fmt: skip
