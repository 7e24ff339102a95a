"""What somebody gives for the file of a report, or for a page that it links to, is never dropped without a word."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def test_of_two_outputs_neither_is_dropped(partnergraph: Any, example_store: Path, tmp_path: Path) -> None:
    two = ["--output", tmp_path / "one.md", "--output", tmp_path / "two.md"]
    done = partnergraph("report", "tracker", "--store", example_store, *two)
    assert done.returncode == 2
    assert "one --output" in done.stderr
    assert not list(tmp_path.iterdir())


def test_a_page_that_is_not_there_is_told(partnergraph: Any, example_store: Path, tmp_path: Path) -> None:
    asked = ["report", "review", "--store", example_store, "--output", tmp_path / "review.md"]
    done = partnergraph(*asked, "--page", "network.html")
    assert done.returncode == 0
    assert "There is no page" in done.stderr


def test_a_page_that_is_no_network_page_is_refused(partnergraph: Any, example_store: Path, tmp_path: Path) -> None:
    (tmp_path / "other.html").write_text("<!doctype html><title>Other</title>", encoding="utf-8")
    asked = ["report", "review", "--store", example_store, "--output", tmp_path / "review.md"]
    done = partnergraph(*asked, "--page", "other.html")
    assert done.returncode == 1
    assert "is not a network page" in done.stderr
    partnergraph("view", "--store", example_store, "--output", tmp_path / "network.html")
    assert partnergraph(*asked, "--page", "network.html").returncode == 0


def test_dates_between_minutes_do_not_ask_for_later_ones(partnergraph: Any, example_store: Path) -> None:
    asked = ["--since", "2019-01", "--until", "2019-09", "--store", example_store, "--output", "-"]
    told = partnergraph("report", "review", *asked).stderr
    assert "load later minutes" not in told
    assert "are loaded (before it those of" in told
