"""Every question, asked of a file and of its copy on a real Neo4j, has the same answer, letter for letter."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from graph.store.sqlite import SqliteView
from graph.view import Window
from queries.catalogue import CATALOGUE
from queries.question import Query
from tests.neo4j.asking import Asking, answer, askings
from tests.neo4j.conftest import Asked


@pytest.mark.parametrize("query", CATALOGUE, ids=lambda query: str(query.name))
def test_a_question_has_one_answer(query: Query, region: Mapping[str, Path], asked: Asked) -> None:
    wrong: list[Asking] = []
    for name, path in region.items():
        with SqliteView(path) as file, asked(name) as copy:
            questions = list(askings(file, query))
            assert len(questions) > 3
            wrong += [asking for asking in questions if answer(copy, asking) != answer(file, asking)]
    assert wrong == []


def test_check_has_one_answer(region: Mapping[str, Path], asked: Asked) -> None:
    for name, path in region.items():
        with SqliteView(path) as file, asked(name) as copy:
            for window in (Window(), Window("", "2018"), Window("2018")):
                asking: Asking = ("check", (), {}, window)
                assert answer(copy, asking) == answer(file, asking)
