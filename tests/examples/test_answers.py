"""The whole invented folder in a real store against the answers that a person wrote: every difference is listed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from graph.store.sqlite import SqliteView
from tests.examples.answers import FILE, differences
from tests.examples.words import EXPECTED, FOLDER, NEVER, Difference, known, told
from tests.folders import load_folder, unproven


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteView]:
    place = tmp_path_factory.mktemp("harbourne") / "graph.db"
    load_folder(FOLDER, place)
    with SqliteView(place) as view:
        yield view


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
    assert load_folder(FOLDER, tmp_path / "graph.db")
    assert not load_folder(FOLDER, tmp_path / "graph.db")


def test_every_edge_shows_words_that_stand_in_the_file(view: SqliteView) -> None:
    assert len(view.edges()) > 500
    assert unproven(view) == []
