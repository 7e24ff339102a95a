"""Names of boards: small differences are one board, a renamed main board is noted, "the Group" is its own."""

from __future__ import annotations

import pytest

from graph.bodies import Bodies, body_kind, body_stem
from graph.body_learning import find_renamings
from tests.graph.made import BOARD, Paper, graph_of, keys, node

LATER = "Safer Exbury Partnership Board"


@pytest.mark.parametrize("other", ["Gangs Subgroup", "the Gang Sub Group", "Gangs' Sub-Groups", "GANGS SUB-GROUP"])
def test_one_board(other: str) -> None:
    assert body_stem(other) == body_stem("Gangs Sub-Group")


@pytest.mark.parametrize("other", ["Gangs Forum", "Guns Sub-Group", "Gangs Executive Sub-Group", "Gangs"])
def test_another_board(other: str) -> None:
    assert body_stem(other) != body_stem("Gangs Sub-Group")


@pytest.mark.parametrize("name", ["Group", "the Board", "Strategic Group", "The Partnership"])
def test_own_board(name: str) -> None:
    assert Bodies().resolve(name, "", BOARD).key == "body:safer-exbury-partnership-strategic-group"


def test_kind() -> None:
    assert [body_kind(n) for n in ("Gangs Sub-Group", "Youth Panel", "Lantern Committee", "Nothing")] == [
        "sub-group", "panel", "committee", "",
    ]  # fmt: skip


def test_a_renamed_main_board() -> None:
    graph = graph_of(Paper("a", "2019-03-01").meet(), Paper("b", "2021-03-01", LATER).meet())
    assert keys(graph, "Body") == ["body:safer-exbury-partnership-board"]
    assert [a["name"] for a in node(graph, "body:safer-exbury-partnership-board").props["aliases"]] == [BOARD]
    assert graph.meta["joins"][0]["rule"] == "board renamed"


@pytest.mark.parametrize(
    ("name", "date", "line"),
    [
        (LATER, "2018-03-01", f"reports to the {BOARD}"),  # the older paper names both
        ("Safer Exbury Partnership Youth Panel", "2021-03-01", ""),
        ("Safer Wexcombe Partnership Board", "2021-03-01", ""),
    ],
)
def test_not_renamed(name: str, date: str, line: str) -> None:
    other = Paper("b", date, name).meet()
    if line:
        other.say("topic", line, issue="gangs", words=[])
    papers = [Paper("a", "2019-03-01").meet(), other]
    assert find_renamings([c for p in papers for c in p.claims], {p.sha: p.text for p in papers}) == []


def test_boards_that_meet_at_the_same_time_are_two() -> None:
    papers = [
        Paper("a", "2019-03-01").meet(),
        Paper("b", "2019-04-01", LATER).meet(),
        Paper("c", "2019-05-01").meet(),
    ]
    assert len(keys(graph_of(*papers), "Body")) == 2
