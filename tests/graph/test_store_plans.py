"""SQLite answers from an index: a plan that scans a table is a slow question on a large store."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.store.reader import EVIDENCE, FIND, SEARCH, edges_sql
from graph.store.sqlite import SqliteView
from graph.view import Window
from tests.graph.test_store_world import BODY, load_all


@pytest.fixture
def view(tmp_path: Path) -> SqliteView:
    return SqliteView(load_all(tmp_path / "graph.db"))


def plan(view: SqliteView, sql: str, values: list[object]) -> str:
    rows = view.connection.execute(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()
    view.close()
    return "\n".join(row[-1] for row in rows)


def test_edges_by_source_use_their_index(view: SqliteView) -> None:
    text = plan(view, *edges_sql(["LEADS"], src=["person:orla-finch"]))
    assert "SEARCH e USING INDEX edge_src (src=? AND kind=?)" in text
    assert "SEARCH n USING COVERING INDEX" in text
    assert "SCAN e" not in text


def test_edges_by_target_use_their_index(view: SqliteView) -> None:
    text = plan(view, *edges_sql([], dst=["issue:dog-fouling"], window=Window(until="2031-07")))
    assert "SEARCH e USING INDEX edge_dst (dst=?" in text


def test_edges_by_kind_use_their_index(view: SqliteView) -> None:
    text = plan(view, *edges_sql(["LEADS"], window=Window(until="2031-07")))
    assert "SEARCH e USING INDEX edge_kind (kind=?)" in text


def test_edges_of_a_body_do_not_scan(view: SqliteView) -> None:
    text = plan(view, *edges_sql([], window=Window(body=BODY)))
    assert "SCAN e" not in text
    assert "SCAN b" not in text


def test_names_are_found_before_nodes_are_read(view: SqliteView) -> None:
    text = plan(view, FIND + " AND n.kind IN (?)", ["fernhill", "Body"])
    assert text.index("SCAN node_fts VIRTUAL TABLE INDEX") < text.index("SEARCH n USING INTEGER PRIMARY KEY")


def test_quotes_are_found_before_edges_are_read(view: SqliteView) -> None:
    text = plan(view, SEARCH, ["leads", 5])
    assert text.index("SCAN quote_fts VIRTUAL TABLE INDEX") < text.index("SEARCH q USING INTEGER PRIMARY KEY")
    assert "SEARCH v USING COVERING INDEX evidence_quote" in text


def test_evidence_is_fetched_by_edge(view: SqliteView) -> None:
    text = plan(view, EVIDENCE, ["[]"])
    assert "SEARCH e USING COVERING INDEX" in text
    assert "SEARCH v USING PRIMARY KEY (edge=?)" in text
