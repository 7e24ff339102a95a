"""The Cypher that docs/server.md offers runs, and the example of the command can be typed."""

from __future__ import annotations

import re
from pathlib import Path

import neo4j
import pytest
import yaml

from graph.schema import EDGE_KINDS, NODE_KINDS
from graph.store.neo4j.content import Partnership
from graph.store.neo4j.layout import ANSWER, FILE, PUBLICATION, QUOTE, SHARED
from tests.conftest import ROOT, Run
from tests.neo4j.conftest import EXAMPLE
from tests.neo4j.server import Server

PAGE = (ROOT / "docs" / "server.md").read_text(encoding="utf-8")
BLOCK = next(block for block in re.findall(r"(?ms)^```\n(.*?)^```$", PAGE) if "MATCH" in block)
STATEMENTS = [part.strip() for part in re.split(r"(?m)^// .*$", BLOCK) if part.strip()]
STYLE = (ROOT / "docs" / "server.grass").read_text(encoding="utf-8")
MAY_BE_EMPTY = ("size(where) > 5", "WHERE NOT EXISTS")  # few partnerships may be on the server, and all have a lead


def test_the_page_offers_some() -> None:
    assert len(STATEMENTS) == 6


@pytest.mark.parametrize("statement", STATEMENTS, ids=lambda text: str(text)[:40])
def test_it_runs(driver: neo4j.Driver, server: Server, region: dict[str, Path], statement: str) -> None:
    found = driver.execute_query(statement, graph=Partnership.called(EXAMPLE).graph, database_=server.database)
    assert found.records or any(words in statement for words in MAY_BE_EMPTY)


def test_the_example_of_the_command(partnergraph: Run, logged_in: Server, example_store: Path) -> None:
    done = partnergraph("publish", logged_in.uri, "--dry-run", PARTNERGRAPH_STORE=str(example_store))
    assert (done.returncode, "would be written" in done.stderr or "nothing differs" in done.stderr) == (0, True)


STYLES = dict(re.findall(r"(?m)^((?:node|relationship)[.\w]*) \{\n((?:  .*\n)+)\}$", STYLE))


def test_the_style_has_the_colours_of_the_page_and_a_caption_for_every_label() -> None:
    colours = yaml.safe_load((ROOT / "viz" / "palette.yml").read_text(encoding="utf-8"))["kinds"]
    for kind in NODE_KINDS:
        assert kind not in colours or f"  color: {colours[kind]['colour']};" in STYLES[f"node.{kind}"]
    labels = {*NODE_KINDS, PUBLICATION, SHARED, QUOTE, FILE, ANSWER}
    known = {"node", "relationship", *(f"node.{label}" for label in labels), *(f"relationship.{k}" for k in EDGE_KINDS)}
    assert {f"node.{label}" for label in labels} <= STYLES.keys() <= known
    assert all("  caption: '" in told for told in STYLES.values())
    assert STYLE.count("{\n") == len(STYLES)
