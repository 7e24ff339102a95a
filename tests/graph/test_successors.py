"""Minutes of the board that two boards became go on with the tasks of both; those of any other board do not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.graph.made import BOARD, Paper, graph_of, paper

NEW = "Exbury Lamps and Kites Partnership"
LETTER = "Una Trask to write to COPLS about the delay in toxicology"
COUNT = "Uri Thorn to count the benches in Quarry Lane"
SAID = "An update: the benches in Quarry Lane had been counted, and COPLS had replied to Una Trask's letter."


def first() -> Paper:
    before = paper(date="2019-03-01").act(LETTER, ["Una Trask"]).act(COUNT, ["Uri Thorn"], item="2", order=1)
    return before.present("Una Trask").present("Uri Thorn")


def merged(*ended: str, body: str = NEW, other: str = "Partnership", said: str = SAID) -> Paper:
    found = paper("second.txt", "2020-06-15", body).present("Una Trask")
    for name in ended:
        found = found.say("body", f"{name} came together.", name=name, event="ended", other=other, item="1", order=0)
    told: dict[str, Any] = {"text": said, "state": "reported_done", "refers_to": {}, "label": "", "looks_back": False}
    return found.say("progress", said, item="2", order=1, **told)


def done(*papers: Paper) -> list[str]:
    graph = graph_of(*papers)
    texts = {n.key: str(n.props.get("text")) for n in graph.nodes}
    return sorted(texts[e.dst] for e in graph.edges if e.kind == "UPDATES")


def test_the_merged_board_tells_of_the_tasks_of_both_clause_by_clause() -> None:
    assert done(first(), merged(BOARD, "Kite Panel")) == [LETTER, COUNT]


@pytest.mark.parametrize(
    "second",
    [
        merged(),  # nothing says what became of the first board
        merged("Lamp Panel", "Kite Panel"),  # two others came together
        merged(BOARD, "Kite Panel", other=""),  # into what is not said
        merged(BOARD, "Kite Panel", other="Exbury Roads Board"),  # into a board that is not the one that meets
    ],
)
def test_without_proof_that_this_board_followed_nothing_is_told(second: Paper) -> None:
    assert done(first(), second) == []


@pytest.mark.parametrize(
    "said",
    [
        "COPLS had replied to Rob Vale's letter.",
        "The Board had replied to Una Trask's letter.",
        "Una Trask hoped that COPLS would reply to her letter.",
    ],
)
def test_a_reply_to_another_letter_ends_nothing(said: str) -> None:
    assert done(first(), merged(BOARD, "Kite Panel", said=said)) == []
