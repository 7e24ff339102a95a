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
SMALL = 300  # nodes, below which a meeting has two items
ITEMS, WORKS = 15, 5  # of a meeting, and decisions, tasks and updates of each
RAISED = {  # what some partnerships of a region call wrong, each with every how many-th of them it is so
    "issue:fly-tipping": (2, "Fly-tipping", (), "Fly-tipping was a growing problem near the station."),
    "issue:marac-co-ordination": (3, "MARAC co-ordination", ("MARAC co-ordinator",),
                                  "The post of MARAC co-ordinator was vacant."),
    "issue:street-lighting": (5, "Street lighting", (), "Residents were concerned that street lighting was poor."),
}  # fmt: skip


@dataclass
class MadeUp:
    """A graph as a build gives it."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    meta: dict[str, Any] = field(default_factory=dict)
    matters: int = 1
    boards: int = 1
    file: str = FILE  # in which the words stand that are told next: each board has its own
    number: int = 0  # which of the partnerships of a region it is; 0 is one that is alone
    items: int = ITEMS


def make_region(folder: Path, count: int, size: int) -> dict[str, Path]:
    """Store files by the name of their partnership: so many of about `size` nodes each, no two of them alike."""
    found = {f"Borough {number:03}": folder / f"borough-{number:03}.db" for number in range(1, count + 1)}
    for number, path in enumerate(found.values(), 1):
        make_store(path, size + number % 7 * 14, number=number, items=ITEMS if size > SMALL else 2)
    return found


def make_store(path: Path, size: int, *, boards: int = 1, number: int = 0, items: int = ITEMS) -> None:
    """Write a store of about `size` nodes, about two edges to a node, a quote to an edge."""
    claim = Claim(kind="meeting", document=DOCUMENT, body="Benchmark Board", evidence=(Evidence(quote="Board"),))
    document = LoadedDocument(FILE, FILE, DOCUMENT, "text", "Board", [claim])
    with SqliteStore(path) as store:
        store.load([document], lambda *_: make_graph(size, boards, number=number, items=items))


def make_graph(size: int, boards: int = 1, *, number: int = 0, items: int = ITEMS) -> MadeUp:
    """Invented boards and their work, each with its own people; the same numbers always give the same graph."""
    graph = MadeUp(boards=boards, number=number, items=items)
    for board in range(boards):
        add(graph, Node(body_of(board), "Body", f"Benchmark Board{f' {board}' if board else ''}"))
    graph.matters = min(MATTERS * boards, max(size // 5, 1))
    for matter in range(graph.matters):
        add(graph, Node(f"issue:matter-{matter}", "Issue", f"Matter {matter}"))
        add(graph, Node(f"organization:service-{matter % 40}", "Organization", f"Service {matter % 40}"))
    each = 2 + items * (1 + WORKS)  # the meeting, its items with their work, one newcomer or so
    for meeting in range((size - len(graph.nodes)) // each):
        _add_meeting(graph, meeting)
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
    src, _, dst = triple
    words = f"{graph.nodes[src].name} and {graph.nodes[dst].name} on {date}"
    _say(graph, triple, date, told=words, props=props)


def _say(graph: MadeUp, triple: Sequence[str], date: str, *, told: str, props: dict[str, str]) -> None:
    src, kind, dst = triple
    quote = Quote(graph.file, date, "1", 1, 1, 0, len(told), told)
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
    for order in range(graph.items):
        item = add(graph, Node(f"item:{where}/{order}", "AgendaItem", f"Item {order} of {date}", date))
        link(graph, (meeting, "HAS_ITEM", item), date)
        link(graph, (item, "ABOUT", f"issue:matter-{(number * 7 + order) % graph.matters}"), date, words="matter")
        _add_work(graph, item, people, date)
    _add_trouble(graph, item, date)


def _add_trouble(graph: MadeUp, item: str, date: str) -> None:
    """What the last item of a meeting calls wrong, which differs from partnership to partnership."""
    for key, (often, name, others, words) in RAISED.items():
        if graph.number and graph.number % often == 0:
            aliases = [{"name": other, "why": "written so"} for other in others]
            add(graph, Node(key, "Issue", name, props={"aliases": aliases} if aliases else {}))
            _say(graph, (item, "RAISES", key), date, told=words, props={})


def _add_people(graph: MadeUp, first: int, meeting: str, date: str, *, new: bool) -> Iterator[str]:
    for seat in range(12):
        place = first + seat  # the same twelve people for twenty meetings
        person = add(graph, Node(f"person:person-{place}", "Person", f"Person Number{place}"))
        _add_entry(graph, person, meeting, date)
        if new:  # a real build keeps one relation for all the times it was seen
            post = add(graph, Node(f"post:service-{seat}/office-{place}", "Post", f"Officer {place}"))
            link(graph, (person, "HOLDS", post), date)
            link(graph, (post, "POST_IN", f"organization:service-{seat}"), date)
        yield person


def _add_entry(graph: MadeUp, person: str, meeting: str, date: str) -> None:
    """Somebody in the list of a meeting; in a region some services of some partnerships never come."""
    seat = int(person.rpartition("-")[2]) % 12
    if not graph.number:
        link(graph, (person, "ATTENDED", meeting), date, state="present")
    elif seat < graph.matters:
        state = "apology" if graph.number % 4 == seat % 4 == 1 else "present"
        link(graph, (person, "ATTENDED", meeting), date, state=state, organization=f"organization:service-{seat}")


def _add_work(graph: MadeUp, item: str, people: Sequence[str], date: str) -> None:
    for n in range(WORKS):
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
