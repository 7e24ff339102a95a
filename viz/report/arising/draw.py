"""A view and the day of a meeting to come in; the Matters Arising draft for it as a typed report out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from graph.dates import spoken
from graph.view import View
from queries.answer import evidence_rows
from queries.facts import read_meetings
from queries.follow.words import became, owner_of
from queries.meetings.coverage import read_boards
from queries.places import place_of
from queries.wording import CLOSED, first_words, some_days
from viz.report.arising.items import Items, Row, find_items, minute_of, section_title
from viz.report.arising.occasion import Occasion, find_occasion
from viz.report.arising.papers import beside_papers
from viz.report.arising.tellings import proofs_of, task_words, unsettled
from viz.report.arising.wording import told, wording
from viz.report.coming import to_come
from viz.report.ledger import Ledger, in_reading_order
from viz.report.model import Block, Column, Points, Report, Section, Table, Text
from viz.report.wording import plural, sentence_case

DAYS_SHOWN = 8


def draw_arising(view: View, day: str, body: str = "") -> Report:
    """Draw up what an officer needs before the meeting of a day: what was agreed, what is open, what was said since.

    The draft knows nothing of that day itself. Where the papers of the meeting are loaded, their own report is
    set beside it.
    """
    occasion = find_occasion(view, day, body)
    items = find_items(occasion)
    ledger = Ledger()
    names = occasion.names
    sections = [
        *_agreed(items, ledger, names),
        *_coming(occasion, items, ledger),
        *_carried(items, ledger, names),
        *beside_papers(view, occasion, items, ledger),
        _basis(occasion, items, names),
    ]
    note = told("note") if occasion.is_known else f"{told('unknown_day', **names)} {told('note')}"
    drawn = Report(told("title", **names), told("period", **names), note, tuple(sections), ledger.evidence)
    return in_reading_order(drawn)


def _agreed(items: Items, ledger: Ledger, names: Mapping[str, str]) -> list[Section]:
    """What the last minutes agreed: resolutions first, where they tell them from what was agreed besides."""
    parts = [part for part in ("resolved", "besides") if items.by_part[part]]
    if not parts:
        return [Section(told("sections.agreed", **names), (Text(told("nothing_agreed", **names)),), "agreed")]
    return [
        Section(section_title(part, items, names), (_table(items.by_part[part], items, ledger),), part)
        for part in parts
    ]


def _coming(occasion: Occasion, items: Items, ledger: Ledger) -> list[Section]:
    """What the last minutes say will be done, in words that were read as no task: for the officer to take or leave."""
    tasks = [str(proof["quote"]) for row in (*items.resolved, *items.besides) for proof in row["evidence"]]
    found = to_come(occasion.before, occasion.window, [occasion.last], tasks)[: int(wording()["coming_most"])]
    if not found:
        return []
    heads = wording()["heads"]
    columns = (Column(heads["said"], share=8), Column(heads["update"], share=5, open=True),
               Column(heads["owner"], share=3, open=True))  # fmt: skip
    rows = []
    for day, words in dict.fromkeys(found):
        proof = evidence_rows([place_of(occasion.before, words, day)])
        rows.append((Text(f"“{' '.join(words.split())}”", ledger.cite(proof)), Text(""), Text("")))
    said = Text(told("coming_told"))
    return [Section(told("sections.coming", **occasion.names), (said, Table(columns, tuple(rows))), "coming")]


def _carried(items: Items, ledger: Ledger, names: Mapping[str, str]) -> list[Section]:
    """What earlier meetings left open, and apart from it what nothing is known of; the oldest of it in an appendix."""
    carried: list[Block] = [Text(told("nothing_carried"))]
    if items.carried:
        carried = [*_closed(items.carried, items, ledger), _table(items.carried, items, ledger, standing=True)]
    sections = [Section(told("sections.carried", **names), tuple(carried), "carried")]
    if items.unknown:
        table = _table(items.unknown, items, ledger, standing=True)
        said = (Text(told("unknown_told")), *_closed(items.unknown, items, ledger))
        sections.append(Section(told("sections.unknown", **names), (*said, table), "unknown"))
    if items.old:
        table = _table(items.old, items, ledger, standing=True, update=False)
        said = (Text(told("old_told")), *_closed(items.old, items, ledger))
        sections.append(Section(told("sections.old", **names), (*said, table), "old", appendix=True))
    return sections


def _closed(rows: Sequence[Row], items: Items, ledger: Ledger) -> list[Text]:
    """The sentences by which later minutes close all that was open; which of these rows they mean is not said."""
    oldest = min(row["meeting"] for row in rows)
    return [Text(one.told, ledger.cite(evidence_rows([one.proof]))) for one in items.closings if one.meeting > oldest]


def _table(
    rows: Sequence[Row], items: Items, ledger: Ledger, *, standing: bool = False, update: bool = True
) -> Table:
    """Rows in the form partnerships use."""
    heads = wording()["heads"]
    columns = (
        Column(heads["minute"], share=3), Column(heads["matter"], share=5),
        *([Column(heads["update"], share=5, open=True)] if update else []), Column(heads["owner"], share=3),
        *([Column(heads["standing"], share=3)] if standing else []),
    )  # fmt: skip
    cells = []
    for row in rows:
        task = task_words(row, items.titles.get(row["key"], ""))
        cells.append((
            Text(minute_of(row, items)), Text(task, ledger.cite(proofs_of(row))),
            *([_update(row, ledger)] if update else []), Text(owner_of(row)),
            *([Text(became(row))] if standing else []),
        ))  # fmt: skip
    return Table(columns, tuple(cells))


def _update(row: Row, ledger: Ledger) -> Text:
    """What later records say of a piece of work, or may say of it, each with its day; empty where they say nothing."""
    later = row["chain"][1:] if row["source"] != "report" else row["chain"]
    maybe = unsettled(row)
    said = [*map(_said, later), *(told("update_unsettled", update=_said(proof)) for proof in maybe)]
    if not said and row["state"] in CLOSED:
        said = [f"{became(row)}: {row['why']}."]
    words = {step["quote"] for step in later}
    proofs = [proof for proof in row["evidence"] if proof["quote"] in words] if later else []
    return Text(" ".join(said), ledger.cite([*proofs, *maybe]))


def _said(step: Mapping[str, Any]) -> str:
    """One thing said later. A report repeats what was agreed before it says what came of it: the end is the news."""
    minute = told("update_minute", number=step["item"]) if step["item"] else ""
    words = first_words(" ".join(_news(str(step["quote"])).split()), int(wording()["update_words"]))
    return told("update", day=spoken(step["meeting"]), minute=minute, words=words)


def _news(quote: str) -> str:
    """The last paragraph of words that repeat a matter and then tell of it."""
    parts = [part for part in quote.split("\n\n") if part.strip()]
    return parts[-1] if parts else quote


def _basis(occasion: Occasion, items: Items, names: Mapping[str, str]) -> Section:
    """What the draft rests on, and which minutes are missing from it."""
    met = [node.date for node in read_meetings(occasion.before, occasion.window)]
    count = plural(len(met), "meeting")
    points = [told("basis.own", count=count, days=some_days(met, DAYS_SHOWN), **names)]
    _, boards = read_boards(occasion.before, occasion.window)
    own = [board for board in boards if board.node.key == occasion.board.key]
    missing = sorted(named.date for board in own for named in board.missing if named.date < occasion.day)
    between = [day for day in missing if day > occasion.last.date]
    points += [told("basis.between", day=some_days(between, DAYS_SHOWN), **names)] if between else []
    earlier = [day for day in missing if day < occasion.last.date]
    points += [told("basis.missing", days=some_days(earlier, DAYS_SHOWN))] if earlier else []
    points += [told("basis.old", count=plural(len(items.old), "item"))] if items.old else []
    points += [sentence_case(remark) for remark in items.cannot_tell]
    return Section(told("sections.basis", **names), (Points(tuple(map(Text, points))),), "basis")
