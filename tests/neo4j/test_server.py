"""The server of the tests is a real Neo4j of the version we promise, and asks for a password."""

from __future__ import annotations

import neo4j
import pytest
from neo4j.exceptions import AuthError

from tests.neo4j.server import Server


def test_it_is_a_neo4j(driver: neo4j.Driver) -> None:
    assert driver.get_server_info().agent.startswith("Neo4j/5.")


def test_it_asks_for_a_password(server: Server) -> None:
    with neo4j.GraphDatabase.driver(server.uri, auth=("neo4j", "wrong")) as stranger, pytest.raises(AuthError):
        stranger.verify_connectivity()
