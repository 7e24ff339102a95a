"""What an agenda listed and the minutes of the same day did not reach, put off or added."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.store.sqlite import SqliteView
from queries.meetings.planned import find_planned
from tests.folders import HEAD, load_folder
from tests.graph.made import BOARD, Paper, graph_of, node
from tests.queries.conftest import BOARD as BOARD_KEY
from tests.queries.conftest import Open, Record
from tests.queries.meetings.scenes import ONE, TWO, item_of


def planned(record: Record, listed: list[str], told: list[str], **props: Any) -> Record:
    record.node(BOARD_KEY, "Fernhill Safety Board")
    agenda = [
        {"number": str(n), "title": title, "quotes": [["agenda.txt", ONE, str(n), 1, n, 0, len(title), title]]}
        for n, title in enumerate(listed, 1)
    ]
    record.meeting(ONE, agenda=agenda)
    for order, title in enumerate(told):
        item = item_of(record, ONE, str(order + 20), title, **props)
        record.say(f"meeting:{BOARD_KEY[5:]}/{ONE}", "HAS_ITEM", item, ONE, title, order=order)
    return record


def states(record: Record, opened: Open) -> list[tuple[str, str]]:
    return [(row["state"], row["title"]) for row in find_planned(opened(record)).rows]


def test_what_only_one_of_the_two_papers_lists(record: Record, opened: Open) -> None:
    planned(record, ["Apologies", "Knife crime", "Lantern parade"], ["Knife crime in schools", "Alley gates"])
    assert sorted(states(record, opened)) == [("not_in_agenda", "Alley gates"), ("not_in_minutes", "Lantern parade")]
    assert all(row["evidence"] for row in find_planned(opened(record)).rows)


@pytest.mark.parametrize(
    ("listed", "told"),
    [
        ("POLICE UPDATE", "Police update"),
        ("Domestic Abuse Sub Group verbal update", "DOMESTIC ABUSE SUB-GROUP UPDATE"),
        ("Minutes of the previous meeting held on 3rd March", "Minutes of the last meeting"),
        ("Date and time of next meeting", "Close"),
    ],
)
def test_the_same_item_in_other_words_is_no_change(record: Record, opened: Open, listed: str, told: str) -> None:
    assert states(planned(record, [listed], [told]), opened) == []


def test_sub_groups_are_told_apart(record: Record, opened: Open) -> None:
    planned(record, ["Reports from sub-groups", "Arson sub group"], ["Reports from sub-groups", "Gangs sub group"])
    told = dict(states(record, opened))
    assert told == {"not_in_agenda": "Gangs sub group", "not_in_minutes": "Arson sub group"}


def test_minutes_that_are_cut_miss_nothing(record: Record, opened: Open) -> None:
    planned(record, ["Knife crime", "Lantern parade"], ["Knife crime"], truncated=True)
    assert states(record, opened) == []
    assert any("their text is cut" in note for note in find_planned(opened(record)).cannot_tell)


def test_where_one_paper_is_not_held_nothing_is_said(record: Record, opened: Open) -> None:
    record.meeting(ONE, "1")
    record.meeting(TWO, "1", status="scheduled")
    answer = find_planned(opened(record))
    assert list(answer.rows) == []
    assert "no agenda of that day is loaded" in answer.cannot_tell[0]
    assert "no minutes of that day are loaded" in answer.cannot_tell[1]


def test_the_agenda_is_kept_beside_minutes_that_replace_it() -> None:
    agenda = Paper("agenda.txt", "2019-03-01", status="scheduled").meet()
    agenda.say("item", "1 Lantern parade", item="1", order=0, title="Lantern parade", number="1")
    minutes = Paper("minutes.txt", "2019-03-01").meet()
    minutes.say("item", "7 Knife crime", item="7", order=0, title="Knife crime", number="7")
    graph = graph_of(agenda, minutes)
    meeting = node(graph, f"meeting:{BOARD.lower().replace(' ', '-')}/2019-03-01")
    assert [(item["number"], item["title"]) for item in meeting.props["agenda"]] == [("1", "Lantern parade")]
    assert [n.name for n in graph.nodes if n.kind == "AgendaItem"] == ["Knife crime"]


@pytest.mark.parametrize(
    ("title", "said", "put_off"),
    [
        ("LANTERN PARADE", "The map is late. Held over to November 2020.", True),
        ("MATTERS ARISING", "Lamps: the map is late. Held over to November 2020.", False),
        ("NOTES OF 10 JANUARY AND ACTION LOG", "Lamps: the map was deferred to May.", False),
        ("MATTERS ARISING", "This item was deferred to May.", True),
    ],
)
def test_an_earlier_action_put_off_is_no_item_put_off(tmp_path: Path, title: str, said: str, put_off: bool) -> None:
    text = HEAD.format(day="10 April 2020") + f"1. {title}\n\n{said}\n\n2. DOGS\n\nThe dogs were counted.\n"
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    load_folder(tmp_path, tmp_path / "graph.db")
    with SqliteView(tmp_path / "graph.db") as view:
        assert bool(find_planned(view).rows) is put_off
