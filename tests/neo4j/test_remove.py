"""A partnership can be taken off a server, and nothing else goes with it."""

from __future__ import annotations

from pathlib import Path

import neo4j
import pytest

from graph.store.neo4j import remove as removing
from tests.graph.test_store_world import load_all
from tests.neo4j.conftest import Asked, Publish
from tests.neo4j.invoked import invoke
from tests.neo4j.server import Server

LEFT = "MATCH (n {graph: 'fernhill'}) RETURN count(n)"
OTHERS = "MATCH (n) WHERE n.graph IS NULL OR n.graph <> 'fernhill' RETURN count(n)"


def count(driver: neo4j.Driver, server: Server, text: str) -> int:
    return int(driver.execute_query(text, database_=server.database).records[0][0])


def test_it_goes_with_everything_and_can_come_back(
    driver: neo4j.Driver, *, tmp_path: Path, clear: Server, publish: Publish, asked: Asked, boroughs: dict[str, Path],
) -> None:
    publish(boroughs["Borough 001"], "Borough 001")
    before = count(driver, clear, OTHERS)
    publish(boroughs["Borough 002"], "Fernhill", keep=True)
    words = ("publish", clear.uri, "--remove", "fernhill")
    told = invoke(*words, "--dry-run")
    assert (told.returncode, "would be taken away" in told.stderr) == (0, True)
    refused = invoke(*words)
    assert (refused.returncode, "Fernhill stays" in refused.stderr) == (2, True)
    with asked("Fernhill") as copy:
        assert copy.nodes()
    done = invoke(*words, "--yes")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert (count(driver, clear, LEFT), count(driver, clear, OTHERS)) == (0, before)
    again = invoke(*words, "--yes")
    assert (again.returncode, 'holds no partnership "fernhill": give one of' in again.stderr) == (1, True)
    publish(boroughs["Borough 002"], "Fernhill")
    with asked("Fernhill") as copy:
        assert copy.nodes()


def test_broken_off_it_is_asked_for_once_more(
    monkeypatch: pytest.MonkeyPatch, driver: neo4j.Driver, *, tmp_path: Path, clear: Server, publish: Publish
) -> None:
    monkeypatch.setattr(removing, "BATCH", 3)
    publish(load_all(tmp_path / "graph.db"), "Fernhill")
    remover = removing.Remover(driver, clear.database, "Fernhill")

    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        remover.remove(stop)
    done = invoke("owns", "--store", clear.uri, "--partnership", "Fernhill")
    assert (done.returncode, "or that was broken off" in done.stderr) == (3, True)
    assert removing.Remover(driver, clear.database, "FERNHILL").remove(lambda done, total: None) > 0
    assert count(driver, clear, LEFT) == 0
