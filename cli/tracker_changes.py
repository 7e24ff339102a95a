"""The rows of an edited tracker and the record in; what changes, and what stands against it cell by cell, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from cli.tracker_sheet import Edited, Sheet
from graph.errors import NotFoundError
from graph.judgements import OWNER_OPEN, owner_name, task_of
from graph.schema import Node
from graph.view import View
from queries.asked import answers_to
from queries.follow.owner_told import owner_of
from queries.follow.words import STATES
from queries.tasks_named import OWNERS, WHY_WORDS, check_owner, named_alone
from queries.wording import first_words
from viz.report.tracker.draw import record_words, tracked
from viz.report.tracker.wording import counted, state_choices, state_of, told, wording

if TYPE_CHECKING:
    from graph.partnership import Judgement, Partnership

APART = 5  # rows whose differences are told cell by cell
WORDS = 12  # of a cell or a reason that a remark shows
Row = Mapping[str, Any]


class Wish(NamedTuple):
    """What somebody wrote in one cell: what it changes, from what to what, and the judgement that it makes."""

    column: str
    old: str
    new: str
    kind: str
    right: str


class Change(NamedTuple):
    """One decision: the action, the cell it stands in, what was wished, and the judgement in its parts."""

    row: Row
    cell: str
    wish: Wish
    said: dict[str, str]


@dataclass
class Changes:
    """Every decision of a tracker, how many the corrections hold already, what is wrong, and remarks."""

    new: list[Change] = field(default_factory=list)
    held: int = 0
    wrong: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


class Record:
    """What the store and the corrections know, read once for all rows."""

    def __init__(self, view: View, own: Partnership) -> None:
        self.view, self.own = view, own
        self.rows = {str(row["key"]): row for row in tracked(view)}

    @cached_property
    def tasks(self) -> dict[str, Node]:
        """Every action and decision by its key."""
        return {node.key: node for node in self.view.nodes(["Action", "Resolution"])}

    @cached_property
    def _alike(self) -> dict[str, list[Node]]:
        """The tasks of the same words, by those words as they are compared."""
        found: dict[str, list[Node]] = defaultdict(list)
        for node in self.tasks.values():
            found[task_of(str(node.props.get("text") or ""))].append(node)
        return found

    def name_of(self, key: str) -> str:
        """What names one action in the corrections: its words, or its key where others have the same words."""
        node = self.tasks[key]
        return named_alone(node, self._alike[task_of(str(node.props.get("text") or ""))])

    @cached_property
    def own_names(self) -> list[str]:
        """The names that the corrections themselves bring in."""
        things = (self.own.partnership, *self.own.organizations, *self.own.bodies)
        return [name for thing in things for name in (thing.name, *thing.aliases) if name]

    def is_owner(self, row: Row, name: str) -> bool:
        """Whether somebody of this name is the one owner already."""
        if len(row["owners"]) != 1 or row["owner_doubt"]:
            return False
        name = owner_name(name)
        held = {node.name for node in self.view.find(name, OWNERS) if answers_to(node, name)}
        return name == row["owners"][0] or held == {row["owners"][0]}

    def judged(self, key: str, kind: str) -> Judgement | None:
        """The last judgement of a kind about an action in the corrections, loaded or not."""
        node = self.tasks[key]
        names = {key, task_of(str(node.props.get("text") or ""))}
        own = [j for j in self.own.judgements if j.kind == kind and task_of(j.left) in names]
        return max(own, key=lambda j: j.on, default=None)


def find_changes(sheet: Sheet, record: Record, said: Mapping[str, str]) -> Changes:
    """Hold every row against the record; nothing that the minutes say is ever changed.

    `said` holds who decided where no row says so, and the day.
    """
    changes = Changes(wrong=list(sheet.wrong), remarks=list(sheet.remarks))
    apart: list[list[str]] = []
    for edited in sheet.rows:
        row = record.rows.get(edited.key)
        if row is None:
            changes.wrong.append(told("unknown_id", place=sheet.cell("id", edited.number), key=edited.key))
            continue
        apart += [differing] if (differing := _differing(sheet, edited, row)) else []
        _read_row(sheet, edited, row, record, changes=changes, said=said)
    changes.remarks += _told_apart(apart)
    return changes


def _differing(sheet: Sheet, edited: Edited, row: Row) -> list[str]:
    """The cells of a row that show what the record does not say, each with both."""
    now = record_words(row)
    return [
        told(
            "differs", place=sheet.cell(f"record {name}", edited.number), head=wording()["actions"][name],
            old=first_words(words, WORDS), new=first_words(now[name], WORDS),
        )
        for name, words in edited.read.items()
        if not _is_same(name, words, now[name])
    ]  # fmt: skip


def _told_apart(rows: list[list[str]]) -> list[str]:
    """Why rows show what the record does not say, and which cells of the first of them."""
    if not rows:
        return []
    more = [told("differs_more", count=len(rows) - APART)] if len(rows) > APART else []
    cells = [cell for row in rows[:APART] for cell in row]
    return [told("differs_why", count=counted(len(rows), "rows")), *cells, *more]


def _is_same(name: str, old: str, new: str) -> bool:
    """Whether a cell says what the record does; a state may be told in words of an earlier version."""
    return _same(old) == _same(new) or (name == "state" and state_of(old) == state_of(new))


def _same(words: str) -> str:
    """Words for comparing: without the signs and spaces that a workbook does not keep."""
    return " ".join("".join(c if c.isprintable() else " " for c in words).split())


def _read_row(
    sheet: Sheet, edited: Edited, row: Row, record: Record, *, changes: Changes, said: Mapping[str, str]
) -> None:
    """The decisions of one row, and what it says that cannot be kept."""
    wrong = len(changes.wrong)
    wishes = [
        *_state(sheet, edited, row, changes),
        *_owner(sheet, edited, row, record, changes=changes),
    ]
    why, by = edited.written["why"], edited.written["by"] or said["by"]
    _remark(sheet, edited, changes, alone=not wishes and len(changes.wrong) == wrong)
    if wishes and not why:
        what = " and ".join(told(f"{wish.column}_word") for wish in wishes)
        changes.wrong.append(told("no_why", place=sheet.cell("why", edited.number), what=what))
        return
    left = record.name_of(edited.key) if wishes else ""
    for wish in wishes:
        if (held := record.judged(edited.key, wish.kind)) is not None and held.right == wish.right:
            changes.held += 1
            continue
        because = why if left != edited.key else f"{first_words(row['what'], WHY_WORDS)}: {why}"
        judgement = {"kind": wish.kind, "left": left, "right": wish.right, "by": by, "on": said["on"], "why": because}
        changes.new.append(Change(row, sheet.cell(wish.column, edited.number), wish, judgement))


def _state(sheet: Sheet, edited: Edited, row: Row, changes: Changes) -> Iterator[Wish]:
    """A new status, where one is written that is not the old one."""
    words = edited.written["state"]
    state = state_of(words)
    if words and not state:
        place, states = sheet.cell("state", edited.number), ", ".join(state_choices())
        changes.wrong.append(told("state", place=place, words=words, states=states))
    elif state and state != row["state"]:
        yield Wish("state", STATES[row["state"]], STATES[state], "status", state)


def _owner(sheet: Sheet, edited: Edited, row: Row, record: Record, *, changes: Changes) -> Iterator[Wish]:
    """A new owner, where one is written who is not the one owner already."""
    name = edited.written["owner"]
    if not name:
        return
    if name.casefold() == wording()["nobody"].casefold():
        yield Wish("owner", owner_of(row), name, "unsure", OWNER_OPEN)
        return
    try:
        check_owner(record.view, name, record.own_names)
    except NotFoundError as error:
        changes.wrong.append(told("owner", place=sheet.cell("owner", edited.number), why=str(error)))
        return
    if not record.is_owner(row, name):
        yield Wish("owner", owner_of(row), name, "owner", name)


def _remark(sheet: Sheet, edited: Edited, changes: Changes, *, alone: bool) -> None:
    """Say plainly what of a row cannot be kept."""
    written = edited.written
    for name in ("due", "comment"):
        if written[name]:
            place, why = sheet.cell(name, edited.number), wording()["open"]["why"]
            changes.remarks.append(told(f"not_kept_{name}", place=place, words=written[name], why=why))
    if alone and not written["state"] and not written["owner"]:
        for name in ("by", "why"):
            if written[name]:
                changes.remarks.append(
                    told("only_said", place=sheet.cell(name, edited.number), words=first_words(written[name], WORDS))
                )
