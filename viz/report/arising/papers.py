"""A draft and the papers of the very meeting, where they are loaded, in; what their own report lists beside it, out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from graph.dates import spoken
from graph.schema import Node
from graph.view import View
from queries.answer import evidence_rows
from queries.facts import read_meetings
from queries.places import place_of
from queries.wording import first_words
from viz.report.arising.akin import akin_to
from viz.report.arising.items import Items, Row, minute_of
from viz.report.arising.occasion import Occasion
from viz.report.arising.tellings import task_words
from viz.report.arising.wording import told, wording
from viz.report.coming import flat
from viz.report.ledger import Ledger
from viz.report.model import Block, Column, Heading, Points, Section, Table, Text, columns
from viz.report.order import number_of

DEED_WORDS = 18  # of what their report leaves out: the table has the whole


def beside_papers(view: View, occasion: Occasion, items: Items, ledger: Ledger) -> list[Section]:
    """What the report in the papers of that day lists and leaves out; nothing where it is not loaded."""
    listed = _listed(view, occasion)
    if not listed:
        return []
    names, heads = occasion.names, wording()["papers_heads"]
    held = {meeting.date for meeting in read_meetings(occasion.before, occasion.window)}
    where = _where(view, occasion, items, [node.key for node in listed])
    quotes = _quotes(view, listed)
    rows = tuple(
        (
            Text(_minute(node)), Text(_says(node), ledger.cite(quotes[node.key])),
            _found(node, where.get(node.key, ()), items, held, occasion=occasion, ledger=ledger),
        )
        for node in listed
    )  # fmt: skip
    shown = columns(Column(heads["minute"], share=2), Column(heads["says"], share=5), Column(heads["draft"], share=3))
    left = _left_out(items, {key for keys in where.values() for key in keys}, names)
    blocks = (Text(told("papers_told")), Table(shown, rows), *left)
    return [Section(told("sections.papers", **names), blocks, "papers", appendix=True)]


def _listed(view: View, occasion: Occasion) -> list[Node]:
    """The rows of the Matters Arising report in the papers of the day, by date and number of their minute."""
    own = [
        node
        for node in view.nodes(["ProgressUpdate"])
        if node.date == occasion.day
        and node.props.get("body") == occasion.board.key
        and not node.props.get("told_in")
    ]
    return sorted(own, key=_place)


def _place(node: Node) -> tuple[str, int, str, str]:
    return (str(node.props.get("meeting_date")), *number_of(str(node.props.get("minute") or "")), node.key)


def _where(view: View, occasion: Occasion, items: Items, updates: Sequence[str]) -> dict[str, list[str]]:
    """For each row of their report the pieces of work in the draft that it tells of."""
    rows = [str(row["key"]) for row in items.tabled]
    works = occasion.before.nodes(keys=sorted(set(rows))) if rows else []
    stands_for: dict[str, list[str]] = {}
    for node in works:
        for key in {node.key, str(node.props.get("resolution") or node.key)}:
            stands_for.setdefault(key, []).append(node.key)
    by_item: dict[str, list[str]] = {}
    for node in works:
        by_item.setdefault(str(node.props.get("item") or ""), []).append(node.key)
    alone = {item: keys for item, keys in by_item.items() if item and len(keys) == 1}
    found: dict[str, list[str]] = {}
    for edge in view.edges(["UPDATES"], src=updates):
        found.setdefault(edge.src, []).extend(stands_for.get(edge.dst) or alone.get(edge.dst) or [])
    return found


def _quotes(view: View, listed: Sequence[Node]) -> dict[str, list[dict[str, Any]]]:
    edges = view.edges(["UPDATES"], src=[node.key for node in listed])
    said = view.evidence([edge.id for edge in edges])
    found: dict[str, list[dict[str, Any]]] = {node.key: [] for node in listed}
    for edge in edges:
        found[edge.src] += evidence_rows(said.get(edge.id, ())[-1:])
    return found


def _minute(node: Node) -> str:
    number = str(node.props.get("minute") or "")
    return ", ".join([told("minute", number=number) if number else told("no_number"), _day(node)]).strip(", ")


def _day(node: Node) -> str:
    return spoken(str(node.props.get("meeting_date") or ""))


def _says(node: Node) -> str:
    words = " ".join(str(node.props.get("update") or node.props.get("text") or "").split())
    return f"“{first_words(words, int(wording()['papers_words']))}”"


def _found(
    node: Node, keys: Sequence[str], items: Items, held: Collection[str], *, occasion: Occasion, ledger: Ledger
) -> Text:
    """Whether a row of their report stands in the draft, or why it does not and what earlier minutes say near it."""
    if any(row["key"] in keys for row in items.tabled):
        return Text(told("in_draft"))
    day = str(node.props.get("meeting_date") or "")
    if not day:
        return Text(told("not_in_draft_undated"))
    if day in held:
        return Text(told("not_in_draft_read", day=spoken(day)))
    said = told("not_in_draft", day=spoken(day))
    if (near := akin_to(occasion, node)) is None:
        return Text(f"{said}.")
    words = first_words(flat(near.words), int(wording()["papers_words"]))
    proof = evidence_rows([place_of(occasion.before, near.words, near.day)])
    return Text(told("akin", said=said, named=near.named, day=spoken(near.day), words=words), ledger.cite(proof))


def _left_out(items: Items, listed: Collection[str], names: Mapping[str, str]) -> list[Block]:
    """What the draft holds of the last meeting, or carries forward, and their report does not list."""
    rows = [row for row in items.tabled if row["key"] not in listed]
    if not rows:
        return [Text(told("left_out_none", **names))]
    named = ((minute_of(row, items, titled=False), _shortly(row)) for row in rows)
    points = (told("left_out_row", minute=minute, deed=words) for minute, words in named)
    return [Heading(told("left_out", **names)), Points(tuple(map(Text, points)))]


def _shortly(row: Row) -> str:
    """A row of the draft in few words, as its table words it."""
    words = task_words({**row, "said_before": ()}, "")
    return first_words(words.removesuffix("."), DEED_WORDS)
