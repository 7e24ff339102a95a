"""The view over lists answers as the store does: what is drawn in these tests is what a store would give."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from graph.claims import Claim, Evidence
from graph.store.sqlite import LoadedDocument, SqliteStore, SqliteView
from graph.view import Window
from tests.queries.conftest import Graph
from tests.viz.memory import MemoryView, fernhaven, link

DATES = ("", "2017", "2018", "2018-06", "2018-06-15", "2018-06-16", "2018-07", "2019")


def dated() -> MemoryView:
    """A relation for each way a date may be known, and one that is said again two years later."""
    view = fernhaven()
    said = [link("person:ada-quill", "LEADS", "issue:arson", as_of=date) for date in (*DATES, "2016-02-01")]
    view.all_edges = [*said, replace(said[-1], id="again", last_cited="2018-07-01")]
    return view


def stored(view: MemoryView, place: Path) -> SqliteView:
    claim = Claim(kind="meeting", document="0" * 64, evidence=(Evidence(quote="x", end=1),))
    document = LoadedDocument("minutes.txt", "minutes.txt", "0" * 64, "text", "x", [claim], {})
    words = [q._replace(document="minutes.txt") for edge in view.all_edges for q in edge.evidence]
    edges = [replace(edge, evidence=(quote,)) for edge, quote in zip(view.all_edges, words, strict=True)]
    with SqliteStore(place) as store:
        store.load([document], lambda *_: Graph(view.nodes(), edges, {}))
    return SqliteView(place)


def test_a_window_holds_the_same_relations_as_in_the_store(tmp_path: Path) -> None:
    view = dated()
    with stored(view, tmp_path / "graph.db") as store:
        for window in (Window(since, until) for since, until in product(DATES, DATES)):
            assert [e.id for e in view.edges(window=window)] == [e.id for e in store.edges(window=window)], window
    assert len(view.edges()) == len(DATES) + 2
    assert len(view.edges(window=Window("2018", "2018"))) < len(view.edges())


def test_a_window_of_one_body_is_refused() -> None:
    with pytest.raises(NotImplementedError):
        fernhaven().edges(window=Window(body="body:fernhaven-board"))
