"""After every kind of change to a store file and a publish, each question is answered as from the file."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from graph.store.sqlite import SqliteView
from graph.view import Window
from queries.catalogue import CATALOGUE
from queries.kept import askings
from tests.conftest import EXAMPLE, ROOT
from tests.folders import load_folder
from tests.neo4j.asking import Asking, _words, answer
from tests.neo4j.conftest import Asked, Publish
from tests.neo4j.server import Server
from tests.neo4j.test_publish import KILLED
from tests.neo4j.test_region import alone, of_all

NAME = "Fernhill"
LAST, FIRST = "2021-03-11-board.txt", "2015-09-10-strategic-group.md"


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the example with other words in one document and without another."""
    folder = tmp_path_factory.mktemp("changed")
    shutil.copytree(EXAMPLE, folder / "minutes")
    last = folder / "minutes" / LAST
    last.write_text(last.read_text(encoding="utf-8").replace("alley", "garden"), encoding="utf-8")
    (folder / "minutes" / FIRST).unlink()
    load_folder(folder / "minutes", folder / "graph.db")
    return folder / "graph.db"


def assert_every_question_is_the_same(path: Path, asked: Asked, server: Server) -> None:
    with SqliteView(path) as file, asked(NAME) as copy:
        plain: list[Asking] = [(q.name, _words(file, q)[0], {}, Window()) for q in CATALOGUE]
        plain.append(("check", (), {}, Window()))
        assert [asking for asking in plain if answer(copy, asking) != answer(file, asking)] == []
    for query in dict.fromkeys(query for query, _ in askings()):
        rows = [row for row in of_all(server, query.name)["rows"] if row.pop("partnership") == NAME]
        assert len(rows) == len(alone(path, query, (), {}, Window()))


@pytest.mark.parametrize("is_killed", [False, True], ids=["whole", "killed"])
def test_changed_and_deleted_documents(
    example_store: Path, changed: Path, *, clear: Server, publish: Publish, asked: Asked, is_killed: bool
) -> None:
    publish(example_store, NAME, keep=True)
    if is_killed:
        command = [sys.executable, "-c", KILLED, str(changed), "40"]
        done = subprocess.run(command, cwd=ROOT, env={**os.environ, **clear.settings}, capture_output=True, check=False)
        assert done.returncode == 9, done.stderr
    assert not publish(changed, NAME, keep=True).is_none
    assert publish(changed, NAME, keep=True).is_none
    assert_every_question_is_the_same(changed, asked, clear)
