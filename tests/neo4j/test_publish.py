"""A publish leaves on the server what stands in the file, whatever was there before and however often it is run."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path
from typing import Any

import neo4j
import pytest

from graph.errors import MovedError, StoreError
from graph.store.neo4j import choosing, writing
from graph.store.neo4j import publish as publishing
from graph.store.neo4j.layout import CONSTRAINTS, INDEXES, name_of
from graph.store.sqlite import SqliteStore, SqliteView
from tests.conftest import ROOT
from tests.graph.test_store_world import ALL, JULY, build_world, load_all, make_document
from tests.neo4j.conftest import Asked, Publish
from tests.neo4j.server import Server

NAME = "Fernhill"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return load_all(tmp_path / "graph.db")


def assert_same(path: Path, asked: Asked, name: str = NAME) -> None:
    """The server's copy is the file, value for value."""
    with SqliteView(path) as wanted, asked(name) as copy:
        edges = wanted.edges()
        assert copy.nodes() == wanted.nodes()
        assert copy.edges() == edges
        assert copy.evidence(e.id for e in edges) == wanted.evidence(e.id for e in edges)
        assert copy.search("leads", every=True) == wanted.search("leads", every=True)
        assert copy.find("finch") == wanted.find("finch")
        assert (copy.documents(), copy.meta(), copy.counts()) == (wanted.documents(), wanted.meta(), wanted.counts())


def run(driver: neo4j.Driver, server: Server, statement: str, **given: Any) -> list[list[Any]]:
    found = driver.execute_query(statement, given, database_=server.database)
    return [record.values() for record in found.records]


def test_the_same_again_writes_nothing(clear: Server, file: Path, publish: Publish, asked: Asked) -> None:
    first = publish(file, NAME)
    assert (first.state, first.written[1]) == ("", 7)
    assert_same(file, asked)
    assert publish(file, NAME).is_none


def test_only_what_changed_is_written(clear: Server, file: Path, publish: Publish, asked: Asked) -> None:
    publish(file, NAME)
    changed = make_document("july.txt", "2031-07-02", ("Orla Finch", "night buses"), ("Una Marl", "street lamps"))
    with SqliteStore(file) as store:
        store.load([changed], build_world)
    changes = publish(file, NAME)
    assert (changes.written[1], changes.rows < 20) == (1, True)
    assert_same(file, asked)


def test_a_deleted_document_goes(clear: Server, file: Path, publish: Publish, asked: Asked) -> None:
    publish(file, NAME)
    with SqliteStore(file) as store:
        store.forget(JULY.name, build_world)
    changes = publish(file, NAME)
    assert (len(changes.stale_edges), len(changes.stale_nodes) > 2) == (2, True)
    assert_same(file, asked)
    assert publish(file, NAME).is_none


KILLED = """
import os, sys
from pathlib import Path
from graph.store.neo4j import publish as publishing, writing
from graph.store.neo4j.connect import Account, connected
from graph.store.neo4j.content import Partnership, read_content
from graph.store.sqlite import SqliteView
writing.BATCH, publishing.AT_ONCE = 2, 0
with SqliteView(sys.argv[1]) as view:
    content = read_content(view, Partnership("fernhill", "Fernhill"))
account = Account.from_environment()
with connected(os.environ["NEO4J_URI"], account) as driver:
    publisher = publishing.Publisher(driver, account.database, content)
    publisher.publish(lambda done, total: os._exit(9) if done >= int(sys.argv[2]) else None)
"""


@pytest.mark.parametrize("after", [2, 9, 20])
@pytest.mark.parametrize("is_first", [True, False])
def test_a_publish_that_was_killed_is_mended(
    clear: Server, *, file: Path, publish: Publish, asked: Asked, after: int, is_first: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    if not is_first:
        publish(file, NAME)
        with SqliteStore(file) as store:
            leads = ("Ada Moss", "hedges"), ("Bo Lime", "gates")
            store.load([make_document(d.name, f"2032-01-0{n}", *leads) for n, d in enumerate(ALL, 1)], build_world)
    command = [sys.executable, "-c", KILLED, str(file), str(after)]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, **clear.settings}, capture_output=True, check=False)
    assert done.returncode == 9, done.stderr
    monkeypatch.setattr(choosing, "PATIENCE", 0.0)
    with pytest.raises(StoreError, match="or that was broken off: wait, or publish it again"):
        asked(NAME)
    assert not publish(file, NAME).is_none
    assert_same(file, asked)
    assert publish(file, NAME).is_none


@pytest.mark.parametrize(
    "edit",
    [
        "MATCH (n:Entity {graph: 'fernhill'}) WITH n LIMIT 2 DETACH DELETE n",
        "MATCH (n:Quote {graph: 'fernhill'}) DETACH DELETE n",
        "MATCH ()-[e:LEADS {graph: 'fernhill'}]->() SET e.as_of = '1999', e.more = 1",
        "MATCH ()-[e:LEADS {graph: 'fernhill'}]->() DELETE e",
        "MATCH (n:Person {graph: 'fernhill'}) SET n.name = 'Nobody'",
        "MATCH (n:Person {graph: 'fernhill'}) SET n.name = 5, n.words = [1, 2]",
        "MATCH (n:Meeting {graph: 'fernhill'}) SET n.date = toInteger(left(n.date, 4))",
        "MATCH (n:Quote {graph: 'fernhill'}) SET n.page = toString(n.page)",
        "MATCH (n:Quote {graph: 'fernhill'}) SET n.page = toFloat(n.page)",
        "MATCH (n:Quote {graph: 'fernhill'}) SET n.proves = [x IN n.proves | 7]",
        "MATCH (n:Quote {graph: 'fernhill'}) SET n.proves = n.proves[0]",
        "MATCH (n:Person {graph: 'fernhill'}) SET n.date = n.name, n.name = n.date",
        "MATCH (n:Person {graph: 'fernhill'}) REMOVE n.name",
        "MATCH ()-[e:LEADS {graph: 'fernhill'}]->() SET e.confidence = e.confidence + 0.000001",
        "MATCH ()-[e:LEADS {graph: 'fernhill'}]->() SET e.quotes = e.quotes + 'one more'",
        "MATCH ()-[e:LEADS {graph: 'fernhill'}]->() SET e.as_of = date()",
        "MATCH (n:Person {graph: 'fernhill'}) SET n:Villain",
        "MATCH (n:Person {graph: 'fernhill'}) REMOVE n:Person",
        "MATCH (n:Person {graph: 'fernhill'}) SET n.key = n.key + 'x'",
        "MATCH (n:File {graph: 'fernhill'}) SET n.graph = 'nobody'",
        "MATCH (a:Person {graph: 'fernhill'})-[:LEADS]->(i) WITH a, i LIMIT 1 "
        "MERGE (a)-[:LEADS {graph: 'fernhill', fid: 'y'}]->(i)",
        "MATCH (a:Person {graph: 'fernhill'}), (i:Issue {graph: 'fernhill'}) MERGE (a)-[:CHAIRS]->(i)",
        "CREATE (:Entity:Person {graph: 'fernhill', key: 'person:ghost', name: 'Ghost'})",
        "MATCH (p:Partnership {graph: 'fernhill'}) SET p.meta = '{}'",
        "MATCH (p:Partnership {graph: 'fernhill'}) DETACH DELETE p",
        "MATCH (p:Partnership {graph: 'fernhill'}) SET p.load = null",
    ],
)
def test_hand_edits_are_mended(
    driver: neo4j.Driver, *, clear: Server, file: Path, publish: Publish, asked: Asked, edit: str
) -> None:
    publish(file, NAME)
    run(driver, clear, edit)
    assert not publish(file, NAME).is_none
    assert_same(file, asked)
    assert publish(file, NAME).is_none


def test_things_that_stand_twice_are_mended(
    driver: neo4j.Driver, clear: Server, file: Path, publish: Publish, asked: Asked
) -> None:
    publish(file, NAME)
    run(driver, clear, "DROP CONSTRAINT partnergraph_entity")
    run(driver, clear, "DROP CONSTRAINT partnergraph_leads")
    run(driver, clear, "MATCH (n:Person {graph: 'fernhill'}) CREATE (m:Entity:Person) SET m = properties(n)")
    run(driver, clear, "MATCH (a)-[e:LEADS {graph: 'fernhill'}]->(b) CREATE (a)-[f:LEADS]->(b) SET f = properties(e)")
    publish(file, NAME)
    assert_same(file, asked)
    held = {row[0] for row in run(driver, clear, "SHOW INDEXES YIELD name RETURN name")}
    assert {name_of(statement) for statement in (*CONSTRAINTS, *INDEXES)} <= held


def test_partnerships_are_kept_apart_and_meet_in_organizations(
    driver: neo4j.Driver, *, clear: Server, boroughs: dict[str, Path], file: Path, publish: Publish, asked: Asked
) -> None:
    two = dict(list(boroughs.items())[:2])
    for name, path in two.items():
        publish(path, name)
    publish(file, NAME)
    for name, path in two.items():  # the same keys, in partnerships of two sizes
        with SqliteView(path) as wanted, asked(name) as copy:
            assert (copy.nodes(), copy.edges()) == (wanted.nodes(), wanted.edges())
    assert_same(file, asked)
    shared = "MATCH (o:SharedOrganization) WHERE COUNT { (o)<-[:KNOWN_AS]-() } > 1 RETURN count(o)"
    assert run(driver, clear, shared) > [[5]]
    with pytest.raises(StoreError, match=f"say which with --partnership, out of .*{'; .*'.join([*two, NAME])}"):
        asked("")
    with pytest.raises(StoreError, match='no partnership "Elsewhere": give one of'):
        asked("Elsewhere")


def test_a_name_that_another_partnership_has_is_refused(clear: Server, file: Path, publish: Publish) -> None:
    publish(file, NAME)
    with pytest.raises(StoreError, match="Fernhill already has the key fernhill"):
        publish(file, "FERNHILL")


def test_a_question_during_a_publish_is_told_that_things_moved(
    clear: Server, file: Path, publish: Publish, asked: Asked
) -> None:
    publish(file, NAME)
    copy = asked(NAME)
    copy.nodes()
    with SqliteStore(file) as store:
        store.forget(JULY.name, build_world)
    publish(file, NAME)
    with pytest.raises(MovedError, match="ask again"), copy:
        copy.edges()


def test_readers_during_publishes_see_one_state_or_ask_again(
    clear: Server, file: Path, publish: Publish, asked: Asked
) -> None:
    other = load_all(file.with_name("other.db"), ALL[1:])
    states = []
    for path in (file, other):
        with SqliteView(path) as view:
            states.append((view.nodes(), view.edges()))
    publish(file, NAME)
    wrong: list[Any] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            try:
                with asked(NAME) as copy:
                    seen = (copy.nodes(), copy.edges())
            except MovedError:
                continue
            except Exception as error:
                wrong.append(error)
                return
            if seen not in states:
                wrong.append(seen)

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for path in (other, file) * 4:
        publish(path, NAME)
    done.set()
    for reader in readers:
        reader.join()
    assert wrong == []


def test_a_question_waits_for_a_publish_and_tells_when_it_does_not_end(
    clear: Server, *, driver: neo4j.Driver, file: Path, publish: Publish, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(file, NAME)
    set_state = "MATCH (p:Partnership {graph: 'fernhill'}) SET p.state = $state RETURN p.state"
    mark = partial(driver.execute_query, set_state, database_=clear.database)
    assert [list(row) for row in mark(state="publishing").records] == [["publishing"]]
    monkeypatch.setattr(choosing, "PATIENCE", 0.2)
    with pytest.raises(StoreError, match=r"Fernhill is being published .*: wait, or publish it again"):
        asked(NAME)
    monkeypatch.setattr(choosing, "PATIENCE", 30.0)
    ended = threading.Timer(0.3, mark, kwargs={"state": "published"})
    ended.start()
    with asked(NAME) as copy:
        assert copy.nodes()
    ended.join()


def test_two_publishes_at_once_leave_one_of_them_whole(
    clear: Server, file: Path, publish: Publish, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "BATCH", 2)
    monkeypatch.setattr(publishing, "AT_ONCE", 0)
    other = load_all(file.with_name("other.db"), ALL[1:])

    def cut_in(done: int, total: int) -> None:
        monkeypatch.setattr(writing, "BATCH", 2_000)
        publish(other, NAME)

    with pytest.raises(StoreError, match="Another program published Fernhill at the same time"):
        publish(file, NAME, cut_in)
    publish(file, NAME)
    assert_same(file, asked)
