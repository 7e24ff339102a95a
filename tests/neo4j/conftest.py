"""One Neo4j for all tests of a run, emptied before each that writes to it."""

from __future__ import annotations

from collections.abc import Iterator

import neo4j
import pytest

from tests.neo4j.server import Server, missing, running


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A real server; the test is skipped with a reason where none can be had."""
    if why := missing():
        pytest.skip(why)
    with running() as found:
        yield found


@pytest.fixture(scope="session")
def driver(server: Server) -> Iterator[neo4j.Driver]:
    with server.driver() as found:
        yield found


@pytest.fixture
def account(server: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """The server, with its user and password in the environment."""
    for name, value in server.settings.items():
        monkeypatch.setenv(name, value)
    return server


@pytest.fixture
def empty(driver: neo4j.Driver, account: Server) -> Server:
    """The server without any node or constraint."""
    wipe(driver, account.database)
    return account


def wipe(driver: neo4j.Driver, database: str) -> None:
    """Take everything away, constraints too."""
    with driver.session(database=database) as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()
        for row in list(session.run("SHOW CONSTRAINTS YIELD name")):
            session.run(f"DROP CONSTRAINT {row['name']}").consume()
        for row in list(session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'")):
            session.run(f"DROP INDEX {row['name']}").consume()
