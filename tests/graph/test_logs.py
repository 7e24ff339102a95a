"""Rows of a log tell of the earlier action whose number and deed they print; a task taken over has a new owner."""

from __future__ import annotations

from typing import Any

import pytest

from graph.build import Graph
from tests.graph.made import Paper, graph_of, links, paper
from tests.graph.test_progress import later

MAP = "Una Trask to map the hydrants in Quarry Lane by May 2019"
COUNT = "Uri Thorn to count the benches in the park"


def first() -> Paper:
    before = paper().act(MAP, ["Una Trask"], number="19/01").act(COUNT, ["Uri Thorn"], number="19/02")
    return before.present("Una Trask").present("Uri Thorn")


def row(text: str, status: str, state: str, **said: Any) -> Paper:
    values: dict[str, Any] = {"minute": "", "meeting_date": "", "title": "Log", "text": text, "update": status}
    values |= {"state": state, **said}
    return later().present("Ola Finn").present("Una Trask").say("update", f"{text} {status}", **values)


def told(graph: Graph) -> list[tuple[str, str, str]]:
    """The action that a row is joined to, the rule, and the state."""
    names = {n.key: str(n.props.get("text")) for n in graph.nodes}
    edges = [e for e in graph.edges if e.kind == "UPDATES"]
    return [(names[e.dst], e.rule, str(e.props["state"])) for e in edges]


def test_a_row_is_joined_by_the_number_that_both_papers_print() -> None:
    graph = graph_of(first(), row("Map the hydrants in Quarry Lane", "Complete", "reported_done", number="19/01"))
    assert told(graph) == [(MAP, "a later log prints its number", "reported_done")]


def test_a_number_with_another_deed_joins_nothing() -> None:
    graph = graph_of(first(), row("Paint the kerb at the school", "Complete", "reported_done", number="19/01"))
    assert told(graph) == []


def test_without_a_number_the_deed_and_its_owner_join() -> None:
    done = row("Map the hydrants in Quarry Lane", "Ongoing", "in_progress", owners=["Una Trask"])
    assert told(graph_of(first(), done)) == [(MAP, "a later log prints its deed", "in_progress")]
    other = row("Map the hydrants in Quarry Lane", "Ongoing", "in_progress", owners=["Uri Thorn"])
    assert told(graph_of(first(), other)) == []


def test_a_row_that_fits_two_actions_joins_none() -> None:
    twice = first().act(MAP, ["Una Trask"], number="19/01", item="2", order=1)
    graph = graph_of(twice, row("Map the hydrants in Quarry Lane", "Complete", "reported_done", number="19/01"))
    assert told(graph) == []


def test_who_takes_a_task_over_owns_it_from_that_day() -> None:
    taken: dict[str, Any] = {"number": "19/01", "taken_by": ["Ola Finn"], "taken_by_kinds": ["person"]}
    status = "Transferred to OF, new date June 2020"
    graph = graph_of(first(), row("Map the hydrants in Quarry Lane", status, "open", **taken))
    [edge] = [e for e in graph.edges if e.kind == "ASSIGNED_TO" and e.props.get("taken_over")]
    assert (edge.dst, edge.as_of, edge.rule) == ("person:ola-finn", "2019-06-01", "taken over, as a later log says")
    assert len([pair for pair in links(graph, "ASSIGNED_TO") if pair[0] == edge.src]) == 2
    closed = row("Map the hydrants in Quarry Lane", "Complete", "reported_done", **taken)
    assert not [e for e in graph_of(first(), closed).edges if e.props.get("taken_over")]


@pytest.mark.parametrize(
    ("line", "state", "joined"),
    [
        ("Quarry Lane hydrants: these had been drawn in. Complete.", "reported_done", True),
        ("Quarry Lane hydrants - the mapping had been deferred.", "in_progress", True),
        ("The following were noted: Quarry Lane hydrants - not yet done.", "open", True),
        ("Quarry Lane hydrants: the school had been repainted.", "reported_done", False),
        ("Quarry Lane shops: this had been done.", "reported_done", False),
        ("Hydrants: this had been done.", "reported_done", False),
    ],
)
def test_a_line_that_names_its_topic_tells_of_the_one_task_that_holds_it(line: str, state: str, joined: bool) -> None:
    kerb = first().act("The kerb in Quarry Lane be painted", []).act("The hydrants of the mill be counted", [])
    said = later().say("progress", line, item="3", order=2, text=line, state=state, refers_to={})
    found = [task for task, rule, _ in told(graph_of(kerb, said)) if rule == "later minutes name its topic"]
    assert found == ([MAP] if joined else []) or (joined and told(graph_of(kerb, said))[0][0] == MAP)


DAY: dict[str, Any] = {"raised": "2019-03-01"}


@pytest.mark.parametrize(
    ("text", "owners", "joined"),
    [
        ("Hydrants", ["Una Trask"], MAP),  # a word of it, and its owner
        ("Quarry Lane - map of hydrants", [], MAP),  # words enough
        ("Mapping of the hydrants in Quarry Lane", ["Una Trask"], MAP),
        ("Bench count", ["Uri Thorn"], COUNT),
        ("Hydrants", ["Uri Thorn"], ""),  # that day gave it to somebody else
        ("Hydrants", [], MAP),  # the one deed of that day with this word
        ("Trees", [], ""),
        ("Repaint the school", ["Una Trask"], ""),  # the owner alone
    ],
)
def test_a_row_that_says_when_it_was_raised_is_joined_to_a_deed_of_that_day(
    text: str, owners: list[str], joined: str
) -> None:
    graph = graph_of(first(), row(text, "Ongoing", "in_progress", owners=owners, **DAY))
    assert told(graph) == ([(joined, "a later log prints its day", "in_progress")] if joined else [])


def test_a_row_of_another_day_is_not_joined_to_an_older_deed() -> None:
    said = row("Map the hydrants", "Ongoing", "in_progress", owners=["Una Trask"], raised="2019-04-02")
    assert told(graph_of(first(), said)) == []


def test_a_row_tells_of_a_deed_and_of_its_giving_out_again() -> None:
    again = Paper("again.txt", "2019-04-01").meet().act("Map the hydrants in Quarry Lane", ["Una Trask"])
    again = again.present("Una Trask")
    done = row("Map the hydrants in Quarry Lane", "Done", "reported_done", owners=["Una Trask"])
    graph = graph_of(first(), again, done)
    assert sorted(task for task, _, _ in told(graph)) == ["Map the hydrants in Quarry Lane", MAP]
