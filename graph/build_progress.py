"""What later minutes say of work, and the tasks agreed before, in; UPDATES edges where it is certain, out.

A sentence speaks of a task where it holds most of the words that tell this task from the others of its board. Where two
tasks fit about as well both are noted and neither is linked; a sentence that points to a minute is taken at its word.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from graph.build_draft import Draft, How
from graph.build_meetings import add_item
from graph.build_work import shown, work_key
from graph.build_world import World, item_number
from graph.claims import THIS_ITEM, Claim, content_id
from graph.dates import MONTHS, first_date
from graph.schema import Node
from graph.tasks import Board, Task, parts_of, stems_of, weigh_tasks
from graph.words import load_words

RULE = "later minutes speak of it"
BY_NUMBER = "later minutes name its number"
BY_NOTE = "a note after the meeting"
CONFIDENCE = 0.8
_NO_WORK = frozenset({"note", "approve"})
Places = dict[tuple[str, str, int], list[tuple[int, str]]]  # file, day and item -> where each task stands
Actions = dict[str, list[Node]]  # by the board whose meetings gave them out


class _Found(NamedTuple):
    """The tasks a sentence may mean, and how that is known; one is certain, several stay several."""

    tasks: Sequence[str]
    rule: str


class _Known(NamedTuple):
    """What was given out, by where it stands and by its board."""

    places: Places
    actions: Actions


def add_progress(draft: Draft, world: World) -> None:
    """Link what later minutes say of work agreed before; what speaks of no known task is left out."""
    by_board: dict[str, list[Claim]] = defaultdict(list)
    for claim in world.claims:
        if claim.kind == "progress" and claim.said_on and claim.status == "minuted":
            by_board[world.body(claim)].append(claim)
    works, known = _works(draft), _Known(_places(world), _actions(draft))
    names = frozenset(stem for p in draft.nodes.values() if p.kind == "Person" for stem in stems_of(p.name))
    for body, claims in sorted(by_board.items()):
        tasks = [_task(draft, node) for node in works.get(body.partition(":")[2], ())]
        board = weigh_tasks(tasks, [str(claim.values.get("text", "")) for claim in claims], names)
        for claim in claims:
            _tell(draft, world, claim=claim, board=board, known=known)


def _task(draft: Draft, node: Node) -> Task:
    """A piece of work and its words; one of few words takes those of the title it stands under."""
    stems = stems_of(str(node.props["text"]))
    if len(stems) <= load_words("progress")["few_words"]:
        stems |= stems_of(_title(draft, str(node.props["item"])))
    return Task(node.key, node.date, stems, parts_of(str(node.props["text"])))


def _title(draft: Draft, item: str) -> str:
    return draft.nodes[item].name if item in draft.nodes else ""


def _works(draft: Draft) -> dict[str, list[Node]]:
    """What was decided and given out, by the board whose meeting did it; what was only noted is no work."""
    found: dict[str, list[Node]] = defaultdict(list)
    for _, node in sorted(draft.nodes.items()):
        is_work = node.kind == "Action" or (node.kind == "Resolution" and node.props.get("effect") not in _NO_WORK)
        if is_work and not _standing().search(str(node.props["text"])):
            found[_board(str(node.props["meeting"]))].append(node)
    return found


def _actions(draft: Draft) -> Actions:
    """What was given out, a standing lead as well: a sentence may name its number."""
    found: Actions = defaultdict(list)
    for _, node in sorted(draft.nodes.items()):
        if node.kind == "Action":
            found[_board(str(node.props["meeting"]))].append(node)
    return found


def _board(meeting: str) -> str:
    """The board in the key of a meeting."""
    return meeting.partition(":")[2].rpartition("/")[0]


def _places(world: World) -> Places:
    """Where each action stands in its item, to tell which one a note below it is about."""
    found: Places = defaultdict(list)
    for claim in world.claims:
        if claim.kind == "action" and claim.evidence:
            place = (claim.document, claim.said_on, claim.item_order)
            found[place].append((claim.evidence[0].start, work_key("action", claim)))
    return found


def _above(claim: Claim, places: Places) -> _Found:
    """The last task above a note in its item."""
    start = claim.evidence[0].start
    above = [one for one in places.get((claim.document, claim.said_on, claim.item_order), ()) if one[0] < start]
    return _Found([max(above)[1]] if above else [], BY_NOTE)


def _tell(draft: Draft, world: World, *, claim: Claim, board: Board, known: _Known) -> None:
    """Note a sentence about work where it may mean some task, and link it where it can mean only one."""
    text, refers = str(claim.values.get("text", "")), dict(claim.values.get("refers_to") or {})
    found = _meant(draft, world, claim=claim, board=board, known=known)
    if not found.tasks and (not refers or refers.get("when") == THIS_ITEM):
        return
    state = str(claim.values.get("state", ""))
    key = f"update:{content_id([world.body(claim), claim.said_on, claim.item, text])}"
    draft.node(
        key, "ProgressUpdate", name=shown(text), date=claim.said_on, update=text, text="", state=state, minute="",
        meeting_date="", meeting=world.meeting(claim), body=world.body(claim), told_in="minutes",
        reference=_reference(refers, found.tasks), candidates=list(found.tasks) if len(found.tasks) > 1 else [],
    )  # fmt: skip
    draft.link(claim, (add_item(draft, world, claim=claim), "MENTIONS", key), props={"role": "progress"})
    if len(found.tasks) == 1:
        how = How(found.rule, "derived", confidence=CONFIDENCE if found.rule == RULE else 1.0)
        draft.link(claim, (key, "UPDATES", found.tasks[0]), how=how, props={"state": state})


def _meant(draft: Draft, world: World, *, claim: Claim, board: Board, known: _Known) -> _Found:
    """The tasks a sentence means: those it points to, else those whose words it speaks in."""
    text, refers = str(claim.values.get("text", "")), dict(claim.values.get("refers_to") or {})
    if refers.get("when") == THIS_ITEM:
        return _above(claim, known.places)
    whole = f"{_title(draft, world.item(claim))}. {text}" if _this_item().search(text) else text
    by_words = board.speaking_of(whole, claim.said_on)
    found = _pointed_to(draft, world, claim=claim, actions=known.actions) if refers else _Found([], RULE)
    if not found.tasks:
        return _Found(_one_of_each(draft, by_words), RULE)
    both = [key for key in found.tasks if key in by_words] if len(found.tasks) > 1 else []
    return _Found(both or found.tasks, found.rule)


def _one_of_each(draft: Draft, keys: Sequence[str]) -> list[str]:
    """The tasks without the decisions that they carry out: both are one piece of work."""
    carried = {str(draft.nodes[key].props.get("resolution", "")) for key in keys}
    return [key for key in keys if key not in carried]


def _pointed_to(draft: Draft, world: World, *, claim: Claim, actions: Actions) -> _Found:
    """The tasks under the minute, or of the meeting, that a sentence names."""
    refers = dict(claim.values["refers_to"])
    number, when = item_number(str(refers.get("number", ""))), str(refers.get("when", ""))
    meeting = world.meeting(claim)
    dates = _days_meant(draft, when=when, claim=claim, meeting=meeting)
    found = []
    for node in actions.get(_board(meeting), ()):
        same_number = not number or str(node.props["item"]).rpartition("/")[2] == number
        same_day = not when or any(node.date.startswith(day) for day in dates)
        if same_number and same_day and (number or when) and node.date < claim.said_on:
            found.append(node.key)
    return _Found(found, BY_NUMBER if number else RULE)


def _days_meant(draft: Draft, *, when: str, claim: Claim, meeting: str) -> list[str]:
    """The day or month a reference means, as the beginning of an ISO date."""
    if when == "last":
        previous = str(draft.nodes[meeting].props.get("previous_date", "")) if meeting in draft.nodes else ""
        return [previous] if previous else []
    if iso := first_date(when, full=True):
        return [iso]
    name, _, year = when.lower().partition(" ")
    if name not in MONTHS:
        return []
    month = MONTHS.index(name) + 1
    year = year if year.isdigit() else str(int(claim.said_on[:4]) - (f"{month:02}" >= claim.said_on[5:7]))
    return [f"{year}-{month:02}"]


def _reference(refers: dict[str, Any], tasks: Sequence[str]) -> dict[str, Any]:
    """What a sentence points to, and whether that is one thing, several, or nothing in the loaded record."""
    if not refers:
        return {}
    resolves = "one" if len(tasks) == 1 else "several" if tasks else "none"
    return {"as_written": str(refers.get("as_written", "")), "resolves": resolves}


@cache
def _standing() -> re.Pattern[str]:
    return re.compile(load_words("progress")["standing"], re.IGNORECASE)


@cache
def _this_item() -> re.Pattern[str]:
    return re.compile(load_words("progress")["this_item"], re.IGNORECASE)
