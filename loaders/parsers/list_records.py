"""Rows of lists of actions in, records out: actions to do, and updates on those that are done or older."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.blocks import Source, Span, evidence, squeeze
from loaders.cues import cue, cues, fitting
from loaders.parsers.action_records import due_in, owner_fields, part_due
from loaders.parsers.actions_listed import Listed
from loaders.parsers.actions_once import joined, once_in_list, repeated
from loaders.parsers.deeds import Deeds
from loaders.parsers.list_places import at_item, placed
from loaders.parsers.matters_arising import update_state
from loaders.parsers.owners import owners_of
from loaders.parsers.tasks_told import tasks_in
from loaders.records import ActionRecord, MeetingRecord, UpdateRecord
from loaders.roster import Owner, Roster

_NOT_CLOSED = ("open", "in_progress", "promised")
_CUT = re.compile(r"(?i)(?:\band|[/&,+-])\s*$")
LONGEST_QUOTE = 700


def parse_lists(source: Source, rows: Sequence[Listed], roster: Roster, meeting: MeetingRecord) -> None:
    """Put the rows of the lists into the record of the meeting; a deed told in the text as well counts once."""
    deeds, items = Deeds(once_in_list(meeting.actions)), placed(rows, meeting.items)
    for number, row in enumerate(rows, 1):
        closed = cue("actions", "closed").search(row.status) and not cue("actions", "not_closed").search(row.status)
        if row.closes and cue("actions", "no_action").match(row.deed.text):
            continue
        if closed or row.is_earlier(meeting.date or ""):
            meeting.updates.append(_update(source, row, roster))
        else:
            action = at_item(listed_action(source, row, roster), items.get(row.start))
            _join(deeds, action.model_copy(update={"id": f"L{number}"}))
    meeting.actions = deeds.all()


def _update(source: Source, row: Listed, roster: Roster) -> UpdateRecord:
    own = listed_action(source, row, roster)
    state = update_state(row.status)
    taken = taken_over(roster, row.status) if state in _NOT_CLOSED else Owner("none")
    new = taken.state == "resolved" and set(taken.names).isdisjoint(own.owners)
    return UpdateRecord(
        minute="", title=row.caption, text=row.deed.text, update=row.status, state=state,
        number=own.number, raised=row.raised_on, left_from=row.left_from,
        due=row.due, struck=row.struck, owners=own.owners,
        owner_kinds=own.owner_kinds, owner_state=own.owner_state, owner_tokens=own.owner_tokens,
        points_on=cue("progress", "pointer").match(row.status) is not None,
        taken_by=list(taken.names) if new else [],
        taken_by_kinds=[taken.kind or "person"] * len(taken.names) if new else [],
        evidence=evidence(source, row.start, row.end),
    )  # fmt: skip


def taken_over(roster: Roster, status: str) -> Owner:
    """Who takes a task over, as the status of its row says; nobody where it names nobody the meeting knows."""
    for pattern in fitting(status, "matters_arising", "handed_over"):
        if found := pattern.search(status):
            return owners_of(roster, found["who"].strip(" .,"), status)
    return Owner("none")


def listed_action(source: Source, row: Listed, roster: Roster) -> ActionRecord:
    """The action that one row of a list prints."""
    if row.closes:
        return _closed_action(source, row, roster)
    tokens = [squeeze(part) for part in row.owners if part.strip(" -–—.")]
    owner, due = _owner(roster, row, " ".join(tokens))
    end = row.end if row.end - row.start <= LONGEST_QUOTE else row.deed.end
    return ActionRecord.model_validate({
        "text": squeeze(row.deed.text), "owner_tokens": tokens, **owner_fields(owner),
        "number": row.number.strip(" .)"), "due": row.due or due or due_in(row.deed.text),
        "status": row.status or None, "source": "column",
        "link": "printed in the same row", "evidence": evidence(source, row.start, end),
    })  # fmt: skip


def _closed_action(source: Source, row: Listed, roster: Roster) -> ActionRecord:
    """A deed that names its owner itself: 'draw the map (Dale Trust)'."""
    told = next(tasks_in(roster, row.deed, closes=True))
    return ActionRecord.model_validate({
        "text": squeeze(told.span.text), "owner_tokens": [told.token] if told.token else [],
        **owner_fields(told.owner), "due": told.due or due_in(told.span.text), "source": "column",
        "link": "printed in the same row", "evidence": evidence(source, row.start, row.end),
    })  # fmt: skip


def _owner(roster: Roster, row: Listed, cell: str) -> tuple[Owner, str | None]:
    """Whom a row names; the deed's own words where its owner cell is empty or was cut off."""
    who, due = part_due(cell)
    who = who.strip(" .*")
    later = next(filter(None, (pattern.fullmatch(who) for pattern in cues("owners", "later_owner"))), None)
    if later is not None:
        return owners_of(roster, later["who"].strip(" .*"), row.deed.text), due
    if who and not _CUT.search(who):
        return owners_of(roster, _parted(row.owners) if len(row.owners) > 1 else who, row.deed.text), due
    told = next(tasks_in(roster, Span(row.deed.start, row.deed.end, row.deed.text)), None)
    begins = _CUT.sub("", who).strip().lower()
    if told is not None and told.token.lower().startswith(begins):
        return told.owner, due
    return (owners_of(roster, _CUT.sub("", who), row.deed.text) if who else Owner("none")), due


def _parted(owners: Sequence[str]) -> str:
    """Owners printed below each other as one entry; a name broken over two lines stays one."""
    text = owners[0]
    for part in owners[1:]:
        whole = text.rstrip()[-1:] in "/,;&-" or (len(text.split()) == 1 == len(part.split()) and not text.isupper())
        text = f"{text} {part}" if whole else f"{text} / {part}"
    return text


def _join(deeds: Deeds, listed: ActionRecord) -> None:
    """Add a listed action, in the place of those of the text that tell the same deed."""
    twins = deeds.telling(listed) or deeds.numbered(listed) or deeds.under_item(listed) or deeds.by_day(listed)
    marked = [(place, a) for place, a in twins if a.source == "marker" and a.item]
    for place, _ in twins:
        deeds.remove(place)
    if len(marked) == 1 and (marked[0][1].owners or not listed.owners):
        place, own = marked[0]
        deeds.put(repeated(own, listed), place)  # a summary behind the minutes only repeats what they mark
        return
    for _, twin in twins:
        listed = joined(listed, twin)
    deeds.put(listed)


def point_to_lists(meeting: MeetingRecord, pointers: Sequence[tuple[str, str | None, int]]) -> None:
    """Give a listed action the item whose text points to its number."""
    places = {number: (item, order) for number, item, order in reversed(pointers)}
    for place, action in enumerate(meeting.actions):
        if action.number in places and action.item is None and action.item_order < 0:
            item, order = places[action.number]
            meeting.actions[place] = action.model_copy(update={"item": item, "item_order": order})


def numbers_of(rows: Sequence[Listed]) -> Iterator[str]:
    """The numbers of listed actions, without signs around them."""
    yield from (row.number.strip(" .)") for row in rows if row.number)
