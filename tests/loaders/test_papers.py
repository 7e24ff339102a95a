"""The other papers of a pack, in; states of updates, abbreviations, priorities, bodies and reporting lines, out."""

from __future__ import annotations

import pytest

from loaders.blocks import split_sentences
from loaders.parsers.bodies import parse_bodies, parse_cancelled
from loaders.parsers.glossary import parse_definitions
from loaders.parsers.matters_arising import parse_updates, update_state
from loaders.parsers.strategy import parse_strategy
from loaders.readers.text import read_text
from loaders.segments import Section


@pytest.mark.parametrize(
    ("update", "state"),
    [
        ("", "open"),
        ("An update will be provided at the meeting.", "promised"),
        ("The list has been circulated.", "reported_done"),
        ("The list has not yet been circulated.", "in_progress"),
        ("The work is ongoing.", "in_progress"),
        ("It was agreed to close this; no further action.", "agreed_closed"),
        ("Closed – officer gone, never received", "agreed_closed"),
        ("Closed as sent", "agreed_closed"),
        ("Closed in March", "agreed_closed"),
        ("Part done – 6 of 9; closed", "agreed_closed"),
        ("Closed session to be held in May", "in_progress"),
        ("Dropped – no money", "superseded"),
        ("Withdrawn", "superseded"),
        ("Dropped out of the scheme", "in_progress"),
        ("Done (TM)", "reported_done"),
        ("Complete – 18/05/31", "reported_done"),
        ("Done in part", "in_progress"),
        ("Part done – 1 of 3 chapters", "in_progress"),
        ("Half done", "in_progress"),
        ("3 of 4 done", "in_progress"),
        ("Completed apart from one", "in_progress"),
        ("Ongoing", "in_progress"),
        ("c/f", "open"),
        ("Held over to November 2032", "open"),
        ("Never received", "open"),
    ],
)
def test_a_promise_is_no_progress_and_a_report_no_agreement(update: str, state: str) -> None:
    assert update_state(update) == state


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("They read the Dale Safety Plan (DSP).", {"DSP": "Dale Safety Plan"}),
        ("The Dale Safety Plan (DSP) was read.", {"DSP": "Dale Safety Plan"}),
        ("The DSP (Dale Safety Plan) was read.", {"DSP": "Dale Safety Plan"}),
        ("The Board heard of the Rehousing and Advice Panel (RAP).", {"RAP": "Rehousing and Advice Panel"}),
        ("Tess Moor (LFB) spoke.", {}),
        ("The plan (NOTED) was read.", {}),
    ],
)
def test_letters_are_explained_only_where_they_agree(sentence: str, found: dict[str, str]) -> None:
    source = read_text(sentence.encode(), "made.txt")
    rows = parse_definitions(source, split_sentences(source.flat))
    assert {row.abbreviation: row.expansion for row in rows} == found
    assert all(row.evidence and row.evidence.quote in source.text for row in rows)


STRATEGY = """Fernhill Safety Strategy 2031-2034

This Strategy says what will be done for dogs.

The strategic priorities for the next three years will be:
• Dogs in parks
• Noise at night

1. Dogs in parks
Dogs have been the cause of many complaints and the wardens have counted every one of them.
Dale Council will lead on this work, which the Dog Panel oversees.

Our joint ambitions are to:
• count every dog
• keep the paths clean

2. Noise at night
Noise has been the cause of many complaints and nobody has been asked to take this forward yet.
The Dale Fire Brigade will lead in tackling empty buildings, about which the Dale Night Forum is told.
"""


def test_a_priority_has_a_lead_agency_only_where_the_text_names_one() -> None:
    source = read_text(STRATEGY.encode(), "made.txt")
    strategy = parse_strategy(source, Section("strategy", source.lines))
    assert strategy is not None
    assert (strategy.title, strategy.period) == ("Fernhill Safety Strategy 2031-2034", "2031-2034")
    assert [(p.name, p.lead_agencies, p.ambitions, p.bodies) for p in strategy.priorities] == [
        ("Dogs in parks", ["Dale Council"], ["count every dog", "keep the paths clean"], ["Dog Panel"]),
        ("Noise at night", [], [], ["Dale Night Forum"]),  # a lead of something else is no lead of the priority
    ]


def test_a_text_without_a_list_of_priorities_is_no_strategy() -> None:
    source = read_text(b"Dogs are good.\n", "made.txt")
    assert parse_strategy(source, Section("strategy", source.lines)) is None


def bodies(text: str) -> tuple[list[tuple[str, str]], list[tuple[str, str, str]]]:
    source = read_text(text.encode(), "made.txt")
    lines, ended = parse_bodies(source, split_sentences(source.flat))
    return [(row.body, row.reports_to) for row in lines], [(row.event, row.body, row.other) for row in ended]


def test_who_reports_to_whom_is_only_what_is_declared() -> None:
    assert bodies("The Dog Panel will report to the Fernhill Safety Board.") == (
        [("Dog Panel", "Fernhill Safety Board")],
        [],
    )
    assert bodies("The Dog Panel heard a report.") == ([], [])
    assert bodies("This group will report to the Fernhill Safety Board.") == ([], [])


def test_a_body_that_ended_or_changed_its_name() -> None:
    assert bodies("The Dog Panel was disbanded.")[1] == [("ended", "Dog Panel", "")]
    for told in ("had finished its work and was no longer meeting", "had come to an end", "no longer meets"):
        assert bodies(f"The Dog Panel {told}.")[1] == [("ended", "Dog Panel", "")]
    assert bodies("The Dog Panel had finished its work on the plan and was thanked.")[1] == []
    assert bodies("Agreed to wind up the Dog Working Group with thanks.")[1] == [("ended", "Dog Working Group", "")]
    assert bodies("It was agreed to disband the Dog Panel.")[1] == [("ended", "Dog Panel", "")]
    assert bodies("The Dog Panel was subsumed into the Animal Board.")[1] == [("ended", "Dog Panel", "")]
    for told in ("Agreed to wind up the Dog Panel meeting at noon", "Agreed to wind up the Dog Panel once it reports"):
        assert bodies(f"{told}.")[1] == []
    assert bodies("The Dog Panel was renamed the Animal Panel.")[1] == [("renamed", "Dog Panel", "Animal Panel")]


def test_a_body_that_is_proposed_merged_or_part_of_another() -> None:
    assert bodies("It was proposed that a Dog Panel be set up.")[1] == [("proposed", "Dog Panel", "")]
    assert bodies("Members agreed to establish a Dog Forum.")[1] == [("proposed", "Dog Forum", "")]
    assert bodies("The Dog Panel and the Cat Panel had been merged into the Animal Board.")[1] == [
        ("ended", "Dog Panel", "Animal Board"), ("ended", "Cat Panel", "Animal Board"),
    ]  # fmt: skip
    formed = "That the Dog Panel, which had had no chair, be merged with the Cat Panel to form an Animal Panel."
    assert bodies(formed)[1] == [("ended", "Dog Panel", "Animal Panel"), ("ended", "Cat Panel", "Animal Panel")]
    assert bodies("She asked whether the Dog Panel should be merged with the Cat Panel.")[1] == []
    assert bodies("The Dog Panel is a sub-group of the Animal Board.")[1] == [("named", "Dog Panel", "Animal Board")]
    assert bodies("The Dog Panel had been wound up.")[1] == [("ended", "Dog Panel", "")]
    assert bodies("The Dog Panel agreed to set up a meeting.")[1] == []
    assert bodies("It was agreed that the Dog Panel report be considered.")[1] == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The meeting of 21st June 2018 was cancelled as too few members could come.", ["2018-06-21"]),
        ("1.1 Members are reminded that the meeting due on 3 May was postponed.", ["--05-03"]),
        ("The Board's meeting on 3 May 2018 did not take place.", ["2018-05-03"]),
        ("The Dog Panel meeting of 21 June 2018 was cancelled.", []),
        ("The meeting of 21 June 2018 agreed that the fair be cancelled.", []),
        ("He said that the meeting arranged for 17 May 2018 had not gone ahead because of the snow.", ["2018-05-17"]),
        (
            "The meeting that was to have been held on 16 June 2018 had been called off for want of a quorum, and "
            "none had been called since.",
            ["2018-06-16"],
        ),
        ("The meeting on 3 May 2018 was inquorate and had been abandoned.", ["2018-05-03"]),
        ("As the June meeting on 3 June 2018 could not be held, the budget was late.", ["2018-06-03"]),
        ("The meeting scheduled for Thursday 3 May 2018 fell through.", ["2018-05-03"]),
        ("The 3 May 2018 meeting had to be stood down.", ["2018-05-03"]),
        ("No meeting was held on 3 May 2018 owing to the election.", ["2018-05-03"]),
        ("There was no meeting on 3 May 2018.", ["2018-05-03"]),
        ("The Board had been unable to meet on 3 May 2018.", ["2018-05-03"]),
        ("The meeting which had been planned for 3 May 2018 never took place.", ["2018-05-03"]),
        ("The meeting on 3 May 2018 was inquorate but went ahead as a talk.", []),
        ("The meeting on 3 May 2018 did not take a decision.", []),
        ("The meeting with the school on 3 May 2018 had not gone ahead.", []),
        ("The meeting of the Dog Panel on 3 May 2018 was called off.", []),
        ("The event planned for 3 May 2018 was cancelled.", []),
        ("The operation of 3 May 2018 had not gone ahead.", []),
    ],
)
def test_a_meeting_that_was_cancelled(text: str, days: list[str]) -> None:
    source = read_text(text.encode(), "made.txt")
    assert [row.other for row in parse_cancelled(source, split_sentences(source.flat))] == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The minutes of 2 May 2018 had been mislaid in the move and could not be agreed.", ["2018-05-02"]),
        ("The notes of the meeting held on 2 May 2018 were not available.", ["2018-05-02"]),
        ("The minutes of the meeting of 2 May 2018 have not yet been written up.", ["2018-05-02"]),
        ("No minutes had been taken of the meeting on 2 May 2018.", ["2018-05-02"]),
        ("The minutes of 2 May 2018 could not be found.", ["2018-05-02"]),
        ("The minutes of 2 May 2018 were agreed.", []),
        ("The minutes of the Dog Panel of 2 May 2018 were not available.", []),
        ("The record of 2 May 2018 was lost on appeal.", []),
    ],
)
def test_minutes_that_are_lost_are_those_of_a_meeting(text: str, days: list[str]) -> None:
    source = read_text(text.encode(), "made.txt")
    told = parse_cancelled(source, split_sentences(source.flat))
    assert [(row.event, row.other) for row in told] == [("met", day) for day in days]


@pytest.mark.parametrize(
    ("resolved", "owners"),
    [
        ("Resolved that the Harbour Master check the whereabouts of two boats.", ["Harbour Master"]),
        ("It was agreed that the Head of Parks would report in May.", ["Head of Parks"]),
        ("Resolved that all partners send their figures.", ["all partners"]),
        ("It was agreed that Ms Moor would report back.", []),  # whose first name the report does not say
        ("Resolved that the issue be pursued with the Ministry.", []),
        ("It was agreed that he would check the boats.", []),
        ("Resolved that the Harbour Master be thanked.", []),
    ],
)
def test_a_report_names_who_is_to_do_what_its_words_give_them(resolved: str, owners: list[str]) -> None:
    text = f"Minute 170\n5 May 2031\n\n{resolved}\n\nThe boats were found.\n"
    source = read_text(text.encode(), "matters.txt")
    (row,) = parse_updates(source, Section("matters_arising", source.lines))
    assert (row.minute, row.owners, row.update) == ("170", owners, "The boats were found.")
