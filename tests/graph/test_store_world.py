"""A small invented partnership: documents in, a graph built by the simplest of rules out."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.claims import Claim, Evidence, content_id
from graph.schema import Edge, Node, Quote
from graph.store.sqlite import LoadedDocument, SqliteStore, SqliteView

BODY = "body:fernhill-safety-board"


@dataclass
class World:
    """What a build gives."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    meta: dict[str, Any] = field(default_factory=dict)


def make_document(name: str, date: str, *leads: tuple[str, str], more: str = "") -> LoadedDocument:
    """Minutes of one meeting in which each (person, issue) pair is said in one line."""
    lines = [f"Fernhill Safety Board, {date}", *(f"{who} leads on {issue}." for who, issue in leads), more]
    text = "\n".join(lines)
    sha = hashlib.sha256(text.encode()).hexdigest()
    claims = [_claim(sha, date, text, line, {}) for line in lines[:1]]
    claims += [
        _claim(sha, date, text, f"{who} leads on {issue}.", {"lead": who, "issue": issue}) for who, issue in leads
    ]
    accounting = {
        "lines": len(lines),
        "used": len(lines) - 1,
        "ignored": 0,
        "unread": 1,
        "unread_lines": [len(lines)],
    }
    return LoadedDocument(name, f"minutes/{name}", sha, "text", text, claims, accounting)


def _claim(sha: str, date: str, text: str, quote: str, values: dict[str, Any]) -> Claim:
    start = text.index(quote)
    proof = Evidence(quote=quote, line=text.count("\n", 0, start) + 1, start=start, end=start + len(quote))
    kind: Any = "lead" if values else "meeting"
    return Claim(kind=kind, document=sha, said_on=date, item="4" if values else "", values=values, evidence=(proof,))


def build_world(claims: list[Claim], names: dict[str, str], texts: Mapping[str, str]) -> World:
    """One HELD edge a meeting, one LEADS edge a lead; every quote is found again in its text."""
    world = World(
        {BODY: Node(BODY, "Body", "Fernhill Safety Board", props={"aliases": ["FSB"]})}, [], {"undecided": []}
    )
    for claim in claims:
        meeting = f"meeting:{BODY[5:]}/{claim.said_on}"
        quotes = tuple(_quote(claim, proof, names) for proof in claim.evidence)
        assert all(texts[claim.document][q.start : q.end] == q.quote for q in quotes)
        if claim.kind == "meeting":
            props = {"status": "minuted"}
            world.nodes[meeting] = Node(meeting, "Meeting", f"Board of {claim.said_on}", claim.said_on, props)
            ends = (BODY, "HELD", meeting)
        else:
            ends = (_person(world, claim.values["lead"]), "LEADS", _issue(world, claim.values["issue"]))
        _add(world, ends, claim.said_on, quotes)
    return world


def _quote(claim: Claim, proof: Evidence, names: dict[str, str]) -> Quote:
    return Quote(
        names[claim.document],
        claim.said_on,
        claim.item,
        proof.page,
        proof.line,
        proof.start,
        proof.end,
        proof.quote,
    )


def _person(world: World, name: str) -> str:
    key = f"person:{name.lower().replace(' ', '-')}"
    world.nodes[key] = Node(key, "Person", name)
    return key


def _issue(world: World, name: str) -> str:
    key = f"issue:{name.replace(' ', '-')}"
    world.nodes[key] = Node(key, "Issue", name, props={"words": [name]})
    return key


def _add(world: World, ends: tuple[str, str, str], date: str, quotes: tuple[Quote, ...]) -> None:
    src, kind, dst = ends
    edge_id = content_id([src, kind, dst, date, [q.document for q in quotes]])
    if edge_id not in {edge.id for edge in world.edges}:
        world.edges.append(
            Edge(edge_id, src, kind, dst, date, rule="lead" if kind == "LEADS" else "header", evidence=quotes)
        )


JUNE = make_document("june.txt", "2031-06-04", ("Orla Finch", "dog fouling"), ("Perry Stone", "night buses"))
JULY = make_document("july.txt", "2031-07-02", ("Orla Finch", "night buses"))
AUGUST = make_document("august.txt", "2031-08-06", ("Perry Stone", "dog fouling"))
ALL = (AUGUST, JULY, JUNE)


def load_all(path: Path, documents: Sequence[LoadedDocument] = ALL) -> Path:
    """Load documents into a store file and close it."""
    with SqliteStore(path) as store:
        store.load(documents, build_world)
    return path


def contents(path: Path) -> dict[str, Any]:
    """Everything a reader can see of a store, as one comparable value."""
    with SqliteView(path) as view:
        edges = view.edges()
        return {
            "documents": view.documents(),
            "texts": [view.text(document.key) for document in view.documents()],
            "nodes": view.nodes(),
            "edges": edges,
            "evidence": view.evidence(edge.id for edge in edges),
            "search": view.search("leads"),
            "find": view.find("fernhill"),
            "meta": dict(view.meta()),
        }


def test_the_invented_minutes_hold_their_quotes() -> None:
    claims = [claim for document in ALL for claim in document.claims]
    world = build_world(claims, {d.sha256: d.name for d in ALL}, {d.sha256: str(d.text) for d in ALL})
    assert len(world.edges) == 7
