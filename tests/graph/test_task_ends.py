"""Stretches of later minutes on several matters leave other tasks alone; a task may end in what came of it."""

from __future__ import annotations

import pytest

from graph.deeds import DONE
from tests.graph.made import graph_of, paper
from tests.graph.test_labels import first, joined, says
from tests.graph.test_progress import later

LEAD = "Una Trask to draft the ferry needs assessment and bring it in June"
ASK = "Ola Finn to ask the Head of Ferry Homes to nominate a rep"


@pytest.mark.parametrize(
    ("bearing", "told"),
    [
        (["Miss Trask said that she could not go on as chair."], 0),
        (["Miss Trask said that the hydrants could not be found."], 1),
        (["It was not ready."], 1),
    ],
)
def test_a_sentence_on_another_matter_leaves_a_task_alone(bearing: list[str], told: int) -> None:
    text = "Miss Trask had been down the lane. The ferry was late. " + bearing[0]
    said = says(later(), "Hydrants", text, "open", looks_back=False, bearing=bearing)
    assert len(joined(graph_of(first(), said))) == told


@pytest.mark.parametrize(
    ("task", "label", "text", "state"),
    [
        (LEAD, "Ferry needs assessment", "She had gone. The needs assessment had been published in May.", DONE),
        (LEAD, "Ferry needs assessment", "She had gone. The timetable had been published.", "in_progress"),
        (LEAD, "Ferry needs assessment", "The draft needs assessment had been published.", "in_progress"),
        (ASK, "Ferry Homes", "Ivo Pell has been nominated. He has not yet been to a meeting.", DONE),
        (ASK, "Ferry Homes", "Ivo Pell has been away. He has not yet been to a meeting.", "in_progress"),
        ("Ferry Homes rep", "Ferry Homes", "Ivo Pell has been nominated.", DONE),
        ("Ferry Homes rent", "Ferry Homes", "Ivo Pell has been nominated.", "in_progress"),
    ],
)
def test_a_task_may_end_in_what_came_of_it(task: str, label: str, text: str, state: str) -> None:
    given = paper().act(task, ["Una Trask"]).present("Una Trask").present("Ola Finn").present("Ivo Pell")
    said = says(later(), label, text, "reported_done" if "published" in text else "in_progress")
    assert [told for _, told in joined(graph_of(given, said))] == [state]
