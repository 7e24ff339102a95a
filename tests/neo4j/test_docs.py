"""The Cypher that docs/server.md offers runs, and the example of the command can be typed."""

from __future__ import annotations

import re
from pathlib import Path

import neo4j
import pytest

from graph.store.neo4j.content import Partnership
from tests.conftest import ROOT, Run
from tests.neo4j.conftest import EXAMPLE
from tests.neo4j.server import Server

PAGE = (ROOT / "docs" / "server.md").read_text(encoding="utf-8")
BLOCK = next(block for block in re.findall(r"(?ms)^```\n(.*?)^```$", PAGE) if "MATCH" in block)
STATEMENTS = [part.strip() for part in re.split(r"(?m)^// .*$", BLOCK) if part.strip()]
MAY_BE_EMPTY = "size(where) > 5"


def test_the_page_offers_some() -> None:
    assert len(STATEMENTS) == 6


@pytest.mark.parametrize("statement", STATEMENTS, ids=lambda text: str(text)[:40])
def test_it_runs(driver: neo4j.Driver, server: Server, region: dict[str, Path], statement: str) -> None:
    found = driver.execute_query(statement, graph=Partnership.called(EXAMPLE).graph, database_=server.database)
    assert found.records or MAY_BE_EMPTY in statement


def test_the_example_of_the_command(partnergraph: Run, logged_in: Server, example_store: Path) -> None:
    done = partnergraph("publish", logged_in.uri, "--dry-run", PARTNERGRAPH_STORE=str(example_store))
    assert (done.returncode, "would be written" in done.stderr or "nothing differs" in done.stderr) == (0, True)
