"""A view and a window in; the action tracker as a typed report out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from types import MappingProxyType
from typing import Any

from graph.asof import as_it_stood
from graph.dates import first_date, spoken
from graph.errors import NotFoundError
from graph.view import View, Window
from queries.answer import Answer
from queries.catalogue import ask
from queries.facts import EVER, newest_first
from queries.follow.answer import find_follow_through
from queries.follow.owner_told import owner_of
from queries.follow.record import read_follow
from queries.follow.words import STATES, became
from queries.gaps.entries import each_gap
from queries.gaps.facts import read_gap_facts
from queries.rows import outside
from queries.wording import led_before, relation_words
from viz.report.ledger import Ledger, in_reading_order
from viz.report.model import Block, Column, Heading, Kind, Points, Report, Section, Table, Text
from viz.report.order import place_in_minutes
from viz.report.split_words import made_whole, whole_words
from viz.report.tasks.due import due_told
from viz.report.tasks.gone import gone_owners
from viz.report.tasks.told import tell
from viz.report.tasks.words import proofs_before
from viz.report.titles import abbreviations_in
from viz.report.tracker.boards import boards_of, by_board, title_for
from viz.report.tracker.gaps import gap_told
from viz.report.tracker.read import actions_to_read, gaps_to_read, owners_to_read, standing, unsettled
from viz.report.tracker.short import of_late
from viz.report.tracker.wording import kind_said, owned_kind, state_choices, told_of_tasks, wording
from viz.report.wording import NOT_SHOWN, figure, named, period_words

Row = Mapping[str, Any]
NOTHING: Mapping[str, Mapping[str, str]] = MappingProxyType({})
KINDS = ("action", "resolution")
_SHARES = {"what": 4, "standing": 3, "owner": 2, "why": 3, "comment": 3}
_KINDS: dict[str, Kind] = {"id": "id", "agreed": "date", "due_by": "date", "due": "text"}
_ASIDE = {"id", "due_by", "state", "overdue"}  # "Due" and "What the record shows" say it on paper
_OPEN_KINDS: dict[str, Kind] = {"state": "choice", "owner": "choice", "due": "date"}


def draw_tracker(
    view: View, window: Window = EVER, *, to_edit: bool = False, short: bool = False,
    kept: Mapping[str, Mapping[str, str]] = NOTHING,
) -> Report:  # fmt: skip
    """Draw up the actions with their owners and gaps; `to_edit` gives each value a column, and some to write in.

    A short one, to be read, holds the actions of late and those that are open, and nothing else. `kept` is what an
    earlier tracker holds in the columns to write in that no judgement can, by the key of the action and the column.
    """
    view = as_it_stood(view, window.until)
    if told := outside(view, window):
        raise NotFoundError(f"No report was written: {told}")
    followed = find_follow_through(view, kinds=KINDS, window=window)
    ledger = Ledger()
    words = wording()
    if to_edit:
        sections = _to_edit(view, window, followed.rows, ledger, kept)
    else:
        sections = _to_read(view, window, followed, ledger, short=short)
    note = " ".join([words["note"], *_left_out(followed.rows)]) if to_edit else ""
    period = period_words(window, followed.meetings_read)
    title = title_for(view, window, followed.meetings_read)
    drawn = Report(title, period, note, tuple(sections), ledger.evidence)
    return in_reading_order(made_whole(drawn, view))


def tracked(view: View) -> list[Row]:
    """Every action and decision that the tracker lists, each under its key, newest first."""
    whole = whole_words(view)  # as in the drawn tracker
    rows = _worded(view, EVER, find_follow_through(view, kinds=KINDS).rows)
    return [{**row, "told": whole(row["told"])} for row in rows]


def _worded(view: View, window: Window, found: Sequence[Row]) -> list[Row]:
    """The rows that the tracker keeps, each with its words so that it can be read alone.

    The newest minutes come first, as what they agreed is asked about; within them the order is theirs.
    """
    rows = sorted(sorted(_with_own_key(found), key=place_in_minutes), key=lambda row: newest_first(row["meeting"]))
    told = tell(read_follow(view, window), rows, abbreviations_in(view))
    return [{**row, "told": told.words(row), "gone": ()} for row in told.rows]


def _with_gone(view: View, window: Window, rows: Sequence[Row]) -> list[Row]:
    """The rows with those of their owners whom the record shows gone since."""
    gone = gone_owners(read_gap_facts(view, window), rows)
    return [{**row, "gone": gone.get(row["key"], ())} for row in rows]


def _with_own_key(rows: Sequence[Row]) -> list[Row]:
    """The rows without what is known from a later report alone: no key of its own is there for a judgement."""
    return [row for row in rows if not str(row["key"]).startswith("item:")]


def _left_out(rows: Sequence[Row]) -> list[str]:
    """How many pieces of work that are counted elsewhere the tracker cannot keep, and which."""
    left = [row for row in rows if str(row["key"]).startswith("item:")]
    minutes = [", ".join(part for part in (wording()["minute"].format(number=row["item"]) if row["item"] else "",
                                           spoken(row["meeting"])) if part) for row in left]  # fmt: skip
    return [wording()["left_out"].format(count=len(left), minutes="; ".join(sorted(minutes)))] if left else []


def record_words(row: Row) -> dict[str, str]:
    """What the tracker shows of a tracked piece of work in the columns that an import holds against the record."""
    return {"what": row["told"], "owner": owner_of(row), "state": STATES[row["state"]]}


def owner_choices(view: View) -> tuple[str, ...]:
    """The names that may own an action, and what stands for nobody's knowing."""
    names = {node.name for node in view.nodes(["Person", "Post", "Organization", "Body"])}
    return (wording()["nobody"], *sorted(names, key=lambda name: (name.casefold(), name)))


def _to_edit(
    view: View, window: Window, found: Sequence[Row], ledger: Ledger, kept: Mapping[str, Mapping[str, str]]
) -> list[Section]:
    """The sheets of a tracker to write in: everything in columns of its own."""
    rows = _with_gone(view, window, _worded(view, window, found))
    return [
        _actions(view, rows, ledger, kept),
        _gaps(_gaps_told(view, window, rows, ledger)),
        _owners(_lasting_first(ask("owns", view, window).rows), ledger, unsettled(found)),
        _readme(_left_out(found)),
    ]


def _to_read(view: View, window: Window, followed: Answer, ledger: Ledger, *, short: bool) -> list[Section]:
    """The same rows in the few columns that a page has room for, and below the actions what they do not hold."""
    rows, left = _worded(view, window, followed.rows), _left_out(followed.rows)
    if short:
        rows, left = of_late(rows, followed.meetings_read, window.until)
    rows = _with_gone(view, window, rows)
    boards = boards_of(view, rows)
    told = [(row, _action(row, boards.get(row["key"], ""), ledger)) for row in by_board(rows, boards)]
    actions = Section(str(wording()["sections"]["actions"]), _each_board(told), "actions")
    if left:
        about = Heading(wording()["about"]), Points(tuple(map(Text, left)))
        actions = replace(actions, blocks=(*actions.blocks, *about))
    if short:
        return [actions]
    gaps = gaps_to_read(_gaps_told(view, window, rows, ledger))
    return [actions, _section("gaps", gaps), _standing(ask("owns", view, window).rows, ledger)]


def _each_board(told: Sequence[tuple[Row, dict[str, Text]]]) -> tuple[Block, ...]:
    """The actions as one table, of several boards each under its name."""
    if not told:
        return (Text(wording()["nothing"]["actions"]),)
    blocks: list[Block] = []
    for board, rows in groupby(told, key=lambda one: one[1]["board"].words):
        blocks += [*([Heading(board)] if board else []), actions_to_read([*rows])]
    return tuple(blocks)


def _gaps_told(view: View, window: Window, rows: Sequence[Row], ledger: Ledger) -> list[tuple[Row, dict[str, Text]]]:
    """Each gap, as `gaps` gives it, with its words."""
    return [(row, gap_told(row, rows, ledger)) for row in each_gap(ask("gaps", view, window).rows)]


def _lasting_first(rows: Sequence[Row]) -> list[Row]:
    """The owned things with the standing ones before the tasks, so that all forms number their evidence alike."""
    return sorted(rows, key=_is_task)


def _is_task(row: Row) -> bool:
    return any(row.get(kind) for kind in KINDS)


def _standing(rows: Sequence[Row], ledger: Ledger) -> Section:
    """Who leads or chairs what; whoever has a task stands beside it among the actions."""
    lasting = [row for row in rows if not _is_task(row)]
    told = told_of_tasks(len(rows) - len(lasting))
    section = _section("owners", owners_to_read(lasting, ledger))
    return replace(section, blocks=(*section.blocks, *told))


def _actions(view: View, rows: Sequence[Row], ledger: Ledger, kept: Mapping[str, Mapping[str, str]]) -> Section:
    """One row for each action with its key, by which a judgement finds it again."""
    words = wording()
    boards = boards_of(view, rows)
    shown = [name for name in words["actions"] if name != "board" or boards]
    columns = [
        Column(words["actions"][name], _KINDS.get(name, "text"), _SHARES.get(name, 1), aside=name in _ASIDE)
        for name in shown
    ]
    choices = {"state": state_choices(), "owner": owner_choices(view)}
    columns += [
        Column(head, _OPEN_KINDS.get(name, "text"), _SHARES.get(name, 1), choices.get(name, ()), open=True,
               strict=name != "owner")
        for name, head in words["open"].items()
    ]
    cells = []
    for row in by_board(rows, boards):
        said = _action(row, boards.get(row["key"], ""), ledger)
        own = kept.get(row["key"], {})
        cells.append((*(said[name] for name in shown), *(_written(name, own.get(name, "")) for name in words["open"])))
    return _section("actions", _captioned("actions", columns, tuple(cells)))


def _action(row: Row, board: str, ledger: Ledger) -> dict[str, Text]:
    """The cells that the record fills, by the names of their columns."""
    first, shown = [*row["evidence"][:1], *proofs_before(row)], record_words(row)
    return {
        "id": Text(row["key"]),
        "agreed": _day(row["meeting"]),
        "board": Text(board),
        "minute": Text(row["item"] or ""),
        "what": Text(shown["what"], ledger.cite(first)),
        "owner": Text(shown["owner"]),
        "due": Text(due_told(row)),
        "due_by": _day(row["due_by"]),
        "state": Text(shown["state"]),
        "standing": Text(
            " ".join([became(row), *(f"({one.told})" for one in row["gone"])]),
            ledger.cite([*row["evidence"][1:], *(one.proof for one in row["gone"])]),
        ),
        "overdue": Text(wording()["overdue"] if row["overdue"] else ""),
    }


def _written(column: str, words: str) -> Text:
    """What stands in a column to write in; a date counts as one again."""
    return Text(words, value=first_date(words, full=True) or None) if _OPEN_KINDS.get(column) == "date" else Text(words)


def _day(day: str | None) -> Text:
    """A day as people write it and as a spreadsheet counts it; one known by month stays words."""
    return Text(spoken(day), value=day if len(day) == 10 else None) if day else Text("")


def _owners(rows: Sequence[Row], ledger: Ledger, unsettled: Collection[str]) -> Section:
    """One row for each owned thing, as `owns` gives it."""
    heads = wording()["owners"]
    shares, dated = (4, 1, 2, 3, 2, 2, 1, 1, 1, 1), len(heads) - 2
    columns = [
        Column(head, "text" if number < dated else "date", share)
        for number, (head, share) in enumerate(zip(heads, shares, strict=True))
    ]
    return _section("owners", _captioned("owners", columns, tuple(_owner(row, ledger, unsettled) for row in rows)))


def _owner(row: Row, ledger: Ledger, unsettled: Collection[str]) -> tuple[Text, ...]:
    owner = row.get("owner") or {}
    return (
        Text(named(row.get(owned_kind(row))) or NOT_SHOWN, ledger.cite(row["evidence"])), Text(kind_said(row)),
        Text(named(owner)), Text(str(owner.get("post") or "")), Text(str(owner.get("organization") or "")),
        Text("; ".join(filter(None, (*row.get("also", ()), led_before(row))))), Text(relation_words(row)),
        Text(standing(row, unsettled)), _day(row.get("since")), _day(row.get("last_cited")),
    )  # fmt: skip


def _gaps(rows: Sequence[tuple[Row, Mapping[str, Text]]]) -> Section:
    """One row for each gap."""
    kinds: tuple[Kind, ...] = ("text", "text", "text", "date", "date", "number", "text", "text")
    shares = (3, 2, 1, 1, 1, 1, 4, 3)
    columns = [
        Column(head, kind, share) for head, kind, share in zip(wording()["gaps"], kinds, shares, strict=True)
    ]
    return _section("gaps", _captioned("gaps", columns, tuple(_gap(row, cells) for row, cells in rows)))


def _gap(row: Row, cells: Mapping[str, Text]) -> tuple[Text, ...]:
    days = _day(row.get("first_cited")), _day(row.get("last_cited")), figure(len(row.get("meetings") or ()))
    return cells["what"], cells["label"], cells["severity"], *days, cells["why"], cells["question"]


def _captioned(name: str, columns: Sequence[Column], rows: tuple[tuple[Text, ...], ...]) -> Table:
    return Table(tuple(columns), rows, str(wording()["captions"][name]))


def _section(name: str, table: Table) -> Section:
    block: Block = table if table.rows else Text(wording()["nothing"][name])
    return Section(str(wording()["sections"][name]), (block,), name)


def _readme(left: Sequence[str]) -> Section:
    """How to use the workbook, and what it leaves out."""
    points = tuple(map(Text, [*wording()["readme"], *left]))
    return Section(wording()["sections"]["readme"], (Points(points),), "readme")
