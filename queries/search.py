"""Words, in; the names and the quotes that hold them, best first, with what each proves and of whom, out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.asof import as_it_stood
from graph.errors import NotFoundError
from graph.schema import EDGE_KINDS, NODE_KINDS, Edge, Node
from graph.view import View, Window
from queries.answer import Answer
from queries.asked import NAMED, by_own_name, find_named, nearest, read_as
from queries.explain import sentence
from queries.facts import EVER, narrower_of, within
from queries.marked import is_hit, marked
from queries.rows import Found, Notes, give_answer
from queries.search_hits import Hit, hits_of
from queries.spoken import said_at

NAMES = 5  # things whose very name holds the words
READ = 1000  # quotes among which filters choose
# What words prove, the most telling first; what is merely spoken of comes last.
TELLING = ("LEADS", "ASSIGNED_TO", "CHAIRS", "UPDATES", "RAISES", "DECIDED", "SUCCEEDED_BY", "HOLDS", "ARISES_FROM")
PASSING = ("ABOUT", "MENTIONS", "ATTENDED", "HAS_ITEM", "HELD")


@dataclass(frozen=True)
class _Asked:
    """The words and what narrows them."""

    text: str
    kind: str
    window: Window
    keys: Sequence[frozenset[str]]  # each hit must touch one of each
    said: set[str] | None
    nodes: dict[str, Node] = field(default_factory=dict)

    def keeps(self, edge: Edge) -> bool:
        """Whether a relation is of the kind asked for, with those asked for, at the board asked for."""
        if self.said is not None and edge.id not in self.said:
            return False
        ends = {edge.src, edge.dst}
        kinds = {edge.kind, *(self.nodes[end].kind for end in ends if end in self.nodes)}
        of_kind = not self.kind or self.kind.lower() in {each.lower() for each in kinds}
        return of_kind and all(ends & keys for keys in self.keys)


def find_words(
    view: View, text: str, *, kind: str = "", who: str = "", about: str = "", window: Window = EVER, limit: int = 50
) -> Answer:
    """Find words in the minutes and in names, and say what they prove."""
    view = as_it_stood(view, window.until)
    _check_kind(kind)
    notes: list[str] = []
    keys = [keys for keys in (_people(view, who, notes), _matters(view, about, notes)) if keys]
    asked = _Asked(text, kind, window, keys, said_at(view, (), window))
    narrow = bool(kind or keys) or window != EVER
    most = READ if narrow else 4 * limit
    pairs = view.search(text, limit=most, every=True)
    cut = len({quote for quote, _ in pairs}) >= most
    hits = hits_of((q, e) for q, e in pairs if within(q.meeting or e.as_of, window))
    ends = sorted({end for hit in hits for edge in hit.edges.values() for end in (edge.src, edge.dst)})
    asked.nodes.update({node.key: node for node in view.nodes(keys=ends)} if ends else {})
    found = [*_named(view, asked), *_quoted(asked, hits)]
    open_ = [f"what stands beyond the {most} places that fit best: give more words."] if cut and narrow else []
    if len(found) > limit:
        more = f"{'at least ' if cut else ''}{len(found) - limit} more"
        notes.append(f"{more} hold these words: narrow them with --kind, --who, --about or dates.")
    if not found and not cut and (near := nearest(view, text, NAMED)):
        notes.append(f"names that look like it: {', '.join(near)}.")
    question = f"Where does the record say “{text}”?"
    return give_answer(view, question, window=window, found=found[:limit], notes=Notes(open_, notes))


def _people(view: View, who: str, notes: list[str]) -> frozenset[str]:
    """Those of a name, and the posts they were seen in."""
    if not who.strip():
        return frozenset()
    nodes = find_named(view, who, ("Person", "Post", "Organization", "Body"))
    notes += read_as(who, nodes)
    keys = {node.key for node in nodes}
    return frozenset(keys | {edge.dst for edge in view.edges(["HOLDS"], src=sorted(keys))})


def _matters(view: View, about: str, notes: list[str]) -> frozenset[str]:
    """An issue, those under it, and the items, decisions, tasks and reports that are about them."""
    if not about.strip():
        return frozenset()
    nodes = find_named(view, about, ("Issue", "Priority"))
    notes += read_as(about, nodes)
    keys = {node.key for node in nodes}
    keys |= {node.key for node in narrower_of(keys, view.nodes(["Issue"]))}
    return frozenset(keys | {edge.src for edge in view.edges(["ABOUT", "RAISES"], dst=sorted(keys))})


def _quoted(asked: _Asked, hits: Iterable[Hit]) -> list[Found]:
    """The places that hold the words: what tells who answers for something before what is merely spoken of."""
    found = []
    for hit in hits:
        if edges := [edge for edge in hit.edges.values() if asked.keeps(edge)]:
            found.append((min(map(_turn, edges)), _row(asked, hit, edges)))
    return [row for _, row in sorted(found, key=lambda pair: pair[0])]


def _turn(edge: Edge) -> int:
    if edge.kind in TELLING:
        return TELLING.index(edge.kind)
    return len(TELLING) + 1 + PASSING.index(edge.kind) if edge.kind in PASSING else len(TELLING)


def _row(asked: _Asked, hit: Hit, edges: Sequence[Edge]) -> Found:
    """A place with what it proves: of two relations that tell as much, the one that names the words comes first."""
    nodes = list(asked.nodes.values())
    told = [(_turn(e), not is_hit(said, asked.text), e.id, e, said) for e in edges for said in [sentence(nodes, e)]]
    told.sort(key=lambda each: each[:3])
    first, proved = told[0][3], [said for *_, said in told]
    values = {
        "hit": marked(hit.quote.quote, asked.text),
        "quote": hit.quote.quote,
        "meeting": hit.quote.meeting or None,
        "item": hit.quote.item or None,
        "proves": proved[0],
        "also_proves": [said for said in dict.fromkeys(proved) if said != proved[0]],
        "kind": first.kind,
        "id": first.id,
    }
    return Found(values, tuple(edge for *_, edge, _ in told), quotes=(hit.quote,))


def _named(view: View, asked: _Asked) -> Iterator[Found]:
    """The things whose name or other name holds the words, with words that carry it."""
    if asked.keys or (asked.kind and asked.kind not in NODE_KINDS):
        return
    for node in by_own_name(asked.text, view.find(asked.text, [asked.kind] if asked.kind else NAMED, limit=NAMES)):
        edges = view.edges(src=[node.key], window=asked.window) + view.edges(dst=[node.key], window=asked.window)
        edges = [edge for edge in edges if asked.said is None or edge.id in asked.said]
        quotes = view.evidence(edge.id for edge in edges)
        told = [(q, e) for e in edges for q in quotes.get(e.id, ()) if within(q.meeting or e.as_of, asked.window)]
        carried = [(q, e) for q, e in told if any(name.lower() in q.quote.lower() for name in node.names)]
        if proof := (carried or told)[-1:]:
            quote, edge = proof[0]
            others = [name for name in node.names if name != node.name][:3]
            also = f", also {'; '.join(others)}" if others else ""
            told_in = f"{node.kind.lower()}, in {len(edges)} {'relation' if len(edges) == 1 else 'relations'}"
            values: dict[str, Any] = {"hit": marked(node.name + also, asked.text), "quote": quote.quote}
            values |= {"meeting": quote.meeting or None, "item": quote.item or None}
            values |= {"proves": told_in, "also_proves": [], "kind": node.kind, "id": node.key}
            yield Found(values, (edge,), quotes=(quote,))


def _check_kind(kind: str) -> None:
    known = [*NODE_KINDS, *EDGE_KINDS]
    if kind and kind.lower() not in {each.lower() for each in known}:
        raise NotFoundError(f'No kind is called "{kind}"; give one of {", ".join(known)}.')
