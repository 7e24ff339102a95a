"""A promise told twice is noted once, and what a report asks is joined to the task that takes it up."""

from __future__ import annotations

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
