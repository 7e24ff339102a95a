from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cli.main import group
from graph.schema import Edge, Node
from graph.store.sqlite import LoadedDocument, SqliteStore, SqliteView
from tests.viz.memory import MemoryView, fernhaven
from tests.viz.test_page import payload
from viz.network.page import draw_page


@dataclass(frozen=True)
class Built:
    """The invented partnership as a build would give it."""

    nodes: list[Node]
    edges: list[Edge]
    meta: dict[str, Any] = field(default_factory=dict)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "partnergraph.db"
    view: MemoryView = fernhaven()
    document = LoadedDocument(
        "minutes-fernhaven.txt", "", "aa", "text", "Invented minutes.", [], {"lines": 1, "unread": 0}
    )
    with SqliteStore(path) as store:
        store.load([document], lambda *_: Built(view.all_nodes, view.all_edges, dict(view.notes)))
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(group, [str(argument) for argument in arguments])


def test_view_writes_the_page_and_says_where(store: Path, tmp_path: Path) -> None:
    target = tmp_path / "network.html"
    done = run("view", "--store", store, "--output", target)
    assert done.exit_code == 0, done.output
    assert done.stdout == f"{target}\n"
    assert target.as_uri() in done.stderr
    with SqliteView(store) as view:
        assert target.read_text(encoding="utf-8") == draw_page(view)


def test_counts_on_the_page_are_the_counts_in_the_store(store: Path) -> None:
    with SqliteView(store) as view:
        data = payload(draw_page(view))
        nodes, edges = view.nodes(), view.edges()
    drawn = {number for number, key in enumerate(data["nodes"]["key"]) if key.startswith("drawn:")}
    assert len(data["nodes"]["key"]) - len(drawn) == len(nodes)
    ends = zip(data["edges"]["src"], data["edges"]["dst"], strict=True)
    assert sum(not drawn & {*pair} for pair in ends) == len(edges)


def test_view_of_a_name(store: Path, tmp_path: Path) -> None:
    target = tmp_path / "ada.html"
    assert run("view", "Adelaide Quill", "--store", store, "--output", target).exit_code == 0
    assert '<h1 id="heading">Around Ada Quill</h1>' in target.read_text(encoding="utf-8")


def test_view_of_a_name_nobody_has_writes_nothing(store: Path, tmp_path: Path) -> None:
    done = run("view", "zebra", "--store", store, "--output", tmp_path / "page.html")
    assert done.exit_code == 1
    assert "zebra" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_page_must_be_called_html(store: Path, tmp_path: Path) -> None:
    assert run("view", "--store", store, "--output", tmp_path / "page.pdf").exit_code == 2


def test_a_folder_that_is_not_there_is_one_sentence(store: Path, tmp_path: Path) -> None:
    done = run("view", "--store", store, "--output", tmp_path / "no" / "page.html")
    assert done.exit_code == 1
    assert "cannot be written" in done.stderr
    assert done.stdout == ""


def test_report_writes_markdown_to_a_file_and_to_standard_output(store: Path, tmp_path: Path) -> None:
    target = tmp_path / "review.md"
    assert run("report", "review", "--store", store, "--output", target).stdout == f"{target}\n"
    shown = run("report", "review", "--store", store, "--output", "-")
    assert shown.stdout == target.read_text(encoding="utf-8")
    assert shown.stdout.startswith("# Governance review: Fernhaven Safety Board, as at 4 March 2031\n")
    assert "Action: AQ to write to landlords." in shown.stdout


@pytest.mark.parametrize("ending", ["pdf", "odt", "txt"])
def test_other_kinds_of_file_are_refused_in_a_sentence(store: Path, tmp_path: Path, ending: str) -> None:
    done = run("report", "review", "--store", store, "--output", tmp_path / f"review.{ending}")
    assert done.exit_code == 2
    assert "A report cannot be written as" in done.stderr
    assert list(tmp_path.iterdir()) == []
