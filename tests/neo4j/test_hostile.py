"""Names, labels and property keys that try to become part of a statement stay what they are: values."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import neo4j
import pytest

from graph.claims import content_id
from graph.schema import EDGE_KINDS, NODE_KINDS, Edge, Node, Quote
from graph.store.neo4j import held, kept, layout, publish, reader, region, statements, writing
from graph.store.sqlite import SqliteStore, SqliteView
from tests.graph.test_store_world import JUNE, World
from tests.neo4j.conftest import Asked, Publish
from tests.neo4j.server import Server

HOSTILE = (
    "x'}) DETACH DELETE n //", 'x"}) MATCH (n) DELETE n //', "`) MATCH (n) DETACH DELETE n //", "\\' OR 1=1 //",
    "\\u0027", "$graph", "{graph: 1}", "n) RETURN n UNION MATCH (m", "Entity`:`Person", "\u2028\u0000\x07\U0001f525",
    "", " ", "graph:* OR name:*", "AND NOT +-!(){}[]^\"~*?:\\/&|", "\u212b\u0130\u0131\ufb01", "a" * 40_000,
    "\x1f a \x1e b", "words " * 60 + "b" * 9_000, "\ufeff\u202e",
)  # fmt: skip


def build(*_: Any) -> World:
    """A thing, an edge, a quote and a note for each hostile text."""
    world = World({"body:b": Node("body:b", "Body", "Board")}, [], {HOSTILE[0]: HOSTILE[1]})
    for number, text in enumerate(HOSTILE):
        # a key is never as long as a text, and SQLite's lists of keys end at a zero
        key, issue = (f"{kind}:{number} {text[:900]}".replace("\0", "") for kind in ("person", "issue"))
        world.nodes[key] = Node(key, "Person", text, text, {text: text, "aliases": [text, "`a`", f"{text}x"]})
        world.nodes[issue] = Node(issue, "Issue", text, "", {"n": {"deep": [1, 2.5, None, {text: True}]}})
        quote = Quote(text, "2031-06-04", text, 1, 2, 3, 4, f"{text} leads")
        edge = Edge(content_id([key, "LEADS", issue]), key, "LEADS", issue, "2031-06-04", document=text, rule=text,
                    props={text: {"b": text}}, evidence=(quote, quote._replace(line=9)))  # fmt: skip
        world.edges.append(edge)
    return world


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    with SqliteStore(tmp_path / "graph.db") as store:
        store.load([JUNE], build)
    return tmp_path / "graph.db"


def test_hostile_texts_come_back_as_they_were(clear: Server, hostile: Path, publish: Publish, asked: Asked) -> None:
    publish(hostile, "Fernhill")
    assert publish(hostile, "Fernhill").is_none
    with SqliteView(hostile) as file, asked("Fernhill") as copy:
        edges = file.edges()
        assert (copy.nodes(), copy.edges(), copy.meta()) == (file.nodes(), edges, file.meta())
        assert copy.evidence(e.id for e in edges) == file.evidence(e.id for e in edges)
        for node in file.nodes():
            assert copy.nodes(keys=[node.key]) == [node]
            assert copy.edges(src=[node.key]) == file.edges(src=[node.key])
            assert copy.slice([node.key], hops=2) == file.slice([node.key], hops=2)
            assert (copy.nodes([node.name]), copy.edges([node.name or "-"])) == ([], [])
        for text in HOSTILE:
            assert copy.find(text) == file.find(text)
            assert copy.search(text, every=True) == file.search(text, every=True)


def test_a_hostile_name_of_a_partnership(
    driver: neo4j.Driver, clear: Server, hostile: Path, publish: Publish, asked: Asked
) -> None:
    names = ("x'}) DETACH DELETE n //", '`"\\ \u00dc:* //')
    for name in names:
        publish(hostile, name)
        with asked(name) as copy:
            assert len(copy.find("leads")) == 0
            assert copy.nodes()
    count = "MATCH (p:Partnership) WHERE p.name IN $names RETURN count(p)"
    [record] = driver.execute_query(count, names=names, database_=clear.database).records
    assert record[0] == 2


@pytest.mark.parametrize("kind", ["Person`) DETACH DELETE n //", "person", "", "Entity"])
def test_a_kind_that_is_not_in_the_closed_list_never_becomes_a_label(kind: str) -> None:
    with pytest.raises(ValueError, match="is no kind of node"):
        layout.node_labels(kind)
    assert kind not in layout.edge_types([kind, "LEADS"]).split("|")


def test_every_name_in_a_statement_is_ours() -> None:
    """Labels and types of all statements that are written down are those of the closed lists, or this room's own."""
    known = {*NODE_KINDS, *EDGE_KINDS, layout.PUBLICATION, layout.ENTITY, layout.QUOTE, layout.FILE}
    known |= {layout.SHARED, layout.KNOWN_AS, layout.ANSWER}
    texts = [*layout.CONSTRAINTS, *layout.INDEXES, held._EDGES, publish._BEGIN, writing.SHARE, writing.UNSHARE]
    texts += [writing.merge_nodes("Entity:Person", writing.SENT["Entity"]), writing.merge_edges("LEADS")]
    texts += [kept._READ, region._PUBLISHED, region._KEPT, region._SPOKEN]
    texts += [statements.around(["`x`"], reader.EVERYTHING).text, statements.nodes(["`x`"], ["`y`"]).text]
    texts += [statements.edges(["`x`", "LEADS"], src=["`y`"], dst=[], window=reader.EVERYTHING).text]
    for text in texts:
        assert set(re.findall(r"[:|](\w*[A-Z]\w*)", text)) <= known, text
        assert "`x`" not in text
        assert "`y`" not in text
