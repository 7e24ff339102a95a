"""Rows of a log tell of the earlier action whose number and deed they print; a task taken over has a new owner."""

from __future__ import annotations

from typing import Any

import pytest

from graph.build import Graph
from tests.graph.made import Paper, graph_of, links, paper
from tests.graph.test_progress import later

MAP = "Una Trask to map the hydrants in Quarry Lane by May 2019"
COUNT = "Uri Thorn to count the benches in the park"


def first() -> Paper:
    before = paper().act(MAP, ["Una Trask"], number="19/01").act(COUNT, ["Uri Thorn"], number="19/02")
    return before.present("Una Trask").present("Uri Thorn")


def row(text: str, status: str, state: str, **said: Any) -> Paper:
    values: dict[str, Any] = {"minute": "", "meeting_date": "", "title": "Log", "text": text, "update": status}
    values |= {"state": state, **said}
    return later().present("Ola Finn").present("Una Trask").say("update", f"{text} {status}", **values)


def told(graph: Graph) -> list[tuple[str, str, str]]:
    """The action that a row is joined to, the rule, and the state."""
    names = {n.key: str(n.props.get("text")) for n in graph.nodes}
    edges = [e for e in graph.edges if e.kind == "UPDATES"]
    return [(names[e.dst], e.rule, str(e.props["state"])) for e in edges]


def test_a_row_is_joined_by_the_number_that_both_papers_print() -> None:
    graph = graph_of(first(), row("Map the hydrants in Quarry Lane", "Complete", "reported_done", number="19/01"))
    assert told(graph) == [(MAP, "a later log prints its number", "reported_done")]


def test_a_number_with_another_deed_joins_nothing() -> None:
    graph = graph_of(first(), row("Paint the kerb at the school", "Complete", "reported_done", number="19/01"))
    assert told(graph) == []


def given(**more: Any) -> Paper:
    """Tasks of a meeting of 2019 that no paper gives a number."""
    found = paper().act("Uri Thorn to arrange a road safety day at the college", ["Uri Thorn"], due="31 May 2019")
    found = found.act("That the clerk publish it on the site by 1 April 2019", ["Mrs U Trask"], due="1 April 2019")
    return found.act("Ola Finn to prepare a local plan", [], due="31 March 2019", **more).present("Una Trask")


@pytest.mark.parametrize(
    ("text", "said", "meant"),
    [
        ("Road safety day, college", {"number": "19/04"}, "arrange a road safety day"),
        ("Road safety day, college", {"number": "19/04", "owners": ["Una Trask"]}, "arrange a road safety day"),
        ("Road safety day, college", {"number": "18/04"}, ""),  # another year
        ("Road safety day, college", {"number": "4"}, ""),
        ("Road repairs, bridge", {"number": "19/04"}, ""),
        ("Publish site plan", {"number": "19/05", "due": "1/4/19", "owners": ["Una Trask"]}, "publish it on"),
        ("Publish leaflet", {"number": "19/05", "owners": ["Una Trask"]}, ""),
        ("Publish leaflet", {"number": "19/05", "due": "01/04/19", "owners": ["Ola Finn"]}, ""),
        ("Local plan", {"number": "19/06", "due": "31/03/20", "struck": "~~31/03/19~~"}, "prepare a local plan"),
        ("Local plan", {"number": "19/06", "due": "31/03/20"}, ""),
    ],
)
def test_a_row_whose_number_opens_with_a_year_tells_of_a_task_of_that_year(
    text: str, said: dict[str, Any], meant: str
) -> None:
    found = [task for task, _, _ in told(graph_of(given(), row(text, "Complete", "reported_done", **said)))]
    assert (meant in found[0] and len(found) == 1) if meant else found == []


@pytest.mark.parametrize(
    ("number", "text", "joined"),
    [
        ("19/07", "Seats, kerbs and benches", True),  # the owner and a word
        ("19/07", "Kerb at the school", False),
        ("7", "Seats, kerbs and benches", False),  # plain numbers begin again at each meeting
        ("18/07", "Seats, kerbs and benches", False),
    ],
)
def test_a_number_that_a_board_gives_once_needs_fewer_words(number: str, text: str, joined: bool) -> None:
    before = paper().act("Uri Thorn to count the broken benches in the park", ["Uri Thorn"], number=number)
    graph = graph_of(before, row(text, "Done", "reported_done", number=number, owners=["Uri Thorn"]))
    assert bool([rule for _, rule, _ in told(graph) if rule == "a later log prints its number"]) is joined


def test_without_a_number_the_deed_and_its_owner_join() -> None:
    done = row("Map the hydrants in Quarry Lane", "Ongoing", "in_progress", owners=["Una Trask"])
    assert told(graph_of(first(), done)) == [(MAP, "a later log prints its deed", "in_progress")]
    other = row("Map the hydrants in Quarry Lane", "Ongoing", "in_progress", owners=["Uri Thorn"])
    assert told(graph_of(first(), other)) == []


def test_a_row_that_fits_two_actions_joins_none() -> None:
    twice = first().act(MAP, ["Una Trask"], number="19/01", item="2", order=1)
    graph = graph_of(twice, row("Map the hydrants in Quarry Lane", "Complete", "reported_done", number="19/01"))
    assert told(graph) == []


def test_who_takes_a_task_over_owns_it_from_that_day() -> None:
    taken: dict[str, Any] = {"number": "19/01", "taken_by": ["Ola Finn"], "taken_by_kinds": ["person"]}
    status = "Transferred to OF, new date June 2020"
    graph = graph_of(first(), row("Map the hydrants in Quarry Lane", status, "open", **taken))
    [edge] = [e for e in graph.edges if e.kind == "ASSIGNED_TO" and e.props.get("taken_over")]
    assert (edge.dst, edge.as_of, edge.rule) == ("person:ola-finn", "2019-06-01", "taken over, as a later log says")
    assert len([pair for pair in links(graph, "ASSIGNED_TO") if pair[0] == edge.src]) == 2
    closed = row("Map the hydrants in Quarry Lane", "Complete", "reported_done", **taken)
    assert not [e for e in graph_of(first(), closed).edges if e.props.get("taken_over")]


@pytest.mark.parametrize(
    ("line", "state", "joined"),
    [
        ("Quarry Lane hydrants: these had been drawn in. Complete.", "reported_done", True),
        ("Quarry Lane hydrants - the mapping had been deferred.", "in_progress", True),
        ("The following were noted: Quarry Lane hydrants - not yet done.", "open", True),
        ("Quarry Lane hydrants: the school had been repainted.", "reported_done", False),
        ("Quarry Lane shops: this had been done.", "reported_done", False),
        ("Hydrants: this had been done.", "reported_done", False),
    ],
)
def test_a_line_that_names_its_topic_tells_of_the_one_task_that_holds_it(line: str, state: str, joined: bool) -> None:
    kerb = first().act("The kerb in Quarry Lane be painted", []).act("The hydrants of the mill be counted", [])
    said = later().say("progress", line, item="3", order=2, text=line, state=state, refers_to={})
    found = [task for task, rule, _ in told(graph_of(kerb, said)) if rule == "later minutes name its topic"]
    assert found == ([MAP] if joined else []) or (joined and told(graph_of(kerb, said))[0][0] == MAP)


DAY: dict[str, Any] = {"raised": "2019-03-01"}


@pytest.mark.parametrize(
    ("text", "owners", "joined"),
    [
        ("Hydrants", ["Una Trask"], MAP),  # a word of it, and its owner
        ("Quarry Lane - map of hydrants", [], MAP),  # words enough
        ("Mapping of the hydrants in Quarry Lane", ["Una Trask"], MAP),
        ("Bench count", ["Uri Thorn"], COUNT),
        ("Hydrants", ["Uri Thorn"], ""),  # that day gave it to somebody else
        ("Hydrants", [], MAP),  # the one deed of that day with this word
        ("Trees", [], ""),
        ("Repaint the school", ["Una Trask"], ""),  # the owner alone
    ],
)
def test_a_row_that_says_when_it_was_raised_is_joined_to_a_deed_of_that_day(
    text: str, owners: list[str], joined: str
) -> None:
    graph = graph_of(first(), row(text, "Ongoing", "in_progress", owners=owners, **DAY))
    assert told(graph) == ([(joined, "a later log prints its day", "in_progress")] if joined else [])


def test_a_row_of_another_day_is_not_joined_to_an_older_deed() -> None:
    said = row("Map the hydrants", "Ongoing", "in_progress", owners=["Una Trask"], raised="2019-04-02")
    assert told(graph_of(first(), said)) == []


def test_a_row_tells_of_a_deed_and_of_its_giving_out_again() -> None:
    again = Paper("again.txt", "2019-04-01").meet().act("Map the hydrants in Quarry Lane", ["Una Trask"])
    again = again.present("Una Trask")
    done = row("Map the hydrants in Quarry Lane", "Done", "reported_done", owners=["Una Trask"])
    graph = graph_of(first(), again, done)
    assert sorted(task for task, _, _ in told(graph)) == ["Map the hydrants in Quarry Lane", MAP]


@pytest.mark.parametrize(
    ("number", "text", "joined"),
    [
        ("M19/2", "Bench count", COUNT),  # March or May of 2019
        ("Mar19/2", "Bench count", COUNT),
        ("J19/2", "Bench count", ""),  # no such meeting
        ("M18/2", "Bench count", ""),
        ("M19/2", "Trees", ""),
    ],
)
def test_letters_of_a_month_in_front_of_a_number_name_the_meeting(number: str, text: str, joined: str) -> None:
    graph = graph_of(first(), row(text, "Ongoing", "in_progress", owners=["Uri Thorn"], number=number))
    assert told(graph) == ([(joined, "a later log prints its day", "in_progress")] if joined else [])


@pytest.mark.parametrize(
    ("text", "state", "made"),
    [
        ("Letter to the water board", "open", True),  # given out at a meeting whose minutes nobody has
        ("Letter to the water board", "reported_done", False),
        ("Hydrants, again", "open", True),
        ("Hydrants of the lane by the quarry", "open", False),  # it may be the task in other words
    ],
)
def test_a_row_still_to_do_that_nothing_gave_out_is_a_task(text: str, state: str, made: bool) -> None:
    graph = graph_of(first(), row(text, "No news", state, number="7", owner_state="none"))
    tasks = [n for n in graph.nodes if n.kind == "Action" and n.props["text"] == text]
    assert [n.props["owner_state"] for n in tasks] == (["none"] if made else [])


@pytest.mark.parametrize(
    ("owners", "due", "joined"),
    [
        (["Una Trask"], "May 19", MAP),  # the owner, the month and a word
        (["U. Trask"], "31.05.19", MAP),
        (["Una Trask"], "June 19", ""),
        (["Uri Thorn"], "May 19", ""),
    ],
)
def test_a_row_with_the_owner_and_month_of_a_task_needs_but_a_word_of_it(
    owners: list[str], due: str, joined: str
) -> None:
    graph = graph_of(first(), row("Hydrants drawn on paper", "Ongoing", "in_progress", owners=owners, due=due))
    assert [task for task, _, _ in told(graph)] == ([joined] if joined else [])


def test_a_row_that_names_a_group_and_no_deed_gives_nobody_a_task() -> None:
    of_una = {"owners": ["Una Trask"], "owner_state": "resolved"}
    for text, kept in (("Lamp Group", False), ("Lamp Group terms", True), ("Chase the Lamp Group", True)):
        graph = graph_of(first(), row(text, "See below", "in_progress", **of_una))
        assert (text in [node.name for node in graph.nodes if node.kind == "Action"]) is kept, text


def log_of_letters(*, board: str = "", seen: tuple[str, ...] = ("Carol Quill",), printed: str = "C Quill") -> Graph:
    """A log whose one row prints its owner by a letter and a surname, and what an earlier paper says of people."""
    before = paper()
    for name in seen:
        before = before.present(name)
    log = later() if not board else paper("log.txt", "2019-06-01", board)
    task = log.act("Adult H plan", [], owner_state="unresolved", candidates=[printed], tokens=[printed])
    return graph_of(before, task)


def owners_by_letter(graph: Graph) -> list[str]:
    rule = "the one person of that letter and surname on the board's record"
    return [e.dst for e in graph.edges if e.kind == "ASSIGNED_TO" and e.rule == rule and e.basis == "derived"]


def test_a_letter_and_a_surname_are_the_one_person_of_the_board_whom_they_fit() -> None:
    graph = log_of_letters()
    assert len(owners_by_letter(graph)) == 1
    assert [n.props["owners"] for n in graph.nodes if n.kind == "Action"] == [["Carol Quill"]]


@pytest.mark.parametrize(
    ("seen", "board", "printed"),
    [
        (("Carol Quill", "Colin Quill"), "", "C Quill"),  # two fit
        (("Nora Quill",), "", "C Quill"),
        (("Carol Quill",), "Exbury Flood Forum", "C Quill"),  # seen at another board only
        (("Carol Quill",), "", "Quill"),
    ],
)
def test_a_letter_and_a_surname_that_may_be_another_stay_open(seen: tuple[str, ...], board: str, printed: str) -> None:
    assert owners_by_letter(log_of_letters(seen=seen, board=board, printed=printed)) == []


def test_a_row_of_a_post_that_no_minutes_gave_out_is_a_task_of_that_post() -> None:
    graph = graph_of(first(), row("Draft of the agreement", "With the solicitor", "in_progress", number="19/09",
                                  owners=["Head of Parks"], owner_kinds=["post"], owner_state="resolved"))  # fmt: skip
    tasks = [n for n in graph.nodes if n.kind == "Action" and n.name == "Draft of the agreement"]
    assert [n.props["owner_state"] for n in tasks] == ["resolved"]


def test_a_row_that_only_says_where_its_matter_is_told_makes_no_task() -> None:
    graph = graph_of(first(), row("Quay Group", "See Parks", "in_progress", owners=["Uri Thorn"], points_on=True))
    assert [n.name for n in graph.nodes if n.kind == "Action" and n.name == "Quay Group"] == []


@pytest.mark.parametrize(
    ("said", "joined"),
    [
        ({"left_from": "2019-03", "owners": ["Una Trask"]}, True),  # the owner and a word
        ({"left_from": "2019-03-01", "owners": ["Una Trask"]}, True),
        ({"left_from": "2019-03", "owners": ["Uri Thorn"]}, False),
        ({"left_from": "2018-11", "owners": ["Una Trask"]}, False),
        ({"owners": ["Una Trask"]}, False),
    ],
)
def test_a_row_of_what_is_left_over_from_a_meeting_tells_of_a_task_of_that_day(
    said: dict[str, Any], joined: bool
) -> None:
    graph = graph_of(first(), row("Lane plan", "Done 28 May", "reported_done", **said))
    assert told(graph) == ([(MAP, "a later log prints its day", "reported_done")] if joined else [])


def test_an_old_row_that_its_own_paper_gives_out_again_is_one_task() -> None:
    said = row("Hydrant map", "Carry fwd", "open", owners=["Una Trask", "Ola Finn"])
    graph = graph_of(said.act("Hydrant map (c/f)", ["Una Trask"]))
    assert [n.props["text"] for n in graph.nodes if n.kind == "Action"] == ["Hydrant map (c/f)"]
    other = row("Hydrant map", "Carry fwd", "open", owners=["Ola Finn"])
    graph = graph_of(other.act("Hydrant map (c/f)", ["Una Trask"]))
    assert len([n for n in graph.nodes if n.kind == "Action"]) == 2
