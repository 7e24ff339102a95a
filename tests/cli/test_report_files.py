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


def test_a_page_that_is_no_network_page_is_refused(
    partnergraph: Any, example_store: Path, example_page: Path, tmp_path: Path
) -> None:
    (tmp_path / "other.html").write_text("<!doctype html><title>Other</title>", encoding="utf-8")
    asked = ["report", "review", "--store", example_store, "--output", tmp_path / "review.md"]
    done = partnergraph(*asked, "--page", "other.html")
    assert done.returncode == 1
    assert "is not a network page" in done.stderr
    assert partnergraph(*asked, "--page", example_page).returncode == 0


def test_dates_between_minutes_do_not_ask_for_later_ones(partnergraph: Any, example_store: Path) -> None:
    asked = ["--since", "2019-01", "--until", "2019-09", "--store", example_store, "--output", "-"]
    told = partnergraph("report", "review", *asked).stderr
    assert "load later minutes" not in told
    assert "are loaded (before it those of" in told


MINUTES = (
    "FERNHILL SAFETY PARTNERSHIP BOARD\n\nMinutes of the meeting held on 5 December 2030\n\n"
    "Present: Tess Moor (Chair), Ada Quill, Perry Stone\n\n1. LAMPS\n\n"
    "The Lamp Sub Group should report back to the Fernhill Safety Partnership.\n\nRESOLVED that the lamps be counted.\n"
)


def test_a_board_named_without_its_last_word_is_taken_and_told(partnergraph: Any, tmp_path: Path) -> None:
    (tmp_path / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    store = tmp_path / "one.db"
    partnergraph("load", tmp_path / "minutes.txt", "--store", store)
    asked = ["report", "review", "--store", store, "--body", "Fernhill Safety Partnership", "--output", "-"]
    done = partnergraph(*asked)
    assert done.returncode == 0
    assert "those of Fernhill Safety Partnership Board, which may be the same board, are taken" in done.stderr
    assert done.stdout.startswith("# Governance review: Fernhill Safety Partnership Board")
