"""A draft and the papers of the very meeting, where they are loaded, in; what their own report lists, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from graph.dates import spoken
from graph.schema import Node
from graph.view import View
from queries.answer import evidence_rows
from queries.facts import read_meetings
from queries.follow.words import deed
from viz.report.arising.items import Items
from viz.report.arising.occasion import Occasion
from viz.report.arising.wording import told
from viz.report.ledger import Ledger
from viz.report.model import Text
from viz.report.order import number_of
from viz.report.tasks.decided import as_decided
from viz.report.tasks.opened import Opening, opened_in


class Papers(NamedTuple):
    """The rows of the report in the papers of the day, and where the draft has each."""

    listed: Sequence[Node]  # by the date and the number of their minutes
    where: Mapping[str, Sequence[str]]  # for each the pieces of work in the draft that it tells of
    quotes: Mapping[str, Sequence[dict[str, Any]]]
    held: frozenset[str]  # the days whose minutes are loaded

    @property
    def only_there(self) -> Sequence[Node]:
        """The rows on a meeting whose minutes are not loaded: no other paper can show them to the draft."""
        unread = [node for node in self.listed if day_of(node) and not is_logged(node) and not self.is_held(node)]
        return [node for node in unread if not self.where.get(node.key)]

    def is_held(self, node: Node) -> bool:
        """Whether the minutes that a row speaks of are loaded."""
        return day_of(node) in self.held


def read_papers(view: View, occasion: Occasion, items: Items) -> Papers:
    """The report in the papers of the day of a draft; without rows where these papers are not loaded."""
    listed = _listed(view, occasion)
    quotes = _quotes(view, listed) if listed else {}
    listed.sort(key=lambda node: max((int(proof["line"] or 0) for proof in quotes[node.key]), default=0)
                if is_logged(node) else 0)  # fmt: skip
    held = frozenset(meeting.date for meeting in read_meetings(occasion.before, occasion.window)) if listed else ()
    where = _where(view, occasion, items, [node.key for node in listed]) if listed else {}
    return Papers(listed, where, quotes, frozenset(held))


def taken_over(papers: Papers, occasion: Occasion, ledger: Ledger) -> list[tuple[Text, ...]]:
    """What only the report in the papers shows, as rows of the table of a draft, each saying where it is from."""
    rows: list[tuple[Text, ...]] = []
    for node in papers.only_there:
        cites = ledger.cite(papers.quotes[node.key])
        words = _flat(node.props.get("update"))
        update = told("update", day=told("their_report", **occasion.names), minute="", words=words) if words else ""
        text = _flat(node.props.get("text"))
        agreed = as_decided(deed(text), text, opened_in(text, text) or Opening())
        owners = "; ".join(node.props.get("owners") or ())
        rows.append((
            Text(minute_told(node)),
            Text(f"{agreed}.", cites), Text(update, cites), Text(owners or told("owner_none")),
        ))  # fmt: skip
    return rows


def minute_told(node: Node) -> str:
    """Number and day of the minute that a row of a report speaks of."""
    number = str(node.props.get("minute") or "")
    return ", ".join(part for part in (told("minute", number=number) if number else "", spoken(day_of(node))) if part)


def day_of(node: Node) -> str:
    """The day of the meeting that a row of a report speaks of; empty where it does not say."""
    return str(node.props.get("meeting_date") or "")


def is_logged(node: Node) -> bool:
    """Whether a row stands in the log of the minutes of that day, under the name that it has there."""
    return bool(node.props.get("told_in") and node.props.get("text"))


def _flat(words: object) -> str:
    return " ".join(str(words or "").split())


def _listed(view: View, occasion: Occasion) -> list[Node]:
    """The rows of the Matters Arising report in the papers of the day, or of a log in its minutes, by their minute."""
    own = [
        node
        for node in view.nodes(["ProgressUpdate"])
        if node.date == occasion.day
        and node.props.get("body") == occasion.board.key
        and (not node.props.get("told_in") or is_logged(node))
    ]
    return sorted(own, key=_place)


def _place(node: Node) -> tuple[str, int, str, str]:
    return (day_of(node), *number_of(str(node.props.get("minute") or "")), node.key)


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
