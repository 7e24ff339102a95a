"""Marks of printed actions in, action records out: the deed behind the mark or above it, and whom it is given to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from loaders.blocks import Paragraph, Source, Span, split_sentences
from loaders.cues import cue
from loaders.parsers.action_marks import Mark, above_mark, number_of
from loaders.parsers.action_records import action_record, due_in, part_due
from loaders.parsers.actions_said import doer_of
from loaders.parsers.fit import is_task, score, units_of
from loaders.parsers.given_again import actions_given_again
from loaders.parsers.items import Item
from loaders.parsers.owner_words import inside, is_owner_alone
from loaders.parsers.owners import group_behind, owners_of
from loaders.parsers.tasks_told import Task, ends_with_owner, named_doer, tasks_in
from loaders.records import ActionRecord
from loaders.roster import Roster

_BEHIND_DEED = re.compile(
    r"\s*(?P<who>(?:[Tt]he )?Chair(?:man|person|woman)?|(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Rev)\.? [A-Z][\w'-]+"
    r"|[A-Z]{2,4}(?:\s?/\s?[A-Z]{2,4})*)(?=\s+[A-Z\d]|\s*$)"
)
_TELLING = 6  # words of a deed that no other deed begins with
LONGEST_QUOTE = 700


def actions_of_marks(source: Source, item: Item, *, marks: Sequence[Mark], roster: Roster) -> Iterator[ActionRecord]:
    """The actions that the marks of one item print, with the deed above a mark that names owners only."""
    if cue("actions", "earlier_item").search(item.about):  # what was to do before is nothing new
        yield from actions_given_again(source, item, marks=marks, roster=roster)
        return
    closes = ends_with_owner(roster, marks)
    places = {paragraph.start: place for place, paragraph in enumerate(item.paragraphs)}
    labels = {places[mark.paragraph.start]: mark for mark in marks}
    done: set[int] = set()
    for mark in marks:
        place = places[mark.paragraph.start]
        if place in done or cue("actions", "no_action").match(mark.words) or _is_reported(item, place):
            continue
        for task in _tasks((source, item), (mark, place, labels), roster, closes=closes):
            yield action_record(
                source, item, span=task.span, owner=task.owner, owner_tokens=[task.token] if task.token else [],
                source="marker", due=task.due or mark.due or due_in(task.span.text), number=number_of(mark),
            )  # fmt: skip
        following = labels.get(place + 1) if mark.words or _owner_label(labels, place + 1) else labels.get(place + 2)
        if mark.kind == "action" and following is not None and following.kind == "owner":
            done.add(places[following.paragraph.start])


def _owner_label(labels: dict[int, Mark], place: int) -> Mark | None:
    """The label over an owner that stands at a place."""
    label = labels.get(place)
    return label if label is not None and label.kind == "owner" else None


def _is_reported(item: Item, place: int) -> bool:
    """Whether the paragraph below a mark says what became of it: the action is an earlier one."""
    below = item.paragraphs[place + 1 : place + 2]
    return bool(below) and cue("actions", "reported").match(below[0].text) is not None


def _tasks(
    where: tuple[Source, Item], at: tuple[Mark, int, dict[int, Mark]], roster: Roster, *, closes: bool
) -> Iterator[Task]:
    (source, item), (mark, place, labels) = where, at
    if mark.kind == "owner" and place == 0:
        yield from _first_below(item, mark, roster)
    elif mark.kind in ("number", "pointer") or (mark.words and is_owner_alone(roster, mark.words)):
        yield from _above(source, item, (mark, place, labels), roster)
    elif mark.kind == "action" and mark.words:
        label = _owner_label(labels, place + 1)
        owned = label.words if label is not None else ""
        end = label.paragraph.end if label is not None else mark.paragraph.end
        yield from tasks_in(roster, Span(mark.begin, end, mark.words), closes=closes, owned=owned)
    elif mark.kind == "action" and (label := _owner_label(labels, place + 1)) is not None:
        yield from _above(source, item, (label, place, labels), roster)  # an owner only: its deed was told above
    elif mark.kind == "action":
        yield from _below(item, (place, labels), roster, closes=closes)


def _above(source: Source, item: Item, at: tuple[Mark, int, dict[int, Mark]], roster: Roster) -> Iterator[Task]:
    """The deed that a mark closes: of the sentences above it, the one that commits somebody; else the last."""
    mark, place, labels = at
    units = units_of(above_mark(item, place, labels, partial(is_owner_alone, roster)), [])
    if not units:
        return
    numbered = mark.kind in ("number", "pointer")
    who, due = ("", None) if numbered else part_due(inside(mark.words))
    who = who.strip(" .*")
    if numbered:
        unit = units[-1]
        who = _printed_behind(source, unit.span, roster)
    read = owners_of(roster, who, units[-1].paragraph.text) if who else None
    if not numbered:
        units = [u for u in units if not cue("actions", "bare_status").fullmatch(u.span.text)] or units
        names = [] if read is None or read.state == "collective" else list(read.names)
        possible = list(read.candidates) if read else []
        scores = [score(roster, unit, token=who, names=names, possible=possible) for unit in units]
        unit = units[max(range(len(units)), key=lambda n: (scores[n], n))]
    text, start, end = unit.span.text, unit.span.start, mark.paragraph.end
    if read is not None and read.state == "ambiguous" and not read.names:
        doer = named_doer(roster, text)
        read = doer if len(doer.names) == 1 and doer.names[0] in read.candidates else read
    if read is not None:
        owner = group_behind(read, text)
    else:
        owner = doer_of(roster, text, unit.before) or named_doer(roster, text)
    if mark.kind == "pointer" and not who and owner.state == "none" and not is_task(text):
        return  # 'Ann Lee was unsure. (Action 3)': the deed stands in a list elsewhere, not here
    alone = unit.paragraph is item.paragraphs[place - 1] and end - start <= LONGEST_QUOTE
    span = Span(start, end if alone else unit.span.end, text)
    yield Task(span, owner, who, due or due_in(text))


def _printed_behind(source: Source, deed: Span, roster: Roster) -> str:
    """The owner that stands behind the same deed elsewhere, in a list whose rows an extractor tore apart."""
    words = [re.escape(word.strip(" .")) for word in deed.text.split()]
    if len(words) < _TELLING:
        return ""
    opening = r"\s+".join(words[:_TELLING])
    for found in re.finditer(opening, source.flat):
        if deed.start <= found.start() < deed.end:
            continue
        more = re.match(rf"(?:\s+(?:{'|'.join(words[_TELLING:]) or 'x'})\b)*", source.flat[found.end() :])
        rest = source.flat[found.end() + (more.end() if more else 0) :][:60]
        owner = _BEHIND_DEED.match(rest)
        if owner is not None and is_owner_alone(roster, owner["who"]):
            return owner["who"]
    return ""


def _first_below(item: Item, mark: Mark, roster: Roster) -> Iterator[Task]:
    """The deed under an owner that opens an item ('Assigned: OF'), where its words say that it is to be done."""
    below = next((s for p in item.paragraphs[1:2] for s in p.sentences()), None)
    who, due = part_due(inside(mark.words))
    if below is None or not who or not cue("actions", "to_be_done").search(below.text):
        return
    span = Span(mark.paragraph.start, below.end, below.text)
    yield Task(span, owners_of(roster, who, below.text), who.strip(" .*"), due or due_in(below.text))


def _below(item: Item, at: tuple[int, dict[int, Mark]], roster: Roster, *, closes: bool) -> Iterator[Task]:
    """The deeds under a mark that stands alone: the bullets below it, or the one paragraph."""
    place, labels = at
    below: list[Paragraph] = []
    for number, paragraph in enumerate(item.paragraphs[place + 1 :], place + 1):
        if number in labels or (below and not (paragraph.bullet and below[-1].bullet)):
            break
        below.append(paragraph)
    label = _owner_label(labels, place + 1 + len(below))
    owned = label.words if label is not None and len(below) == 1 else ""
    for paragraph in below:
        if cue("actions", "no_action").match(paragraph.text):
            continue
        words = split_sentences(paragraph.text, paragraph.start)
        first = Span(paragraph.start, paragraph.end, paragraph.text) if len(words) < 4 else words[0]
        yield from tasks_in(roster, first, closes=closes, owned=owned)
