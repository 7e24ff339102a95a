"""Every pair of pairs.yml: names that are one person, that are two, and those a person must decide."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.build import Graph
from tests.graph.made import Paper, graph_of, people

PAIRS: list[list[str]] = yaml.safe_load((Path(__file__).parent / "pairs.yml").read_text(encoding="utf-8"))


def _row(paper: Paper, text: str) -> None:
    name, post, organization = ([part.strip() for part in text.split("|")] + ["", ""])[:3]
    paper.present(name, post, organization)


def _graph(left: str, right: str, *, together: bool) -> Graph:
    first, second = Paper("first.txt", "2019-03-01").meet(), Paper("second.txt", "2019-09-01").meet()
    _row(first, left)
    _row(first if together else second, right)
    return graph_of(first) if together else graph_of(first, second)


def _name(pair: list[Any]) -> str:
    return " / ".join(pair)


def test_there_are_enough_pairs() -> None:
    assert len(PAIRS) >= 60


@pytest.mark.parametrize("pair", PAIRS, ids=_name)
def test_pair(pair: list[str]) -> None:
    left, right, verdict, *rest = pair
    graph = _graph(left, right, together=rest == ["together"])
    assert len(people(graph)) == (1 if verdict == "same" else 2)
    if verdict == "undecided":
        assert len(graph.meta["undecided"]) == 1
        assert graph.meta["undecided"][0]["why"]


@pytest.mark.parametrize("pair", PAIRS, ids=_name)
def test_pair_does_not_depend_on_which_comes_first(pair: list[str]) -> None:
    left, right, _, *rest = pair
    there, back = (_graph(a, b, together=rest == ["together"]) for a, b in ((left, right), (right, left)))
    assert sorted(len(n.props["aliases"]) for n in there.nodes if n.kind == "Person") == sorted(
        len(n.props["aliases"]) for n in back.nodes if n.kind == "Person"
    )
    assert len(people(there)) == len(people(back))
