"""The README tells the truth: its commands run, print what it shows, and leave no command out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cli.main import COMMANDS
from tests.readme import README, ROOT, first_difference, prepare, read_steps, run, with_rows

TEXT = README.read_text(encoding="utf-8")
PAGES = [README, *sorted((ROOT / "docs").glob("*.md"))]


def test_every_command_prints_what_the_readme_shows(tmp_path: Path) -> None:
    prepare(tmp_path)
    wrong = []
    for step in read_steps(TEXT):
        difference = first_difference(step.shown, run(step.command, tmp_path))
        if difference:
            wrong.append(f"`{step.command}` {difference}; run `make readme` and read the change")
    assert wrong == []


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_is_in_the_readme_with_its_help_and_an_example(name: str) -> None:
    row = next(line for line in TEXT.splitlines() if line.startswith(f"| `partnergraph {name}` |"))
    assert COMMANDS[name].help in row
    assert row.count(f"`partnergraph {name}") == 2


def test_the_table_of_commands_is_that_of_the_catalogue() -> None:
    assert with_rows(TEXT) == TEXT, "run `make readme`"


def test_every_question_is_in_the_tour() -> None:
    commands = " ".join(step.command for step in read_steps(TEXT))
    questions = [name for name, entry in COMMANDS.items() if entry.section == "Ask"]
    assert "owns" in questions
    assert [name for name in questions if f"partnergraph {name} " not in commands] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", [page for page in PAGES if page.name != "design.md"], ids=lambda page: page.name)
def test_code_blocks_fit_eighty_columns(page: Path) -> None:
    blocks = re.findall(r"(?ms)^```\w*\n(.*?)^```$", page.read_text(encoding="utf-8"))
    assert [line for block in blocks for line in block.splitlines() if len(line) > 80] == []


@pytest.mark.parametrize(
    ("shown", "printed", "same"),
    [
        (("a", "b"), ["a", "b"], True),
        (("a", "..."), ["a", "b", "c"], True),
        (("a", "...", "c"), ["a", "b", "c"], True),
        (("a", "...", "d"), ["a", "b", "c"], False),
        (("a",), ["a", "b"], False),
        (("a", "b"), ["a"], False),
    ],
)
def test_a_line_of_dots_stands_for_any_lines(shown: tuple[str, ...], printed: list[str], same: bool) -> None:
    assert (first_difference(shown, printed) == "") is same
