"""A view and a day in; the same view as the record stood on that day, with nothing said later, out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from graph.asof_cut import cut_edge, decided_then, earlier, is_late, known_by, renamed
from graph.folding import fold
from graph.schema import Edge, Node, Quote
from graph.view import DocumentInfo, Slice, View, Window

# What is dated by the meeting it belongs to; anything else is known from its first relation on.
DATED = frozenset({"Meeting", "AgendaItem", "Resolution", "Action", "ProgressUpdate"})
EVERYTHING = Window()
_IN_DOCUMENTS = re.compile(r"in \d+ documents?")


def document_days(view: View) -> dict[str, set[str]]:
    """The days of which each file says something, by its name."""
    days: dict[str, set[str]] = {}
    for quotes in view.evidence(edge.id for edge in view.edges(["HELD", "MEMBER_OF"])).values():
        for quote in quotes:
            days.setdefault(quote.document, set()).add(quote.meeting)
    return days


class AsOfView:
    """A `View` that shows nothing said after a day: no fact, no name, no title, no later end."""

    def __init__(self, inner: View, until: str) -> None:
        self.inner, self.until = inner, until
        self._known: dict[str, bool] = {}
        self._named: dict[str, Node] = {}

    def nodes(self, kinds: Iterable[str] = (), keys: Iterable[str] = ()) -> list[Node]:
        """Nodes as they were called then; those first spoken of later only where their key is given."""
        keys = list(keys)
        found = self.inner.nodes(kinds, keys)
        return self._then(found if keys else self._spoken_of(found))

    def edges(
        self,
        kinds: Iterable[str] = (),
        *,
        src: Iterable[str] = (),
        dst: Iterable[str] = (),
        window: Window = EVERYTHING,
    ) -> list[Edge]:
        """Edges first said by that day, with the last date and the titles of that day."""
        asked = window._replace(until=earlier(window.until, self.until))
        found = self._cut(self.inner.edges(kinds, src=src, dst=dst, window=asked))
        kept = [e for e in found if max(e.as_of, e.last_cited) + "~" >= window.since]
        return sorted(kept, key=lambda e: (e.kind, e.as_of, e.id))

    def evidence(self, edge_ids: Iterable[str]) -> dict[str, tuple[Quote, ...]]:
        """The quotes of that day and before."""
        found = self.inner.evidence(edge_ids)
        return {key: tuple(q for q in quotes if known_by(q.meeting, self.until)) for key, quotes in found.items()}

    def find(self, text: str, kinds: Iterable[str] = (), *, limit: int = 20) -> list[Node]:
        """Nodes spoken of by then whose name holds these words; one first spoken of later only by its whole name."""
        found = self.inner.find(text, kinds, limit=limit)
        called = [node for node in found if fold(text).lower() in (fold(name).lower() for name in node.names)]
        known = self._then(self._spoken_of(found))
        if not called:
            return known
        keys = {node.key for node in called}
        # What was typed may be shown; its later names may not.
        return [n for n in known if n.key in keys] or [Node(n.key, n.kind, text.strip()) for n in called]

    def search(self, text: str, *, limit: int = 50, every: bool = False) -> list[tuple[Quote, Edge]]:
        """Quotes of that day and before that hold these words."""
        hits = self.inner.search(text, limit=max(limit, 1000), every=every)
        early = [(quote, edge) for quote, edge in hits if known_by(quote.meeting or edge.as_of, self.until)]
        edges = {edge.id: edge for edge in self._cut([edge for _, edge in early])}
        kept = set(list(dict.fromkeys(quote for quote, _ in early))[:limit])
        return [(quote, edges[edge.id]) for quote, edge in early if quote in kept]

    def slice(self, seeds: Sequence[str], *, hops: int = 1, window: Window = EVERYTHING, limit: int = 600) -> Slice:
        """The seeds and what stood within `hops` edges of them."""
        asked = window._replace(until=earlier(window.until, self.until))
        found = self.inner.slice(seeds, hops=hops, window=asked, limit=limit)
        nodes = {node.key: node for node in self._then(found.nodes.values())}
        edges = [replace(e, evidence=tuple(q for q in e.evidence if known_by(q.meeting, self.until)))
                 for e in self._cut(found.edges)]  # fmt: skip
        return Slice(nodes, edges, found.cut)

    def documents(self) -> list[DocumentInfo]:
        """The files that say something of that day or before, or nothing of any day."""
        return [i for i in self.inner.documents() if known_by(min(self._days.get(i.name, {""})), self.until)]

    @cached_property
    def _days(self) -> dict[str, set[str]]:
        """The days of which each file says something, read once: a draft asks for the file of each of its rows."""
        return document_days(self.inner)

    def text(self, document: str) -> str:
        """The text of a loaded file."""
        return self.inner.text(document)

    def meta(self) -> Mapping[str, Any]:
        """What the build noted, as far as it rests on what was said by then."""
        notes = dict(self.inner.meta())
        names = self._names_then(notes)
        kept: dict[str, Callable[[Mapping[str, Any]], bool]] = {
            "moved": lambda note: known_by(str(note.get("first_seen") or ""), self.until),
            "joins": lambda note: {str(note.get("left")), str(note.get("right"))} <= names,
            "undecided": lambda note: self._both_known(note),
            "kept_apart": lambda note: self._both_known(note),
        }
        for part, test in kept.items():
            if part in notes:
                notes[part] = [note for note in notes[part] if not isinstance(note, Mapping) or test(note)]
        notes["joins"] = [_uncounted(note) for note in notes.get("joins", ())]
        if disputed := notes.get("disputed_acronyms"):
            notes["disputed_acronyms"] = self._disputed_then(disputed)
        return notes

    def _disputed_then(self, disputed: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
        """Letters that the files of then explain in more than one way."""
        known = {short: [m for m in meanings if any(_first_words(m) in text for text in self._texts)]
                 for short, meanings in disputed.items()}  # fmt: skip
        return {short: meanings for short, meanings in known.items() if len(meanings) > 1}

    def _names_then(self, notes: Mapping[str, Any]) -> set[str]:
        if not notes.get("joins"):
            return set()
        return {name for node in self.nodes(["Person", "Body"]) for name in node.names}

    def _both_known(self, note: Mapping[str, Any]) -> bool:
        keys = [str(note[side]) for side in ("left_key", "right_key") if note.get(side)]
        return len(self._spoken_of(self.inner.nodes(keys=keys))) == len(set(keys)) if keys else True

    def _cut(self, edges: Iterable[Edge]) -> list[Edge]:
        edges = list(edges)
        late = {edge.id for edge in edges if is_late(edge, self.until)}
        quotes = self.evidence(late) if late else {}
        return [cut_edge(e, quotes.get(e.id, ()), self.until) if e.id in late else e for e in edges]

    def _spoken_of(self, nodes: Iterable[Node]) -> list[Node]:
        """Those of the nodes that the record had spoken of by then."""
        nodes = list(nodes)
        asked = sorted(n.key for n in nodes if n.kind not in DATED and n.key not in self._known)
        first: dict[str, str] = {}
        for edge in [*self.inner.edges(src=asked), *self.inner.edges(dst=asked)] if asked else []:
            date = edge.first_cited or edge.as_of
            for end in (edge.src, edge.dst):
                first[end] = min(date, first.get(end, date))
        self._known |= {key: known_by(first[key], self.until) for key in asked if key in first}
        self._known |= {n.key: self._is_named(n) for n in nodes if n.key in asked and n.key not in first}
        return [n for n in nodes if (known_by(n.date, self.until) if n.kind in DATED else self._known[n.key])]

    def _is_named(self, node: Node) -> bool:
        """Whether the papers of then name a thing of which nothing more is said."""
        if node.date:
            return known_by(node.date, self.until)
        return any(fold(name).lower() in text for text in self._texts for name in node.names)

    @cached_property
    def _texts(self) -> list[str]:
        """The text of every file of then, for comparing."""
        return [fold(self.inner.text(info.key)).lower() for info in self.documents()]

    def _then(self, nodes: Iterable[Node]) -> list[Node]:
        """The nodes under the names they had then."""
        nodes = list(nodes)
        changing = sorted(n.key for n in nodes if n.kind not in DATED and n.props and n.key not in self._named)
        touching: dict[str, list[Edge]] = {key: [] for key in changing}
        for edge in [*self.inner.edges(src=changing), *self.inner.edges(dst=changing)] if changing else []:
            for end in {edge.src, edge.dst} & touching.keys():
                touching[end].append(edge)
        quotes = self.inner.evidence(sorted({e.id for edges in touching.values() for e in edges})) if changing else {}
        for node in nodes:
            if node.key in touching:
                said = [quote for edge in touching[node.key] for quote in quotes.get(edge.id, ())]
                self._named[node.key] = renamed(node, said, self.until, touching[node.key])
        self._name_meetings([node for node in nodes if node.kind == "Meeting" and node.key not in self._named])
        return [decided_then(self._named.get(node.key, node), self.until) for node in nodes]

    def _name_meetings(self, meetings: Sequence[Node]) -> None:
        """Call meetings by the name their board had then."""
        held = {meeting.key: f"body:{meeting.key.partition(':')[2].rpartition('/')[0]}" for meeting in meetings}
        keys = sorted(set(held.values()))
        now = {node.key: node.name for node in self.inner.nodes(keys=keys)} if keys else {}
        then = {node.key: node.name for node in self.nodes(keys=keys)} if keys else {}
        for meeting in meetings:
            body = held[meeting.key]
            name = meeting.name.replace(now[body], then[body]) if body in now else meeting.name
            self._named[meeting.key] = replace(meeting, name=name)


def _uncounted(join: Any) -> Any:
    """A join without the number of documents it rests on, which counts those of later too."""
    counted = isinstance(join, Mapping) and _IN_DOCUMENTS.fullmatch(str(join.get("why") or ""))
    return {**join, "why": ""} if counted else join


def _first_words(meaning: str) -> str:
    """What an abbreviation stands for without a remark in brackets behind it, for comparing."""
    return fold(meaning.partition("(")[0]).lower()
