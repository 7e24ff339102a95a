"""Who chairs a group as an aside or another sentence tells it."""

from __future__ import annotations

import pytest

from tests.loaders.made import meeting, read, said


def test_whoever_opens_a_meeting_without_an_election_presides() -> None:
    people = ("Perry Stone (Head of Parks)", "Tess Moor (Dog Warden)", "Ann Ley (Nurse)")
    assert meeting("Welcome|Perry Stone opened the meeting.", "Dogs|None.", people=people).chair == "Perry Stone"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Ann Ley had left the Council in May to take up a post in Hull and had not been replaced.", "Ann Ley"),
        ("Perry Stone said that he was leaving the Council in May.", "Perry Stone"),
        ("Perry Stone told the Board that he would be retiring in May.", "Perry Stone"),
        ("Perry Stone said that he would not be leaving the Council.", ""),
        ("Ann Ley had not left the Council.", ""),
        ("Perry Stone asked whether she was leaving the Council.", ""),
        ("Perry Stone said that he was leaving the Council chamber.", ""),
    ],
)
def test_who_leaves_is_told_in_many_words(sentence: str, name: str) -> None:
    assert [told.name for told in said(sentence).tenures if told.event == "outgoing"] == ([name] if name else [])


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("QUAY SKILLS PARTNERSHIP\n\nMinutes of the meeting of the Partnership Board held on Thursday 4 June 2031",
         "QUAY SKILLS PARTNERSHIP BOARD"),
        ("Quay Skills Partnership\nMinutes of the Partnership Board\n\nThursday 4 June 2031",
         "Quay Skills Partnership Board"),
        ("QUAY SKILLS PARTNERSHIP\n\nMinutes of the meeting held on Thursday 4 June 2031", "QUAY SKILLS PARTNERSHIP"),
    ],
)  # fmt: skip
def test_the_partnership_board_is_the_board_of_the_partnership_above_it(head: str, body: str) -> None:
    text = f"{head}\n\nPresent:\n\nOrla Finch (Chair)\nPerry Stone (Head of Parks)\n\n1. WELCOME\n\nNone.\n"
    assert read(text)[1].meetings[0].body == body


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [
        ("Mr Gars, as chair of the Group, said that it had met.", "Neil Gars"),
        ("NG reported on behalf of the Dog and Park Group, of which he is chair, that dogs bark.", "Neil Gars"),
        ("Mr Gars (Chair of the Group) reported that dogs bark.", "Neil Gars"),
        ("NG, who chairs the Group, said that dogs bark.", "Neil Gars"),
        ("Orla Finch, as chair of the Group, said that dogs bark.", ""),
        ("Mr Gars could not go on as chair of the Dog and Park Group.", ""),
        ("Mr Gars asked about the Dog and Park Group, of which he was once chair.", ""),
    ],
)
def test_who_chairs_the_group_whose_report_it_is(sentence: str, lead: str) -> None:
    people = ("Orla Finch (OF) (Chairman)", "Neil Gars (NG) (Head of Parks)")
    item = f"Dog and Park Group|{sentence}"
    found = meeting("Apologies|None were received.", item, "Next meeting|3 September 2031.", people=people).leads
    assert [(one.lead, one.issue.casefold()) for one in found] == ([(lead, "dog and park group")] if lead else [])
