"""People of a board and its Executive, employers by the name they bear now, slips of one letter; and who is two."""

from __future__ import annotations

import pytest

from graph.identity.neighbours import one_title
from graph.schema import Node
from tests.graph.made import Paper, graph_of, paper, people

BOARD = "Dale Safeguarding Adults Board"
EXECUTIVE = f"{BOARD} - Executive"
OTHER = "Dale Youth Justice Board"
Row = tuple[str, str, str]


def _two(
    first: Row, second: Row, bodies: tuple[str, str] = (BOARD, BOARD), days: tuple[str, str] = ("", "")
) -> list[str]:
    """The people of two meetings that list one name each."""
    one = paper("one.txt", days[0] or "2021-03-01", bodies[0]).present(*first)
    two = paper("two.txt", days[1] or "2021-09-01", bodies[1]).present(*second)
    return people(graph_of(one, two))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Mark Dysall", "", "Dale Police"), ("Mark Dysall", "", "Police")),
        (("Mark Dysall", "", "Dale Homes"), ("Mark Dysall", "", "Dale Refuge")),  # he moved within two years
        (("Mark Dysall", "", "Dale Police"), ("M Dysall", "", "Dale Police")),
        (("Mark Dysall", "analyst", ""), ("M Dysall", "Performance Analyst", "")),
        (("Mark Dysall", "", "Dale CCG"), ("M Dysall", "", "Dale Integrated Care Board")),
    ],
)
def test_a_board_and_its_executive_know_one_person(first: Row, second: Row) -> None:
    assert len(_two(first, second, (BOARD, EXECUTIVE))) == 1


def test_another_board_or_a_general_title_leaves_two() -> None:
    homes, refuge = ("Mark Dysall", "", "Dale Homes"), ("Mark Dysall", "", "Dale Refuge")
    assert len(_two(homes, refuge, (BOARD, OTHER))) == 2
    assert len(_two(homes, refuge, (BOARD, EXECUTIVE), ("2018-03-01", "2021-09-01"))) == 2
    assert not one_title("manager", "parks manager")
    assert not one_title("kite manager", "parks manager")
    assert len(_two(("Mark Dysall", "", "Dale CCG"), ("M Dysall", "", "Dale Council"), (BOARD, EXECUTIVE))) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Farhan Dysall", "", "Dale Police"), ("Farhaan Dysall", "", "Police")),
        (("Philip Dysall", "", "Dale Homes"), ("Phillip Dysall", "", "Dale Homes")),
        (("Ines Fairlow", "Operations Manager", "Dale Homes"), ("Ines Fairlowe", "Ops Manager", "Dale Homes")),
        (("Harriet Dysall", "", "Dale Police"), ("Hattie Dysall", "", "Dale Police")),
        (("Saskia Dunne", "Board Manager", ""), ("S Dunn", "Interim Board Manager", "")),
        (("Mark Dysall", "Trading Standards", ""), ("M Dysall", "Trading Standards DCC", "")),
    ],
)
def test_a_slip_of_one_letter_is_one_person(first: Row, second: Row) -> None:
    assert len(_two(first, second)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Farhan Dysall", "", "Dale Police"), ("Farhaan Dysall", "", "Dale Homes")),
        (("Rhoda Vance", "", "Dale NHS Trust"), ("Rhona Vance", "", "Dale NHS Trust")),
        (("Saskia Dunne", "Board Manager", ""), ("S Dunn", "Refuge Manager", "")),
        (("Yvette Sandford", "", ""), ("Yvette Sandiford", "", "Dale NHS Trust")),
        (("Anna Lomax", "", "Dale Police"), ("Ana Lomax", "", "Dale Police")),  # too short to tell
    ],
)
def test_what_may_be_two_people_stays_two(first: Row, second: Row) -> None:
    assert len(_two(first, second)) == 2


def test_both_in_one_list_are_two_whatever_their_letters() -> None:
    both = paper("one.txt", "2021-03-01", BOARD)
    both.present("Farhan Dysall", "", "Dale Police").present("Farhaan Dysall", "", "Dale Police")
    assert len(people(graph_of(both))) == 2


def _task(*papers: Paper, token: str = "M Dysall", body: str = EXECUTIVE) -> Node:
    log = paper("log.txt", "2022-09-01", body).present("Ann Reeve")
    log.act("Mend the lamps", [], tokens=[token], owner_state="unresolved")
    graph = graph_of(*papers, log)
    return next(node for node in graph.nodes if node.kind == "Action")


def _listed(name: str, *, body: str = BOARD, day: str = "2021-03-01") -> Paper:
    return paper(f"{name}{day}.txt", day, body).present(name, "", "Dale Police")


@pytest.mark.parametrize("token", ["M Dysall", "M. Dysall"])
def test_an_owner_by_an_initial_is_the_one_person_of_that_table(token: str) -> None:
    node = _task(_listed("Mark Dysall"), token=token)
    assert (node.props["owner_state"], node.props["owners"]) == ("resolved", ["Mark Dysall"])


def test_two_people_of_an_initial_or_another_board_leave_it_open() -> None:
    two = _task(_listed("Mark Dysall"), _listed("Mary Dysall", day="2021-09-01"))
    assert two.props["owner_state"] == "unresolved"
    assert _task(_listed("Mark Dysall", body=OTHER)).props["owner_state"] == "unresolved"
    assert _task(_listed("Ann Dysall")).props["owner_state"] == "unresolved"
    assert _task(_listed("Mark Dysall"), token="M Dysall / R Stone").props["owner_state"] == "unresolved"
