"""Edges read for one question, in; the same edges by their ends, cut at the asked date, out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from operator import attrgetter

from graph.dates import end_of, spoken
from graph.schema import BASES, Edge, Node, Quote
from graph.view import View, Window

EVER = Window()


def first_cited(edge: Edge) -> str:
    """The date of the first meeting that says this."""
    return edge.first_cited or edge.as_of


def last_cited(edge: Edge) -> str:
    """The date of the last meeting that says this."""
    return edge.last_cited or edge.as_of


def is_head(chairs: Edge) -> bool:
    """Whether a relation to a group is that of its chair, for now or for good, and of no vice-chair."""
    return chairs.props.get("role") in (None, "", "chair", "acting_chair")


def announced(held: Edge, day: str) -> bool:
    """Whether a holding is no more than announced on a day: the record first speaks of it ahead of its start."""
    said = str((held.props.get("stated") or {}).get("start") or first_cited(held))
    ahead = held.start > said[: len(held.start)] and first_cited(held) >= said
    return bool(held.start and day) and ahead and held.start > f"{day}~"[: len(held.start)]  # 2018 covers all of 2018


def weakest(edges: Iterable[Edge]) -> str:
    """The basis of what rests on several edges: derived once one of them is, else curated once one of them is."""
    return max((edge.basis for edge in edges), key=BASES.index, default=BASES[0])


def title_in(held: Edge, date: str = "") -> str:
    """The title a holder of a post was last written with by a date, "" where none was: others may go by another."""
    titles = [t for t in held.props.get("titles", ()) if isinstance(t, dict) and t.get("title")]
    before = [t for t in titles if str(t.get("first_cited", "")) <= (date or "9") + "~"]  # 2018 covers all of 2018
    last = max(before, key=lambda t: (str(t.get("last_cited", "")), str(t["title"])), default=None)
    return str(last["title"]) if last else ""


def held_now(owned: Iterable[Edge]) -> list[Edge]:
    """The owners of a task without those from whom a later log takes it away."""
    edges = list(owned)
    taken = max((str(edge.props.get("taken_over") or "") for edge in edges), default="")
    return [edge for edge in edges if edge.props.get("taken_over", "") == taken or last_cited(edge) > taken]


def is_cut(node: Node) -> bool:
    """Whether the source cut the text of an item short."""
    return bool(node.props.get("truncated"))


def newest_first(date: str) -> str:
    """A date turned round for sorting: the newest comes first."""
    return "".join(str(9 - int(c)) for c in date if c.isdigit())


def within(date: str, window: Window) -> bool:
    """Whether a date lies in the window; one known by year or month lies in every window it may touch."""
    from_there = min(len(date), len(window.since))
    to_there = min(len(date), len(window.until))
    return date[:from_there] >= window.since[:from_there] and date[:to_there] <= window.until[:to_there]


_Index = dict[str, tuple[list[str], list[Edge]]]  # by kind: the keys of one end, sorted, and the edges in that order


def _by_end(edges: Iterable[Edge], end: Callable[[Edge], str]) -> _Index:
    """Edges sorted by one end: a tenth of the memory of a list for each key, in the same order within a key."""
    of_kind: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        of_kind[edge.kind].append(edge)
    ordered = {kind: sorted(found, key=end) for kind, found in of_kind.items()}
    return {kind: ([end(edge) for edge in found], found) for kind, found in ordered.items()}


def _at(index: _Index, key: str, kinds: Iterable[str]) -> list[Edge]:
    found: list[Edge] = []
    for kind in kinds:
        if kind in index:
            keys, edges = index[kind]
            start = bisect_left(keys, key)
            if start < len(keys) and keys[start] == key:
                found += edges[start : bisect_right(keys, key, start)]
    return found


@dataclass(frozen=True, eq=False, repr=False)
class Facts:
    """Nodes and edges read for one question, up to its as-of date."""

    view: View
    window: Window
    nodes: dict[str, Node]
    edges: Sequence[Edge]
    _quotes: dict[str, tuple[Quote, ...]] = field(default_factory=dict)

    @cached_property
    def now(self) -> str:
        """The last day asked for, else that of the last minutes read."""
        read = (node.date for node in self.view.nodes(["Meeting"]) if minuted(node))
        return end_of(self.window.until) or max(read, default="")

    @cached_property
    def _src(self) -> _Index:
        return _by_end(self.edges, attrgetter("src"))

    @cached_property
    def _dst(self) -> _Index:
        return _by_end(self.edges, attrgetter("dst"))

    @cached_property
    def _kinds(self) -> dict[str, list[Node]]:
        kinds: dict[str, list[Node]] = defaultdict(list)
        for key in sorted(self.nodes):
            kinds[self.nodes[key].kind].append(self.nodes[key])
        return kinds

    def out(self, key: str, *kinds: str) -> list[Edge]:
        """Edges of these kinds that leave a node."""
        return _at(self._src, key, kinds)

    def into(self, key: str, *kinds: str) -> list[Edge]:
        """Edges of these kinds that reach a node."""
        return _at(self._dst, key, kinds)

    def of(self, *kinds: str) -> list[Edge]:
        """Every edge of these kinds."""
        return [edge for edge in self.edges if edge.kind in kinds]

    def node(self, key: str) -> Node:
        """The node of a key; one that was not read stands under its own key."""
        return self.nodes.get(key) or Node(key, "", key.split(":", 1)[-1])

    def title(self, held: Edge, date: str = "") -> str:
        """A post as the record writes it at a date; without a date, as it was last written in the window."""
        return title_in(held, date or self.window.until) or self.node(held.dst).name

    def post_name(self, person: str, post: str) -> str:
        """A post under the title this person was written with, else as the post is called; "" for none."""
        held = next((edge for edge in self.out(person, "HOLDS") if edge.dst == post), None)
        return self.title(held) if held else self.view_name(post)

    def view_name(self, named: str) -> str:
        """The name of a key; words that are no key stay as they are."""
        if ":" not in named or named in self.nodes:
            return self.node(named).name if named in self.nodes else named
        return next((node.name for node in self.view.nodes(keys=[named])), named.split(":", 1)[1])

    def of_kind(self, kind: str) -> list[Node]:
        """Every node of a kind, in key order."""
        return list(self._kinds.get(kind, ()))

    def quotes(self, edge: Edge) -> tuple[Quote, ...]:
        """The words behind an edge, as far as the asked date."""
        if edge.id not in self._quotes:
            self.fetch([edge])
        return self._quotes[edge.id]

    def fetch(self, edges: Iterable[Edge]) -> None:
        """Read the words behind many edges in one go."""
        missing = sorted({edge.id for edge in edges if edge.id not in self._quotes})
        found = self.view.evidence(missing) if missing else {}
        for edge_id in missing:
            self._quotes[edge_id] = _until(found.get(edge_id, ()), self.window.until)

    def meeting_of(self, key: str) -> Node | None:
        """The meeting an item, action or resolution belongs to."""
        if key not in self._met:
            self._met[key] = self._meeting_of(key)
        return self._met[key]

    @cached_property
    def _met(self) -> dict[str, Node | None]:
        return {}  # several rules ask for the meeting of each piece of work

    def _meeting_of(self, key: str) -> Node | None:
        for edge in self.into(key, "HAS_ITEM"):
            return self.nodes.get(edge.src)
        parents = [e.dst for e in self.out(key, "ARISES_FROM")] + [e.src for e in self.into(key, "DECIDED")]
        for parent in parents:
            if parent != key and (meeting := self.meeting_of(parent)) is not None:
                return meeting
        return None

    def body_of(self, meeting: str) -> str:
        """The key of the body that held a meeting."""
        return next((edge.src for edge in self.into(meeting, "HELD")), "")


def _until(quotes: tuple[Quote, ...], until: str) -> tuple[Quote, ...]:
    return tuple(q for q in quotes if not until or within(q.meeting, Window(until=until)))


def read_facts(view: View, edges: Iterable[Edge], window: Window, *, keys: Iterable[str] = ()) -> Facts:
    """Index these edges and their ends; nothing said after the window's last day is kept."""
    kept = {edge.id: edge for edge in edges if within(first_cited(edge), Window(until=window.until))}
    ends = {end for edge in kept.values() for end in (edge.src, edge.dst)} | set(keys)
    nodes = {node.key: node for node in view.nodes(keys=sorted(ends))} if ends else {}
    facts = Facts(view, window, nodes, list(kept.values()))
    late = [e for e in kept.values() if window.until and not within(last_cited(e), Window(until=window.until))]
    facts.fetch(late)
    for edge in late:
        dates = sorted(quote.meeting for quote in facts.quotes(edge) if quote.meeting)
        kept[edge.id] = replace(edge, last_cited=dates[-1] if dates else first_cited(edge))
    ordered = sorted(kept.values(), key=lambda e: (e.kind, e.as_of, e.id))
    return Facts(view, window, nodes, ordered, facts._quotes)


def words_of(node: Node) -> str:
    """The words of an action or decision, a name otherwise; a bare owner in the margin goes by its item."""
    text = " ".join(str(node.props.get("text", node.name)).split())
    if text or not node.props.get("item"):
        return text or node.name
    number = str(node.props["item"]).rsplit("/", 1)[-1]
    return f"an {node.kind.lower()} under item {number} of {spoken(node.date)}"


def broader_of(issue: Node) -> str:
    """The key of the wider issue that an issue stands under in the vocabulary, "" where it stands alone."""
    wider = str(issue.props.get("broader") or "")
    return f"issue:{wider.removeprefix('issue:')}" if wider else ""


def narrower_of(keys: Collection[str], among: Iterable[Node]) -> list[Node]:
    """Those among these issues that stand right under one of these keys, or that one of these is a part of."""
    return [node for node in among if broader_of(node) in keys or any(part in keys for part in parts_of(node))]


def parts_of(issue: Node) -> list[str]:
    """The keys of the known matters that make up a matter of a list of leads: 'kites and ribbons' is made up of two."""
    return [f"issue:{part}" for part in issue.props.get("parts") or ()]


def told_state(facts: Facts, update: Edge) -> str:
    """The state that a later record tells of earlier work: as it says of this one, else of all it speaks of."""
    return str(update.props.get("state") or facts.node(update.src).props.get("state") or "")


def minuted(meeting: Node) -> bool:
    """Whether the minutes of a meeting were read; an agenda of a coming meeting is not minutes."""
    return meeting.props.get("status", "minuted") == "minuted" and meeting.props.get("loaded", True) is not False


def read_meetings(view: View, window: Window) -> list[Node]:
    """The minuted meetings inside the window, by date."""
    keys = {edge.dst for edge in view.edges(["HELD"], src=[window.body])} if window.body else None
    found = [node for node in view.nodes(["Meeting"]) if keys is None or node.key in keys]
    return sorted((n for n in found if minuted(n) and within(n.date, window)), key=lambda n: (n.date, n.key))


def days_apart(one: str, other: str) -> int:
    """How far two dates lie apart, roughly in days; what is left open of one counts as its middle."""
    return abs(_day_number(one) - _day_number(other))


def _day_number(date: str) -> int:
    parts = [int(part) for part in date.split("-") if part.isdigit()]
    year, month, day = [*parts, *(0, 6, 15)[len(parts) :]]
    return year * 372 + month * 31 + day


def months_between(first: str, last: str) -> int:
    """Whole months between two dates; 0 where one of them has no month."""
    if len(first) < 7 or len(last) < 7:
        return 0
    months = (int(last[:4]) - int(first[:4])) * 12 + int(last[5:7]) - int(first[5:7])
    return max(0, months - (len(first) == len(last) == 10 and last[8:] < first[8:]))
