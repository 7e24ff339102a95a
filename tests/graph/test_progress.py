"""What later minutes say of earlier work is linked where the words are surely about it, and nowhere else."""

from __future__ import annotations

from typing import Any

from graph.build import Graph
from graph.tasks import Task, parts_of, stems_of, weigh_tasks
from tests.graph.made import Paper, graph_of, links, paper

SENT = "The leaflet on proxy sales had been sent to shopkeepers."


def later(name: str = "second.txt", date: str = "2019-06-01") -> Paper:
    return Paper(name, date).meet(previous_date="2019-03-01")


def says(of: Paper, text: str, state: str = "reported_done", **refers: str) -> Paper:
    return of.say("progress", text, item="3", order=2, text=text, state=state, refers_to=refers)


def updates(graph: Graph) -> list[tuple[str, str]]:
    names = {n.key: str(n.props.get("text") or n.props.get("update") or n.name) for n in graph.nodes}
    return [(names[src], names[dst]) for src, dst in links(graph, "UPDATES") if src.startswith("update:")]


def told(graph: Graph) -> list[Any]:
    return [n.props for n in graph.nodes if n.kind == "ProgressUpdate"]


def first() -> Paper:
    return (
        paper()
        .act("A leaflet for shopkeepers on proxy sales be written", ["Una Trask"])
        .act("The hydrants in Quarry Lane be mapped", ["Una Trask"])
        .present("Una Trask")
    )


def test_later_words_on_the_same_task_update_it() -> None:
    graph = graph_of(first(), says(later(), SENT))
    assert updates(graph) == [
        (SENT, "A leaflet for shopkeepers on proxy sales be written"),
    ]
    [edge] = [e for e in graph.edges if e.kind == "UPDATES"]
    assert (edge.basis, edge.rule, edge.props["state"]) == ("derived", "later minutes speak of it", "reported_done")


def test_words_on_something_else_update_nothing() -> None:
    graph = graph_of(first(), says(later(), "Sales at the market had been counted by the police."))
    assert told(graph) == []


def test_words_of_an_earlier_or_the_same_meeting_update_nothing() -> None:
    same = says(first(), SENT)
    assert told(graph_of(same)) == []
    before = says(later(date="2019-01-01"), SENT)
    assert told(graph_of(first(), before)) == []


def test_two_tasks_that_fit_as_well_stay_two() -> None:
    both = first().act("A leaflet for shopkeepers on proxy sales be reviewed", ["Una Trask"])
    graph = graph_of(both, says(later(), SENT))
    assert updates(graph) == []
    [props] = told(graph)
    assert len(props["candidates"]) == 2


def test_a_number_of_one_task_is_taken_at_its_word() -> None:
    minuted = paper().say("action", "Una Trask to write", item="47", order=1, text="Una Trask to write", ref="A1",
                          owner_state="none")  # fmt: skip
    graph = graph_of(minuted, says(later(), "Minute 47 was complete.", number="47", as_written="Minute 47", when=""))
    assert updates(graph) == [("Minute 47 was complete.", "Una Trask to write")]
    [props] = told(graph)
    assert props["reference"] == {"as_written": "Minute 47", "resolves": "one"}


def test_a_reference_to_a_meeting_that_is_not_loaded_resolves_to_nothing_and_says_so() -> None:
    said = says(later(), "The actions from July were done.", when="july", as_written="actions from July")
    graph = graph_of(first(), said)
    [props] = told(graph)
    assert props["reference"] == {"as_written": "actions from July", "resolves": "none"}
    assert updates(graph) == []


def test_a_reference_to_the_last_meeting_with_several_tasks_resolves_to_several() -> None:
    said = says(later(), "The actions agreed last time were done.", when="last", as_written="as agreed last time")
    graph = graph_of(first(), said)
    [props] = told(graph)
    assert props["reference"]["resolves"] == "several"


def test_stems() -> None:
    assert stems_of("policies") == stems_of("policy") != stems_of("police")
    assert stems_of("AUDIT OF SCHOOLS") == stems_of("audit of school")
    assert stems_of("LS and AB were asked about the IOM") == frozenset({"iom"})
    assert len(parts_of("the audit be reported and that the figures be added")) == 2


def test_names_alone_prove_nothing() -> None:
    task = Task("a", "2019-03-01", stems_of("Una Trask and Uri Thorn would walk the site"))
    board = weigh_tasks([task], ["Una Trask and Uri Thorn had been seen"] * 3, stems_of("Una Trask Uri Thorn"))
    assert board.speaking_of("Una Trask and Uri Thorn had been seen", "2019-06-01") == []


def test_words_long_after_prove_nothing() -> None:
    task = Task("a", "2015-03-01", stems_of("The hydrants in Quarry Lane be mapped"))
    board = weigh_tasks([task], ["one", "two", "three"])
    said = "The hydrants of Quarry Lane had been mapped"
    assert board.speaking_of(said, "2016-03-01") == ["a"]
    assert board.speaking_of(said, "2019-03-01") == []


def test_a_note_after_the_meeting_tells_of_the_task_above_it() -> None:
    minuted = paper().act("Una Trask to send the list", item="3", order=2).act("Una Trask to write", item="4", order=3)
    told_of = says(minuted, "The list is with the clerk.", "in_progress", when="this item", as_written="Note")
    assert updates(graph_of(told_of)) == [("The list is with the clerk.", "Una Trask to send the list")]


def test_a_note_that_tells_what_came_of_a_talk_ends_the_talk() -> None:
    talk = "Una Trask and Uri Thorn would discuss this outside of the meeting."
    for task, note, state in (
        (talk, "Sergeant Ann Orr has agreed to chair the conference.", "reported_done"),
        (talk, "Sergeant Ann Orr is thinking about it.", "in_progress"),
        ("Una Trask to send the list", "Sergeant Ann Orr has agreed to chair the conference.", "in_progress"),
    ):
        minuted = paper().act(task, item="3", order=2)
        graph = graph_of(says(minuted, note, "in_progress", when="this item", as_written="Note"))
        assert [e.props["state"] for e in graph.edges if e.kind == "UPDATES"] == [state]


def test_a_word_of_two_halves_is_the_two_words_as_well() -> None:
    assert stems_of("self assessments") <= stems_of("the self-assessment")
    assert "ordinator" not in stems_of("the co-ordinator")


MET = "Una Trask, as Chair of the Quarry Lamp Board, reported that it had met three times since September."


def test_that_a_group_met_often_is_no_report_on_its_other_tasks() -> None:
    draft = "Draft terms of reference of the Quarry Lamp Board"
    before = paper().act(draft, ["Una Trask"]).present("Una Trask")
    assert updates(graph_of(before, says(later(), MET))) == []
    set_up = paper().act("Set up the Quarry Lamp Board", ["Una Trask"]).present("Una Trask")
    assert updates(graph_of(set_up, says(later(), MET))) == [(MET, "Set up the Quarry Lamp Board")]
