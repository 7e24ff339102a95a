"""The whole invented folder in a real store against the answers that a person wrote: every difference is listed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from graph.build import build_graph
from graph.store.sqlite import SqliteStore, SqliteView
from loaders.loading import find_partnership, read_documents
from tests.examples.answers import FILE, differences
from tests.examples.words import EXPECTED, FOLDER, NEVER, Difference, known, told


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteView]:
    place = tmp_path_factory.mktemp("harbourne") / "graph.db"
    load(place)
    with SqliteView(place) as view:
        yield view


def load(place: Path) -> bool:
    """Load the folder; whether anything was written."""
    _, own = find_partnership([FOLDER], None)
    reading = read_documents([FOLDER], own, lambda name: None)
    assert reading.refused == []
    with SqliteStore(place) as store:
        return store.load(
            reading.documents, lambda claims, names, texts: build_graph(claims, names, texts, own)
        ).changed


@pytest.fixture(scope="module")
def found(view: SqliteView) -> set[Difference]:
    return differences(yaml.safe_load((EXPECTED / FILE).read_text(encoding="utf-8")), view)


def test_no_answer_names_an_owner_that_the_papers_do_not_give(found: set[Difference]) -> None:
    invented = {row for row in found if row.kind in NEVER}
    assert not invented, told(invented)


def test_the_answers_differ_only_as_listed(found: set[Difference]) -> None:
    listed, seen = known(lambda file: file == FILE), {row for row in found if row.kind not in NEVER}
    assert not seen - listed, f"new differences, mend them or list them with a reason:\n{told(seen - listed)}"
    assert not listed - seen, f"these no longer differ, take them out of known.yml:\n{told(listed - seen)}"


def test_loading_the_folder_again_changes_nothing(view: SqliteView, tmp_path: Path) -> None:
    assert load(tmp_path / "graph.db")
    assert not load(tmp_path / "graph.db")


def test_every_edge_shows_words_that_stand_in_the_file(view: SqliteView) -> None:
    texts = {document.name: view.text(document.key) for document in view.documents()}
    edges = view.edges()
    quotes = view.evidence(edge.id for edge in edges)
    assert len(edges) > 500
    assert all(quotes.get(edge.id) for edge in edges)
    assert all(texts[q.document][q.start : q.end] == q.quote for found in quotes.values() for q in found)
