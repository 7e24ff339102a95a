"""Notes as groups keep them in files and chats: first names, screen names, tick boxes, letters for numbers."""

from __future__ import annotations

import pytest

from loaders.records import MeetingRecord
from tests.loaders.made import read, read_table

NOTES = """# Fernhill Data Club - 2031-06-04

## Present

{people}

{rest}
"""
PEOPLE = "* Orla Finch @ofinch (voting member, chair)\n* Perry Stone @p-stone\n* Tess Moor @tess (voting)"


def notes(rest: str = "", people: str = PEOPLE) -> MeetingRecord:
    text = NOTES.format(people=people, rest=rest)
    return read_table(text + "\n## Dogs\n\nCounted.\n\n## Cats\n\nCounted too.\n")[1].meetings[0]


def plain(people: str, rest: str = "") -> MeetingRecord:
    text = f"Fernhill Safety Group - notes\n\nWed 4 June 2031, the hut\n\n{people}\n\n{rest}\n"
    return read(text)[1].meetings[0]


def states(meeting: MeetingRecord) -> dict[str, str]:
    return {row.name: row.state for row in meeting.attendance}


def test_screen_names_and_ways_of_voting_are_no_part_of_a_name() -> None:
    meeting = notes()
    assert states(meeting) == dict.fromkeys(("Orla Finch", "Perry Stone", "Tess Moor"), "present")
    assert {row.post for row in meeting.attendance} == {None}
    assert meeting.chair == "Orla Finch"


def test_a_guest_among_those_present_is_a_guest_alone() -> None:
    people = f"{PEOPLE}\n* Fernhill Council\n* Guest: Una Vale (Map Trust)\n* Rufus Bell (observer)\n* Ida Brook"
    found = states(notes(people=people))
    assert (found["Una Vale"], found["Rufus Bell"], found["Ida Brook"]) == ("also_present", "also_present", "present")
    assert "Fernhill Council" not in found


def test_the_heading_that_names_the_page_is_no_item() -> None:
    assert [item.title for item in notes().items] == ["Dogs", "Cats"]


def test_a_first_item_without_a_title_of_the_page_stays() -> None:
    meeting = read_table("# Welcome\n\nOrla Finch opened the meeting.\n\n# Dogs\n\nCounted.\n\n# Cats\n\nCounted.\n")[1]
    assert [item.title for item in meeting.meetings[0].items] == ["Welcome", "Dogs", "Cats"]


@pytest.mark.parametrize(
    ("mark", "owners"),
    [
        ("**TODO** @p-stone: put up a banner", ["Perry Stone"]),
        ("TODO @tess + @p-stone: put up a banner", ["Tess Moor", "Perry Stone"]),
        ("TODO: Tess - put up a banner", ["Tess Moor"]),
        ("AP: TM – put up a banner", ["Tess Moor"]),
        ("- [ ] Perry: put up a banner", ["Perry Stone"]),
        ("AP 2.1 - put up a banner. Lead: Perry / TM, by 22/10", ["Perry Stone", "Tess Moor"]),
        ("To do: Tess (& Perry if better) - put up a banner", ["Tess Moor"]),
    ],
)
def test_an_owner_in_front_of_a_deed_or_behind_lead(mark: str, owners: list[str]) -> None:
    (action,) = notes(f"## Signs\n\n{mark}").actions
    assert "put up a banner" in action.text
    assert (action.owners, action.owner_state) == (owners, "resolved")


@pytest.mark.parametrize(
    "mark",
    [
        "TODO @nobody-here: put up a banner",  # a screen name of nobody in the list
        "Action: Signs - the banner is to be put up",  # a topic, no owner
        "Action: Housing - letter",  # an employer in front of no verb
        "AP 4.2 - (blank)\n\nAP: all - count the dogs",
    ],
)
def test_words_in_front_of_a_dash_name_nobody_for_certain(mark: str) -> None:
    assert [owner for action in notes(f"## Signs\n\n{mark}").actions for owner in action.owners if owner != "all"] == []


def test_what_was_to_do_last_week_is_nothing_new() -> None:
    assert notes("## Last week's to-dos\n\n- [x] Tess: fix the map\n- [ ] Perry: ring the school").actions == []


def test_assigned_opens_an_item_and_its_deed_stands_below() -> None:
    (action,) = notes("## Page\n\nAssigned: Tess\nWelcome page to be rewritten for visitors.").actions
    assert action.owners == ["Tess Moor"]
    assert notes("## Page\n\nAssigned: Tess\nThe page was shown.").actions == []


def test_a_note_ends_with_its_line() -> None:
    rest = (
        "Signs\nAll fine here, nobody has hit one since the spring and the paint still holds.\n"
        "TO DO: Tess - box up the signs\nSpeed bumps - Perry says they are streets, not parks, and nobody mows them."
    )
    (action,) = plain("Here: Tess Moor, Perry Stone, Orla Finch", rest).actions
    assert (action.text, action.owners) == ("box up the signs", ["Tess Moor"])


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ("Sorry: Mrs Holloway, Keith", {"Holloway": "apology", "Keith": "apology"}),
        (
            "Present: Bea, Colin (chair), Steph from the Canal Office",
            {"Bea": "present", "Colin": "present", "Steph": "present"},
        ),
        (
            "Present: Orla Finch (Police); Anwen (from the Hall); Rob – Fire",
            {"Orla Finch": "present", "Anwen": "present", "Rob": "present"},
        ),
        ("Present: Orla Finch, Housing, Parks", {"Orla Finch": "present"}),
        ("Present: Orla Finch; Housing; Parks", {"Orla Finch": "present"}),
    ],
)
def test_first_names_alone_beside_others(people: str, expected: dict[str, str]) -> None:
    assert {name.removeprefix("Mrs "): state for name, state in states(plain(people)).items()} == expected


def test_a_label_over_one_name_gives_the_part_of_that_day() -> None:
    meeting = plain("Present\nOrla Finch\nPerry Stone\nTess Moor\n\nMinute taker\nTess Moor\n\nChair\nPerry Stone")
    assert (meeting.chair, meeting.clerk) == ("Perry Stone", "Tess Moor")
    assert len(meeting.attendance) == 3


def test_letters_number_items_where_they_follow_each_other() -> None:
    rest = "{}. Dogs\n\nCounted.\n\n{}. Cats\n\nCounted.\n\n{}. Dates\n\nNext one Wed 2 July 2031."
    people = "Present: Orla Finch, Perry Stone, Tess Moor"
    assert [item.number for item in plain(people, rest.format("A", "B", "C")).items] == ["A", "B", "C"]
    assert [item.number for item in plain(people, rest.format("J", "P", "T")).items] == [None]


def test_a_grid_parted_by_two_spaces_only_keeps_its_columns() -> None:
    grid = (
        "Register\nKey: Y = came  S = sent sorry  N = no word\n\nName  Where from  4/6\n"
        "Orla Finch (OF)  Parks  Y\n"
        "Perry Stone (PS)  St Bede's Primary School  S\nTess Moor (TM)  Housing assoc.  N\n"
        "Ida Brook (IB)  Refugee aid\nRufus Bell (RB)  Police, Fernhill  Y\nUna Vale (UV)  Library  Y"
    )
    assert states(plain(grid)) == {
        "Orla Finch": "present", "Perry Stone": "apology", "Tess Moor": "absent", "Ida Brook": "unknown",
        "Rufus Bell": "present", "Una Vale": "present",
    }  # fmt: skip


def test_numbers_with_a_dash_behind_them_open_items() -> None:
    rest = "1 - Opening\n\nHello.\n\n2 - Dogs\n\nCounted.\n\n3 - Cats\n\nCounted."
    assert [item.title for item in plain("Present: Orla Finch, Perry Stone", rest).items] == ["Opening", "Dogs", "Cats"]


@pytest.mark.parametrize(("name", "came"), [("Phoebe", True), ("Zedekiah", True), ("None", False), ("Nobody", False)])
def test_a_first_name_alone_behind_a_label_where_the_list_goes_by_first_names(name: str, came: bool) -> None:
    assert (name in states(plain(f"Present: Bea, Colin, Tess\nObserving: {name}"))) is came
    assert "Zedekiah" not in states(plain("Present: Orla Finch, Perry Stone\nObserving: Zedekiah"))


def test_times_and_the_end_of_a_meeting_are_no_items() -> None:
    meeting = notes("## Meeting times\n\nOpened: 10:07\n\n## Signs\n\nFine.")
    assert [item.title for item in meeting.items] == ["Signs", "Dogs", "Cats"]
