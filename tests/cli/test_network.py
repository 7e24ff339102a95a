"""The questions about how things hang together fit a screen of 80 columns."""

from __future__ import annotations

from pathlib import Path

from tests.cli.test_cards import ask


def test_a_path_shows_its_steps_with_their_words(example_store: Path) -> None:
    printed = ask(example_store, "path", "Priscilla Overton", "modern slavery")
    assert "What the record shows" in printed
    assert "leads on Modern" in printed
    assert "“" in ask(example_store, "path", "Priscilla Overton", "modern slavery", "--evidence")


def test_changes_show_what_stood_before(example_store: Path) -> None:
    printed = ask(example_store, "changes", "--from", "2018-03-22")
    assert "(before: Gwen" in printed
    assert "Note: In short: new gap" in printed
    assert "other owner" in ask(example_store, "changes", "--from", "2018-03-22", "--kind", "owner_changed")
