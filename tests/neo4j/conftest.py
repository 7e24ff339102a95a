"""One Neo4j for all tests of a run, with one region on it; a test that needs the server empty empties it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import neo4j
import pytest

from benchmarks.made_up import make_region
from graph.store.neo4j.connect import Account
from graph.store.neo4j.content import Answers, Partnership, read_content
from graph.store.neo4j.held import Changes
from graph.store.neo4j.publish import Publisher
from graph.store.neo4j.reader import Neo4jView
from graph.store.sqlite import SqliteView
from queries.kept import keep_answers, kept_names, rules
from tests.conftest import SEEDS
from tests.neo4j.server import Server, missing, running

BOROUGHS, SIZE = 100, 62  # an invented region, and how many things are on record of each of its partnerships
EXAMPLE = "Harbourne Safer Communities Partnership"
EMPTIED = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS"
ONE_EMPTIED = "MATCH (n {graph: $graph}) DETACH DELETE n"
Publish = Callable[..., Changes]
Asked = Callable[[str], Neo4jView]


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A real server without anything on it; the test is skipped with a reason where none can be had."""
    if why := missing():
        pytest.skip(why)
    with running(briefly=True) as found:
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
def clear(driver: neo4j.Driver, logged_in: Server) -> Server:
    """The server without the partnership that tests of publishing make; a region beside it does no harm."""
    driver.execute_query(ONE_EMPTIED, graph="fernhill", database_=logged_in.database)
    return logged_in


@pytest.fixture
def empty(driver: neo4j.Driver, logged_in: Server, region_on: OnServer) -> Server:
    """The server without any node."""
    with driver.session(database=logged_in.database) as session:
        session.run(EMPTIED).consume()
    region_on.names.clear()
    return logged_in


@pytest.fixture(scope="session")
def publish(driver: neo4j.Driver, account: Account) -> Publish:
    """Bring a store file to the server, with the answers it keeps or without."""

    def bring(
        path: Path, name: str, progress: Callable[[int, int], None] = lambda done, total: None, *, keep: bool = False
    ) -> Changes:
        with SqliteView(path) as view:
            content = read_content(view, Partnership.called(name))
            if keep:
                content.answers = Answers(rules(), kept_names(), lambda: keep_answers(view))
            return Publisher(driver, account.database, content).publish(progress)

    return bring


@pytest.fixture(scope="session")
def asked(server: Server, account: Account) -> Asked:
    """Open a partnership on the server."""
    return lambda name: Neo4jView(server.uri, account, name)


@pytest.fixture(scope="session")
def stores(request: pytest.FixtureRequest, example_store: Path) -> dict[str, Path]:
    """Store files by the name of their partnership: the example, and the seeds where they are."""
    found = {EXAMPLE: example_store}
    if list(SEEDS.glob("*.txt")):
        found["Seeds"] = request.getfixturevalue("seeds_store")
    return found


@pytest.fixture(scope="session")
def boroughs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Store files of an invented region of a hundred partnerships, no two alike."""
    return make_region(tmp_path_factory.mktemp("region"), BOROUGHS, SIZE)


@dataclass
class OnServer:
    """The partnerships that the server holds as their files are, until somebody changes it."""

    publish: Publish
    names: set[str] = field(default_factory=set)

    def bring(self, stores: dict[str, Path]) -> dict[str, Path]:
        """Publish those that are not there."""
        for name, path in stores.items():
            if name not in self.names:
                self.publish(path, name, keep=True)
                self.names.add(name)
        return stores


@pytest.fixture(scope="session")
def region_on(publish: Publish) -> OnServer:
    return OnServer(publish)


@pytest.fixture
def region(stores: dict[str, Path], region_on: OnServer) -> dict[str, Path]:
    """The example and the seeds, on the server."""
    return region_on.bring(stores)


@pytest.fixture
def hundred(
    driver: neo4j.Driver, server: Server, region: dict[str, Path], boroughs: dict[str, Path], region_on: OnServer
) -> dict[str, Path]:
    """These and the invented region, on the server, and nothing else."""
    found = region | region_on.bring(boroughs)
    others = "MATCH (p:Partnership) WHERE NOT p.name IN $names MATCH (n {graph: p.graph}) DETACH DELETE n"
    driver.execute_query(others, names=list(found), database_=server.database)
    return found
