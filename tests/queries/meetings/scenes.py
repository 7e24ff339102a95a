"""Lists of invented meetings: a record and a few letters in, the same record with whoever came and did not, out."""

from __future__ import annotations

from typing import Any

from tests.queries.conftest import BOARD, Record

ONE, TWO, THREE, FOUR = "2020-01-10", "2020-04-10", "2020-07-10", "2021-05-10"
STATES = {"p": "present", "a": "apology", "s": "substitute", "n": "absent", "g": "also_present", "u": "unknown"}
FILL = ("Una Oakley", "Ivo Penn", "Meg Quill")  # three who are always there make a list


def meeting_key(date: str, body: str = BOARD) -> str:
    return f"meeting:{body[5:]}/{date}"


def met(record: Record, *dates: str, **props: Any) -> Record:
    """Say that the board met on these days."""
    record.node(BOARD, "Fernhill Safety Board")
    for date in dates:
        record.meeting(date, "1", **props)
    return record


def listed(record: Record, *dates: str) -> Record:
    """Say that the board met on these days and who came, as in a list held whole."""
    met(record, *dates)
    for date in dates:
        attend(record, date)
    return record


def item_of(record: Record, date: str, number: str, title: str = "", **props: Any) -> str:
    """Say what an item is called and how it is numbered."""
    key = f"item:{BOARD[5:]}/{date}/{number}"
    return record.node(key, title or f"Item {number}", date, number=number, title=title, **props)


def attend(record: Record, date: str, *, full: bool = True, body: str = BOARD, **states: str) -> None:
    """Say of people how they came: `anne_hart="p"`; with `full` three more are there, as in a list held whole."""
    for name, state in states.items():
        person = f"person:{name.replace('_', '-')}"
        record.say(person, "ATTENDED", meeting_key(date, body), date, said(person), state=STATES[state], role="")
    for name in FILL if full else ():
        person = record.node(f"person:{name.lower().replace(' ', '-')}", name)
        home = record.node("organization:lake-charity", "Lake Charity")
        told = {"state": "present", "role": "", "organization": home}
        record.say(person, "ATTENDED", meeting_key(date, body), date, name, **told)


def attend_for(record: Record, date: str, state: str, name: str, home: str = "", *, post: str = "") -> str:
    """Say of one person how they came, with the organisation and post that the list prints."""
    person = record.node(f"person:{name.lower().replace(' ', '-')}", name)
    props = {"state": STATES[state], "role": "", "name_as_written": name}
    if home:
        props["organization"] = record.node(f"organization:{home.lower().replace(' ', '-')}", home)
    if post:
        props["post"] = record.node(f"post:{post.lower().replace(' ', '-')}", post)
    record.say(person, "ATTENDED", meeting_key(date), date, f"{name} ({post or home})", **props)
    return person


def said(person: str) -> str:
    return person.partition(":")[2].replace("-", " ").title()
