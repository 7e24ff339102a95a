"""Invented scenes, one for each kind of gap: a record in, the same record with that gap out."""

from __future__ import annotations

from typing import Any

from tests.queries.conftest import BOARD, Record

ONE, TWO, THREE, FOUR = "2020-01-10", "2020-04-10", "2020-07-10", "2021-05-10"
ANNE, BEN, CAL = "person:anne-hart", "person:ben-low", "person:cal-moor"
FIRE = "post:fire/station-commander"


def says(record: Record, *numbers: str, date: str = ONE, **props: Any) -> None:
    record.meeting(date, *(numbers or ("4",)), **props)


def attend(record: Record, date: str, **states: str) -> None:
    for name, state in states.items():
        home = "" if "_" not in name else "organization:" + name.split("_")[1]
        record.say(
            f"person:{name.split('_')[0]}",
            "ATTENDED",
            f"meeting:{BOARD[5:]}/{date}",
            date,
            state=state,
            organization=home,
        )


def full_room(record: Record, date: str) -> None:
    attend(record, date, ola="present", pat="present", quin="present")


def no_owner(record: Record) -> None:
    says(record)
    record.action(ONE, "4", "Write to the schools.")


def no_owner_problem(record: Record) -> None:
    says(record)
    record.say(record.item(ONE, "4"), "RAISES", "issue:arson", ONE, "More work was needed on arson.")


def tbc(record: Record) -> None:
    says(record)
    record.action(ONE, "4", "Write to the schools.", owner_state="tbc", owner_tokens=["TBC"])


def collective_owner(record: Record) -> None:
    says(record)
    record.action(ONE, "4", "Send figures.", owner_state="collective", owner_tokens=["All"])


def ambiguous_owner(record: Record) -> None:
    says(record)
    record.action(
        ONE,
        "4",
        "Send figures.",
        owner_state="ambiguous",
        owner_tokens=["AB"],
        candidates=["Ada Bell", "Al Bow"],
    )


def post_vacant(record: Record) -> None:
    says(record)
    words = "The post of youth co-ordinator remained vacant."
    record.say(record.item(ONE, "4"), "RAISES", "issue:youth-work", ONE, words)


def post_called_vacant(record: Record) -> None:
    says(record)
    record.say(
        record.item(ONE, "4"),
        "MENTIONS",
        FIRE,
        ONE,
        "The post of Station Commander was vacant.",
        event="vacant",
    )


def owner_departed(record: Record) -> None:
    says(record)
    record.say(ANNE, "HOLDS", FIRE, ONE, "Anne Hart, Station Commander")
    record.action(ONE, "4", "Map the hydrants.", ANNE)
    record.meeting(TWO, "1")
    record.say(ANNE, "SUCCEEDED_BY", BEN, TWO, "Ben Low had taken over from Anne Hart.", post=FIRE)


def owner_replaced(record: Record) -> None:
    says(record)
    record.say(ANNE, "HOLDS", FIRE, ONE, "Anne Hart, Station Commander")
    record.say(ANNE, "LEADS", "issue:arson", ONE, "Anne Hart leads on arson.", relation="leads")
    record.meeting(TWO, "1")
    record.say(BEN, "HOLDS", FIRE, TWO, "Ben Low, Station Commander")


def lead_given_up(record: Record) -> None:
    says(record)
    record.meeting(TWO, "1")
    words = {"relation": "leads", "given": ONE, "given_up": TWO}
    record.say(ANNE, "LEADS", "issue:arson", ONE, "Anne Hart leads on arson.", **words)
    record.say(ANNE, "LEADS", "issue:arson", TWO, "Anne Hart stands down as lead on arson.", **words)


def owner_absent(record: Record) -> None:
    says(record)
    record.action(ONE, "4", "Map the hydrants.", ANNE)
    record.say(ANNE, "ATTENDED", f"meeting:{BOARD[5:]}/{ONE}", ONE, "Apologies: Anne Hart", state="apology")


def no_follow_up(record: Record) -> None:
    says(record, next_date=TWO)
    record.action(ONE, "4", "Map the hydrants.", ANNE, issue="issue:hydrants")
    record.meeting(TWO, "1")
    record.say(record.item(TWO, "1"), "ABOUT", "issue:licensing", TWO)


def partner_absent(record: Record) -> None:
    says(record)
    words = "There was no one present to give the update."
    record.say(record.item(ONE, "4"), "RAISES", "issue:youth-work", ONE, words)


def partner_apologies(record: Record) -> None:
    for date in (ONE, TWO):
        record.meeting(date, "1")
        full_room(record, date)
        attend(record, date, rae_probation="apology")


def issue_unled(record: Record) -> None:
    for date in (ONE, TWO):
        record.meeting(date, "4")
        record.say(record.item(date, "4"), "RAISES", "issue:arson", date, "Arson was causing concern.")


def priority_unled(record: Record) -> None:
    says(record)
    record.node("priority:plan/safe-homes", "Safe homes")
    record.say(record.item(ONE, "4"), "MENTIONS", "priority:plan/safe-homes", ONE, "Priority 2: Safe homes")


def body_silent(record: Record) -> None:
    for date in (ONE, TWO, THREE, FOUR):
        record.meeting(date, "1")
    record.say("body:arson-task-group", "REPORTS_TO", BOARD, ONE, "The Arson Task Group reports to the Board.")
    record.meeting("2021-08-10", "1")


def off_record(record: Record) -> None:
    says(record)
    record.action(ONE, "4", "The cost would be discussed outside of the meeting.", ANNE)
