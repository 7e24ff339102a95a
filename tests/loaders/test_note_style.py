"""Who does it by the notes of a clerk in a hurry in, the owners out: 'Ann + Bo to ...', 'Supt to ...', 'All to'."""

from __future__ import annotations

import pytest

from tests.loaders.made import PEOPLE, actions, said

CALLED = (*PEOPLE, "Supt Ida Hollis", "Ned Ash (Head of Kennels and Stables)")


@pytest.mark.parametrize(
    ("sentence", "owners"),
    [
        ("Agreed: Tess + Perry to offer a session to both schools before Easter 2032.", ["Tess Moor", "Perry Stone"]),
        ("Tess + Perry to offer a session to both schools.", ["Tess Moor", "Perry Stone"]),
        ("Tess Moor + Ned Ash to offer a session.", ["Tess Moor", "Ned Ash"]),
        ("Second review: Tess to write to the family.", ["Tess Moor"]),
        ("Second review: Tess and Perry will pick up the questions.", ["Tess Moor", "Perry Stone"]),
        ("Road safety - Tess to send the figures.", ["Tess Moor"]),
        ("Farm days – Perry Stone to book the hall.", ["Perry Stone"]),
        ("Supt to raise it with the chief nurse.", ["Ida Hollis"]),
        ("Superintendent to raise it with the chief nurse.", ["Ida Hollis"]),
        ("The Superintendent would write to the owners.", ["Ida Hollis"]),
        ("All leads to send Tess half a page by 10 January.", ["All leads"]),
        ("All theme leads to send Tess half a page.", ["All theme leads"]),
        ("Each school to send its dates.", ["Each school"]),
        ("The Head of Kennels would let members know by 14 January.", ["Ned Ash"]),
        ("The Head of Parks would let members know by 14 January.", ["Perry Stone"]),
    ],
)
def test_who_does_it_in_a_note(sentence: str, owners: list[str]) -> None:
    found = [action.owners for action in said(sentence, CALLED).actions]
    assert found == ([owners] if owners else [])


@pytest.mark.parametrize(
    "sentence",
    [
        "Tess leads to the shore.",
        "The Head of Stables would let members know.",
        "The Head of Swimming would let members know.",
        "Insp to raise it with the chief nurse.",
        "Tess Moor: the lights are out.",
        "Second review: the Council will meet in May.",
        "Kennels - to be looked at again.",
    ],
)
def test_words_near_to_those_give_nobody_a_task(sentence: str) -> None:
    assert all(action.owners == [] for action in said(sentence, CALLED).actions)


def test_two_of_a_rank_are_neither() -> None:
    found = said("Supt to raise it with the nurse.", (*CALLED, "Superintendent Colin Dray")).actions
    assert all(action.owners == [] for action in found)


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("by end of this week", "end of this week"),
        ("by the end of this week", "end of this week"),
        ("this week", "this week"),
        ("next week", "next week"),
        ("before Easter 2032", "Easter 2032"),
        ("by Christmas", "Christmas"),
        ("by Christmas 2031", "Christmas 2031"),
        ("- Nov 2031", "Nov 2031"),
        ("– Spring 2032", "Spring 2032"),
        ("by Friday", "Friday"),
        ("when they meet at the county board on 3 December, and report back", "3 December"),
    ],
)
def test_by_when_in_words(words: str, due: str) -> None:
    assert [action.due for action in actions(f"Tess Moor to send the figures {words}.")] == [due]


def test_what_happened_in_a_week_is_no_day_to_be_done_by() -> None:
    assert [action.due for action in actions("Tess Moor to present the events of this week.")] == [None]
