"""Facts one by one in; merged nodes and edges out, the same whatever the order they came in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from typing import Any

from graph.claims import Claim, content_id
from graph.schema import BASES, Edge, Node, Quote, document_key

Triple = tuple[str, str, str]
_BEST = {  # where one relation is said in several ways, the first of these wins
    "basis": ("explicit", "implied"),
    "relation": ("leads", "chairs", "reports"),
    "status": ("minuted", "scheduled"),
    "state": ("present", "substitute", "also_present", "represented", "apology", "absent", "unknown"),
}


@dataclass(frozen=True, slots=True)
class How:
    """How a fact is known: stated, by a rule, or decided by a person; `apart` keeps like facts separate."""

    rule: str = ""
    basis: str = "asserted"
    apart: str = ""
    start: str = ""
    end: str = ""
    confidence: float = 1.0


STATED = How()
_EMPTY: tuple[Any, ...] = ("", [], None)
_NOTHING: Mapping[str, Any] = {}


@dataclass(frozen=True, slots=True)
class _Said:
    date: str
    document: str
    how: How
    props: Mapping[str, Any]
    quotes: tuple[Quote, ...]

    @property
    def when(self) -> tuple[str, str, str]:
        """When and where it was said, and the rule it is known by: the order in which like facts count."""
        return self.date, self.document, self.how.rule

    @property
    def what(self) -> str:
        """A short hash of what it says, the last word on that order."""
        return content_id([self.props, [q.start for q in self.quotes]])


@dataclass
class Draft:
    """The graph while it is being built."""

    files: Mapping[str, str]
    nodes: dict[str, Node] = field(default_factory=dict)
    _said: dict[tuple[str, str, str, str], list[_Said]] = field(default_factory=dict)
    _aliases: dict[str, dict[str, str]] = field(default_factory=dict)
    _quotes: dict[int, tuple[Claim, tuple[Quote, ...]]] = field(default_factory=dict)

    def node(self, key: str, kind: str, /, *, name: str, date: str = "", **props: Any) -> str:
        """Add a node, or fill in what an earlier mention of it left empty; give back its key."""
        old = self.nodes.get(key)
        if old is None:
            self.nodes[key] = Node(key, kind, name, date, dict(props))
            return key
        told = old.props
        if (old.name or not name) and (old.date or not date) and all(told.get(k) not in _EMPTY for k in props):
            return key  # as nearly always: a meeting is mentioned by each of its claims
        merged = {**props, **{k: v for k, v in told.items() if v not in _EMPTY or k not in props}}
        self.nodes[key] = Node(key, kind, old.name or name, old.date or date, merged)
        return key

    def alias(self, key: str, name: str, *, why: str) -> None:
        """Note another name of a node and the rule that says so."""
        if name and key:
            own = self._aliases.setdefault(key, {})
            own[name] = min(why, own.get(name, why))

    def drop_alias(self, key: str, name: str) -> None:
        """Take back another name of a node."""
        self._aliases.get(key, {}).pop(name, None)

    def names_of(self, key: str) -> list[str]:
        """The other names of a node noted so far."""
        return sorted(self._aliases.get(key, {}))

    def name_of(self, key: str) -> str:
        """The name of a node, "" where there is none yet."""
        return self.nodes[key].name if key in self.nodes else ""

    def link(self, claim: Claim, triple: Triple, *, how: How = STATED, props: Mapping[str, Any] | None = None) -> None:
        """Add a relation with the words of the claim that says it."""
        src, kind, dst = triple
        if not src or not dst or src == dst:
            return
        said = _Said(claim.said_on, claim.document, how, props or _NOTHING, self.quotes(claim))
        self._said.setdefault((src, kind, dst, how.apart), []).append(said)

    def last_said(self, key: str) -> str:
        """The day of the last claim that relates a node to another, "" where none is dated."""
        return max((one.date for place, said in self._said.items() if key in place[::2] for one in said), default="")

    def days_of(self, triple: Triple, apart: str = "") -> list[str]:
        """The days on which a relation was said so far."""
        return sorted(one.date for one in self._said.get((*triple, apart), ()))

    def said_of(self, kind: str) -> Iterator[tuple[str, str, tuple[Quote, ...]]]:
        """All that is said so far in relations of a kind: of what, the state it tells, and the words."""
        for (_, own, dst, _), said in self._said.items():
            if own == kind:
                yield from ((dst, str(one.props.get("state") or ""), one.quotes) for one in said)

    def drop_issue(self, issue: str, *, at: str = "") -> bool:
        """Take away what is said of an issue, everywhere or at one node; False where nothing was said."""
        gone = [p for p in self._said if p[2] == issue and at in ("", p[0])]
        for place in gone:
            del self._said[place]
        if not at and gone:
            self.nodes.pop(issue, None)
        return bool(gone)

    def owners_said(self, task: str) -> set[str]:
        """The nodes to which a task is given so far."""
        return {dst for src, kind, dst, _ in self._said if (src, kind) == (task, "ASSIGNED_TO")}

    def drop_owners(self, task: str, *, but: str) -> set[str]:
        """Take away the leading owners of a task other than one, and give them back; helpers and co-owners stay."""
        gone: set[str] = set()
        for place in [p for p in self._said if p[:2] == (task, "ASSIGNED_TO") and p[2] != but]:
            said = self._said.pop(place)
            stays = [one for one in said if one.props.get("role") == "support" or one.props.get("partial")]
            if stays:
                self._said[place] = stays
            gone |= {place[2]} if len(stays) < len(said) else set()
        return gone

    def quotes(self, claim: Claim) -> tuple[Quote, ...]:
        """The words of a claim and their place."""
        held = self._quotes.get(id(claim))
        if held is None or held[0] is not claim:
            file = self.files.get(claim.document, claim.document[:12])
            held = claim, tuple(
                Quote(file, claim.said_on, claim.item, e.page, e.line, e.start, e.end, e.quote) for e in claim.evidence
            )
            self._quotes[id(claim)] = held
        return held[1]

    def finish(self) -> tuple[list[Node], list[Edge]]:
        """Sorted nodes and edges; an edge to a node that nothing describes is a mistake here and says so."""
        edges = []
        while self._said:  # each is let go of as its edge is made, or a large graph would be held twice
            edges.append(self._edge(*self._said.popitem()))
        missing = {k for e in edges for k in (e.src, e.dst) if k not in self.nodes}
        if missing:
            raise AssertionError(f"edges to unknown nodes: {sorted(missing)[:5]}")
        nodes = [self._with_aliases(n) for _, n in sorted(self.nodes.items())]
        return nodes, sorted(edges, key=lambda e: (e.src, e.kind, e.dst, e.id))

    def _with_aliases(self, node: Node) -> Node:
        if node.kind not in ("Person", "Organization", "Body", "Post"):
            return node
        own = self._aliases.get(node.key, {})
        listed = [{"name": n, "why": own[n]} for n in sorted(own) if n != node.name]
        return Node(node.key, node.kind, node.name, node.date, {**node.props, "aliases": listed})

    def _edge(self, place: tuple[str, str, str, str], said: list[_Said]) -> Edge:
        said = _in_order(said)
        best = min((s.how.basis for s in said), key=BASES.index)
        strong = [s for s in said if s.how.basis == best]
        dates = sorted({s.date for s in said if s.date})
        src, kind, dst, apart = place
        rules = sorted({s.how.rule for s in strong} - {""})
        quotes = sorted({q for s in said for q in s.quotes}, key=lambda q: (q.meeting, q.document, q.start, q.end, q))
        return Edge(
            id=content_id(list(place) if apart else [src, kind, dst]), src=src, kind=kind, dst=dst,
            as_of=dates[-1] if dates else "", basis=best, rule="; ".join(rules),
            confidence=max(s.how.confidence for s in strong),
            first_cited=dates[0] if dates else "", last_cited=dates[-1] if dates else "",
            start=_last(s.how.start for s in said), end=_end(kind, said),
            document=document_key(said[-1].document), props=_merge(kind, said) | _stated(said), evidence=tuple(quotes),
        )  # fmt: skip


def _in_order(said: list[_Said]) -> list[_Said]:
    """By date, document and rule; what differs beyond them by its content, which takes longest to tell."""
    ordered: list[_Said] = []
    for _, group in groupby(sorted(said, key=attrgetter("when")), key=attrgetter("when")):
        alike = list(group)
        if any((s.props, s.how) != (alike[0].props, alike[0].how) for s in alike):
            alike.sort(key=attrgetter("what"))
        ordered += alike
    return ordered


def _last(values: Iterable[str]) -> str:
    return next((v for v in reversed(list(values)) if v), "")


def _end(kind: str, said: Sequence[_Said]) -> str:
    """The day on which a relation ended, as last stated; a lead given again after that day goes on."""
    place = next((n for n in reversed(range(len(said))) if said[n].how.end), -1)
    end = said[place].how.end if place >= 0 else ""
    goes_on = any(one.date[: len(end)] > end for one in said[place + 1 :])
    return "" if kind == "LEADS" and end and goes_on else end


def _stated(said: Sequence[_Said]) -> dict[str, dict[str, str]]:
    """When a start and an end were said: whoever asks for the record of an earlier day must not see them."""
    days: dict[str, str] = {}
    for name in ("start", "end"):
        told = [s.date for s in said if getattr(s.how, name)]
        days |= {name: told[-1]} if told else {}
    return {"stated": days} if days else {}


def _span(said: Iterable[_Said], name: str) -> dict[str, list[str]]:
    """First and last date of each value: which title, or which basis, was in use when."""
    spans: dict[str, list[str]] = {}
    for s in said:
        if value := str(s.props.get(name, "")):
            first, last = spans.get(value, [s.date, s.date])
            spans[value] = [min(first, s.date), max(last, s.date)]
    return dict(sorted(spans.items()))


def _merge(kind: str, said: list[_Said]) -> dict[str, Any]:
    props: dict[str, Any] = {}
    for s in said:
        for name, value in s.props.items():
            if isinstance(value, list):
                props[name] = sorted({*props.get(name, []), *value})
            elif value not in ("", None) or name not in props:
                props[name] = value
    for name, order in _BEST.items():
        values = [s.props[name] for s in said if s.props.get(name) in order]
        if values:
            props[name] = min(values, key=order.index)
    if kind == "HOLDS":
        props["titles"] = _titles(said)
        props.pop("title", None)
    if kind == "LEADS":
        props["cited"] = _span(said, "basis")
        props["relations"] = _span(said, "relation")
    return dict(sorted(props.items()))


def _titles(said: list[_Said]) -> list[dict[str, str]]:
    spans = _span(said, "title")
    return [
        {"title": t, "first_cited": a, "last_cited": b}
        for t, (a, b) in sorted(spans.items(), key=lambda x: (x[1], x[0]))
    ]
