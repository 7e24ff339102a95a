"""Logs of a board that numbers its actions on from meeting to meeting in, the action that each row speaks of out."""

from __future__ import annotations

from typing import Any

import pytest

from queries.facts import held_now
from tests.graph.made import Paper, graph_of, paper
from tests.graph.test_logs import row, told

FORMULA = "Una Trask and Uri Thorn to meet outside the meeting to agree a contribution formula for reviews"
OTHER = "Contribution formula: fees, schedule and timetable with partners"
PATHWAY = "Ola Finn to take the pathway to the Quality Committee for approval"


def first() -> Paper:
    before = paper().act(FORMULA, ["Una Trask", "Uri Thorn"], number="44").act(PATHWAY, ["Ola Finn"], number="43")
    return before.present("Una Trask").present("Uri Thorn").present("Ola Finn")


@pytest.mark.parametrize(
    ("text", "owners", "meant"),
    [
        ("Agree contribution formula", ["Una Trask", "Rob Vale"], FORMULA),  # another owner came in
        (OTHER, ["Rob Vale"], FORMULA),  # by the number and two words alone
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


def owned(*papers: Paper) -> list[str]:
    """Who has the formula today: those who took it over on the last day on which somebody did."""
    graph = graph_of(*papers)
    names = {n.key: n.name for n in graph.nodes}
    task = next(n.key for n in graph.nodes if n.props.get("text") == FORMULA)
    edges = [e for e in graph.edges if e.kind == "ASSIGNED_TO" and e.src == task]
    return sorted(names[e.dst] for e in held_now(edges))


@pytest.mark.parametrize(
    ("said", "owners"),
    [
        ({"owners": ["Una Trask", "Rob Vale"]}, ["Rob Vale", "Una Trask"]),
        ({"owners": ["Rob Vale"]}, ["Rob Vale"]),
        ({"owners": ["Una Trask"]}, ["Una Trask", "Uri Thorn"]),  # fewer names: the short form of a log
        ({"owners": ["U Trask", "Mr U Thorn"]}, ["Una Trask", "Uri Thorn"]),
        ({"owners": ["Ulla Tarn"]}, ["Una Trask", "Uri Thorn"]),  # 'UT' of the day on which it was given out
        ({"owners": ["Rob Vale"], "state": "agreed_closed"}, ["Una Trask", "Uri Thorn"]),
        ({"owners": ["Rob Vale"], "owner_state": "unresolved"}, ["Una Trask", "Uri Thorn"]),  # 'RV / XY'
        ({"owners": ["Finance Group"], "owner_kinds": ["body"]}, ["Una Trask", "Uri Thorn"]),
        ({"owners": ["Rob Vale"], "number": ""}, ["Una Trask", "Uri Thorn"]),
    ],
)
def test_the_owners_that_a_later_row_prints_beside_the_number_have_the_task(
    said: dict[str, Any], owners: list[str]
) -> None:
    kinds = ["person"] * len(said["owners"])
    values = {"number": "44", "owner_state": "resolved", "owner_kinds": kinds} | said
    state = str(values.pop("state", "open"))
    later = row("Agree contribution formula", "Outstanding", state, **values).present("Rob Vale").present("Ulla Tarn")
    assert owned(first(), later) == owners


@pytest.mark.parametrize(
    ("text", "due", "step"),
    [
        ("Pathway to the Safeguarding Assurance Group", "June 2020", "Pathway to the Safeguarding Assurance Group"),
        ("Pathway to the Safeguarding Assurance Group", "", ""),
        ("Pathway to Quality Committee", "June 2020", ""),
    ],
)
def test_a_day_beside_the_words_of_another_step_is_the_day_of_that_step(text: str, due: str, step: str) -> None:
    graph = graph_of(first(), row(text, "Carried forward", "open", number="43", owners=["Ola Finn"], due=due))
    assert [e.props["step"] for e in graph.edges if e.kind == "UPDATES"] == [step]
