"""A promise told twice is noted once, and what a report asks is joined to the task that takes it up."""

from __future__ import annotations

import pytest

from graph.build import Graph
from tests.graph.made import Paper, graph_of, paper

PRESENT = "Una Trask would present on the family programme at the next meeting"
BARE = "A presentation on the family programme to be made at the next meeting"


def noted(graph: Graph, name: str) -> dict[str, str]:
    texts = {node.key: str(node.props.get("text")) for node in graph.nodes}
    return {str(n.props["text"]): texts[n.props[name]] for n in graph.nodes if n.props.get(name)}


def due(of: Paper, text: str, owners: list[str] | None = None, day: str = "next meeting") -> Paper:
    return of.act(text, owners or [], item="3", order=2, due=day, owner_state="resolved" if owners else "none")


def test_the_telling_without_an_owner_is_the_same_as_the_one_with() -> None:
    graph = graph_of(due(due(paper().present("Una Trask"), PRESENT, ["Una Trask"]), BARE))
    assert noted(graph, "same_as") == {BARE: PRESENT}


def test_another_day_deed_or_thing_is_another_promise() -> None:
    for other, day in ((BARE, "June"), ("The family programme be paid for at the next meeting", "next meeting"),
                       ("A presentation on bicycles to be made at the next meeting", "next meeting")):  # fmt: skip
        graph = graph_of(due(due(paper().present("Una Trask"), PRESENT, ["Una Trask"]), other, day=day))
        assert noted(graph, "same_as") == {}
        assert noted(graph, "told_with") == {}


def test_what_nobody_owns_twice_is_told_together() -> None:
    count = "The audit of schools be reported at the next meeting"
    bring = "The results of the audit be brought to the next meeting"
    graph = graph_of(due(due(paper(), count), bring))
    assert noted(graph, "told_with") == {count: bring, bring: count}


ASKED = "The Chair asked that Una Trask write to the ferry company about the lights"


@pytest.mark.parametrize(
    ("promise", "before", "owners", "same"),
    [
        ("Una Trask undertook to do so before the summer", f"{ASKED}.", ["Una Trask"], True),
        ("She agreed to do this by June", f"{ASKED}.", ["Una Trask"], True),
        ("Una Trask would do that in May", f"Trask: {ASKED}.", ["Una Trask"], True),
        ("Una Trask undertook to do so before the summer", "The map was shown.", ["Una Trask"], False),
        ("Uri Thorn undertook to do so before the summer", f"{ASKED}.", ["Uri Thorn"], False),
        ("Una Trask undertook to count the lamps", f"{ASKED}.", ["Una Trask"], False),
    ],
)
def test_what_is_undertaken_in_the_words_to_do_so_is_what_was_asked(
    promise: str, before: str, owners: list[str], same: bool
) -> None:
    given = paper().present("Una Trask").present("Uri Thorn").act(ASKED, ["Una Trask"], item="3", order=2)
    graph = graph_of(given.act(promise, owners, item="3", order=2, before=before, due="summer"))
    assert noted(graph, "same_as") == ({promise: ASKED} if same else {})
    [asked] = [node for node in graph.nodes if node.props.get("text") == ASKED]
    assert asked.props["due"] == ("summer" if same else "")


@pytest.mark.parametrize(
    ("row", "owners", "day", "same"),
    [
        ("Hydrant figures to the clerk", ["all partners"], "16/12/19", True),
        ("Hydrant figures to the clerk", ["all partners"], "17/12/19", False),
        ("Hydrant figures to the clerk", ["Una Trask"], "16/12/19", False),
        ("Hydrant", ["all partners"], "16/12/19", False),  # one word may be another deed
    ],
)
def test_a_row_of_a_log_is_the_sentence_that_told_it_first(row: str, owners: list[str], day: str, same: bool) -> None:
    said = "All partners to send their figures of hydrants by 16 December"
    told = due(paper().present("Una Trask"), said, ["All partners"], "16 December")
    graph = graph_of(told.act(row, owners, item="9", order=8, due=day, number="19/06", source="column"))
    assert noted(graph, "same_as") == ({said: row} if same else {})


def test_the_post_that_a_task_opens_with_tells_who_and_not_what() -> None:
    given = paper().present("Una Trask", "Head of Parks", "Kerb Council")
    given.act("the Head of Parks prepare a map of the benches", ["Una Trask"])
    given.act("the Head of Parks count the parks by June", ["Una Trask"])
    graph = graph_of(given)
    telling = {str(n.props["text"])[18:23]: n.props["telling"] for n in graph.nodes if n.kind == "Action"}
    assert "park" not in telling["prepa"]
    assert "bench" in telling["prepa"]
    assert "park" in telling["count"]
