"""The closed lists of the schema say what is really built: no kind of node or edge that no builder makes."""

from __future__ import annotations

import ast
import re

import pytest

from graph.schema import ACTION_STATES, EDGE_KINDS, NODE_KINDS, Node
from queries.wording import CLOSED
from tests.architecture import ROOT


def said_by_builders() -> set[str]:
    """Every text constant of the modules that build the graph."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "graph").glob("build*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_every_kind_of_the_schema_is_built() -> None:
    said = said_by_builders()
    assert [kind for kind in (*NODE_KINDS, *EDGE_KINDS) if kind not in said] == []


def test_the_design_names_the_same_kinds_of_edge() -> None:
    design = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
    table = design.split("| edge | from -> to | props |")[1].split("\n\n")[0]
    assert set(re.findall(r"(?m)^\| `([A-Z_]+)`", table)) == set(EDGE_KINDS)


def test_a_closed_state_is_a_state_of_an_action() -> None:
    assert set(ACTION_STATES) > CLOSED


@pytest.mark.parametrize(("prop", "home"), [("aliases", "graph/schema.py"), ("broader", "queries/facts.py")])
def test_a_field_of_many_shapes_is_read_in_one_place(prop: str, home: str) -> None:
    paths = [path for room in ("graph", "queries", "viz", "cli") for path in (ROOT / room).rglob("*.py")]
    reading = re.compile(rf'props(\.get\(|\[)"{prop}"')
    found = [str(path.relative_to(ROOT)) for path in paths if reading.search(path.read_text(encoding="utf-8"))]
    assert found == [home]


def test_the_names_of_a_node() -> None:
    aliases = [{"name": "Cllr Hart", "why": "titles dropped"}, {"name": "Anne Hart"}, "A Hart"]
    node = Node("person:anne-hart", "Person", "Anne Hart", props={"aliases": aliases})
    assert node.aliases == [("Cllr Hart", "titles dropped"), ("A Hart", "")]
    assert node.names == ["Anne Hart", "Cllr Hart", "A Hart"]
    issue = Node("issue:arson", "Issue", "Arson", props={"words": ["arson", "fires"]})
    assert issue.names == ["Arson", "arson", "fires"]
