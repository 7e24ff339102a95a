"""Lists whose entries take several lines: posts and employers below or above the names; stand-ins in a bracket."""

from __future__ import annotations

import pytest

from loaders.people import parse_person
from tests.loaders.made import read
from tests.loaders.test_attendance_layouts import row_of, states


def test_a_post_and_employer_stand_on_the_line_below_each_name() -> None:
    people = (
        "Statutory Members\nCyng. / Cllr Orla Finch\nLeader, Fernhill Council (Chair)\nDr Perry Stone\n"
        "Fernhill Health Trust\nTess Moor\nHead of Roads, Fernhill Council\nBernard Quill\nHealthwatch Fernhill"
    )
    assert list(states(people)) == ["Orla Finch", "Perry Stone", "Tess Moor", "Bernard Quill"]
    assert row_of(people, "Orla Finch") == ("Leader", "Fernhill Council", "chair")
    assert row_of(people, "Bernard Quill")[1] == "Healthwatch Fernhill"


def test_an_employer_stands_over_its_people() -> None:
    people = (
        "PRESENT:\n\nFernhill Borough Council\nOrla Finch (Chair)\nTess Moor, Head of Roads\n\n"
        "Dale Police Service\nSergeant Perry Stone\n\nAPOLOGIES were received from Bernard Quill (Trust), Cllr Ola\nRae"
    )
    assert row_of(people, "Tess Moor")[1] == "Fernhill Borough Council"
    assert row_of(people, "Perry Stone")[1] == "Dale Police Service"
    assert states(people)["Ola Rae"] == "apology"


def test_members_of_whom_each_has_a_unit_in_brackets_were_there() -> None:
    people = "Chair: Orla Finch\nMembers: Tess Moor (Police); Perry Stone (Fire); Rufus Bell (NHS); Ola Rae (X)\n"
    assert [states(people)[name] for name in ("Tess Moor", "Rufus Bell", "Ola Rae")] == ["present"] * 3


def test_a_post_at_a_place_is_nobody_else() -> None:
    people = "Present: Orla Finch (OF) - Station Manager Fernhill and Dale Fire; Group Manager Perry Stone; Tess Moor"
    assert list(states(people)) == ["Orla Finch", "Perry Stone", "Tess Moor"]


def test_a_board_for_a_place_stands_in_for_nobody() -> None:
    people = "Present: Orla Finch (Probation Board for NI), Perry Stone, Dale Police, for TM"
    assert states(people) == {"Orla Finch": "present", "Perry Stone": "substitute", "TM": "represented"}


def test_a_partner_of_whom_no_word_came_is_no_person() -> None:
    heard = parse_person("Jobcentre Plus: no reply received")
    assert heard is None
    assert parse_person("Quay Trust - not represented") is None
    told = parse_person("Mark Dunn: no reply received")
    assert told is not None


@pytest.mark.parametrize(
    ("above", "state"),
    [("Apologies: Bo Hart", "present"), ("Present: Bo Hart\n\nApologies: Jo Reed", "unknown"), ("", "unknown")],
)
def test_members_on_one_line_came_where_the_head_lists_who_did_not_and_nobody_else_as_present(
    above: str, state: str
) -> None:
    text = (
        f"FERNHILL SAFETY BOARD\n\nRecord of meeting: 4 June 2031\n\n{above}\n\n"
        "Members: Perry Stone (Parks); Pia Sand (Dale Hospital); Una Vale (Lay Member)\n\n1 Welcome\n\nNoted.\n"
    )
    came = {row.name: row.state for row in read(text)[1].meetings[0].attendance}
    assert {came[name] for name in ("Perry Stone", "Pia Sand", "Una Vale")} == {state}


def test_two_people_before_one_bracket_between_semicolons() -> None:
    people = (
        "Attendees\nCllr Orla Finch (FBC); Supt Perry Stone, Ch Insp Neil Sand (Police); "
        "Jackie Moor, Dan Quill (FBC Parks); Moira Rae (DCC); Hannah Vale (DCC Public Health)"
    )
    assert list(states(people)) == [
        "Orla Finch", "Perry Stone", "Neil Sand", "Jackie Moor", "Dan Quill", "Moira Rae", "Hannah Vale",
    ]  # fmt: skip
    assert row_of(people, "Moira Rae")[1] == "DCC"


def test_a_name_that_fills_its_column_and_cells_that_go_on_below() -> None:
    people = (
        "PRESENT\n"
        "  Orla Finch          Deputy Police and Crime Commissioner (in the\n"
        "                      Chair)\n"
        "  Tess Moor           Interim Director of Roads\n"
        "  Ch Supt N Harbinger Dale Police\n"
        "  Perry Stone         Strategic Lead, Public Health and\n"
        "                      Social Care\n"
        "  Rufus Bell          Area Manager, Dale Recovery\n"
    )
    assert row_of(people, "Orla Finch") == ("Deputy Police and Crime Commissioner", None, "chair")
    assert row_of(people, "N Harbinger")[1] == "Dale Police"
    assert row_of(people, "Perry Stone")[0] == "Strategic Lead, Public Health and Social Care"
