"""What a person judged of the graph: joined, kept apart, owned, no issue; each overrides the rules."""

from __future__ import annotations

from graph.partnership import Judgement, Partnership
from tests.graph.made import edge, graph_of, keys, lead, node, paper, people


def judged(kind: str, left: str, right: str) -> Partnership:
    row = {"kind": kind, "left": left, "right": right, "by": "a clerk", "on": "2020-01-01", "why": "asked"}
    return Partnership(judgements=(Judgement.model_validate(row),))


def test_judgements_override_the_rules() -> None:
    papers = [paper().present("Jane Bayliss"), paper("second.txt", "2019-06-01").present("Janet Bayliss")]
    assert len(people(graph_of(*papers, partnership=judged("same", "Jane Bayliss", "Janet Bayliss")))) == 1
    posted = [
        paper().present("Parm Sandhoo", "Deputy Commander"),
        paper("second.txt", "2019-06-01").present("Parm Sandho", "Deputy Commander"),
    ]
    kept = graph_of(*posted, partnership=judged("different", "Parm Sandhoo", "Parm Sandho"))
    assert len(people(kept)) == 2
    assert len(kept.meta["kept_apart"]) == 1


def test_a_judgement_that_meets_nobody_is_reported() -> None:
    graph = graph_of(paper().present("Jane Bayliss"), partnership=judged("same", "Jane Bayliss", "No Body"))
    assert [j["right"] for j in graph.meta["unmatched_judgements"]] == ["No Body"]


def test_a_judged_owner() -> None:
    first = paper().present("Una Trask").act("write to the board", tokens=["UT"], owner_state="unresolved")
    graph = graph_of(first, partnership=judged("owner", "write to the board", "Una Trask"))
    [action] = keys(graph, "Action")
    assert edge(graph, "ASSIGNED_TO", action, "person:una-trask").basis == "curated"
    assert node(graph, action).props["owner_state"] == "resolved"


def test_not_an_issue() -> None:
    first = lead(paper().present("Una Trask"), "Una Trask", "person", issue="Lantern parade")
    graph = graph_of(first, partnership=judged("not-an-issue", "Lantern parade", ""))
    assert keys(graph, "Issue") == []
    assert graph.meta["unmatched_judgements"] == []
