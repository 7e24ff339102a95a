"""Minutes by people who write as they speak ('In the room', 'Sorry for absence', 'Next one') in, the same facts out."""

from __future__ import annotations

import pytest

from loaders.records import MeetingRecord
from tests.loaders.made import read

HEAD = "Fernhill Safety Board\n\nNotes - Wed 4 June 2031, 2pm\n\n"
TAIL = (
    "\n\n1. Last time\n\nThe notes were agreed.\n\n2. Dogs\n\nThe dogs were counted.\n\n3. Cats\n\nThe cats were not.\n"
)


def noted(people: str, tail: str = TAIL) -> MeetingRecord:
    (meeting,) = read(HEAD + people + tail)[1].meetings
    return meeting


def states(people: str) -> dict[str, str]:
    return {row.name: row.state for row in noted(people).attendance}


@pytest.mark.parametrize(
    ("label", "state"),
    [
        ("In the room:", "present"),
        ("Round the table -", "present"),
        ("Who came:", "present"),
        ("Who was there:", "present"),
        ("Who's on the call:", "present"),
        ("Here -", "present"),
        ("There:", "present"),
        ("Sorry for absence:", "apology"),
        ("Sent sorries:", "apology"),
        ("Regrets:", "apology"),
        ("Couldn't come:", "apology"),
        ("Not able to make it -", "apology"),
        ("Not here (sorry):", "apology"),
        ("Not here:", "absent"),
        ("Who didn’t:", "absent"),
        ("No word:", "absent"),
        ("Missing:", "absent"),
    ],
)
def test_a_label_in_everyday_words(label: str, state: str) -> None:
    assert states(f"Present: Ida Brook\n{label} Orla Finch, Perry Stone") == {
        "Ida Brook": "present", "Orla Finch": state, "Perry Stone": state,
    }  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    ["Here we go again, said Orla Finch.", "There Orla Finch found the dogs.", "Who came last time is not known."],
)
def test_the_same_words_in_a_sentence_are_no_label(sentence: str) -> None:
    assert states(sentence) == {}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Next one: Thurs 11 September 2031, same place", "2031-09-11"),
        ("Next time 11 September 2031, 2pm", "2031-09-11"),
        ("Next: 11 Sept", "2031-09-11"),
        ("Meet again Thurs 11 September, 7pm", "2031-09-11"),
        ("Next up is a talk on 11 September 2031", None),
    ],
)
def test_the_next_meeting_in_everyday_words(said: str, expected: str | None) -> None:
    meeting = noted("Here: Orla Finch, Perry Stone", f"{TAIL}\n{said}\n")
    assert meeting.next_meeting.date == expected


def rows(people: str) -> list[tuple[str, str, str | None, str | None]]:
    return [(row.name, row.state, row.post, row.organization) for row in noted(people).attendance]


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ("Not here: Orla Finch (sent sorry), Perry Stone", {"Orla Finch": "apology", "Perry Stone": "absent"}),
        ("Sorry: Orla Finch (Parks); cc: Perry Stone, Ida Brook", {"Orla Finch": "apology"}),
        (
            "Here: Orla Finch; Perry Stone (PS for Ida Brook, item 2 on)",
            {"Orla Finch": "present", "Perry Stone": "substitute", "Ida Brook": "represented"},
        ),
        (
            "Here: Orla Finch; Perry Stone (standing in for Ida Brook)",
            {"Orla Finch": "present", "Perry Stone": "substitute", "Ida Brook": "represented"},
        ),
        (
            "Here: Orla Finch; Cllrs T Stone & M Brook",
            {"Orla Finch": "present", "T Stone": "present", "M Brook": "present"},
        ),
        (
            "Here: Pat, Orla, Cllr Perry Stone, Tony (housing)",
            {"Pat": "present", "Orla": "present", "Perry Stone": "present", "Tony": "present"},
        ),
    ],
)
def test_what_stands_beside_a_name_and_after_it(people: str, expected: dict[str, str]) -> None:
    assert states(people) == expected


@pytest.mark.parametrize(
    ("people", "post"),
    [
        ("Here: Orla Finch (1); Perry Stone (2)", None),
        ("Sorry: Orla Finch, Keith", None),
        ("Here: Orla Finch, Officer J. Brand (PD), Perry Stone", None),
        ("Here: Perry Stone, Chief Insp Orla Finch", "Chief Inspector"),
    ],
)
def test_no_post_is_made_of_a_footnote_or_of_another_person(people: str, post: str | None) -> None:
    assert next(row[2] for row in rows(people) if row[0] == "Orla Finch") == post


def test_lines_with_a_colon_part_a_list_by_bodies() -> None:
    police, angels = "From the Dale Police:\nOrla Finch\n\n", "Beach Angels:\nPerry Stone\n\n"
    assert rows(f"Here:\n\n{police}{angels}From the Parks Trust (PT):\nIda Brook") == [
        ("Orla Finch", "present", None, "Dale Police"),
        ("Perry Stone", "present", None, None),
        ("Ida Brook", "present", None, "Parks Trust"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Orla in the chair.", "Orla Finch"),
        ("OF in the chair.", "Orla Finch"),
        ("Ms Finch agreed to chair as Perry was late.", "Orla Finch"),
        ("Orla got us going at 2.05.", "Orla Finch"),
        ("Orla ran it.", "Orla Finch"),
        ("Chaired by: Orla", "Orla Finch"),
        ("Stone in the chair.", None),  # two of them
        ("Orla agreed to chair the dogs group.", None),
        ("Orla chaired a dogs group last year.", None),
    ],
)
def test_the_chair_by_one_name(said: str, expected: str | None) -> None:
    meeting = noted(f"Here: Orla Finch, Perry Stone, Ida Stone\n\n{said}")
    assert meeting.chair == expected
    assert [row.name for row in meeting.attendance] == ["Orla Finch", "Perry Stone", "Ida Stone"]


def test_the_chair_of_another_body_does_not_preside() -> None:
    meeting = noted("Here: Orla Finch (Chair, Licensing Committee), Perry Stone (chairing)")
    assert meeting.chair == "Perry Stone"
    assert meeting.attendance[0].post == "Chair"


def test_an_initial_is_no_rank() -> None:
    assert [row[0] for row in rows("Here: T Bowen-Rees, A/Insp Orla Finch, Perry Stone")] == [
        "T Bowen-Rees", "Orla Finch", "Perry Stone",
    ]  # fmt: skip
