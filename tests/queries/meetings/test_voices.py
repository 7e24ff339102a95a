"""Whether a partner is at the table is seen from whoever speaks for it too, where the list of those present is cut."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.store.sqlite import SqliteView
from graph.view import Window
from queries.meetings.attendance import find_attendance
from queries.meetings.seats import find_seats
from tests.folders import load_folder

Held = Callable[..., SqliteView]
HEAD = "Fernhill Safety Board\n\nMinutes of the meeting held on {day} at the Town Hall\n\n"
WHOLE = (
    "Present:\nAnne Hart, Fernhill Borough Council (Chairman)\nCal Moor, Fernshire Police\n"
    "Ada Moss, Victim Aid\nBen Low, Fernshire Fire and Rescue Service\n\n"
)
REFUGE = WHOLE.replace("Victim Aid", "Dale Refuge")


@pytest.fixture
def held(tmp_path: Path) -> Held:
    def load(**meetings: str) -> SqliteView:
        folder = tmp_path / "minutes"
        folder.mkdir()
        for name, text in meetings.items():
            (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        place = tmp_path / "graph.db"
        assert load_folder(folder, place)
        return SqliteView(place)

    return load


def cells(view: SqliteView, key: str, until: str = "") -> list[dict[str, Any]]:
    rows = find_seats(view, window=Window(until=until)).rows
    return [one for row in rows if row["key"] == key for one in row["meetings"] if one["loaded"]]


def minutes(day: str, *lines: str, present: str = "") -> str:
    items = "".join(f"{number}. ITEM {number}\n\n{line}\n\n" for number, line in enumerate(lines, 1))
    return HEAD.format(day=day) + present + items


def test_a_partner_that_speaks_is_there_and_the_others_cannot_be_told(held: Held) -> None:
    view = held(
        one=minutes("10 January 2020", "The Board noted the plan.", present=WHOLE),
        two=minutes(
            "10 April 2020",
            "Apologies were received from Cal Moor.",
            "The Fernshire Fire Commander said that fires were fewer. The police said in a letter that all was well.",
            "The NHS Trust had reported in March.",
        ),
    )
    assert [one["state"] for one in cells(view, "fire")] == ["present", "present"]
    police = cells(view, "police")
    assert [one["state"] for one in police] == ["present", "cannot_tell"]
    assert "apologies from Cal Moor" in police[1]["why"]
    row = next(row for row in find_seats(view).rows if row["key"] == "police")
    assert (row["last_present"], row["cannot_tell_since"]) == ("2020-01-10", ["2020-04-10"])
    fire = next(row for row in find_seats(view).rows if row["key"] == "fire")
    assert any("Fire Commander said that fires were fewer" in e["quote"] for e in fire["evidence"])


def test_what_a_later_list_says_changes_no_cell_of_an_earlier_meeting(held: Held) -> None:
    view = held(
        one=minutes("10 January 2020", "Noted.", present=WHOLE.replace(", Fernshire Fire and Rescue Service", "")),
        two=minutes("10 April 2020", "Noted.", present=WHOLE),
    )
    then = cells(view, "fire", "2020-01-10")
    assert then == cells(view, "fire")[:1]
    assert then[0]["state"] == "no_entry"


def test_somebody_listed_for_a_partner_speaks_for_it_at_the_next_meeting(held: Held) -> None:
    view = held(
        one=minutes("10 January 2020", "Noted.", present=WHOLE),
        two=minutes("10 April 2020", "Noted.", "Mr Low said that fires were fewer.", "Noted."),
        three=minutes("10 April 2024", "Noted.", "Ben Low said that fires were fewer.", "Noted."),
    )
    assert [one["state"] for one in cells(view, "fire")] == ["present", "present", "cannot_tell"]


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("The NHS Adult Safeguarding Manager stated that beds were short.", "present"),
        ("Ada Moss (NHS Safeguarding Lead) said that beds were short.", "present"),
        ("An update was provided by the interim Designated Nurse.", "present"),
        ("The Fern Valley NHS Safeguarding Manager stated that beds were short.", "cannot_tell"),
        ("The NHS Trust Safeguarding Manager stated that beds were short.", "cannot_tell"),
        ("The Designated Nurse of the Fernshire Hospital said that beds were short.", "cannot_tell"),
        ("The NHS Liaison Officer said that beds were short.", "cannot_tell"),
        ("The Chairman said that the NHS Adult Safeguarding Manager was on leave.", "cannot_tell"),
        ("A report from the NHS Safeguarding Manager was noted.", "cannot_tell"),
        ("The NHS said that beds were short.", "cannot_tell"),
        ("Ada Moss (Victim Aid) said of the NHS Safeguarding Manager that she was on leave.", "cannot_tell"),
    ],
)
def test_an_officer_whose_post_is_the_authoritys_own_was_there(held: Held, line: str, state: str) -> None:
    view = held(one=minutes("10 January 2020", line, "Noted."))
    assert [one["state"] for one in cells(view, "health")] == [state]


@pytest.mark.parametrize(
    ("line", "there"),
    [
        ("Ms Moss of Dale Refuge said that beds were short.", 2),
        ("Ada Moss (Dale Refuge) repeated that beds were short.", 2),
        ("Ada Moss, Manager of Dale Refuge, said that beds were short.", 2),
        ("Ada Moss said that beds were short.", 2),
        ("Ms Hart said that Ms Moss of Dale Refuge was on leave.", 1),
        ("Ms Moss of Lake Homes and of Dale Refuge was thanked.", 1),
    ],
)
def test_who_speaks_for_a_partner_without_a_seat_of_law_is_there(held: Held, line: str, there: int) -> None:
    view = held(
        one=minutes("10 January 2020", "The Board noted the plan.", present=REFUGE),
        two=minutes("10 April 2020", line, "The plan was noted."),
    )
    rows = {row["name"]: row for row in find_attendance(view, by="organization").rows}
    assert rows["Dale Refuge"]["attended"] == there
    assert len({one["meeting"] for one in rows["Dale Refuge"]["evidence"]}) == there


def test_a_partner_is_heard_though_its_name_holds_a_guarded_word(held: Held) -> None:
    view = held(
        one=minutes("10 January 2020", "The Board noted the plan.", present=WHOLE),
        two=minutes("10 April 2020", "Ms Moss of Victim Aid said that beds were short.", "Noted."),
    )
    rows = {row["name"]: row for row in find_attendance(view, by="organization").rows}
    assert rows["Victim Aid"]["attended"] == 2


def test_a_full_list_that_leaves_a_partner_out_stands(held: Held) -> None:
    short = REFUGE.replace("Ada Moss, Dale Refuge\n", "")
    view = held(
        one=minutes("10 January 2020", "The Board noted the plan.", present=REFUGE),
        two=minutes("10 April 2020", "Ms Moss of Dale Refuge said no.", present=short),
        three=minutes("10 July 2020", "The Board noted the plan.", present=REFUGE),
    )
    rows = {row["name"]: row for row in find_attendance(view, by="organization").rows}
    assert (rows["Dale Refuge"]["attended"], rows["Dale Refuge"]["no_entry"]) == (2, ["2020-04-10"])
