"""One board under the same words in another order, or with 'strategic' in its name; what sets them apart does."""

from __future__ import annotations

from graph.build import Graph
from graph.partnership import Judgement, Partnership
from tests.graph.made import Paper, graph_of, lead, paper

NAMES = ("Lamp Watch Board", "Strategic Board for Lamp Watch", "Lamp Watch Strategic Board")


def _papers(*said: tuple[str, str, str]) -> list[Paper]:
    """Papers, one a year, each of which says who chairs a board."""
    papers = []
    for year, name, board in said:
        own = paper(f"{year}.txt", f"{year}-03-01").present(name)
        papers.append(lead(own, name, "person", issue=board, relation="chairs"))
    return papers


def _bodies(graph: Graph) -> set[str]:
    return {node.name for node in graph.nodes if node.kind == "Body" and "Lamp" in node.name}


ONE_AFTER_ANOTHER = [("2015", "Tess Moor", NAMES[0]), ("2016", "Perry Stone", NAMES[1]), ("2017", "Pia Sand", NAMES[2])]


def test_the_same_words_in_another_order_are_one_board() -> None:
    graph = graph_of(*_papers(*ONE_AFTER_ANOTHER))
    assert _bodies(graph) == {NAMES[2]}
    assert len({edge.dst for edge in graph.edges if edge.kind == "CHAIRS"}) == 1


def test_two_chairs_at_one_time_are_of_two_boards() -> None:
    graph = graph_of(*_papers(*ONE_AFTER_ANOTHER[:1], ("2017", "Tess Moor", NAMES[0]), ("2016", "Pia Sand", NAMES[2])))
    assert _bodies(graph) == {NAMES[0], NAMES[2]}


def test_two_boards_of_one_sentence_are_two() -> None:
    papers = _papers(*ONE_AFTER_ANOTHER)
    papers[2].say("mention", f"The {NAMES[0]} reports to the {NAMES[2]}.", name="Pia Sand", name_as_written="Pia Sand")
    assert NAMES[0] in _bodies(graph_of(*papers))


def test_a_board_of_another_level_keeps_the_word_that_tells_the_level() -> None:
    papers = _papers(*ONE_AFTER_ANOTHER, ("2018", "Ada Quill", "Lamp Watch Operational Board"))
    assert {NAMES[0], "Lamp Watch Operational Board"} < _bodies(graph_of(*papers))


def test_who_says_that_they_are_two_is_followed() -> None:
    judged = Judgement(kind="different", left=NAMES[0], right=NAMES[2])
    graph = graph_of(*_papers(*ONE_AFTER_ANOTHER), partnership=Partnership(judgements=(judged,)))
    assert {NAMES[0], NAMES[2]} <= _bodies(graph)


def test_a_board_of_the_name_of_one_that_ended_is_another() -> None:
    papers = _papers(*ONE_AFTER_ANOTHER)
    papers[1].say("body", f"The {NAMES[0]} had been wound up.", name=NAMES[0], event="ended")
    assert NAMES[0] in _bodies(graph_of(*papers))
