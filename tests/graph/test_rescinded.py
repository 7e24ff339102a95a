"""A decision that undoes an earlier one ends the task that carried it out, and no other."""

from __future__ import annotations

import pytest

from graph.build import Graph
from tests.graph.made import Paper, graph_of, paper

CONSULT = "Ola Finn to consult on a draft Riverside Mooring Licence"
LAMPS = "Ivo Pell to write to the depot about the lamps in Mooring Lane"


def first(date: str = "2019-03-01") -> Paper:
    given = paper(f"{date}.txt", date).act(CONSULT, ["Ola Finn"]).act(LAMPS, ["Ivo Pell"], order=1)
    return given.present("Ola Finn").present("Ivo Pell")


def decides(text: str) -> Paper:
    row = {"text": text, "effect": "decide", "resolution_id": "R1", "owners": []}
    return paper("later.txt", "2019-06-01").say("resolution", text, item="3", order=2, **row)


def ended(graph: Graph) -> list[str]:
    texts = {n.key: str(n.props.get("text")) for n in graph.nodes}
    found = [e for e in graph.edges if e.kind == "UPDATES" and e.props["state"] == "superseded"]
    assert {e.rule for e in found} <= {"what it carried out was undone"}
    return [texts[e.dst] for e in found]


@pytest.mark.parametrize(
    "text",
    [
        "that the decision of 1 March 2019 to seek a Riverside Mooring Licence be rescinded and no work be done.",
        "That the resolution of 1 March on a Riverside Mooring Licence be revoked",
        "It was agreed that the Riverside Mooring Licence consultation be withdrawn.",
        "RESOLVED: to rescind the earlier decision to make a Riverside Mooring Licence",
        "That the decision to seek a Riverside Mooring Licence is hereby withdrawn",
    ],
)
def test_the_task_that_carried_it_out_ends(text: str) -> None:
    assert ended(graph_of(first(), decides(text))) == [CONSULT]


@pytest.mark.parametrize(
    "text",
    [
        "It was agreed not to rescind the decision to seek a Riverside Mooring Licence.",
        "The motion to rescind the decision to seek a Riverside Mooring Licence was lost.",
        "That the decision of 1 December 2018 to seek a Riverside Mooring Licence be rescinded",  # another meeting's
        "That the decision to close Mooring Lane at night be rescinded",
        "That the decision to seek a Riverside Mooring Licence be confirmed",
        "It was agreed to ask whether the decision to seek a Riverside Mooring Licence might be rescinded.",
    ],
)
def test_nothing_ends(text: str) -> None:
    assert ended(graph_of(first(), decides(text))) == []


def test_tasks_of_two_meetings_stay_where_the_decision_names_no_day() -> None:
    later = decides("That the decision to seek a Riverside Mooring Licence be rescinded")
    assert ended(graph_of(first(), first("2019-04-01"), later)) == []
