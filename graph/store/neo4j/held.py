"""What a server should hold of a partnership, in; what must change on it, hand edits mended too, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from neo4j.exceptions import ClientError

from graph.store.neo4j.content import Content
from graph.store.neo4j.kept import compare_answers
from graph.store.neo4j.layout import ANSWER, ENTITY, FILE, PUBLICATION, QUOTE, edge_types, node_labels
from graph.store.neo4j.rows import FILE_KEPT, Properties
from graph.store.neo4j.texts import BEFORE, BETWEEN, EDGE_FORM, NODE_FORM, QUOTE_FORM, Form

if TYPE_CHECKING:
    import neo4j

LABELS = {ENTITY: NODE_FORM, QUOTE: QUOTE_FORM, FILE: Form(FILE_KEPT)}  # the packed text of a file is no text
# how many properties there are tells of any that are not ours
_NODES = "MATCH (n:{} {{graph: $graph}}) WITH [elementId(n), labels(n), size(keys(n)), n.key, {}] AS told"
_EDGES = (
    f"MATCH (s:{ENTITY} {{{{graph: $graph}}}})-[e:{edge_types()}]->(d) "
    f"WITH [elementId(e), type(e), elementId(s), elementId(d), size(keys(e)), e.fid, {{}}] AS told"
)
AT_ONCE = 50_000  # things that a server gives as one list: half the work of as many records, but it must hold them


@dataclass
class Changes:
    """What must be written to a server and what must go."""

    nodes: dict[str, list[Properties]] = field(default_factory=lambda: defaultdict(list))  # by labels
    edges: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))  # by kind
    stale_nodes: list[str] = field(default_factory=list)  # element ids
    stale_edges: list[str] = field(default_factory=list)
    state: str = ""  # what the server says of the partnership: "", "publishing" or "published"
    load: str = ""
    name: str = ""
    is_noted: bool = False  # whether the notes on the partnership itself are as they should be

    @property
    def rows(self) -> int:
        """How many things and relations are written or taken away."""
        return sum(self.written) + len(self.stale_nodes) + len(self.stale_edges)

    @property
    def written(self) -> tuple[int, int]:
        """How many nodes and how many relations are written."""
        return sum(map(len, self.nodes.values())), sum(map(len, self.edges.values()))

    @property
    def is_none(self) -> bool:
        """Whether the server is as it should be."""
        return not self.rows and self.is_noted


def find_changes(read: neo4j.Session, content: Content) -> Changes:
    """Compare everything a server holds of a partnership with what it should hold."""
    changes, graph = Changes(), content.partnership.graph
    record = read.run(f"MATCH (p:{PUBLICATION} {{graph: $graph}}) RETURN properties(p)", graph=graph).single()
    if record is not None:
        told = dict(record[0])
        changes.state, changes.load = str(told.get("state", "")), str(told.get("load", ""))
        changes.name = str(told.get("name", ""))
        changes.is_noted = told == {**content.notes, "state": "published"}
    keys: dict[str, str] = {}  # element id -> key, of the entities that stay
    for label in LABELS:
        keys |= _compare_nodes(read, content, changes, label)
    _compare_edges(read, content, changes, keys)
    answers, stale = compare_answers(read, content)
    changes.nodes |= {ANSWER: answers} if answers else {}
    changes.stale_nodes += stale
    return changes


def labels_of(label: str, properties: Properties) -> str:
    """All labels of a node, for a statement."""
    return node_labels(str(properties["kind"])) if label == ENTITY else label


def _compare_nodes(read: neo4j.Session, content: Content, changes: Changes, label: str) -> dict[str, str]:
    """Note what differs among the nodes of a label; the element ids of those that stay, with their keys."""
    wanted, kept, seen, form = content.nodes[label], dict[str, str](), set[str](), LABELS[label]
    should_be = _Wanted(form, wanted, form.wanted_texts(wanted) if label != FILE else None)
    rows, should_hold = _read(read, content, should_be, lambda told: _NODES.format(label, told("n")))
    for identity, labels, count, key, held in rows:
        should = wanted.get(str(key))
        if should is None or should["key"] in seen or {*labels} != {*labels_of(label, should).split(":")}:
            changes.stale_nodes.append(identity)
            continue
        seen.add(should["key"])
        kept[identity] = should["key"]
        if count != len(should) or held != should_hold(should["key"]):
            changes.nodes[labels_of(label, should)].append(should)
    for key, should in wanted.items():
        if key not in seen:
            changes.nodes[labels_of(label, should)].append(should)
    return kept


def _compare_edges(read: neo4j.Session, content: Content, changes: Changes, keys: dict[str, str]) -> None:
    """Note what differs among the relations; one whose end goes is written anew."""
    seen: set[str] = set()
    wanted = {fid: edge[3] for fid, edge in content.edges.items()}
    should_be = _Wanted(EDGE_FORM, wanted, EDGE_FORM.wanted_texts(wanted))
    rows, should_hold = _read(read, content, should_be, lambda told: _EDGES.format(told("e")))
    for identity, kind, src, dst, count, fid, held in rows:
        should = content.edges.get(str(fid))
        if should is None or fid in seen or should[:3] != (kind, keys.get(src), keys.get(dst)):
            changes.stale_edges.append(identity)
            continue
        seen.add(fid)
        if count != len(should[3]) or held != should_hold(should[3]["fid"]):
            changes.edges[kind].append(_edge_row(should))
    for fid, should in content.edges.items():
        if fid not in seen:
            changes.edges[should[0]].append(_edge_row(should))


class _Wanted(NamedTuple):
    """What a server should hold of one kind: as values and, where they can be told so, as texts."""

    form: Form
    values: Mapping[str, Properties]
    texts: Mapping[str, list[Any]] | None


def _read(
    read: neo4j.Session, content: Content, wanted: _Wanted, statement: Callable[[Callable[[str], str]], str]
) -> tuple[list[list[Any]], Callable[[str], list[Any]]]:
    """What a server holds, as texts where that can be, and how to tell what it should hold under a key."""
    given = {"graph": content.partnership.graph, "between": BETWEEN, "before": BEFORE}
    returned = " RETURN collect(told)" if (together := len(wanted.values) <= AT_ONCE) else " RETURN told"

    def rows(told: Callable[[str], str]) -> list[list[Any]]:
        """Whatever the statement gives, in one list."""
        found = [row[0] for row in read.run(statement(told) + returned, given)]
        return found[0] if together else found

    if wanted.texts is not None:
        try:
            return rows(wanted.form.text), wanted.texts.__getitem__
        except ClientError as error:  # somebody put a number or a list where a text should stand
            if not str(error.code).startswith("Neo.ClientError.Statement"):
                raise
    return rows(wanted.form.values), lambda key: wanted.form.wanted_values(wanted.values[key])


def _edge_row(edge: tuple[str, str, str, Properties]) -> dict[str, Any]:
    _, src, dst, properties = edge
    return {"src": src, "dst": dst, "fid": properties["fid"], "props": properties}
