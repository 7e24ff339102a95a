"""The questions about how things hang together fit a screen of 80 columns."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from cli.main import group
from tests.cli.test_cards import ask


def refused(store: Path, *words: str) -> str:
    done = CliRunner().invoke(group, [*words, "--store", str(store)])
    assert done.exit_code == 1
    return done.output


def test_a_path_shows_its_steps_with_their_words(example_store: Path) -> None:
    printed = ask(example_store, "path", "Priscilla Overton", "modern slavery")
    assert "What the record shows" in printed
    assert "held the lead" in printed
    assert "“" in ask(example_store, "path", "Priscilla Overton", "modern slavery", "--evidence")


def test_changes_show_what_stood_before(example_store: Path) -> None:
    printed = ask(example_store, "changes", "--from", "2018-03-22", "--all")
    assert "(before: Gwen" in printed
    assert "In short: new gap" in printed
    assert "other owner" in ask(example_store, "changes", "--from", "2018-03-22", "--kind", "owner_changed")


def test_a_brief_is_one_screen_with_a_heading_for_each_part(example_store: Path) -> None:
    printed = ask(example_store, "brief", "Priscilla Overton", "--as-of", "2018-09-20")
    assert [text for text in ("To do (3)", "Promised (1)", "On the coming agenda (1)") if text not in printed] == []
    assert len(printed.splitlines()) < 40
    assert "“" in ask(example_store, "brief", "Priscilla Overton", "--evidence")
    assert "shows nothing that" in ask(example_store, "brief", "ASB and Environment Sub Group", "--since", "2021")


def test_a_search_marks_its_hits_without_colour(example_store: Path) -> None:
    printed = ask(example_store, "search", "alley gates", "--about", "alley gates")
    assert "*alley gates*" in " ".join(printed.split())
    assert "\x1b" not in printed
    assert "No kind is called" in refused(example_store, "search", "alley", "--kind", "nonsense")


def test_the_network_is_told_in_words(example_store: Path) -> None:
    printed = ask(example_store, "network")
    assert [text for text in ("stands between", "hangs together", "Note: Minutes show") if text not in printed] == []
    assert "most linked" not in ask(example_store, "network", "--kind", "broker")
