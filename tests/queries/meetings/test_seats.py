"""Whether each responsible authority is at the table: by words of its name, and never more than the list says."""

from __future__ import annotations

import pytest
import yaml

from graph.plain_words import read_plain
from graph.view import Window
from queries.follow import later, twice
from queries.gaps import heard
from queries.meetings.recognized import LIST, authorities, is_of_the_act, is_unexplained
from queries.meetings.seats import find_seats
from queries.meetings.word_lists import FOLDER
from queries.owns import by_title
from tests.queries.conftest import BOARD, Open, Record
from tests.queries.meetings.scenes import ONE, TWO, attend, attend_for, listed, meeting_key, met


def states(record: Record, opened: Open, name: str, **window: str) -> list[str]:
    rows = find_seats(opened(record), window=Window(**window)).rows
    row = next(row for row in rows if row["key"] == name)
    return [meeting["state"] for meeting in row["meetings"]]


@pytest.mark.parametrize(
    ("name", "authority"),
    [
        ("Fernhill Borough Council", "council"),
        ("Royal Borough of Fernhill", "council"),
        ("Fernhill Parish Council", ""),
        ("Fernhill Youth Council", ""),
        ("Fernshire Police", "police"),
        ("Fernshire Constabulary", "police"),
        ("Office of the Police and Crime Commissioner", ""),
        ("Mayor's Office for Policing and Crime", ""),
        ("British Transport Police", ""),
        ("Fernshire Fire & Rescue Service", "fire"),
        ("Fernhill Fire Brigade", "fire"),
        ("FFRS", "fire"),
        ("National Probation Service", "probation"),
        ("Fernshire Community Rehabilitation Company", "probation"),
        ("NHS Fernshire Integrated Care Board", "health"),
        ("Fernhill Clinical Commissioning Group", "health"),
        ("Fernhill Health and Wellbeing Board", ""),
        ("Fernhill Hospitals NHS Trust", ""),
        ("Victim Support", ""),
        ("Safer Neighbourhood Board", ""),
    ],
)
def test_an_organization_is_known_by_words_of_its_name(name: str, authority: str) -> None:
    assert [one.key for one in authorities() if one.is_called(name)] == ([authority] if authority else [])


@pytest.mark.parametrize(
    ("title", "authority"),
    [
        ("Borough Commander", "police"),
        ("Borough Fire Commander", "fire"),
        ("Acting DCI Cal Moor", "police"),
        ("Deputy Police and Crime Commissioner", ""),
        ("Station Commander", "fire"),
        ("Councillor Anne Hart", "council"),
        ("Portfolio Holder for Safety", "council"),
        ("Head of Housing", ""),
        ("Police Community Support Officer", "police"),
        ("PC Cal Moor", "police"),
        ("Station Manager, Lake Rail", ""),
        ("Environmental Health Chief Inspector", ""),
    ],
)
def test_a_post_is_known_by_its_words_where_no_organization_is_said(title: str, authority: str) -> None:
    assert [one.key for one in authorities() if one.is_post(title)] == ([authority] if authority else [])


def test_there_away_and_not_named(record: Record, opened: Open) -> None:
    listed(record, ONE, TWO)
    attend_for(record, ONE, "p", "Anne Hart", "Fernshire Police")
    attend_for(record, TWO, "a", "Anne Hart", "Fernshire Police")
    attend_for(record, ONE, "s", "Ben Low", "Fernshire Fire and Rescue Service")
    assert states(record, opened, "police") == ["present", "apology"]
    assert states(record, opened, "fire") == ["substitute", "no_entry"]
    assert states(record, opened, "probation") == ["no_entry", "no_entry"]
    row = next(row for row in find_seats(opened(record)).rows if row["key"] == "police")
    assert (row["last_present"], row["last_seen"]) == (ONE, TWO)
    assert all(row["evidence"] for row in find_seats(opened(record)).rows)
    assert "Not named in the latest list held, 10 April 2020" in find_seats(opened(record)).headline[0]


def test_one_who_is_there_counts_more_than_one_who_is_away(record: Record, opened: Open) -> None:
    listed(record, ONE)
    attend_for(record, ONE, "a", "Anne Hart", "Fernshire Police")
    attend_for(record, ONE, "g", "Ben Low", "Fernshire Police")
    assert states(record, opened, "police") == ["present"]


def test_a_stand_in_is_a_substitute_for_the_authority(record: Record, opened: Open) -> None:
    listed(record, ONE)
    attend_for(record, ONE, "a", "Anne Hart", "Fernshire Police")
    attend_for(record, ONE, "s", "Cal Moor")
    record.say("person:cal-moor", "SUBSTITUTED_FOR", "person:anne-hart", ONE, meeting=meeting_key(ONE))
    assert states(record, opened, "police") == ["substitute"]


def test_without_a_list_nothing_is_missing(record: Record, opened: Open) -> None:
    met(record, ONE)
    attend(record, ONE, full=False)
    attend_for(record, ONE, "a", "Anne Hart", "Fernshire Police")
    assert states(record, opened, "fire") == ["cannot_tell"]
    row = next(row for row in find_seats(opened(record)).rows if row["key"] == "police")
    assert "others of it may have come" in row["meetings"][0]["why"]


def test_minutes_that_are_not_held_cannot_tell(record: Record, opened: Open) -> None:
    met(record, TWO, previous_date=ONE)
    attend(record, TWO)
    assert states(record, opened, "fire") == ["cannot_tell", "no_entry"]


@pytest.mark.parametrize("home", ["NHS Fernshire", "FRP"])
def test_a_name_that_may_be_the_authority_is_not_settled(record: Record, opened: Open, home: str) -> None:
    listed(record, ONE)
    attend_for(record, ONE, "p", "Anne Hart", home)
    assert states(record, opened, "health") == ["cannot_tell"]


def test_a_meeting_without_a_date_has_its_list_all_the_same(record: Record, opened: Open) -> None:
    record.node(BOARD, "Fernhill Safety Board")
    record.meeting("", "1")
    attend(record, "")
    attend_for(record, "", "p", "Anne Hart", "Fernshire Police")
    attend_for(record, "", "a", "Ben Low", post="Fire Commander")
    assert [states(record, opened, name) for name in ("police", "fire")] == [["present"], ["apology"]]


@pytest.mark.parametrize(
    ("post", "authority"), [("Chief Nurse", "health"), ("Head of Housing Needs", "council"), ("DI", "police")]
)
def test_a_post_without_an_employer_may_be_of_an_authority(
    record: Record, opened: Open, post: str, authority: str
) -> None:
    listed(record, ONE)
    attend_for(record, ONE, "p", "Anne Hart", post=post)
    assert states(record, opened, authority) == ["cannot_tell"]


def test_apologies_beside_one_who_may_be_of_it_are_not_all(record: Record, opened: Open) -> None:
    listed(record, ONE)
    attend_for(record, ONE, "a", "Anne Hart", "Fernhill Borough Council")
    attend_for(record, ONE, "p", "Ben Low", post="Director of Housing")
    cell = next(row for row in find_seats(opened(record)).rows if row["key"] == "council")["meetings"][0]
    assert (cell["state"], cell["unsure"]) == ("cannot_tell", True)
    assert "apologies from Anne Hart" in cell["why"]
    assert "Ben Low may be of it too" in cell["why"]


def test_letters_that_stand_for_something_else_are_known() -> None:
    assert [name for name in ("FRP", "MOPAC", "CPS", "Lake Homes", "Lake") if is_unexplained(name)] == ["FRP"]


@pytest.mark.parametrize(
    ("letters", "board", "unexplained"),
    [
        ("QSAB", "Quay Safeguarding Adults Board", False),
        ("PSB", "Old Quay Public Services Board", False),
        ("QFR", "Quay Safeguarding Adults Board", True),
        ("AB", "Quay Safeguarding Adults Forum", True),
    ],
)
def test_the_letters_of_the_board_itself_are_no_partner(letters: str, board: str, unexplained: bool) -> None:
    assert is_unexplained(letters, [board]) is unexplained


def test_a_partnership_adds_seats_of_its_own(record: Record, opened: Open) -> None:
    listed(record, ONE)
    record.meta["seats"] = [{"name": "Charities", "words": ["lake charity"]}, {"name": "Lake Homes", "words": []}]
    assert states(record, opened, "own-1") == ["present"]
    assert states(record, opened, "own-2") == ["no_entry"]
    assert "partnership.yml" in find_seats(opened(record)).warnings[-1]


@pytest.mark.parametrize(
    ("board", "of_the_act"),
    [
        ("Fernhill Community Safety Partnership", True),
        ("Safer Fernhill Board", True),
        ("Fernhill Crime and Disorder Reduction Partnership", True),
        ("Fernhill CSP Executive", True),
        ("Fernhill Homelessness Partnership Board", False),
        ("Fernhill Safeguarding Adults Board", False),
        ("Fernhill Health and Wellbeing Board", False),
        ("Fernhill Road Safety Forum", False),
    ],
)
def test_a_board_that_is_no_community_safety_partnership_is_told_so(
    board: str, of_the_act: bool, record: Record, opened: Open
) -> None:
    assert is_of_the_act([board]) == of_the_act
    met(record, ONE)
    record.node(BOARD, board)
    attend(record, ONE, anne_hart="p")
    told = " ".join(find_seats(opened(record)).warnings)
    assert ("does not bear the name of one" in told) == (not of_the_act)


def test_the_lists_are_what_yaml_reads() -> None:
    for path in (*sorted(FOLDER.glob("*.yml")), later.FILE, heard.FILE, twice.FILE, by_title.FILE):
        assert read_plain(path) == yaml.safe_load(path.read_text(encoding="utf-8"))
    assert (FOLDER / LIST).exists()


def test_a_sentence_that_nobody_came_from_an_authority_says_it_is_absent(record: Record, opened: Open) -> None:
    listed(record, ONE, TWO)
    attend_for(record, TWO, "p", "Anne Hart", "Fernshire Police")
    item = record.item(ONE, "4")
    record.say(meeting_key(ONE), "HAS_ITEM", item, ONE)
    police = record.node("organization:fernshire-police", "Fernshire Police")
    record.say(item, "MENTIONS", police, ONE, "Fernshire Police was not represented.", event="not_represented")
    assert states(record, opened, "police") == ["absent", "present"]


def test_whom_somebody_belongs_to_does_not_hang_on_the_window(record: Record, opened: Open) -> None:
    listed(record, ONE, TWO)
    attend_for(record, ONE, "p", "Anne Hart", "Fernshire Police")
    attend_for(record, TWO, "a", "Anne Hart")
    assert states(record, opened, "police") == ["present", "apology"]
    assert states(record, opened, "police", since=TWO) == ["apology"]


def test_letters_that_stand_for_the_known_home_of_somebody_are_it(record: Record, opened: Open) -> None:
    listed(record, ONE, TWO)
    attend_for(record, ONE, "p", "Anne Hart", "National Probation Service")
    attend_for(record, ONE, "p", "Ben Low", "Lake Wood Aid")
    attend_for(record, TWO, "p", "Anne Hart", "NPS")
    attend_for(record, TWO, "p", "Ben Low", "LWA")
    assert states(record, opened, "probation") == ["present", "present"]
    assert states(record, opened, "fire") == ["no_entry", "no_entry"]


def test_every_authority_stands_in_the_sentence_of_the_latest_list(record: Record, opened: Open) -> None:
    listed(record, ONE)
    attend_for(record, ONE, "p", "Anne Hart", "Fernshire Police")
    attend_for(record, ONE, "a", "Cal Moor", "Fernshire Fire and Rescue Service")
    attend_for(record, ONE, "p", "Ben Low", "NHS Fernshire")
    told = find_seats(opened(record)).headline[0]
    assert told.endswith(
        "10 January 2020: Council, Probation. There: Police. Apologies from: Fire and rescue. "
        "Cannot be told: Health (ICB, earlier CCG)."
    )
