"""The record as it stood on a day: later facts, names, titles and doubts are not in it."""

from __future__ import annotations

import pytest

from graph.asof import as_it_stood, whole
from graph.asof_cut import earlier, renamed
from graph.asof_view import AsOfView
from graph.schema import Node
from graph.sightings import dated_aliases, sightings
from graph.view import Window
from tests.queries.conftest import BOARD, Open, Record, opened, record

__all__ = ["opened", "record"]  # fixtures of the queries' tests
ONE, TWO, THREE = "2020-01-10", "2020-04-10", "2021-05-10"
ANNE, CAL, POST = "person:anne-hart", "person:cal-moor", "post:fire/station-commander"
WRITTEN = [{"name": "Anne Low", "why": "judged"}, {"name": "A Low", "why": "initials"}]


@pytest.fixture
def changing(record: Record) -> Record:
    for date in (ONE, TWO, THREE):
        record.meeting(date, "1")
    record.node(ANNE, "Anne Hart", aliases=WRITTEN)
    record.node(BOARD, "Fernhill Safety Board", aliases=[{"name": "Fernhill Group", "why": "board renamed"}],
                events=[{"event": "named", "on": ONE}, {"event": "renamed", "on": THREE}])  # fmt: skip
    record.node(POST, "Group Commander", THREE, aliases=[{"name": "Station Commander", "why": ""}], vacant=[ONE, THREE])
    titles = [{"title": "Station Commander", "first_cited": ONE, "last_cited": TWO},
              {"title": "Group Commander", "first_cited": THREE, "last_cited": THREE}]  # fmt: skip
    for date, name in ((ONE, "Anne Low"), (THREE, "Anne Hart")):
        record.say(ANNE, "HOLDS", POST, date, f"{name}, Station Commander", titles=titles, end="2021-04-30")
    record.say(ANNE, "MEMBER_OF", BOARD, ONE, "The Fernhill Group has Anne Low.")
    record.say(ANNE, "MEMBER_OF", BOARD, THREE, "The Fernhill Safety Board has Anne Hart.")
    record.say(CAL, "LEADS", "issue:arson", THREE, "Cal Moor leads on arson.", relation="leads")
    return record


def test_a_view_without_a_day_is_the_view_itself(changing: Record, opened: Open) -> None:
    view = opened(changing)
    assert as_it_stood(view, "") is view
    cut = as_it_stood(view, TWO)
    assert as_it_stood(cut, THREE) is cut
    assert whole(as_it_stood(cut, ONE)) is view


def test_of_two_days_the_earlier_counts_and_a_year_is_as_late_as_its_end() -> None:
    assert [earlier("2020", "2020-03"), earlier("", "2019"), earlier("2019-12-31", "2020")] == [
        "2020-03",
        "2019",
        "2019-12-31",
    ]


def test_what_is_first_said_later_is_not_there(changing: Record, opened: Open) -> None:
    view = AsOfView(opened(changing), TWO)
    assert [node.key for node in view.nodes(["Person"])] == [ANNE]
    assert [node.key for node in view.nodes(["Issue"])] == []
    assert view.edges(["LEADS"]) == []
    assert view.search("arson") == []
    assert [node.date for node in view.nodes(["Meeting"])] == [ONE, TWO]


def test_a_name_used_later_does_not_show(changing: Record, opened: Open) -> None:
    store = opened(changing)
    anne, board = AsOfView(store, TWO).nodes(keys=[ANNE, BOARD])[::-1]
    assert (anne.name, board.name) == ("Anne Low", "Fernhill Group")
    assert [event["event"] for event in board.props["events"]] == ["named"]
    assert AsOfView(store, THREE).nodes(keys=[ANNE])[0].name == "Anne Hart"
    assert AsOfView(store, TWO).nodes(keys=[POST])[0].props["vacant"] == [ONE]


def test_a_meeting_is_called_by_the_name_its_board_had(changing: Record, opened: Open) -> None:
    changing.node(f"meeting:{BOARD[5:]}/{ONE}", f"Fernhill Safety Board, {ONE}", ONE, status="minuted")
    store = opened(changing)
    assert AsOfView(store, TWO).nodes(["Meeting"])[0].name == f"Fernhill Group, {ONE}"
    assert AsOfView(store, THREE).nodes(["Meeting"])[0].name == f"Fernhill Safety Board, {ONE}"


def test_a_relation_said_again_later_is_cut_to_what_was_known(changing: Record, opened: Open) -> None:
    view = AsOfView(opened(changing), TWO)
    (held,) = view.edges(["HOLDS"])
    assert (held.first_cited, held.last_cited, held.end) == (ONE, ONE, "")
    assert [title["title"] for title in held.props["titles"]] == ["Station Commander"]
    assert [quote.quote for quote in view.evidence([held.id])[held.id]] == ["Anne Low, Station Commander"]
    post = view.nodes(keys=[POST])[0]
    assert (post.name, post.date) == ("Station Commander", TWO)
    assert view.edges(["HOLDS"], window=Window(since=TWO)) == []


def test_who_is_asked_for_by_a_later_name_is_found_but_not_told(changing: Record, opened: Open) -> None:
    view = AsOfView(opened(changing), TWO)
    assert [(node.key, node.name) for node in view.find("Anne Hart", ["Person"])] == [(ANNE, "Anne Low")]
    assert [(node.key, node.props) for node in view.find("Cal Moor", ["Person"])] == [(CAL, {})]
    assert view.find("Moor", ["Person"]) == []


def test_notes_of_later_are_not_told(changing: Record, opened: Open) -> None:
    changing.meta = {
        "moved": [{"person": ANNE, "first_seen": THREE}, {"person": ANNE, "first_seen": ONE}],
        "joins": [
            {"person": ANNE, "left": "Anne Low", "right": "A Low", "rule": "initials", "why": "in 3 documents"},
            {"person": ANNE, "left": "Anne Low", "right": "Anne Hart", "rule": "judged", "why": ""},
        ],
        "undecided": [{"left": "Anne Hart", "left_key": ANNE, "right": "Cal Moor", "right_key": CAL}],
        "disputed_acronyms": {"NPS": ["National Probation Service", "New Substances"]},
    }
    notes = AsOfView(opened(changing), TWO).meta()
    assert [note["first_seen"] for note in notes["moved"]] == [ONE]
    assert [(note["right"], note["why"]) for note in notes["joins"]] == [("A Low", "")]
    assert notes["undecided"] == []
    assert notes["disputed_acronyms"] == {}


def test_a_slice_is_cut_too(changing: Record, opened: Open) -> None:
    found = AsOfView(opened(changing), TWO).slice([ANNE])
    assert CAL not in found.nodes
    assert found.nodes[ANNE].name == "Anne Low"
    assert {quote.meeting for edge in found.edges for quote in edge.evidence} == {ONE}


def test_names_are_dated_by_the_words_that_hold_them(changing: Record, opened: Open) -> None:
    view = opened(changing)
    (held,) = view.edges(["HOLDS"])
    quotes = view.evidence([held.id])[held.id]
    used = sightings(["Anne Low", "Anne", "nne Low"], quotes)
    assert used == {"Anne Low": [ONE], "Anne": [ONE, THREE], "nne Low": []}
    told = dated_aliases(view.nodes(keys=[ANNE])[0], quotes)
    assert [(alias["name"], alias["from"], alias["until"]) for alias in told] == [
        ("Anne Low", ONE, ONE),
        ("A Low", None, None),
    ]


def test_what_a_board_becomes_is_not_known_before_somebody_tells_it() -> None:
    told = {"event": "ended", "other": "Fernhill Safety Board", "on": TWO, "quote": ""}
    node = Node(BOARD, "Body", "Fernhill Group", "", {"events": [told], "successor": "body:fernhill safety"})
    assert "successor" not in renamed(node, (), ONE, ()).props
    assert renamed(node, (), TWO, ()).props["successor"] == "body:fernhill safety"
