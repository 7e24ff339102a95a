"""`themes` on a screen of 80 columns: a short list, one story, new phrases and priorities."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from cli.main import group
from cli.themes import COLUMNS
from tests.cli.test_cards import ask


def test_the_list_says_who_answered_and_what_is_left_out(example_store: Path) -> None:
    printed = ask(example_store, "themes")
    first = printed.splitlines()[6].split()
    assert printed.splitlines()[1].startswith("12 issues: 3 recurred, ")
    assert first[:3] == ["Alley", "gates", "recurred"]
    assert first[-2:] == ["nobody", "named"]
    assert "--every adds" in " ".join(printed.split())
    whole = [ask(example_store, "themes", *more, "--all") for more in ((), ("--every",))]
    assert len(whole[1].splitlines()) > len(whole[0].splitlines())


def test_one_issue_is_a_card_with_its_owners_and_story(example_store: Path) -> None:
    printed = ask(example_store, "themes", "modern slavery")
    for told in ("10 Sep 2015: Martin Pryor (leads)", "7 Dec 2017: Gwen Pargeter (leads)", "longest silence"):
        assert told in printed
    assert "Story" in printed


def test_what_no_issue_covers_is_offered_with_its_line(example_store: Path) -> None:
    printed = " ".join(ask(example_store, "themes", "--new").split())
    assert "Audit of schools" in printed
    assert "partnership.yml" in printed


def test_strategies_of_one_time_are_not_compared(example_store: Path) -> None:
    printed = ask(example_store, "themes", "--priorities")
    assert "no list before or after" in printed
    assert "dropped" not in printed


def test_a_document_tells_the_story_line_by_line(example_store: Path) -> None:
    given = ["themes", "alley gates", "--store", str(example_store), "--format", "md"]
    printed = CliRunner().invoke(group, given).stdout
    assert printed.count("| raised |") == 5


def test_a_task_beside_an_issue_without_a_lead_is_told() -> None:
    line = {"meeting": "2020-01-10", "state": "assigned", "owner": "Ben Low; Cal Moor"}
    owners = COLUMNS["Owner at each point"]
    assert owners({"owners": [], "story": [line]}) == "no lead named; 2020 Ben Low, Cal Moor (task)"
    assert owners({"owners": [], "story": [{**line, "state": "raised", "owner": None}]}) == "nobody named"
