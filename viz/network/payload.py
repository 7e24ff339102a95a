"""The carried graph and one drawing in; the page's data as columns and as text safe in a script out."""

from __future__ import annotations

import base64
import gzip
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.dates import spoken
from graph.schema import NODE_KINDS, Edge, Node, Quote
from viz.network.chain import chain_rule, link_cost
from viz.network.drawing import Drawing, Step
from viz.network.scene import Scene
from viz.words import fields_of, is_uncertain, kind_word, palette, relation_word, relations, said_kind, words

VERSION = 3
KEY = re.compile(rf"(?:{'|'.join(kind.lower() for kind in NODE_KINDS)}):\S+$")
PLAIN_BELOW = 64_000  # bytes; above, the data travels compressed


def page_data(scene: Scene, joins: Mapping[str, Sequence[str]], *, words_too: bool = True) -> dict[str, Any]:
    """Everything a page shows, ids being plain numbers: a node's number is its place in the columns.

    Without `words_too` each quote tells only where it stands.
    """
    pictures = scene.pictures
    nodes = [*scene.carried.nodes.values(), *(node for p in pictures.values() for node in p.extra_nodes)]
    drawn = [edge for p in pictures.values() for edge in (*p.extra_edges, *p.beyond)]
    edges = list({edge.id: edge for edge in (*scene.carried.edges, *drawn)}.values())
    number = {node.key: place for place, node in enumerate(nodes)}
    edge_number = {edge.id: place for place, edge in enumerate(edges)}
    quotes = Quotes(words_too=words_too)
    columns = _edge_columns(edges, number, quotes)
    posts = {node.key for node in nodes if node.props.get("coordination")}
    columns["cost"] = [link_cost(edge, posts) for edge in edges]
    names = {node.key: node.name for node in nodes}
    columns["fields"] = [fields_of(_spoken(edge.props, names), "edge_fields") for edge in edges]
    story = [_step(step, number, quotes) for step in scene.story]
    return {
        "version": VERSION, "kinds": _kinds(nodes), "relations": _relations(edges),
        "order": list(relations()), "bases": words()["bases"],
        "colours": {name: palette()[name] for name in ("border", "text", "edge", "earlier", "alert")},
        "nodes": _node_columns(nodes, number, joins), "edges": columns, "quotes": quotes.columns(),
        "pictures": {name: _drawing(picture, number, edge_number) for name, picture in pictures.items()},
        "map": [list(scene.places.get(node.key, ())) for node in nodes],
        "story": story, "chain": chain_rule(edges),
        "axes": {"years": scene.axes.years, "bands": scene.axes.bands},
        "minuted": [number[m.key] for m in scene.carried.of_kind("Meeting") if m.props.get("status") != "scheduled"],
        "documents": list(scene.carried.documents),
    }  # fmt: skip


class Quotes:
    """Each quote once, however many relations it proves, in the order in which they are first met."""

    def __init__(self, *, words_too: bool) -> None:
        self.words_too = words_too
        self._numbers: dict[tuple[Any, ...], int] = {}

    def numbers(self, quotes: Iterable[Quote]) -> list[int]:
        """The numbers of these quotes; one that was met before keeps its own."""
        return list(dict.fromkeys(self._number(quote) for quote in quotes))

    def _number(self, quote: Quote) -> int:
        # by line: an answer does not tell where in the line its words begin
        place = (*quote[:5], quote.quote if self.words_too else "")
        return self._numbers.setdefault(place, len(self._numbers))

    def columns(self) -> dict[str, list[Any]]:
        """Their words and where they stand."""
        found = list(zip(*self._numbers, strict=True)) or [()] * 6
        names = ("document", "meeting", "item", "page", "line", "text")
        columns = {name: list(column) for name, column in zip(names, found, strict=True)}
        return {**columns, "meeting": [spoken(date) for date in columns["meeting"]]}


def _kinds(nodes: Iterable[Node]) -> dict[str, dict[str, str]]:
    known = palette()["kinds"]
    used = {node.kind for node in nodes} | {"More"}  # a mark for many is made in the page
    order = [*(kind for kind in known if kind in used), *sorted(used - set(known))]
    fallback = known["AgendaItem"]
    return {
        kind: {**known.get(kind, {**fallback, "one": kind_word(kind), "many": kind_word(kind, 2)})}
        for kind in order
    }


def _relations(edges: Iterable[Edge]) -> dict[str, list[str]]:
    return {
        kind: [relation_word(kind), relation_word(kind, backwards=True)]
        for kind in sorted({said_kind(e) for e in edges} | {"MORE"})
    }


def _node_columns(
    nodes: Sequence[Node], number: Mapping[str, int], joins: Mapping[str, Sequence[str]]
) -> dict[str, list[Any]]:
    return {
        "key": [node.key for node in nodes],
        "kind": [node.kind for node in nodes],
        "name": [node.name for node in nodes],
        "date": [node.date for node in nodes],
        "aliases": [_aliases(node) for node in nodes],
        "joined": [list(joins.get(node.key, [])) for node in nodes],
        "fields": [fields_of(_not_repeated(node), "node_fields") for node in nodes],
        "members": [[number[key] for key in node.props.get("members", [])] for node in nodes],
    }


def _not_repeated(node: Node) -> dict[str, Any]:
    return {name: value for name, value in node.props.items() if value != node.name}


def _spoken(props: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """The fields with names in place of keys; the key of what the page does not carry says nothing and goes."""
    told = {field: names.get(value, value) if isinstance(value, str) else value for field, value in props.items()}
    return {field: "" if isinstance(value, str) and KEY.match(value) else value for field, value in told.items()}


def _aliases(node: Node) -> list[list[str]]:
    """Other names as [name, why joined]; the words of an issue have no reasons."""
    return sorted([*map(list, node.aliases), *([word, ""] for word in node.words if word != node.name)])


def _edge_columns(
    edges: Sequence[Edge], number: Mapping[str, int], quotes: Quotes
) -> dict[str, list[Any]]:
    return {
        "id": [edge.id for edge in edges],
        "src": [number[edge.src] for edge in edges],
        "dst": [number[edge.dst] for edge in edges],
        "kind": [said_kind(edge) for edge in edges],
        "date": [edge.as_of for edge in edges],
        "first": [edge.first_cited for edge in edges],
        "last": [edge.last_cited for edge in edges],
        "start": [edge.start for edge in edges],
        "end": [edge.end for edge in edges],
        "basis": [edge.basis for edge in edges],
        "rule": ["" if edge.rule == edge.props.get("cue") else edge.rule for edge in edges],
        "confidence": [round(edge.confidence, 3) for edge in edges],
        "uncertain": [int(is_uncertain(edge)) for edge in edges],
        "quotes": [quotes.numbers(edge.evidence) for edge in edges],
    }


def _drawing(drawing: Drawing, number: Mapping[str, int], edge_number: Mapping[str, int]) -> dict[str, Any]:
    return {
        "heading": drawing.heading, "summary": drawing.summary, "cut": drawing.cut,
        "nodes": [number[mark.key] for mark in drawing.marks],
        "x": [mark.x for mark in drawing.marks], "y": [mark.y for mark in drawing.marks],
        "side": [mark.side for mark in drawing.marks], "label": [mark.label for mark in drawing.marks],
        "edges": [edge_number[edge.id] for edge in (*drawing.extra_edges, *drawing.lines)],
        "letters": [mark.letters for mark in drawing.marks], "note": [mark.note for mark in drawing.marks],
        "bends": [[]] * len(drawing.extra_edges) + [list(map(list, bends)) for bends in drawing.bends],
        "earlier": sorted(edge_number[key] for key in drawing.earlier),
        "beyond": [edge_number[edge.id] for edge in drawing.beyond],
        "doubt": [mark.doubt for mark in drawing.marks],
        "columns": [list(column) for column in drawing.columns], "between": [list(one) for one in drawing.between],
        "days": [[x, day] for day, x in drawing.days],
        "lanes": [list(lane) for lane in drawing.lanes],
    }  # fmt: skip


def _step(step: Step, number: Mapping[str, int], quotes: Quotes) -> dict[str, Any]:
    return {
        "title": step.title, "sentence": step.sentence, "question": step.question, "view": step.view,
        "focus": number[step.focus], "quotes": quotes.numbers(step.quotes),
    }  # fmt: skip


def script_safe(value: object) -> str:
    """JSON that no HTML parser can mistake for markup and that is the same bytes every time."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    for char, escaped in (
        ("<", "\\u003c"),
        (">", "\\u003e"),
        ("&", "\\u0026"),
        ("\u2028", "\\u2028"),
        ("\u2029", "\\u2029"),
    ):
        text = text.replace(char, escaped)
    return text.replace("\0", "\\u0000").encode("utf-8", "replace").decode("utf-8")


def pack(data: Mapping[str, Any]) -> tuple[str, str]:
    """The data as (how it is packed, text): plain JSON, or compressed where it is large."""
    text = script_safe(data)
    if len(text.encode("utf-8")) < PLAIN_BELOW:
        return "json", text
    packed = gzip.compress(text.encode("utf-8"), compresslevel=6, mtime=0)
    return "gzip", base64.b64encode(packed).decode("ascii")
