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

SAMPLED = 5  # partnerships of the invented region that a question is asked of; others for each question


@pytest.mark.parametrize("query", CATALOGUE, ids=lambda query: str(query.name))
def test_a_question_has_one_answer(query: Query, region: Mapping[str, Path], asked: Asked) -> None:
    assert differing(query, region, asked, step=len(region)) == []


@pytest.mark.parametrize("query", CATALOGUE, ids=lambda query: str(query.name))
def test_in_an_invented_region_too(
    query: Query, hundred: Mapping[str, Path], boroughs: Mapping[str, Path], asked: Asked
) -> None:
    names = sorted(boroughs)[CATALOGUE.index(query) :: len(CATALOGUE)][:SAMPLED]
    assert len(names) == SAMPLED
    assert differing(query, {name: hundred[name] for name in names}, asked) == []


def differing(query: Query, stores: Mapping[str, Path], asked: Asked, step: int = 1) -> list[tuple[str, Asking]]:
    """What a server answers otherwise than the file; with steps the stores share the ways to ask."""
    wrong = []
    for number, (name, path) in enumerate(stores.items()):
        with SqliteView(path) as file, asked(name) as copy:
            questions = list(askings(file, query))[number % step :: step]
            assert len(questions) > 1
            wrong += [(name, asking) for asking in questions if answer(copy, asking) != answer(file, asking)]
    return wrong


def test_check_has_one_answer(region: Mapping[str, Path], asked: Asked) -> None:
    for name, path in region.items():
        with SqliteView(path) as file, asked(name) as copy:
            for window in (Window(), Window("", "2018"), Window("2018")):
                asking: Asking = ("check", (), {}, window)
                assert answer(copy, asking) == answer(file, asking)
