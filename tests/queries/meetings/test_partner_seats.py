"""A partner with a seat of law stands in the attendance by partner as that seat does, and its absence is told there."""

from __future__ import annotations

from typing import Any

from queries.meetings.attendance import find_attendance
from queries.meetings.seats import find_seats
from tests.queries.conftest import BOARD, Open, Record
from tests.queries.meetings.scenes import FOUR, ONE, THREE, TWO, attend, attend_for, met

POLICE = "Fernshire Police"


def of(record: Record, opened: Open, name: str) -> dict[str, Any]:
    rows = find_attendance(opened(record), by="organization").rows
    return dict(next(row for row in rows if row["name"] == name))


def test_a_post_alone_counts_for_the_one_partner_of_its_authority(record: Record, opened: Open) -> None:
    met(record, ONE, TWO, THREE)
    attend_for(record, ONE, "p", "Cal Moor", POLICE)
    attend_for(record, TWO, "a", "Cal Moor", POLICE)
    attend_for(record, TWO, "p", "Ivy Dell", post="Superintendent")
    attend_for(record, THREE, "p", "Ivy Dell", post="Superintendent")
    for date in (ONE, TWO, THREE):
        attend(record, date)
    row = of(record, opened, POLICE)
    assert (row["meetings"], row["attended"], row["apologies"]) == (3, 3, [])
    (seat,) = (one for one in find_seats(opened(record)).rows if one["key"] == "police")
    assert seat["present"] == row["attended"]
    assert {one["meeting"] for one in row["evidence"]} == {ONE, TWO, THREE}


def test_of_two_partners_of_an_authority_a_post_alone_counts_for_neither(record: Record, opened: Open) -> None:
    met(record, ONE, TWO)
    attend_for(record, ONE, "p", "Cal Moor", POLICE)
    attend_for(record, ONE, "p", "Gus Fry", "Fern Docks Police")
    attend_for(record, TWO, "p", "Ivy Dell", post="Superintendent")
    attend(record, ONE)
    attend(record, TWO)
    assert of(record, opened, POLICE)["meetings"] == 1
    assert of(record, opened, "Fern Docks Police")["meetings"] == 1


def test_a_stated_absence_is_counted_after_the_last_list_too(record: Record, opened: Open) -> None:
    met(record, ONE, TWO, THREE, FOUR)
    attend_for(record, ONE, "p", "Ada Moss", "Victim Aid")
    attend_for(record, TWO, "a", "Ada Moss", "Victim Aid")
    for date in (ONE, TWO, THREE):
        attend(record, date)
    for date in (TWO, FOUR):
        item = record.item(date, "1")
        told = f"Victim Aid was away {date}."
        record.say(item, "MENTIONS", "organization:victim-aid", date, told, event="not_represented")
    row = of(record, opened, "Victim Aid")
    assert (row["meetings"], row["attended"]) == (4, 1)
    assert (row["apologies"], row["listed_absent"], row["no_entry"]) == ([TWO], [FOUR], [THREE])
    assert any(one["quote"] == f"Victim Aid was away {FOUR}." for one in row["evidence"])


def test_a_list_of_members_tells_for_whom_somebody_sent_apologies(record: Record, opened: Open) -> None:
    met(record, ONE, TWO)
    person = attend_for(record, ONE, "a", "Ada Moss")
    attend(record, ONE)
    home = record.node("organization:victim-aid", "Victim Aid")
    record.say(person, "MEMBER_OF", BOARD, TWO, "Ada Moss, Victim Aid", on_behalf_of=home)
    row = of(record, opened, "Victim Aid")
    assert (row["meetings"], row["apologies"], row["first_cited"]) == (1, [ONE], ONE)


def test_apologies_beside_a_full_list_are_apologies_in_both(record: Record, opened: Open) -> None:
    met(record, ONE)
    person = attend_for(record, ONE, "a", "Dr Ada Moss")
    attend(record, ONE)
    home = record.node("organization:fernhill-ccg", "Fernhill Clinical Commissioning Group")
    record.say(person, "MEMBER_OF", BOARD, TWO, "Dr Ada Moss, Fernhill CCG", on_behalf_of=home)
    assert of(record, opened, "Fernhill Clinical Commissioning Group")["apologies"] == [ONE]
    (seat,) = (one for one in find_seats(opened(record)).rows if one["key"] == "health")
    assert [one["state"] for one in seat["meetings"]] == ["apology"]


def test_who_alone_came_as_a_substitute_is_one_in_both(record: Record, opened: Open) -> None:
    met(record, ONE)
    attend_for(record, ONE, "s", "Cal Moor", POLICE)
    attend(record, ONE)
    row = of(record, opened, POLICE)
    assert (row["attended"], row["sent_substitute"]) == (0, [ONE])
    (seat,) = (one for one in find_seats(opened(record)).rows if one["key"] == "police")
    assert (seat["present"], seat["substitute"]) == (0, 1)


def test_the_absence_of_another_partner_of_its_authority_is_not_told_of_a_partner(record: Record, opened: Open) -> None:
    group, board = "Dale Clinical Commissioning Group", record.node("organization:icb", "Dale Integrated Care Board")
    met(record, ONE, TWO)
    attend_for(record, ONE, "p", "Ada Moss", group)
    for date in (ONE, TWO):
        attend(record, date)
    said = "Nobody came for the ICB."
    record.say(record.item(TWO, "1"), "MENTIONS", board, TWO, said, event="not_represented")
    row = of(record, opened, group)
    assert (row["meetings"], row["listed_absent"]) == (1, [])
    (seat,) = (one for one in find_seats(opened(record)).rows if one["key"] == "health")
    assert seat["absent"] == 1
