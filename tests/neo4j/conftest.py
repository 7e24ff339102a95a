"""One Neo4j for all tests of a run; each test that needs it empty empties it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import neo4j
import pytest

from benchmarks.made_up import make_store
from graph.store.neo4j.connect import Account, connected
from graph.store.neo4j.content import Partnership, read_content
from graph.store.neo4j.held import Changes
from graph.store.neo4j.publish import Publisher
from graph.store.neo4j.reader import Neo4jView
from graph.store.sqlite import SqliteView
from tests.folders import load_folder
from tests.neo4j.server import Server, missing, running

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
MADE_UP = (250, 400)  # sizes of the partnerships of a small invented region
EMPTIED = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS"
Publish = Callable[..., Changes]
Asked = Callable[[str], Neo4jView]


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A real server without anything on it; the test is skipped with a reason where none can be had."""
    if why := missing():
        pytest.skip(why)
    with running() as found:
        with found.driver() as driver:
            [(held,)] = driver.execute_query("MATCH (n) RETURN count(n)", database_=found.database).records
        if held and os.environ.get("PARTNERGRAPH_NEO4J_WIPE") != "yes":
            pytest.fail("the server of NEO4J_URI is not empty: PARTNERGRAPH_NEO4J_WIPE=yes lets the tests empty it")
        yield found


@pytest.fixture(scope="session")
def driver(server: Server) -> Iterator[neo4j.Driver]:
    with server.driver() as found:
        yield found


@pytest.fixture(scope="session")
def account(server: Server) -> Account:
    return Account(server.user, server.password, server.database)


@pytest.fixture
def logged_in(server: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """The server, with its user and password in the environment."""
    for name, value in server.settings.items():
        monkeypatch.setenv(name, value)
    return server


@pytest.fixture
def empty(driver: neo4j.Driver, logged_in: Server) -> Server:
    """The server without any node."""
    with driver.session(database=logged_in.database) as session:
        session.run(EMPTIED).consume()
    return logged_in


@pytest.fixture(scope="session")
def publish(server: Server, account: Account) -> Publish:
    """Bring a store file to the server."""

    def bring(path: Path, name: str, progress: Callable[[int, int], None] = lambda done, total: None) -> Changes:
        with SqliteView(path) as view:
            content = read_content(view, Partnership.called(name))
        with connected(server.uri, account) as driver:
            return Publisher(driver, account.database, content).publish(progress)

    return bring


@pytest.fixture(scope="session")
def asked(server: Server, account: Account) -> Asked:
    """Open a partnership on the server."""
    return lambda name: Neo4jView(server.uri, account, name)


@pytest.fixture(scope="session")
def stores(tmp_path_factory: pytest.TempPathFactory, example_store: Path) -> dict[str, Path]:
    """Store files by the name of their partnership: the example, the seeds where they are, and an invented region."""
    folder = tmp_path_factory.mktemp("region")
    found = {"Harbourne": example_store}
    if list(SEEDS.glob("*.txt")):
        found["Seeds"] = folder / "seeds.db"
        load_folder(SEEDS, found["Seeds"])
    for size in MADE_UP:
        found[f"Made Up {size}"] = folder / f"{size}.db"
        make_store(folder / f"{size}.db", size)
    return found


@pytest.fixture(scope="module")
def region(publish: Publish, stores: dict[str, Path]) -> dict[str, Path]:
    """All of them on the server."""
    for name, path in stores.items():
        publish(path, name)
    return stores
