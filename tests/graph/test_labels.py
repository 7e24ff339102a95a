"""What later minutes say under the name of a matter is joined to the task it speaks of, and to no other."""

from __future__ import annotations

from typing import Any

import pytest

from graph.build import Graph
from tests.graph.made import Paper, graph_of, paper
from tests.graph.test_progress import later

MAP = "Una Trask to draw a map of the old hydrants in Quarry Lane and bring it back"
COUNT = "Uri Thorn to count the benches and the bins in Fern Park"
CHECK = "Ola Finn to check whether the ferry timetable was right"
RULE = "later minutes speak under its name"


def first() -> Paper:
    given = paper().act(MAP, ["Una Trask"]).act(COUNT, ["Uri Thorn"]).act(CHECK, ["Ola Finn"])
    return given.present("Una Trask").present("Uri Thorn").present("Ola Finn").present("Ivo Pell")


def says(of: Paper, label: str, text: str, state: str = "in_progress", **more: Any) -> Paper:
    said = f"{label}. {text}"
    values = {"text": said, "state": state, "refers_to": {}, "label": label, "looks_back": True, **more}
    return of.say("progress", said, item="3", order=2, **values)


def joined(graph: Graph) -> list[tuple[str, str]]:
    texts = {n.key: str(n.props.get("text")) for n in graph.nodes}
    return sorted((texts[e.dst], str(e.props["state"])) for e in graph.edges if e.kind == "UPDATES" and e.rule == RULE)


@pytest.mark.parametrize(
    ("label", "text", "task"),
    [
        ("Quarry Lane hydrants", "Nothing was new.", MAP),  # the whole name
        ("Hydrants", "Miss Trask had been on leave.", MAP),  # one word, and the owner
        ("Hydrants", "The map was with the printer.", MAP),  # one word, and another
        ("Hydrant survey in Quarry Lane", "Miss Trask spoke of the fog.", MAP),  # half, and the owner
        ("Hydrant survey in Quarry Lane", "Mr Pell spoke of the fog.", ""),  # half, and somebody else
        ("Fog", "Miss Trask had walked the lane in it.", MAP),  # the owner and a word, of the last meeting
        ("Fog", "Miss Trask spoke of the weather.", ""),
        ("Fog", "Mr Pell had seen a map.", ""),
        ("Trees", "The trees in the lane had been cut.", ""),
        ("Park", "It was open again.", COUNT),  # all of the name is the task's own
        ("Park keeper", "He was welcomed.", ""),
    ],
)
def test_a_stretch_is_joined_where_name_owner_or_words_prove_it(label: str, text: str, task: str) -> None:
    assert joined(graph_of(first(), says(later(), label, text))) == ([(task, "in_progress")] if task else [])


def test_a_name_that_fits_the_tasks_of_two_owners_joins_none() -> None:
    two = first().act("Ivo Pell to paint the hydrants in Quarry Lane", ["Ivo Pell"])
    assert joined(graph_of(two, says(later(), "Quarry Lane hydrants", "Nothing was new."))) == []
    [told] = joined(graph_of(two, says(later(), "Quarry Lane hydrants", "Mr Pell had been on leave.")))
    assert told[0] == "Ivo Pell to paint the hydrants in Quarry Lane"


def test_a_first_name_that_only_one_owner_bears_names_that_owner() -> None:
    [told] = joined(graph_of(first(), says(later(), "Hydrant survey in Quarry Lane", "Una spoke of the fog.")))
    assert told[0] == MAP
    two = first().act("Una Marsh to oil the gate", ["Una Marsh"])
    assert joined(graph_of(two, says(later(), "Hydrant survey in Quarry Lane", "Una spoke of the fog."))) == []


def test_a_deed_told_of_the_chair_is_that_of_the_one_task_of_the_chair() -> None:
    write = "The Chair would write to the Harbour Office to ask for a name"
    given = first().act(write, ["Ivo Pell"])
    said = says(later(), "HMO", "The Chair had written in May. She had no answer.", state="reported_done")
    assert [task for task, _ in joined(graph_of(given, said))] == [write]
    given = first().act(write, ["Ivo Pell"]).act("The Chair would write to the vicar", ["Ivo Pell"])
    assert joined(graph_of(given, said)) == []
    silent = says(later(), "HMO", "The Chair was pleased.")
    assert joined(graph_of(first().act(write, ["Ivo Pell"]), silent)) == []


@pytest.mark.parametrize(("words", "state"), [("sent this out", "reported_done"), ("sent word", "in_progress")])
def test_a_pronoun_behind_the_verb_is_what_the_name_names(words: str, state: str) -> None:
    given = first().act("Ivo Pell to send the referral card to all", ["Ivo Pell"])
    said = says(later(), "Referral card", f"Mr Pell had {words} in June.", state="reported_done")
    assert [told for _, told in joined(graph_of(given, said))] == [state]


def test_elsewhere_the_title_of_an_item_needs_more() -> None:
    for text, found in (("Nothing was new.", 0), ("Miss Trask had been down the lane.", 1)):
        graph = graph_of(first(), says(later(), "Hydrants", text, looks_back=False))
        assert len(joined(graph)) == found


@pytest.mark.parametrize(
    ("label", "text", "more", "state"),
    [
        ("Hydrants", "Miss Trask had drawn the map.", {"state": "reported_done"}, "reported_done"),
        ("Hydrants", "Miss Trask had been told of the fog.", {"state": "reported_done"}, "in_progress"),
        ("Hydrants", "The map of Fern Park had been burnt.", {"state": "reported_done"}, "in_progress"),
        ("Hydrants", "Complete.", {"state": "reported_done", "bare": True}, "reported_done"),
        ("Hydrants", "Miss Trask had not been able to go.", {"state": "open"}, "open"),
        ("Hydrants", "Mr Pell took it on from Miss Trask.", {"taker": "Mr Pell"}, "superseded"),
        ("Hydrants", "Miss Trask took it on.", {"taker": "Miss Trask"}, "in_progress"),
        ("Ferry timetable", "Miss Finn confirmed that it was.", {}, "reported_done"),
        ("Ferry timetable", "Mr Pell confirmed that he liked it.", {}, "in_progress"),
    ],
)
def test_only_the_very_deed_or_plain_words_end_a_task(label: str, text: str, more: dict[str, Any], state: str) -> None:
    assert [said for _, said in joined(graph_of(first(), says(later(), label, text, **more)))] == [state]


def test_a_task_given_out_again_is_told_of_with_the_first_and_one_told_done_no_more() -> None:
    again = Paper("again.txt", "2019-04-01").meet().act("Finish the map of hydrants", ["Una Trask"])
    again.present("Una Trask")
    said = says(later(), "Hydrants", "Complete.", state="reported_done", bare=True)
    later_still = says(Paper("third.txt", "2019-09-01").meet(), "Hydrants", "Miss Trask was thanked.")
    graph = graph_of(first(), again, said, later_still)
    assert joined(graph) == [("Finish the map of hydrants", "reported_done"), (MAP, "reported_done")]


def test_words_of_the_same_day_or_long_after_prove_nothing() -> None:
    assert joined(graph_of(says(first(), "Quarry Lane hydrants", "Miss Trask had the map."))) == []
    late = says(Paper("late.txt", "2024-03-01").meet(), "Quarry Lane hydrants", "Miss Trask had the map.")
    assert joined(graph_of(first(), late)) == []
