"""Who links partners, groups and issues: in words, never more than the record says of them."""

from __future__ import annotations

from typing import Any

import pytest

from graph.view import Window
from queries.limits import limits
from queries.network import measures
from queries.network.links import KINDS, find_network
from queries.network.web import read_web
from tests.queries.conftest import BOARD, Open, Record

ONE, TWO = "2020-01-10", "2020-04-10"
ANNE, BEN, CAL = "person:anne-hart", "person:ben-low", "person:cal-reed"
FIRE, COUNCIL, ARSON, KITES = "organization:fire-service", "organization:council", "issue:arson", "issue:kites"


@pytest.fixture
def town(record: Record) -> Record:
    for date in (ONE, TWO):
        meeting = record.meeting(date, "4", "5")
        for person, home in ((ANNE, FIRE), (BEN, COUNCIL), (CAL, FIRE)):
            record.node(home)
            record.say(person, "ATTENDED", meeting, date, "Those present", state="present", organization=home)
            record.say(person, "MEMBER_OF", BOARD, date, "Members")
        record.say(ANNE, "LEADS", ARSON, date, f"Anne Hart leads on arson ({date}).", relation="leads")
        record.say(record.item(date, "4"), "ABOUT", ARSON, date, "Arson was spoken of.", words="arson")
    return record


def told(record: Record, opened: Open, kind: str, **window: str) -> list[str]:
    answer = find_network(opened(record), kinds=(kind,), window=Window(**window))
    assert all(row["evidence"] for row in answer.rows)
    return [row["what"] for row in answer.rows]


def test_an_issue_that_hangs_on_one_person(town: Record, opened: Open) -> None:
    said = "Anne Hart (Fire Service) is the only person this record names as leading or reporting on Arson."
    assert told(town, opened, "only_link") == [said]
    assert told(town, opened, "only_link", until=ONE) == []  # one meeting shows nothing of how it is


def say_mentioned(record: Record) -> None:
    record.say(record.item(TWO, "4"), "MENTIONS", BEN, TWO, "Ben Low spoke.")


def say_tasked(record: Record) -> None:
    record.action(TWO, "4", "Look at the barns.", BEN)


def say_reported(record: Record) -> None:
    record.say(BEN, "LEADS", ARSON, TWO, "Ben Low reported on arson.", relation="reports")


def say_titled(record: Record) -> None:
    record.node("post:council/arson-officer", "Arson Officer")
    record.say(BEN, "HOLDS", "post:council/arson-officer", TWO, "Ben Low, Arson Officer")


def say_group(record: Record) -> None:
    record.say(record.node("body:arson-task-group", "Arson Task Group"), "PART_OF", BOARD, TWO, "the Arson Task Group")


@pytest.mark.parametrize("said", [say_mentioned, say_tasked, say_reported, say_titled, say_group])
def test_nobody_is_the_only_one_where_somebody_else_comes_near(town: Record, opened: Open, said: Any) -> None:
    said(town)
    assert told(town, opened, "only_link") == []


def test_a_text_that_is_cut_short_leaves_it_open(town: Record, opened: Open) -> None:
    town.item(TWO, "4", truncated=True)
    answer = find_network(opened(town))
    assert [row for row in answer.rows if row["kind"] == "only_link"] == []
    assert answer.cannot_tell == [
        "whether anybody but Anne Hart leads or reports on Arson: the text of 10 April 2020 is cut short."
    ]


def test_who_stands_between_partners_and_issues(town: Record, opened: Open) -> None:
    assert told(town, opened, "broker") == []  # the board on which all sit links nobody
    town.say(BEN, "LEADS", KITES, TWO, "Ben Low leads on kites.", relation="leads")
    town.say(ANNE, "CHAIRS", "body:kite-group", TWO, "Anne Hart chairs the Kite Group.", role="chair")
    town.say(ANNE, "LEADS", KITES, TWO, "Anne Hart leads on kites.", relation="leads")
    assert told(town, opened, "broker") == ["Anne Hart links Fire Service and Kite Group with Arson and Kites."]


def test_partners_of_other_years_are_told_apart(town: Record, opened: Open) -> None:
    meeting = town.meeting("2022-01-10", "4")
    town.say(ANNE, "ATTENDED", meeting, "2022-01-10", "Anne Hart", state="present", organization=COUNCIL)
    assert told(town, opened, "broker") == ["Anne Hart links Council (2022) and Fire Service (2020) with Arson."]
    assert told(town, opened, "broker", until="2021") == []
    assert "Council" not in str(find_network(opened(town), kinds=("most_linked", "cluster"), window=Window(until=TWO)))


def test_the_most_linked_and_what_hangs_together(town: Record, opened: Open) -> None:
    for issue in (KITES, "issue:bins"):
        town.say(ANNE, "LEADS", issue, TWO, f"Anne Hart leads on {issue}.", relation="leads")
    most = "Anne Hart is named with 1 partner and 3 issues: Arson, Bins and Kites."
    assert told(town, opened, "most_linked") == [most]
    assert "are named together, mostly through Anne Hart" in told(town, opened, "cluster")[0]


def test_the_same_record_gives_the_same_answer_with_its_caution(town: Record, opened: Open) -> None:
    first, second = (find_network(opened(town)).to_dict() for _ in range(2))
    assert first == second
    assert first["warnings"][0].startswith("Minutes show who was named with what")


def test_a_record_that_is_too_large_says_how_to_narrow(
    town: Record, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(limits(), "network_things_compared", 2)
    monkeypatch.setitem(limits(), "network_rows_of_a_kind", 0)
    answer = find_network(opened(town))
    assert "things are too many to compare; narrow them" in answer.cannot_tell[0]
    assert answer.rows == []
    monkeypatch.setattr(measures, "SAMPLED", 0)
    assert measures.between(measures.graph_of(read_web(opened(town), Window())))


def test_days_before_the_first_meeting_and_an_empty_store(town: Record, opened: Open) -> None:
    assert "the earliest loaded minutes" in find_network(opened(town), window=Window(until="2010")).cannot_tell[0]
    assert find_network(opened(Record())).rows == []


def test_every_kind_is_named_in_the_catalogue() -> None:
    from queries.catalogue import LINKS

    assert tuple(KINDS) == LINKS
