"""Actions with their date and lead on the next line, decisions under a label, who presided by post only."""

from __future__ import annotations

import pytest

from loaders.parsers.resolutions import effect_of
from tests.loaders.made import PEOPLE, meeting, read, said
from tests.loaders.test_attendance_layouts import row_of

BLOCK = """Lamps|3.1 Half of the lamps are dark.

ACTION 7/32   Councils and wardens to agree on a list of dark streets
              before the clocks go back.
              Deadline: 3 October                              Lead: Tess Moor

ACTION 8/32   Map to be printed for the wardens.
              By: end of May                                   Lead: -
"""


def test_a_numbered_action_has_its_date_and_its_lead_below_it() -> None:
    first, second = meeting(BLOCK).actions
    assert (first.owners, first.due) == (["Tess Moor"], "3 October")
    assert first.text.startswith("Councils and wardens to agree")
    assert (second.owners, second.owner_state, second.due) == ([], "none", "end of May")


def test_a_pointer_to_an_action_elsewhere_is_still_none() -> None:
    assert meeting("Lamps|Progress was slow, see action 7/32 of the last meeting for the reasons.").actions == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Everyone was asked to introduce themselves.",
        "Members were reminded to switch off their phones.",
        "All partners were asked to raise their hands before speaking.",
    ],
)
def test_what_a_chair_asks_of_the_room_is_no_action(sentence: str) -> None:
    assert said(sentence).actions == []


@pytest.mark.parametrize(
    "words", ["Agreed.", "They were approved subject to one change.", "The notes were accepted as correct."]
)
def test_minutes_are_agreed_in_a_word(words: str) -> None:
    (resolution,) = meeting(f"Minutes of the last meeting|{words}").resolutions
    assert resolution.effect == "approve"


def test_minutes_that_were_not_agreed_are_no_resolution() -> None:
    assert meeting("Minutes of the last meeting|They were not agreed, as page 2 was missing.").resolutions == []
    assert meeting("Lamps|Agreed. The lamps are dark.").resolutions == []


@pytest.mark.parametrize(
    ("below", "effects"),
    [
        ("To put the matter off until the May meeting.", ["defer"]),
        ("(i)    Approved the register.\n(ii)   Noted the costs of the lamps.", ["approve", "note"]),
        ("None at this meeting.", []),
    ],
)
def test_what_stands_under_decision_was_decided(below: str, effects: list[str]) -> None:
    found = meeting(f"Lamps|Perry Stone spoke of the lamps.\n\nDecision\n\n{below}\n\nTess Moor left.").resolutions
    assert [resolution.effect for resolution in found] == effects


def test_a_meeting_that_noted_and_agreed_did_more_than_note() -> None:
    assert effect_of("The Board noted the paper and agreed that Tess Moor be appointed as its lead") == "appoint"


@pytest.mark.parametrize(
    "words",
    [
        "The Borough Fire Commander chaired this meeting.",
        "As it was her turn, the Borough Fire Commander chaired today's meeting.",
    ],
)
def test_a_post_that_one_person_holds_presided(words: str) -> None:
    people = tuple(person.replace(" (Chairman)", "") for person in PEOPLE)
    assert meeting(f"Welcome|{words}", "Lamps|All dark.", people=people).chair == "Tess Moor"


def test_a_guest_who_chairs_another_council_does_not_preside() -> None:
    people = (*PEOPLE, "", "In attendance:", "Ivo Bream, Chair, Fern Parish Council")
    found = meeting("Lamps|All dark.", people=people)
    assert found.chair == "Orla Finch"


def test_chair_in_front_of_a_post_is_a_part_of_its_own() -> None:
    assert row_of("Present:\nOrla Finch (OF) Chair Director of Housing\nPerry Stone", "Orla Finch") == (
        "Director of Housing", None, "chair",
    )  # fmt: skip


def test_a_councillor_of_another_council_holds_that_post() -> None:
    assert row_of("Present: County Councillor T Moor, Cllr A Quill", "T Moor")[0] == "County Councillor"
    assert row_of("Present: County Councillor T Moor, Cllr A Quill", "A Quill")[0] == "Councillor"


@pytest.mark.parametrize(
    ("posts", "chair"),
    [
        ("Board Chair Harbour Officer Lay Member", "Tess Moor"),
        ("Chair Quay Safety Board Harbour Officer Lay Member", "Tess Moor"),
        ("Vice Chair Harbour Officer Board Chair", None),
        ("Chair of Harbour Trustees Harbour Officer Lay Member", None),
        ("Harbour Officer Board Chair Lay Member", None),
    ],
)
def test_the_first_of_columns_that_were_run_together_may_chair(posts: str, chair: str | None) -> None:
    text = (
        "Quay Safety Board Minutes of the meeting held on 3 March 2031 PRESENT Tess Moor Perry Stone Una Vane "
        f"{posts} TM PS UV APOLOGIES Clive Botham Manager CB ITEM ACTION WELCOME The meeting opened. "
    )
    text += "".join(f"LAMPS {n} " + "The lamps of the quay were counted and found to be out. " * 9 for n in range(6))
    found = read(f"{text}\n")[1].meetings[0]
    assert [a.name for a in found.attendance][:3] == ["Tess Moor", "Perry Stone", "Una Vane"]
    assert found.chair == chair
