"""A surname with what stands beside it: whom it means by the rest of the record, and when it means nobody."""

from __future__ import annotations

from typing import Any

import pytest

from graph.build import Graph
from tests.graph.made import Paper, graph_of, lead, paper

BRIEF = "It was agreed that Ms Moor would brief the officers"
CHAIR = "Chairman of the Lamp Panel"


def _before(*people: tuple[str, str]) -> Paper:
    own = paper("2019.txt", "2019-03-01")
    for name, partner in people:
        own.present(name, organization=partner)
    return own


def _told(surname: str, task: str = BRIEF, **values: Any) -> Paper:
    own = paper("2020.txt", "2020-03-01")
    row = {"surname": surname, "post": "", "organization": ""} | values
    own.say("surname", f"{surname} {row['post']}{row['organization']} spoke", item="1", order=0, **row)
    return own.act(task)


def _owners(graph: Graph) -> list[str]:
    return sorted(edge.dst for edge in graph.edges if edge.kind == "ASSIGNED_TO")


def test_a_surname_and_an_organisation_settle_who_is_to_do_it() -> None:
    graph = graph_of(_before(("Tess Moor", "Dale Refuge")), _told("Ms Moor", organization="Dale Refuge"))
    (edge,) = [edge for edge in graph.edges if edge.kind == "ASSIGNED_TO"]
    (task,) = [node for node in graph.nodes if node.kind == "Action"]
    assert (edge.dst, edge.basis, len(edge.evidence)) == ("person:tess-moor", "derived", 2)
    assert (task.props["owner_state"], task.props["owner_tokens"]) == ("resolved", ["Ms Moor"])


@pytest.mark.parametrize(
    ("people", "surname", "partner", "task"),
    [
        ([("Tess Moor", "Dale Refuge"), ("Una Moor", "Quay Council")], "Ms Moor", "Dale Refuge", BRIEF),
        ([("Tess Moor", "Dale Refuge")], "Ms Moor", "Quay Council", BRIEF),
        ([("Tess Moor", "Dale Refuge")], "Ms Moor", "", BRIEF),
        ([("Tess Moor", "Dale Refuge")], "Ms Stone", "Dale Refuge", BRIEF),
        ([("Mr Perry Moor", "Dale Refuge")], "Ms Moor", "Dale Refuge", BRIEF),
        ([("Tess Moor", "Dale Refuge")], "Ms Moor", "Dale Refuge", "It was agreed that the officers be briefed by May"),
        ([("Tess Moor", "Dale Refuge")], "Ms Moor", "Dale Refuge", "Mr Bell and Ms Moor would brief the officers"),
    ],
)  # fmt: skip
def test_a_surname_that_is_not_settled_owns_nothing(
    people: list[tuple[str, str]], surname: str, partner: str, task: str
) -> None:
    assert _owners(graph_of(_before(*people), _told(surname, task, organization=partner))) == []


def test_a_surname_of_another_item_owns_nothing() -> None:
    own = _told("Ms Moor", "It was noted", organization="Dale Refuge").act(BRIEF, item="2", order=1)
    assert _owners(graph_of(_before(("Tess Moor", "Dale Refuge")), own)) == []


def _last(graph: Graph) -> dict[str, str]:
    return {edge.src: edge.last_cited for edge in graph.edges if edge.kind == "CHAIRS"}


def _chaired(*others: str) -> Paper:
    own = _before(*((name, "") for name in others))
    own.say("reports_to", "The Lamp Panel reports to the Group", body="Lamp Panel", reports_to=own.body)
    own.say("reports_to", "The Kerb Panel reports to the Group", body="Kerb Panel", reports_to=own.body)
    return lead(own, "Tess Moor", "person", issue="Lamp Panel", relation="chairs")


def test_a_chair_by_surname_is_the_chair_of_that_board_on_record() -> None:
    assert _last(graph_of(_chaired(), _told("Ms Moor", post=CHAIR))) == {"person:tess-moor": "2020-03-01"}


@pytest.mark.parametrize(
    ("others", "surname", "post"),
    [
        (["Una Moor"], "Ms Moor", CHAIR),  # two of that surname
        ([], "Ms Moor", "Chairman of the Kerb Panel"),  # of another board
        ([], "Ms Moor", "Vice-Chairman of the Lamp Panel"),
        ([], "Ms Stone", CHAIR),
    ],
)
def test_a_chair_by_surname_who_is_not_settled_renews_nothing(others: list[str], surname: str, post: str) -> None:
    assert _last(graph_of(_chaired(*others), _told(surname, post=post))) == {"person:tess-moor": "2019-03-01"}


def test_a_surname_alone_never_makes_somebody_the_chair() -> None:
    graph = graph_of(_before(("Tess Moor", "")), _told("Ms Moor", post=CHAIR))
    assert _last(graph) == {}
    assert not any(node.name == "Moor" for node in graph.nodes)


def _gone(surname: str) -> Paper:
    own = paper("2021.txt", "2021-03-01")
    own.present("Perry Stone")
    return own.say("tenure", f"{surname} retired.", item="1", order=0, name=surname, event="outgoing", post="")


@pytest.mark.parametrize(
    ("people", "surname", "gone"),
    [
        ([("Tess Moor", "Dale Refuge")], "Moor", ["person:tess-moor"]),
        ([("Tess Moor", "Dale Refuge"), ("Una Moor", "Quay Council")], "Moor", []),
        ([("Tess Moor", "Dale Refuge")], "Stein", []),
    ],
)
def test_who_has_gone_is_the_one_of_that_surname_who_sat_at_the_board(
    people: list[tuple[str, str]], surname: str, gone: list[str]
) -> None:
    graph = graph_of(_before(*people), _gone(surname))
    assert [edge.dst for edge in graph.edges if edge.props.get("event") == "outgoing"] == gone
