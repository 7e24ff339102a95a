"""An invented record, line by line in; the real SQLite store that holds it, opened to read, out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from graph.claims import Claim, Evidence
from graph.schema import Edge, Node, Quote
from graph.store.sqlite import LoadedDocument, SqliteStore, SqliteView

BOARD = "body:fernhill-safety-board"
KINDS = {
    "person": "Person",
    "post": "Post",
    "organization": "Organization",
    "body": "Body",
    "meeting": "Meeting",
    "item": "AgendaItem",
    "issue": "Issue",
    "priority": "Priority",
    "resolution": "Resolution",
    "action": "Action",
    "update": "ProgressUpdate",
}


@dataclass
class Record:
    """A graph said in one line at a time; the words of an edge stand in the minutes of its date."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    meta: dict[str, Any] = field(default_factory=dict)

    def node(self, key: str, name: str = "", date: str = "", **props: Any) -> str:
        """Add a node; its name is made from the key where none is given."""
        kind, _, rest = key.partition(":")
        said = name or rest.split("/")[-1].replace("-", " ").title()
        if key not in self.nodes or name or props:
            self.nodes[key] = Node(key, KINDS[kind], said, date, props)
        return key

    def meeting(self, date: str, *numbers: str, body: str = BOARD, **props: Any) -> str:
        """Add a minuted meeting with its items."""
        key = f"meeting:{body[5:]}/{date}"
        self.node(key, f"Meeting of {date}", date, **{"status": "minuted", **props})
        self.say(self.node(body), "HELD", key, date)
        for number in numbers:
            self.say(key, "HAS_ITEM", self.item(date, number, body=body), date)
        return key

    def item(self, date: str, number: str, *, body: str = BOARD, **props: Any) -> str:
        """Add an item, also to change what is known of it."""
        return self.node(f"item:{body[5:]}/{date}/{number}", date=date, **props)

    def say(self, src: str, kind: str, dst: str, date: str, quote: str = "", **props: Any) -> Edge:
        """Add a relation and the words that say it; said again, it is the same edge with one more quote."""
        self.node(src)
        self.node(dst)
        merged = kind in ("LEADS", "CHAIRS", "HOLDS", "MEMBER_OF", "POST_IN")
        start, end, basis = (str(props.pop(name, "")) for name in ("start", "end", "basis"))
        number = hashlib.sha256(f"{src}{kind}{dst}{'' if merged else date}{props}".encode()).hexdigest()[:16]
        item = src.split("/")[-1] if src.startswith("item:") else ""
        words = Quote(f"{date}.txt", date, item, 1, 1, 0, 0, quote or f"{src} {kind} {dst}")
        edge = Edge(number, src, kind, dst, date, basis or "asserted", f"{kind.lower()}-rule")
        edge = replace(edge, first_cited=date, last_cited=date, start=start, end=end, document=words.document)
        edge = replace(edge, props=props, evidence=(words,))
        for place, old in enumerate(self.edges):
            if (old.src, old.kind, old.dst) == (src, kind, dst) and (merged or old.as_of == date):
                edge = _both(self.edges.pop(place), edge)
                break
        self.edges.append(edge)
        return edge

    def action(self, date: str, item: str, text: str, owner: str = "", *, issue: str = "", **props: Any) -> str:
        """Add an action that arises from an item, with its owner and issue."""
        key = f"action:{hashlib.sha256((date + text).encode()).hexdigest()[:8]}"
        state: dict[str, Any] = {
            "owner_state": "resolved" if owner else "none",
            "owner_tokens": [],
            "candidates": [],
        }
        self.node(key, text, date, **{"text": text, "source": "column", **state, **props})
        self.say(key, "ARISES_FROM", self.item(date, item), date, text)
        if owner:
            self.say(key, "ASSIGNED_TO", owner, date, text, role="lead")
        if issue:
            self.say(key, "ABOUT", issue, date, text)
        return key


def _both(old: Edge, new: Edge) -> Edge:
    dates = sorted({old.first_cited, old.last_cited, new.as_of})
    old = replace(old, as_of=dates[0], first_cited=dates[0], last_cited=dates[-1])
    old = replace(old, start=old.start or new.start, end=old.end or new.end)
    return replace(old, evidence=(*old.evidence, *new.evidence))


Open = Callable[[Record], SqliteView]


@pytest.fixture
def record() -> Record:
    return Record()


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    views: list[SqliteView] = []

    def open_record(record: Record) -> SqliteView:
        path = tmp_path / f"record-{len(views)}.db"
        claim = Claim(kind="meeting", document="0" * 64, evidence=(Evidence(quote="x", end=1),))
        document = LoadedDocument("minutes.txt", "minutes.txt", "0" * 64, "text", "x", [claim], {})
        graph = Graph(sorted(record.nodes.values(), key=lambda n: n.key), record.edges, record.meta)
        with SqliteStore(path) as store:
            store.load([document], lambda *_: graph)
        views.append(SqliteView(path))
        return views[-1]

    yield open_record
    for view in views:
        view.close()


@dataclass
class Graph:
    """What a build gives."""

    nodes: list[Node]
    edges: list[Edge]
    meta: dict[str, Any]
