"""Where later minutes speak of a task and do not settle it, their sentence is told; which entries a report left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.store.sqlite import SqliteView
from queries.follow.answer import _reached, find_follow_through
from queries.rows import Found
from tests.folders import HEAD, load_folder

MINUTES = HEAD + """1. {title}

{told}

2. DATE OF NEXT MEETING

The date of the next meeting was confirmed as {after}.

The meeting ended at 4.00 pm
"""
TASK = "It was agreed that Ben Low would write to the Commissioner about the size of the grant."
LATER = "Dot Reed had heard from the Commissioner that the grant for another year would be smaller."


def follow(folder: Path, later: str, task: str = TASK, *, title: str = "FUNDING") -> tuple[str, list[str], list[int]]:
    """Why a task stands as it does after the next minutes, and what proves it, with the lines."""
    told = (("one.txt", "10 January 2020", "10 April 2020", task), ("two.txt", "10 April 2020", "10 July 2020", later))
    for name, day, after, words in told:
        (folder / name).write_text(MINUTES.format(day=day, after=after, told=words, title=title), encoding="utf-8")
    load_folder(folder, folder / "graph.db")
    with SqliteView(folder / "graph.db") as view:
        row = find_follow_through(view).rows[0]
    return row["why"], [e["quote"] for e in row["evidence"]], [e["line"] for e in row["evidence"]]


def test_the_words_that_leave_a_task_undecided_are_told(tmp_path: Path) -> None:
    why, quotes, lines = follow(tmp_path, LATER)
    assert why.endswith(f"do not settle what became of this: “{LATER}”")
    assert (quotes[-1], lines[-1]) == (LATER, 14)


def test_words_of_another_matter_are_not_shown(tmp_path: Path) -> None:
    why, quotes, _ = follow(tmp_path, "The grant was noted.")
    assert "“" not in why
    assert len(quotes) == 1


def test_words_of_every_sentence_tell_no_matter_from_another(tmp_path: Path) -> None:
    task = "It was agreed that Ben Low would say which streets his brigade could name for the lamps."
    why, quotes, _ = follow(tmp_path, "Dot Reed said that calls in the name of the council could be reported.", task)
    assert "“" not in why
    assert len(quotes) == 1


def test_the_entries_that_reached_a_report_and_those_that_did_not_are_named() -> None:
    names = ("item", "owner_tokens", "owners", "owner_state", "in_matters_arising", "owner_doubt")
    entries = [
        ("4", ["AH"], ["Anne Hart"], "resolved", True, None),
        ("5", ["BL/DR"], ["Ben Low", "Dot Reed"], "resolved", False, "printed in the margin"),
        ("6", ["XY"], [], "unresolved", False, "it fits nobody"), ("7", ["All"], [], "collective", False, None),
        (None, ["QQ"], [], "tbc", False, None),
    ]  # fmt: skip
    rows = [Found(dict(zip(names, entry, strict=True)), ()) for entry in entries]
    assert _reached("2020-01-10", "2020-04-10", rows) == (
        "Action column of 10 January 2020: 1 of 5 entries reached Matters Arising for 10 April 2020; "
        "4 did not: 5 (Ben Low, Dot Reed) (?), 6 (XY) (?), 7 (All), QQ."
    )
    assert _reached("2020-01-10", "2020-04-10", rows[:1]) == (
        "Action column of 10 January 2020: 1 of 1 entry reached Matters Arising for 10 April 2020."
    )


SURVEY = "It was agreed that Ben Low would survey the empty kiosks beside the ferry ramp."


@pytest.mark.parametrize(
    ("later", "heard"),
    [
        ("Dot Reed said that visitors came by bus and by ferry and that most of them stayed for the afternoon.", False),
        ("Ben Low said that visitors came by bus and by ferry and that most of them stayed for the afternoon.", True),
        ("Kiosks: nothing new.", True),
        ("Kiosks - Dot Reed spoke of the weather, of the long winter, of the fair and of the new season.", True),
        ("Dot Reed spoke of empty kiosks, of the weather, of the long winter, of the fair and of the season.", True),
    ],
)
def test_one_word_of_a_task_in_a_sentence_on_other_things_does_not_speak_of_it(
    tmp_path: Path, later: str, heard: bool
) -> None:
    why, _, _ = follow(tmp_path, later, SURVEY, title="SEASON")
    assert ("do not speak of it" in why) is not heard


def test_the_name_of_the_board_is_no_matter_that_its_minutes_speak_of(tmp_path: Path) -> None:
    head = MINUTES.replace("FERNHILL SAFETY BOARD", "FERNHILL ROUGH SLEEPING PARTNERSHIP BOARD")
    task = "It was agreed that Ben Low would bid for a grant for rough sleeping hostels on the quay."
    later = "Dot Reed said that rough sleeping was spoken of at the fair and in the papers of the week."
    for name, day, after, told in (
        ("one.txt", "10 January 2020", "10 April 2020", task), ("two.txt", "10 April 2020", "10 July 2020", later),
    ):  # fmt: skip
        words = head.format(day=day, after=after, told=told, title="SEASON")
        (tmp_path / name).write_text(words, encoding="utf-8")
    load_folder(tmp_path, tmp_path / "graph.db")
    with SqliteView(tmp_path / "graph.db") as view:
        assert "Rough sleeping" not in find_follow_through(view).rows[0]["why"]


WRITE = "write to the Bishop about a vestry organ."


@pytest.mark.parametrize(
    ("task", "later", "silent"),
    [
        ("Ben Low would " + WRITE, "Quorum: Mr Low had written in May.", False),
        ("Agreed that the Chair would " + WRITE, "Quorum: the Chair had written in May.", False),
        ("Ben Low would " + WRITE, "Mr Low had written to the gardeners.", True),
        ("Ben Low would " + WRITE, "Ms Reed had written in May.", True),
        ("Ben Low would " + WRITE, "Mr Low had gone home in May.", True),
        ("Ben Low would " + WRITE, "Mr Low wished to write in May.", True),
    ],
)
def test_minutes_that_tell_the_deed_and_not_to_what_are_not_silent(
    tmp_path: Path, task: str, later: str, silent: bool
) -> None:
    why, *_ = follow(tmp_path, later, task, title="PEWS")
    assert ("do not speak of it" in why) is silent
