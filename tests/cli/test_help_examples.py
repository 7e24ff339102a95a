"""Every example of a page of help and of the README's table can be typed after loading the example, and answers."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from cli.main import COMMANDS, group
from tests.cli.work import own_copy
from tests.readme import README, ROOT

STANDS_FOR = {  # what the reader puts his own name in place of
    "minutes/": "examples/harbourne",
    "minutes.txt": "examples/harbourne/2019-10-17-board.txt",
    "minutes.pdf": "examples/harbourne/2019-10-17-board.txt",
}


def pages(command: click.Command) -> Iterator[str]:
    yield f"{command.help}\n{command.epilog or ''}"
    if isinstance(command, click.Group):
        for name in command.list_commands(click.Context(command)):
            yield from pages(command.commands[name])


def examples() -> list[str]:
    commands = [group.get_command(click.Context(group), name) for name in COMMANDS]
    told = [line for command in commands if command for page in pages(command) for line in page.splitlines()]
    found = [line.split("partnergraph ", 1)[1] for line in told if re.match(r"\s*(Example: )?partnergraph ", line)]
    table = re.findall(r"(?m)^\|.*\| `partnergraph (.*)` \|$", README.read_text(encoding="utf-8"))
    return list(dict.fromkeys(found + table))


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("loaded")
    shutil.copytree(ROOT / "examples", folder / "examples")
    store = str(folder / "partnergraph.db")
    assert CliRunner().invoke(group, ["load", str(folder / "examples/harbourne"), "--store", store]).exit_code == 0
    tracker = ["report", "tracker", "--store", store, "--output", str(folder / "tracker.xlsx")]
    assert CliRunner().invoke(group, tracker).exit_code == 0
    return folder


@pytest.fixture
def folder(loaded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return own_copy(loaded, tmp_path, monkeypatch)


def run(*words: str) -> Result:
    return CliRunner().invoke(group, [*words], input="q")


def test_there_are_examples_of_every_command() -> None:
    assert {line.split()[0] for line in examples()} == COMMANDS.keys()


# `publish` needs a server: tests/neo4j types its example.
@pytest.mark.parametrize("line", [line for line in examples() if not line.startswith("publish ")])
def test_an_example_answers(folder: Path, line: str) -> None:
    result = run(*(STANDS_FOR.get(word, word) for word in shlex.split(line)))
    assert result.exit_code == 0, result.output
    assert "The record shows nothing" not in result.output
    assert '"rows": []' not in result.output
    assert sorted(path.name for path in folder.glob("*.db*")) == ["partnergraph.db"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), ""),
        (("--foo",), "No such option '--foo'; see `partnergraph --help`."),
        (("owns", "Ada", "Bell"), "(Bell); put a name of several words between quotation marks; see `"),
        (("judge", "sme"), "No such command 'sme'. Did you mean 'same'? See `partnergraph judge --help`."),
        (("owns", "--as-of", "never"), "'never' is not a date; write it as 2018, 2018-03 or 2018-03-26; see "),
    ],
)  # fmt: skip
def test_a_usage_error_is_one_sentence(words: tuple[str, ...], told: str) -> None:
    result = run(*words)
    assert result.exit_code == 2
    if told:
        assert told in result.output
        assert (result.output.count("\n"), "Usage" in result.output) == (1, False)
    else:
        assert "Read minutes:" in result.output


def test_one_name_is_offered_as_one(folder: Path) -> None:
    assert "; the nearest name is Maeve Penrose; try" in run("owns", "Maeve Penros").output


def test_an_empty_folder_is_told_what_can_be_read(tmp_path: Path) -> None:
    told = run("load", str(tmp_path), "--store", str(tmp_path / "g.db")).output
    assert "the files that can be read end in .txt, .md, " in told
    assert ".docx" in told
