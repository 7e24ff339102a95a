"""Plain lists of nodes and edges as a View, and a small invented partnership to draw."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.schema import Edge, Node, Quote
from graph.view import DocumentInfo, Slice, Window


@dataclass
class MemoryView:
    """A View over lists, for pages and reports that need no database."""

    all_nodes: list[Node]
    all_edges: list[Edge]
    all_documents: list[DocumentInfo] = field(default_factory=list)
    notes: Mapping[str, Any] = field(default_factory=dict)

    def nodes(self, kinds: Iterable[str] = (), keys: Iterable[str] = ()) -> list[Node]:
        kinds, keys = set(kinds), set(keys)
        found = [n for n in self.all_nodes if (not kinds or n.kind in kinds) and (not keys or n.key in keys)]
        return sorted(found, key=lambda n: n.key)

    def edges(
        self,
        kinds: Iterable[str] = (),
        *,
        src: Iterable[str] = (),
        dst: Iterable[str] = (),
        window: Window = Window(),  # noqa: B008
    ) -> list[Edge]:
        if window.body:
            raise NotImplementedError
        kinds, src, dst = set(kinds), set(src), set(dst)
        # "~" sorts after every digit and dash, so that "2018" covers all of 2018 on either side, as in the store
        found = [
            dataclasses.replace(e, evidence=())
            for e in self.all_edges
            if (not kinds or e.kind in kinds)
            and (not src or e.src in src)
            and (not dst or e.dst in dst)
            and max(e.as_of, e.last_cited) + "~" >= window.since
            and (not window.until or (e.first_cited or e.as_of) <= window.until + "~")
        ]
        return sorted(found, key=lambda e: (e.kind, e.as_of, e.id))

    def evidence(self, edge_ids: Iterable[str]) -> dict[str, tuple[Quote, ...]]:
        wanted = set(edge_ids)
        return {e.id: e.evidence for e in self.all_edges if e.id in wanted}

    def find(self, text: str, kinds: Iterable[str] = (), *, limit: int = 20) -> list[Node]:
        kinds = set(kinds)
        found = [n for n in self.all_nodes if text.lower() in n.name.lower() and (not kinds or n.kind in kinds)]
        return sorted(found, key=lambda n: n.key)[:limit]

    def search(self, text: str, *, limit: int = 50, every: bool = False) -> list[tuple[Quote, Edge]]:
        return [(q, e) for e in self.all_edges for q in e.evidence if text in q.quote][:limit]

    def slice(
        self,
        seeds: Sequence[str],
        *,
        hops: int = 1,
        window: Window = Window(),  # noqa: B008
        limit: int = 600,
    ) -> Slice:
        raise NotImplementedError

    def documents(self) -> list[DocumentInfo]:
        return self.all_documents

    def text(self, document: str) -> str:
        return ""

    def meta(self) -> Mapping[str, Any]:
        return self.notes


def link(src: str, kind: str, dst: str, /, *, as_of: str = "2031-03-04", **more: Any) -> Edge:
    """An edge with one invented quote."""
    quote = more.pop(
        "quote", f"Invented words for {kind.lower()} on {src.split(':')[1]} and {dst.split(':')[-1][:20]}."
    )
    name = f"{src}|{kind}|{dst}|{as_of}"
    proof = (Quote("minutes-fernhaven.txt", as_of, "4", 0, 12, 0, len(quote), quote),)
    return Edge(name, src, kind, dst, as_of, first_cited=as_of, last_cited=as_of, evidence=proof, **more)


NODES = [
    Node("organization:fernhaven-council", "Organization", "Fernhaven Council"),
    Node("organization:fernhaven-fire", "Organization", "Fernhaven Fire and Rescue"),
    Node("post:fernhaven-council/head-of-safety", "Post", "Head of Community Safety"),
    Node(
        "person:ada-quill",
        "Person",
        "Ada Quill",
        props={"aliases": [{"name": "Adelaide Quill", "why": "same initials and post"}]},
    ),
    Node("person:tom-reed", "Person", "Tom Reed", props={"aliases": ["T Reed"]}),
    Node("body:fernhaven-board", "Body", "Fernhaven Safety Board"),
    Node("issue:hoarding", "Issue", "Hoarding"),
    Node("issue:arson", "Issue", "Arson"),
    Node(
        "meeting:fernhaven-board/2031-03-04",
        "Meeting",
        "Fernhaven Safety Board, 4 March 2031",
        "2031-03-04",
        {"status": "minuted"},
    ),
    Node("item:fernhaven-board/2031-03-04/4", "AgendaItem", "Hoarding update", "2031-03-04"),
    Node("item:fernhaven-board/2031-03-04/5", "AgendaItem", "Fires", "2031-03-04"),
    Node(
        "action:a1",
        "Action",
        "Ada Quill to write to landlords about hoarding",
        "2031-03-04",
        {"owner_state": "resolved", "due": "2031-05-01"},
    ),
    Node("action:a2", "Action", "A risk register to be drawn up", "2031-03-04", {"owner_state": "none"}),
    Node(
        "action:a3",
        "Action",
        "Leaflets to be printed",
        "2031-03-04",
        {"owner_state": "tbc", "owner_tokens": ["TBC"]},
    ),
    Node("resolution:r1", "Resolution", "The update was noted", "2031-03-04", {"effect": "note"}),
    Node(
        "priority:plan/safer-homes",
        "Priority",
        "Safer homes",
        props={"period": "2031-34", "strategy": "Safer Fernhaven Plan"},
    ),
]
ITEM, MEETING = "item:fernhaven-board/2031-03-04/4", "meeting:fernhaven-board/2031-03-04"
EDGES = [
    link("person:ada-quill", "HOLDS", "post:fernhaven-council/head-of-safety"),
    link("post:fernhaven-council/head-of-safety", "POST_IN", "organization:fernhaven-council"),
    link(
        "action:a1",
        "ASSIGNED_TO",
        "person:ada-quill",
        props={"role": "lead", "token": "AQ"},
        quote="Action: AQ to write to landlords.",
    ),
    link("action:a1", "ARISES_FROM", ITEM),
    link("action:a2", "ARISES_FROM", ITEM, quote="A risk register is to be drawn up."),
    link("action:a3", "ARISES_FROM", ITEM, quote="Leaflets to be printed (owner TBC)."),
    link(
        "person:tom-reed",
        "LEADS",
        "issue:hoarding",
        confidence=0.6,
        props={"basis": "implied", "relation": "reports"},
    ),
    link(ITEM, "ABOUT", "issue:hoarding"),
    link(MEETING, "HAS_ITEM", f"{ITEM[:-1]}5"),
    link(f"{ITEM[:-1]}5", "RAISES", "issue:arson", quote="Arson continues to be a concern."),
    link(ITEM, "DECIDED", "resolution:r1", props={"effect": "note"}),
    link("body:fernhaven-board", "HELD", MEETING),
    link(MEETING, "HAS_ITEM", ITEM),
    link(
        "person:ada-quill",
        "ATTENDED",
        MEETING,
        props={"state": "present", "organization": "Fernhaven Council"},
    ),
    link(
        "person:tom-reed",
        "ATTENDED",
        MEETING,
        props={"state": "apology", "organization": "Fernhaven Fire and Rescue"},
    ),
    link("person:ada-quill", "CHAIRS", "body:fernhaven-board", props={"role": "chair"}),
    link("priority:plan/safer-homes", "ALLOCATED_TO", "organization:fernhaven-fire"),
]
DOCUMENT = DocumentInfo(
    "document:aa",
    "minutes-fernhaven.txt",
    "aa",
    "text",
    {"lines": 200, "used": 180, "ignored": 10, "unread": 10, "unread_lines": []},
    [{"kind": "truncated", "text": "View the full minutes text", "page": 0, "line": 44}],
)
META = {
    "joins": [
        {
            "person": "person:ada-quill",
            "left": "Ada Quill",
            "right": "AQ",
            "why": "initials used in this meeting",
        }
    ]
}


def fernhaven() -> MemoryView:
    """A small invented partnership: two organisations, three people, owned and unowned work."""
    return MemoryView(list(NODES), list(EDGES), [DOCUMENT], META)


def detour() -> MemoryView:
    """The same, two with a seat on one board that itself leads an issue: the way round leads back to it."""
    view = fernhaven()
    view.all_edges += [
        link("person:tom-reed", "MEMBER_OF", "body:fernhaven-board"),
        link("body:fernhaven-board", "LEADS", "issue:arson"),
    ]
    return view
