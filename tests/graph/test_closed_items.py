"""An item that closes the matter of its title ends what was given out under that title, and nothing else."""

from __future__ import annotations

import pytest

from graph.build import Graph
from tests.graph.made import Paper, graph_of, paper
from tests.graph.test_progress import later

TASK = "Una Trask to ask the garden team to come by and report back"
OTHER = "Uri Thorn to count the benches"


def first(title: str) -> Paper:
    given = paper().say("item", title, item="1", order=0, number="1", title=title, order_in_meeting=0)
    given = given.act(TASK, ["Una Trask"]).act(OTHER, ["Uri Thorn"], item="2", order=1)
    return given.present("Una Trask").present("Uri Thorn")


def closed(title: str, words: str) -> Paper:
    said = f"Miss Trask said that a weekly sweep is now carried out. {words}"
    values = {"text": said, "state": "agreed_closed", "refers_to": {}, "label": title, "looks_back": False}
    return later().say("progress", said, item="3", order=2, bare=True, **values)


def joined(graph: Graph) -> list[str]:
    texts = {n.key: str(n.props.get("text")) for n in graph.nodes}
    return [texts[e.dst] for e in graph.edges if e.kind == "UPDATES" and e.props["state"] == "agreed_closed"]


@pytest.mark.parametrize("words", ["Item closed.", "The matter was closed.", "This item is now closed."])
def test_a_closed_item_ends_the_tasks_of_its_title(words: str) -> None:
    assert joined(graph_of(first("Quay Park needles"), closed("Quay Park needles", words))) == [TASK]


@pytest.mark.parametrize(
    ("title", "under", "words"),
    [
        ("Quay Park needles", "Quay Park benches", "Item closed."),  # another matter
        ("Any other business", "Any other business", "Item closed."),  # a title that says nothing
        ("Quay Park needles", "Quay Park needles", "The office is closed."),
        ("Quay Park needles", "Quay Park needles", "The item was closed to the public for an hour."),
    ],
)
def test_what_only_sounds_like_it_ends_nothing(title: str, under: str, words: str) -> None:
    assert joined(graph_of(first(title), closed(under, words))) == []


def test_of_nobody_who_was_given_it_a_word_must_stand_there() -> None:
    said = closed("Quay Park needles", "Item closed.")
    values = said.said[-1][-1]
    values["text"] = "Mr Pell spoke of the weather. Item closed."
    assert joined(graph_of(first("Quay Park needles"), said)) == []
