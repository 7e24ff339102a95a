"""Who leaves by the names that a meeting has for its people."""

from __future__ import annotations

import pytest

from tests.loaders.made import said

PEOPLE = (
    "Orla Finch (OF) (Chairman)",
    "Neil Gars (NG) (Head of Parks)",
    "Tess Moor (TM) (Fire Commander)",
    "Ann Ley (AL) (Nurse)",
)


def told(text: str) -> list[tuple[str, str | None]]:
    """Who leaves by a text, and when."""
    return [(one.name, one.on) for one in said(text, PEOPLE).tenures if one.event == "outgoing"]


@pytest.mark.parametrize(
    ("text", "name", "day"),
    [
        ("Tess left the council on 19 April.", "Tess Moor", "2031-04-19"),
        ("Tess Moor left the Youth Kite Service in October for a job in Wales.", "Tess Moor", "2030-10"),
        ("Tess Moor left the OPCC in April.", "Tess Moor", "2031-04"),
        ("Councillor Wye had not stood at the May election.", "Wye", "2031-05"),
        ("Chief Inspector Marsh had moved to headquarters on 5 September.", "Marsh", "2030-09-05"),
        ("Ruaridh Sand left us in May to join the Navy.", "Ruaridh Sand", "2031-05"),
        ("Tess left us in May to join the Navy.", "Tess Moor", "2031-05"),
        ("Tess left Marlow in May for a job in Wales.", "Tess Moor", "2031-05"),
        ("Ann – retires in January after thirty years.", "Ann Ley", "2032-01"),
        ("Bo Lee moved to Fernhill Police finance in December.", "Bo Lee", "2030-12"),
        ("Neil starts on 2 July and Tess's last day is 28 June.", "Tess Moor", "2031-06-28"),
        ("Ann Ley went on secondment to the regional office in April.", "Ann Ley", "2031-04"),
        ("NG announced that he will be leaving at the end of July for a post in Hull.", "Neil Gars", "2031-07"),
        ("TM announced that she is retiring in July after 30 years.", "Tess Moor", "2031-07"),
        ("AL will retire on 31 December and a new nurse will be needed.", "Ann Ley", "2031-12-31"),
        ("TM said that she has been posted to a regional unit from 12 July and this would be her last meeting.",
         "Tess Moor", "2031-07-12"),
        ("Councillor Finch did not stand in the elections in May.", "Orla Finch", "2031-05"),
        ("It was said that Inspector Ida Vole had moved to headquarters on 5 April.", "Ida Vole", "2031-04-05"),
        ("Tess Moor left in April and her files are in order.", "Tess Moor", "2031-04"),
    ],
)  # fmt: skip
def test_who_goes_is_told_in_many_ways(text: str, name: str, day: str) -> None:
    assert told(text) == [(name, day)]


@pytest.mark.parametrize(
    "text",
    [
        "Tess left the meeting at 3pm.",
        "Tess left on foot.",
        "Tess asked if AL would retire in May.",
        "AL will not be leaving at the end of July.",
        "The forms will be moving to a new website.",
        "Tess Moor left the Lamp Review in good order.",
        "Orla Finch did not stand for the minute of silence.",
        "Tess moved to another subject.",
    ],
)
def test_what_looks_like_a_going_and_is_none(text: str) -> None:
    assert told(text) == []
