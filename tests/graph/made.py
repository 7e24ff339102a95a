"""Invented papers for the tests: each line said becomes text and a claim whose quote is that line."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.build import Graph, build_graph
from graph.claims import Claim, ClaimKind, Evidence
from graph.partnership import Partnership
from graph.schema import Edge, Node

BOARD = "Safer Exbury Partnership Strategic Group"


@dataclass
class Paper:
    """One file of minutes, said line by line."""

    name: str
    date: str
    body: str = BOARD
    status: str = "minuted"
    lines: list[str] = field(default_factory=list)
    said: list[tuple[ClaimKind, str, int, int, dict[str, Any]]] = field(default_factory=list)

    @property
    def sha(self) -> str:
        return hashlib.sha256(self.name.encode()).hexdigest()

    def say(self, kind: ClaimKind, line: str, /, *, item: str = "", order: int = -1, **values: Any) -> Paper:
        self.said.append((kind, item, order, len(self.lines), values))
        self.lines.append(line)
        return self

    def meet(self, **values: Any) -> Paper:
        return self.say("meeting", f"Minutes of {self.body} {self.date}", date=self.date, body=self.body, **values)

    def present(self, name: str, post: str = "", organization: str = "", **values: Any) -> Paper:
        row = {
            "name": name,
            "name_as_written": name,
            "post": post,
            "organization": organization,
            "state": "present",
        }
        return self.say("attendance", f"{name}, {post} ({organization})", **{**row, **values})

    def names(self, name: str, post: str = "", organization: str = "") -> Paper:
        row = {"name": name, "name_as_written": name, "post": post, "organization": organization}
        return self.say("mention", f"{name}, {post}, {organization} said", item="1", order=0, **row)

    def act(self, text: str, owners: Sequence[str] = (), *, kinds: Sequence[str] = (), **values: Any) -> Paper:
        row = {
            "ref": text[:20],
            "text": text,
            "owners": list(owners),
            "owner_tokens": list(values.pop("tokens", owners)),
        }
        row |= {
            "owner_kinds": list(kinds or ["person"] * len(owners)),
            "candidates": [],
            "due": "",
            "source": "column",
        }
        row |= {"owner_state": "resolved" if owners else "none", "resolution_ref": ""}
        return self.say("action", text, item=values.pop("item", "1"), order=values.pop("order", 0), **{**row, **values})

    def _evidence(self, n: int, start: int) -> Evidence:
        line = self.lines[n]
        return Evidence(quote=line, page=1, line=n + 1, start=start, end=start + len(line))

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def claims(self) -> list[Claim]:
        starts = [sum(len(line) + 1 for line in self.lines[:n]) for n in range(len(self.lines))]
        return [
            Claim(
                kind=kind, document=self.sha, body=self.body, said_on=self.date, status=self.status,
                item=item,
                item_order=order, values=values,
                evidence=(self._evidence(n, starts[n]),),
            )
            for kind, item, order, n, values in self.said
        ]  # fmt: skip


def graph_of(*papers: Paper, partnership: Partnership | None = None) -> Graph:
    """The graph of these papers."""
    claims = [c for p in papers for c in p.claims]
    return build_graph(claims, {p.sha: p.name for p in papers}, {p.sha: p.text for p in papers}, partnership)


def people(graph: Graph) -> list[str]:
    return [n.name for n in graph.nodes if n.kind == "Person"]


def node(graph: Graph, key: str) -> Node:
    return next(n for n in graph.nodes if n.key == key)


def keys(graph: Graph, kind: str) -> list[str]:
    return [n.key for n in graph.nodes if n.kind == kind]


def links(graph: Graph, kind: str) -> list[tuple[str, str]]:
    return [(e.src, e.dst) for e in graph.edges if e.kind == kind]


def edge(graph: Graph, kind: str, src: str, dst: str) -> Edge:
    return next(e for e in graph.edges if (e.kind, e.src, e.dst) == (kind, src, dst))


def paper(name: str = "first.txt", date: str = "2019-03-01", body: str = BOARD) -> Paper:
    return Paper(name, date, body).meet()


def lead(first: Paper, name: str, kind: str, **values: object) -> Paper:
    row = {
        "issue": "Gangs",
        "lead": name,
        "lead_kind": kind,
        "supporting": [],
        "basis": "explicit",
        "relation": "leads",
    }
    return first.say("lead", f"{name} leads on gangs", item="1", order=0, **{**row, **values})
