"""The items of one meeting in, what was decided, given out, led and found wanting in them out, into its record."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from graph.concepts import Concepts
from loaders.blocks import Line, Source, paragraphs
from loaders.parsers.action_marks import part_marks
from loaders.parsers.action_records import with_sentences_before
from loaders.parsers.actions import Printed, parse_actions
from loaders.parsers.actions_labelled import take_labelled
from loaders.parsers.actions_listed import Lists
from loaders.parsers.attendance.seats import seats_listed
from loaders.parsers.charges import parse_charges
from loaders.parsers.columns import Stretch, split_owner_lines
from loaders.parsers.empty_posts import is_of_ended_group, parse_empty_posts
from loaders.parsers.held_leads import parse_held_leads
from loaders.parsers.items import Item
from loaders.parsers.labelled import with_labels
from loaders.parsers.lead_entries import Declared, parse_declared
from loaders.parsers.lead_lists import parse_lead_lists
from loaders.parsers.lead_people import parse_lead_people, parse_unled_rows
from loaders.parsers.lead_resolved import hand_over, parse_resolved_leads
from loaders.parsers.leads import parse_leads
from loaders.parsers.leavings import leavings_in_rows, parse_leavings
from loaders.parsers.list_records import numbers_of, parse_lists, point_to_lists
from loaders.parsers.owner_words import is_owner_alone
from loaders.parsers.owners_bracketed import owners_in_brackets
from loaders.parsers.priority_numbers import name_numbered_leads
from loaders.parsers.problems import parse_problems, parse_topics
from loaders.parsers.progress import parse_progress
from loaders.parsers.questions import parse_questions
from loaders.parsers.resolutions import parse_resolutions
from loaders.parsers.rows import Row
from loaders.parsers.stray_owners import Names, take_strays
from loaders.parsers.successions import parse_successions
from loaders.parsers.summaries import join_summary
from loaders.parsers.unheard import parse_unheard
from loaders.parsers.untold_leads import parse_untold_leads
from loaders.records import IssueRecord, MeetingRecord, ResolutionRecord
from loaders.roster import Roster
from loaders.segments import Section

_COLUMN = re.compile(r"\bAction\s?\d{0,3}[a-z]?$")


@dataclass(frozen=True, slots=True)
class Parted:
    """The text of one meeting: its items, the owners printed beside each, and the lists of actions taken out of it."""

    items: Sequence[Item]
    groups: Sequence[Sequence[Stretch]]
    lists: Lists
    has_column: bool = False  # a column of owners was printed beside the text
    head: Sequence[Line] = ()  # the lines above the first item
    led: Sequence[tuple[str, str, Row]] = ()  # of tables of priorities: name, words of the lead, row


def read_matters(source: Source, meeting: MeetingRecord, known: tuple[Roster, Concepts], parted: Parted) -> None:
    """Read every item into the record of the meeting, then the lists of actions."""
    roster, concepts = known
    listed = frozenset(numbers_of(parted.lists.rows))
    pointers: list[tuple[str, str | None, int]] = []
    brackets = owners_in_brackets(parted.items, roster)
    names = Names(roster) if parted.has_column else None
    for item, parts in zip(parted.items, parted.groups, strict=True):
        roster.item, roster.item_text = item.order, " ".join(paragraph.text for paragraph in item.paragraphs)
        strays = take_strays(source, item, roster, names)
        parts = [*parts, strays] if strays.tokens else parts
        rows = take_labelled(source, item)
        printed = Printed(parts, part_marks(item, partial(is_owner_alone, roster), brackets), listed, rows)
        pointers += [(n, item.number or None, item.order) for mark in printed.marks for n in mark.numbers]
        resolutions = parse_resolutions(source, item)
        meeting.resolutions += resolutions
        actions = parse_actions(source, item, printed=printed, roster=roster, resolutions=resolutions)
        meeting.actions += with_labels(with_sentences_before(actions, item), item)
        declared, unled = _read_leads(source, item, meeting, known, resolutions)
        meeting.tenures += parse_leavings(source, item, roster, meeting)
        meeting.tenures += parse_successions(source, item, roster, meeting)
        empty = list(parse_empty_posts(source, item))
        problems = [one for one in parse_problems(source, item, concepts) if not _is_told(one, empty, unled)]
        meeting.issues += [*declared.beside(problems), *empty, *unled, *declared.unled]
        meeting.topics += parse_topics(source, item, concepts)
        meeting.progress += parse_progress(source, item)
        meeting.questions += parse_questions(source, item)
    roster.item, roster.item_text = -1, ""
    meeting.leads += parse_lead_people(source, parted.items, roster, parted.led, meeting.date or "")
    meeting.issues += parse_unled_rows(source, parted.items, roster, parted.led)
    name_numbered_leads(meeting, parted.led)
    meeting.issues += parse_unheard(source, parted.head, parted.items)
    meeting.issues += seats_listed(source, parted.head, parted.items)
    parse_lists(source, parted.lists.rows, roster, meeting)
    meeting.tenures += leavings_in_rows(source, parted.lists.rows, roster, meeting)
    _settle_lists(meeting, pointers)


def _settle_lists(meeting: MeetingRecord, pointers: Sequence[tuple[str, str | None, int]]) -> None:
    """Give the rows of the lists their items, and join those of a list at the end with the sentences that tell them."""
    point_to_lists(meeting, pointers)
    join_summary(meeting)


def _read_leads(
    source: Source, item: Item, meeting: MeetingRecord, known: tuple[Roster, Concepts],
    resolutions: Sequence[ResolutionRecord],
) -> tuple[Declared, list[IssueRecord]]:  # fmt: skip
    """Read who leads on what by one item into the record; give its declared lists and what nobody leads."""
    (roster, concepts), held = known, meeting.date or ""
    declared = parse_declared(source, item, roster)
    meeting.leads += declared.leads
    meeting.leads += declared.beside(parse_leads(source, item, roster, concepts, held))
    meeting.leads += parse_untold_leads(source, item, roster, concepts, held)
    resolved = list(parse_resolved_leads(source, item, roster, resolutions, meeting))
    hand_over(meeting, resolved)
    meeting.leads += resolved
    meeting.leads += parse_charges(source, item, roster, meeting)
    meeting.held_leads += parse_held_leads(source, item, roster)
    listed_leads, unled = parse_lead_lists(source, item, roster)
    meeting.leads += listed_leads
    return declared, unled


def _is_told(problem: IssueRecord, empty: Sequence[IssueRecord], unled: Sequence[IssueRecord]) -> bool:
    """Whether a problem is told by name: which post is empty, which entry of a list nobody leads, that a group ends."""
    listed = any(_is_within(problem, one) or _is_within(one, problem) for one in unled)
    return listed or is_of_ended_group(problem.text) or any(problem.evidence == one.evidence for one in empty)


def _is_within(inner: IssueRecord, outer: IssueRecord) -> bool:
    one, other = inner.evidence, outer.evidence
    return one is not None and other is not None and other.start <= one.start and one.end <= other.end


def part_owners(source: Source, section: Section, items: Sequence[Item]) -> list[list[Stretch]]:
    """Take the owners of the action column out of the text, so that paragraphs hold words only."""
    column = any("Action" in line.text and len(line.text) < 90 and _COLUMN.search(line.text) for line in section.lines)
    parts = []
    for item in items:
        groups = split_owner_lines(item, has_column=column)
        entries = [entry for group in groups for entry in (*group.deeds, *(token.lines for token in group.tokens))]
        owners = [line for entry in entries for line in entry]
        for line in owners:
            source.blank(line.start, line.end)
        for start, end in (tail for group in groups for tail in group.tails):
            source.blank(start, end)
        if len(groups) > 1 or owners:
            item.paragraphs = [p for group in groups for p in paragraphs(source, group.lines)]
        parts.append(groups)
    return parts
