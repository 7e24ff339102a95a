"""Logs of a board that numbers its actions on from meeting to meeting in, the action that each row speaks of out."""

from __future__ import annotations

import pytest

from tests.graph.made import Paper, graph_of, paper
from tests.graph.test_logs import row, told

FORMULA = "Una Trask and Uri Thorn to meet outside the meeting to agree a contribution formula for reviews"
OTHER = "Agree fees, formula, schedule, timetable with partners"
PATHWAY = "Ola Finn to take the pathway to the Quality Committee for approval"


def first() -> Paper:
    before = paper().act(FORMULA, ["Una Trask", "Uri Thorn"], number="44").act(PATHWAY, ["Ola Finn"], number="43")
    return before.present("Una Trask").present("Uri Thorn").present("Ola Finn")


@pytest.mark.parametrize(
    ("text", "owners", "meant"),
    [
        ("Agree contribution formula", ["Una Trask", "Rob Vale"], FORMULA),  # another owner came in
        ("Pathway to the new board", ["Ola Finn"], None),  # the number is that of the formula
    ],
)
def test_a_row_with_the_number_and_words_of_an_action_speaks_of_it(
    text: str, owners: list[str], meant: str | None
) -> None:
    graph = graph_of(first(), row(text, "Complete", "reported_done", number="44", owners=owners))
    assert [task for task, _, _ in told(graph)] == ([meant] if meant else [])


def test_one_word_does_where_the_owner_is_the_same() -> None:
    same = row("Pathway to the Assurance Group", "Complete", "reported_done", number="43", owners=["Ola Finn"])
    assert [task for task, _, _ in told(graph_of(first(), same))] == [PATHWAY]
    other = row("Pathway to the Assurance Group", "Complete", "reported_done", number="43", owners=["Uri Thorn"])
    assert told(graph_of(first(), other)) == []


def test_a_number_of_one_figure_may_be_given_anew() -> None:
    before = paper().act(FORMULA, ["Una Trask"], number="4").present("Una Trask")
    graph = graph_of(before, row(OTHER, "Complete", "reported_done", number="4", owners=["Rob Vale"]))
    assert told(graph) == []


def test_a_number_that_two_deeds_have_is_no_sure_sign() -> None:
    before = first().act("Rob Vale to paint the kerb", ["Rob Vale"], number="44")
    said = row(OTHER, "Complete", "reported_done", number="44", owners=["Rob Vale"])
    assert told(graph_of(before, said)) == []
