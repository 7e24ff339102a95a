"""A margin prints everybody named in a sentence: where one leads and others help, only the one owns the task."""

from __future__ import annotations

import pytest

from tests.graph.made import Paper, graph_of, keys, paper

LED = "Una Trask would lead on lamps, supported by Parks and by Ada Bell."


def _roles(text: str, *, owners: list[str], lead: str = "Una Trask", helped: bool = True) -> dict[str, str]:
    one: Paper = paper().present("Una Trask").present("Bo Kerr").present("Ada Bell")
    one.act(text, owners, tokens=["UT/BK AB"])
    values = {"lead": lead, "leads": [lead], "lead_kind": "person", "issue": "lamps", "basis": "explicit"}
    one.said.append(("lead", "1", 0, len(one.lines) - 1, {**values, "supporting": ["Ada Bell"] if helped else []}))
    graph = graph_of(one)
    (task,) = keys(graph, "Action")
    return {e.dst: str(e.props["role"]) for e in graph.edges if e.kind == "ASSIGNED_TO" and e.src == task}


def test_the_helpers_of_a_lead_do_not_own_what_it_leads() -> None:
    assert _roles(LED, owners=["Una Trask", "Bo Kerr", "Ada Bell"]) == {
        "person:una-trask": "lead", "person:bo-kerr": "support", "person:ada-bell": "support",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "lead", "helped"),
    [
        ("Una Trask would lead on lamps.", "Una Trask", False),
        ("Una Trask would lead on lamps, supported by Parks, and Mr Kerr and Ms Bell would write.", "Cy Dorn", True),
    ],
)
def test_where_nobody_helps_or_the_lead_is_no_owner_all_own_it(text: str, lead: str, helped: bool) -> None:
    roles = _roles(text, owners=["Una Trask", "Bo Kerr"], lead=lead, helped=helped)
    assert set(roles.values()) == {"lead"}


def test_who_does_something_else_in_the_sentence_owns_it_too() -> None:
    text = "Una Trask would lead on lamps, supported by Ada Bell, and Mr Kerr would write."
    roles = _roles(text, owners=["Una Trask", "Bo Kerr", "Ada Bell"])
    assert (roles["person:bo-kerr"], roles["person:ada-bell"]) == ("lead", "support")


def test_a_sentence_whose_lead_and_helpers_are_printed_is_the_one_meant() -> None:
    one: Paper = paper().present("Una Trask").present("Ada Bell")
    one.act(LED, ["Una Trask", "Ada Bell"], tokens=["UT", "AB"], link="column; another sentence fits as well")
    values = {"lead": "Una Trask", "leads": ["Una Trask"], "lead_kind": "person", "issue": "lamps"}
    one.said.append(("lead", "1", 0, len(one.lines) - 1, {**values, "supporting": ["Ada Bell"]}))
    assert {e.confidence for e in graph_of(one).edges if e.kind == "ASSIGNED_TO"} == {1.0}
