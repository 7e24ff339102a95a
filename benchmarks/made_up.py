"""A number of nodes in; a store of an invented partnership of that size out, on disk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.claims import Claim, Evidence, content_id
from graph.schema import Edge, Node, Quote
from graph.store.base import LoadedDocument
from graph.store.sqlite import SqliteStore

DOCUMENT = "f" * 64
FILE = "made-up.txt"
MATTERS = 300  # of one board
PEOPLE = 100_000  # keys kept for the people of one board
PER_MEETING = 92  # nodes: the meeting, 15 items, 75 decisions, tasks and updates, one newcomer or so


@dataclass
class MadeUp:
    """A graph as a build gives it."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    meta: dict[str, Any] = field(default_factory=dict)
    matters: int = 1
    boards: int = 1
    file: str = FILE  # in which the words stand that are told next: each board has its own


def make_store(path: Path, size: int, *, boards: int = 1) -> None:
    """Write a store of about `size` nodes, about two edges to a node, a quote to an edge."""
    claim = Claim(kind="meeting", document=DOCUMENT, body="Benchmark Board", evidence=(Evidence(quote="Board"),))
    document = LoadedDocument(FILE, FILE, DOCUMENT, "text", "Board", [claim])
    with SqliteStore(path) as store:
        store.load([document], lambda *_: make_graph(size, boards))


def make_graph(size: int, boards: int = 1) -> MadeUp:
    """Invented boards and their work, each with its own people; the same size always gives the same graph."""
    graph = MadeUp(boards=boards)
    for board in range(boards):
        add(graph, Node(body_of(board), "Body", f"Benchmark Board{f' {board}' if board else ''}"))
    graph.matters = min(MATTERS * boards, max(size // 5, 1))
    for number in range(graph.matters):
        add(graph, Node(f"issue:matter-{number}", "Issue", f"Matter {number}"))
        add(graph, Node(f"organization:service-{number % 40}", "Organization", f"Service {number % 40}"))
    for number in range((size - len(graph.nodes)) // PER_MEETING):
        _add_meeting(graph, number)
    return graph


def body_of(board: int) -> str:
    """The key of a board by its number."""
    return f"body:benchmark-board{f'-{board}' if board else ''}"


def add(graph: MadeUp, node: Node) -> str:
    """Put a node into a graph and give its key."""
    graph.nodes[node.key] = node
    return node.key


def link(graph: MadeUp, triple: Sequence[str], date: str, **props: str) -> None:
    """Join two nodes on a date, with one invented quote."""
    src, kind, dst = triple
    words = f"{graph.nodes[src].name} and {graph.nodes[dst].name} on {date}"
    quote = Quote(graph.file, date, "1", 1, 1, 0, len(words), words)
    key = content_id([src, kind, dst, date, len(graph.edges)])
    edge = Edge(key, src, kind, dst, date, first_cited=date, last_cited=date, props=dict(props), evidence=(quote,))
    graph.edges.append(edge)


def _add_meeting(graph: MadeUp, number: int) -> None:
    month, board = divmod(number, graph.boards)
    date = f"{1900 + month // 12:04}-{1 + month % 12:02}-15"
    graph.file = f"made-up-{board}.txt" if board else FILE
    body = body_of(board)
    where = f"{body.removeprefix('body:')}/{date}"
    meeting = add(graph, Node(f"meeting:{where}", "Meeting", f"Meeting {number}", date))
    link(graph, (body, "HELD", meeting), date)
    people = list(_add_people(graph, board * PEOPLE + month // 20 * 12, meeting, date, new=month % 20 == 0))
    for order in range(15):
        item = add(graph, Node(f"item:{where}/{order}", "AgendaItem", f"Item {order} of {date}", date))
        link(graph, (meeting, "HAS_ITEM", item), date)
        link(graph, (item, "ABOUT", f"issue:matter-{(number * 7 + order) % graph.matters}"), date, words="matter")
        _add_work(graph, item, people, date)


def _add_people(graph: MadeUp, first: int, meeting: str, date: str, *, new: bool) -> Iterator[str]:
    for seat in range(12):
        place = first + seat  # the same twelve people for twenty meetings
        person = add(graph, Node(f"person:person-{place}", "Person", f"Person Number{place}"))
        link(graph, (person, "ATTENDED", meeting), date, state="present")
        if new:  # a real build keeps one relation for all the times it was seen
            post = add(graph, Node(f"post:service-{seat}/office-{place}", "Post", f"Officer {place}"))
            link(graph, (person, "HOLDS", post), date)
            link(graph, (post, "POST_IN", f"organization:service-{seat}"), date)
        yield person


def _add_work(graph: MadeUp, item: str, people: Sequence[str], date: str) -> None:
    for n in range(5):
        kind = ("Action", "Resolution", "ProgressUpdate")[n % 3]
        key = {"Action": "action", "Resolution": "resolution", "ProgressUpdate": "update"}[kind]
        name = f"{kind} {n} of {item}"
        props = {"owner_state": "resolved", "text": f"do the work of {item} in part {n}"}
        work = add(graph, Node(f"{key}:{content_id(name)}", kind, name, date, props))
        if kind == "Action":
            link(graph, (work, "ARISES_FROM", item), date)
            link(graph, (work, "ASSIGNED_TO", people[n]), date, role="lead")
        elif kind == "Resolution":
            link(graph, (item, "DECIDED", work), date, effect="assign")
            if hash_of(item) % 8 == 0:
                matter = f"issue:matter-{hash_of(item) // 8 % graph.matters}"
                link(graph, (people[n], "LEADS", matter), date, relation="leads")
        else:
            link(graph, (work, "UPDATES", item), date, state="in_progress")


def hash_of(text: str) -> int:
    """A number that the same words always give, to choose by."""
    return int(content_id(text, 8), 16)
