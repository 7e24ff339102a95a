"""Entries of the action column in, action records out, each with the sentence that its owner belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.blocks import Line, Source, Span, squeeze
from loaders.cues import cue, word_set
from loaders.parsers.action_records import PRINTED, action_record, with_follow_on
from loaders.parsers.actions_said import doer_of
from loaders.parsers.aligning import Link, align
from loaders.parsers.columns import Stretch, strip_mark
from loaders.parsers.dashed import dashed_action, dashed_tokens
from loaders.parsers.fit import Unit, binds, names_person, units_of
from loaders.parsers.items import Item
from loaders.parsers.owner_stacks import stacked_tokens
from loaders.parsers.owners import named_group, owners_of, split_tokens
from loaders.parsers.tasks_told import tasks_in
from loaders.records import ActionRecord, ResolutionRecord
from loaders.roster import Owner, Roster

_BY_ORDER = "column, by order and words"
_LETTER = re.compile(r"[^\W_]")
_MARK = re.compile(r"\((?:[a-h]|[ivx]{1,4}|\d)\)\s+(?=\S)")
_JOINS = re.compile(r"\s*;(?:\s*and)?\s*$")
_AND_THAT = re.compile(r"\band\s+that\b")


def actions_of_column(
    source: Source,
    item: Item,
    *,
    stretch: Stretch,
    roster: Roster,
    resolutions: Sequence[ResolutionRecord],
) -> Iterator[ActionRecord]:
    """The owners printed in the action column, each with the sentence it belongs to."""
    for entry in stretch.deeds:
        yield from _deeds(source, item, entry, roster)
    places = {line.start for line in stretch.lines}
    paragraphs = [p for p in item.paragraphs if p.lines[0].start in places]
    decided = [(r.evidence.start, r.evidence.end) for r in resolutions if r.evidence]
    units = units_of(paragraphs, decided)
    tokens = stacked_tokens(roster, stretch.tokens, units)
    dashed, stretch.tokens = dashed_tokens(source, item, tokens, roster)
    yield from dashed
    if not stretch.tokens:
        return
    links = [link for link in align(roster, stretch, units) if _LETTER.search(link.token.text)]  # a dash is nobody
    paired = _one_to_one(links, units)
    if pairs := _deed_for_each(links, units, roster):
        for link, span, owner in pairs:
            yield _record_of(source, item, (link, span, owner, True), resolutions)
        return
    for link in links:
        if link.unit is None or link.score < 1.0 or not binds(link.token.text, link.unit):
            text = f"Item {item.number}: the action column names {link.token.text!r}, and no sentence fits it."
            source.warn("unplaced_owner", text, link.token.lines[0])
        elif link.token.text.strip(" .:*").lower() in word_set("actions", "column_mark"):
            yield from _marked_in_margin(source, item, link.unit, roster)
        else:
            sure = None if _is_shared(link.unit, links) else paired
            yield _of_link(source, item, linked=(link, link.unit, sure), roster=roster, resolutions=resolutions)


def _one_to_one(links: Sequence[Link], units: Sequence[Unit]) -> bool:
    """Whether several entries stand beside as many decisions that ask a deed, each beside its own, in order.

    Where the item lists what was agreed, behind a colon, the decisions of that list.
    """
    opens = [place for place, unit in enumerate(units) if unit.span.text.rstrip().endswith(":")]
    listed = units[opens[-1] + 1 :] if opens else units
    decided = [unit for unit in listed if unit.in_resolution and not cue("effects", "note").search(unit.span.text)]
    return len(links) > 1 and [link.unit for link in links] == decided


def _deed_for_each(
    links: Sequence[Link], units: Sequence[Unit], roster: Roster
) -> list[tuple[Link, Span, Owner]]:
    """The deeds of the one decision of an item with its entries, in order: as many, each for somebody the item names.

    'That the map be drawn and that the figures be added', with two entries whose letters fit one name of the item each.
    """
    decided = [unit for unit in units if unit.in_resolution]
    deeds = _deeds_of(decided[0].span) if len(decided) == 1 else []
    people = [_named_in_item(roster, owners_of(roster, link.token.text), link.token.text) for link in links]
    told = [owner.names[0] for owner in people if owner.kind == "person" and len(owner.names) == 1]
    named = [name for name in dict.fromkeys(told) if names_person(roster, name, roster.item_text)]
    if len(deeds) < 2 or not len(deeds) == len(links) == len(named):
        return []
    return list(zip(links, deeds, people, strict=True))


def _deeds_of(span: Span) -> list[Span]:
    """The parts of a decision between which 'and that' stands; none where one of them only notes something."""
    cuts = [(found.start(), found.end()) for found in _AND_THAT.finditer(span.text)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(span.text)]
    parts = []
    for start, end in zip(starts, ends, strict=True):
        text = span.text[start:end]
        begin = start + len(text) - len(text.lstrip())
        parts.append(Span(span.start + begin, span.start + begin + len(text.strip()), text.strip()))
    return [] if any(cue("effects", "note").search(part.text) for part in parts) else parts


def _is_shared(unit: Unit, links: Sequence[Link]) -> bool:
    """Whether a decision holds two deeds and the margin prints others beside the item: whose is which is open."""
    return len(links) > 1 and unit.in_resolution and _AND_THAT.search(unit.span.text) is not None


def _marked_in_margin(source: Source, item: Item, unit: Unit, roster: Roster) -> Iterator[ActionRecord]:
    """'... AQ to get two quotations.      ACTION': the margin only marks a deed, whose own words say whose it is."""
    for task in tasks_in(roster, unit.span):
        if task.owner.state == "none" and (told := doer_of(roster, task.span.text, unit.before)) is not None:
            task = replace(task, owner=told)
        tokens = [task.token] if task.token else []
        yield action_record(
            source, item, span=unit.span, owner=task.owner, owner_tokens=tokens, source="marker", link="marked there"
        )


def _deeds(source: Source, item: Item, entry: Sequence[Line], roster: Roster) -> Iterator[ActionRecord]:
    """A whole deed that stands in the action column: 'RP to draw up a map'."""
    if (dashed := dashed_action(source, item, entry, roster)) is not None:
        yield dashed
        return
    text = squeeze(" ".join(line.text for line in entry))
    words = Span(entry[0].start, entry[-1].end, strip_mark(text))
    for task in tasks_in(roster, words):
        span = Span(entry[0].start, entry[-1].end, task.span.text)
        tokens = [task.token] if task.token else []
        yield action_record(
            source, item, span=span, owner=task.owner, owner_tokens=tokens, source="column", link=PRINTED
        )


def _of_link(
    source: Source,
    item: Item,
    *,
    linked: tuple[Link, Unit, bool | None],
    roster: Roster,
    resolutions: Sequence[ResolutionRecord],
) -> ActionRecord:
    link, unit, sure = linked
    certain = sure is not None and (sure or link.score - link.runner_up >= 1.0)
    ahead = "" if link.token.place >= 0 else unit.before
    near = f"{ahead} {unit.span.text}" if certain else ""
    read = owners_of(roster, link.token.text, near)
    owner = _told_apart(roster, named_group(read, unit.span.text), unit.span.text)
    certain = certain or owner is not read
    owner = owner if sure is None else _named_in_item(roster, owner, link.token.text)
    span = with_follow_on(unit.span, unit.paragraph.sentences())
    return _record_of(source, item, (link, span, owner, certain), resolutions)


def _record_of(
    source: Source, item: Item, linked: tuple[Link, Span, Owner, bool], resolutions: Sequence[ResolutionRecord]
) -> ActionRecord:
    link, span, owner, certain = linked
    span = _without_mark(span)
    tokens = [re.sub(r"\s+", " ", link.token.text)]
    due = {"due": link.token.due} if link.token.due else {}
    how = _BY_ORDER if certain else f"{_BY_ORDER}; another sentence fits as well"
    record = action_record(source, item, span=span, owner=owner, owner_tokens=tokens, source="column", link=how, **due)
    carried_out = next((r.id for r in resolutions if _overlaps(r, span)), None)
    scores = {"link_score": round(link.score, 2), "runner_up": round(link.runner_up, 2)}
    return record.model_copy(update={"resolution": carried_out, **scores})


def _without_mark(span: Span) -> Span:
    """A clause without the letter in front of it and the 'and' that joins the next: '(b) that Ann draw a map; and'."""
    found = _MARK.match(span.text)
    begin = found.end() if found else 0
    text = _JOINS.sub("", span.text[begin:]) if found else span.text
    return Span(span.start + begin, span.start + begin + len(text), text)


def _told_apart(roster: Roster, owner: Owner, text: str) -> Owner:
    """Initials that fit several people mean the one whom the sentence itself names, by name or post."""
    named = [name for name in owner.candidates if names_person(roster, name, text)]
    settled = owner.state == "ambiguous" and not owner.names and len(named) == 1
    return Owner("resolved", "person", (named[0],)) if settled else owner


def _named_in_item(roster: Roster, owner: Owner, token: str) -> Owner:
    """Initials that fit several people mean the only one of them whom the item names, unless that one was away."""
    still_open = len(split_tokens(token)) - len(owner.names)
    named = [name for name in owner.candidates if names_person(roster, name, roster.item_text)]
    if owner.state != "ambiguous" or still_open != 1 or len(named) != 1 or _was_away(roster, named[0]):
        return owner
    return Owner("resolved", "person", (*owner.names, named[0]))


def _was_away(roster: Roster, name: str) -> bool:
    return any(one.name == name and one.state in ("apology", "absent") for one in roster.people)


def _overlaps(resolution: ResolutionRecord, span: Span) -> bool:
    said = resolution.evidence
    return said is not None and said.start < span.end and span.start < said.end
