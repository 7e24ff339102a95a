"""More forms of minutes that boards share: two languages, registers, brackets before deeds; a few invented lines."""

from __future__ import annotations

from loaders.people import parse_person
from tests.loaders.boards import HEAD, PEOPLE, meeting, owners


def test_labels_in_two_languages() -> None:
    found = meeting(
        HEAD + "Yn bresennol / Present\n\nTess Moor (TM), Director – Cadeirydd / Chair\n"
        "Ada Quill (AQ), Parks Manager\n\n"
        "Ymddiheuriadau / Apologies\n\nPerry Stone (Roads)\n"
    )
    assert [(a.name, a.state, a.role) for a in found.attendance] == [
        ("Tess Moor", "present", "chair"), ("Ada Quill", "present", None), ("Perry Stone", "apology", None),
    ]  # fmt: skip


def test_names_whose_tab_was_lost() -> None:
    found = meeting(HEAD + "Present:\nTess MoorDirector of Parks (Chair)\nAda McQuillFernhill Police\n")
    assert [(a.name, a.post, a.organization) for a in found.attendance] == [
        ("Tess Moor", "Director of Parks", None), ("Ada McQuill", None, "Fernhill Police"),
    ]  # fmt: skip


def test_of_a_register_of_several_days_that_of_the_meeting_counts() -> None:
    found = meeting(
        HEAD + "Name            Agency             5.3.31    4.6.31    2.9.31\n"
        "Tess Moor       Fernhill Council   Y         Y         A\n"
        "Ada Quill       Fernhill Police    Y         A         Y\n"
        "Perry Stone     Fernhill Homes     A         N         Y\n"
        "Key: Y = attended, N = did not attend, A = apology\n\n"
        "1. Lamps\n\nNone.\n\n2. Bins\n\nNone.\n\n3. Dogs\n\nNone.\n"
    )
    assert {a.name: a.state for a in found.attendance} == {
        "Tess Moor": "present", "Ada Quill": "apology", "Perry Stone": "absent",
    }  # fmt: skip


def test_a_register_without_the_day_of_the_meeting_says_of_nobody_who_came() -> None:
    found = meeting(
        HEAD + "Present:\n\nName            Agency             5.3.31    4.9.31    2.12.31\n"
        "Tess Moor       Fernhill Council   Y         Y         A\n"
        "Ada Quill       Fernhill Police    Y         A         Y\n"
        "Perry Stone     Fernhill Homes     A         N         Y\n"
        "Key: Y = attended, N = did not attend, A = apology\n\n"
        "1. Lamps\n\nNone.\n\n2. Bins\n\nNone.\n\n3. Dogs\n\nNone.\n"
    )
    assert {a.name: a.state for a in found.attendance} == dict.fromkeys(
        ("Tess Moor", "Ada Quill", "Perry Stone"), "unknown"
    )


def test_a_table_copied_from_a_browser_with_one_tab_between_cells() -> None:
    text = (
        "1. Lamps\n\nNone.\n\nSummary of new actions\n\nRef\tAction\tOwner\tBy when\n\n"
        "M1\tTrace the owner of the mill\tAQ\tMay\n\nM2\tWrite to the school about the gate and the fence\tPS, TM\t\n\n"
        "M3\tReturn the lorry\tAQ\tEaster\n"
    )
    assert owners(text) == [["Ada Quill"], ["Perry Stone", "Tess Moor"], ["Ada Quill"]]


def test_a_margin_that_only_says_action_marks_a_deed_of_its_own_words() -> None:
    text = (
        "4   Fence\n    4.1  The quotation was too high. AQ to get two more quotations.        ACTION\n\n"
        "5   Gate\n    5.1  PS to paint the gate before the school term begins.              ACTION\n"
        "\n6   Bins\n    6.1  None.\n"
    )
    found = meeting(HEAD + PEOPLE + text).actions
    assert [(a.owners, a.owner_tokens) for a in found] == [(["Ada Quill"], ["AQ"]), (["Perry Stone"], ["PS"])]


def test_a_list_that_says_of_some_that_they_are_done_goes_over_old_actions() -> None:
    text = (
        "1. Outstanding work\n\nRef    What                              Who   Update\n"
        "F-1    Share the lamp survey             AQ    Closed\nF-2    Obtain figures for the school    PS    Open\n"
        "\n2. Bins\n\nNone.\n\n3. Dogs\n\nNone.\n"
    )
    assert owners(text) == []


def test_the_rank_tells_two_of_one_surname_apart() -> None:
    people = "Present: ACC Tess Moor (Chair), Supt Ada Moor\n\n"
    text = "1. Lamps\n\nACTION: Supt Moor to share the film.\n"
    assert [a.owners for a in meeting(HEAD + people + text).actions] == [["Ada Moor"]]


def test_who_and_when_in_a_bracket_in_front_of_the_deed() -> None:
    text = (
        "LAMPS:\n>> ACTION (Ada Quill, by 15 March): draw the map of the lamps\n"
        ">> ACTION (Perry Stone, next meeting): price new lamps\n>> DECISION: the plan was signed off.\n"
    )
    found = meeting(HEAD + PEOPLE + text).actions
    assert [(a.text, a.owners, a.due) for a in found] == [
        ("draw the map of the lamps", ["Ada Quill"], "15 March"), ("price new lamps", ["Perry Stone"], "next meeting"),
    ]  # fmt: skip


def test_one_who_came_for_another_without_a_comma_or_bracket() -> None:
    found = meeting(
        HEAD + "Present\n\nFernhill Police      Tess Moor for Una Bligh\nFernhill Homes       Ada Quill\n"
        "Fernhill Council     Perry Stone, Parks Manager\n"
    )
    assert {(a.name, a.state) for a in found.attendance} == {
        ("Tess Moor", "substitute"), ("Una Bligh", "represented"), ("Ada Quill", "present"), ("Perry Stone", "present"),
    }  # fmt: skip


def test_nobody_below_a_heading_of_apologies_is_present_whatever_else_it_says() -> None:
    for heading in ("Apologies / not represented", "Apologies (see also page 3), with thanks"):
        found = meeting(HEAD + f"Present:\n\nTess Moor\nAda Quill\n\n{heading}\n\nPerry Stone\nUna Bligh\n")
        states = {a.name: a.state for a in found.attendance}
        assert states["Tess Moor"] == "present"
        assert states.get("Perry Stone", "apology") == "apology"
        assert states.get("Una Bligh", "apology") == "apology"


def test_two_people_on_one_line_that_a_wide_gap_parts() -> None:
    found = meeting(HEAD + "Present:        Tess Moor (Convener)       Ada Quill\n                Morag Petrie\n")
    assert [a.name for a in found.attendance] == ["Tess Moor", "Ada Quill", "Morag Petrie"]


def test_the_independent_chair_of_a_board_named_by_its_letters_chairs_it() -> None:
    found = meeting(
        "Fernhill Safeguarding Adults Board\n\nMinutes of the meeting held on 4 June 2031\n\n"
        "Present\nTess Moor, Independent Chair, FSAB\nAda Quill, Parks Manager, Fernhill Council\n"
    )
    assert found.chair == "Tess Moor"


def test_who_is_asked_to_take_the_chair_has_no_task() -> None:
    assert owners("1. Welcome\n\nAda Quill was asked to take the meeting, the Chair being away.\n") == []


def test_the_body_that_a_motion_asks_does_not_bear_the_name_of_its_seconder() -> None:
    text = "1. Lamps\n\nMoved by A. Quill, seconded by P. Stone THAT Council be asked to mend the lamps. CARRIED\n"
    assert owners(text) == [["Council"]]


def test_a_day_glued_to_its_month_is_a_date() -> None:
    head = "Fernhill Safety Board\n\n13thMay 2031, 2.00pm, Committee Room B\n\n"
    found = meeting(head + PEOPLE + "1. Lamps\n\nNone.\n")
    assert found.date == "2031-05-13"


def test_a_vice_chair_broken_over_two_lines_is_no_second_chair() -> None:
    found = meeting(
        HEAD + "PRESENT:\n\nTess Moor                   Cabinet Member for Parks (Chairman)\n"
        "Ada Quill                   Fernhill Trust (Vice-\n                            Chairman)\n"
        "Perry Stone                 Roads Manager\nUna Bligh                   Fernhill Police\n"
    )
    assert found.chair == "Tess Moor"
    assert [(a.name, a.role) for a in found.attendance][:2] == [("Tess Moor", "chair"), ("Ada Quill", "vice_chair")]


def test_people_set_in_columns_are_nobodys_employer() -> None:
    found = meeting(HEAD + "Present: Zorgle Lee      Ada Quill      Tess Moor\n\n1. Lamps\n\nNone.\n")
    assert [(a.name, a.organization) for a in found.attendance] == [
        ("Zorgle Lee", None), ("Ada Quill", None), ("Tess Moor", None),
    ]  # fmt: skip
    pairs = meeting(HEAD + "Present:\n\nZorgle Lee      Ada Quill\nTess Moor       Perry Stone\n\n1. Lamps\n\nNone.\n")
    assert all(a.organization is None for a in pairs.attendance)
    assert "Tess Moor" in [a.name for a in pairs.attendance]


def test_a_place_is_nobody_to_stand_in_for() -> None:
    assert parse_person("Ann Lee for Bo Rae") is not None
    came = parse_person("Tess Moor for Ada Quill")
    assert came is not None
    assert (came.name, came.substitute_for) == ("Tess Moor", "Ada Quill")
    assert parse_person("Tess Moor for North Dale") is None
