"""Paragraphs in, what was resolved and with what effect out."""

from __future__ import annotations

import pytest

from loaders.parsers.resolutions import effect_of
from tests.loaders.made import read, said


def resolved(text: str) -> list[tuple[str, str]]:
    return [(r.effect, r.text) for r in said(text).resolutions]


@pytest.mark.parametrize(
    ("text", "effect", "deed"),
    [
        ("RESOLVED that the report be noted.", "note", "the report be noted."),
        ("It was agreed that the item be deferred.", "defer", "It was agreed that the item be deferred."),
        ("RESOLVED that the plan be referred to the Council.", "refer", "the plan be referred to the Council."),
        ("RESOLVED that Ida Marsh be appointed as Clerk.", "appoint", "Ida Marsh be appointed as Clerk."),
        ("It was resolved that the log be kept.", "decide", "It was resolved that the log be kept."),
        ("RESOLVED that the plan be adopted.", "decide", "the plan be adopted."),
        ("The Board agreed to close the gate.", "decide", "The Board agreed to close the gate."),
        (
            "The minutes of the meeting held on 4 March 2031 were agreed.",
            "approve",
            "The minutes of the meeting held on 4 March 2031 were agreed.",
        ),
    ],
)
def test_a_decision_has_its_effect_and_words(text: str, effect: str, deed: str) -> None:
    assert resolved(text) == [(effect, deed)]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("RESOLVED that the lamp plan would be agreed and submitted to the Board meeting in May 2032.", "May 2032"),
        ("RESOLVED that the matter be deferred to the next meeting.", "next meeting"),
        ("RESOLVED that the Board meet once a year, in May.", None),
        ("RESOLVED that the report to the Board meeting in May 2031 be noted.", None),
    ],
)
def test_a_decision_has_its_day(text: str, due: str | None) -> None:
    assert [one.due for one in said(text).resolutions] == [due]


@pytest.mark.parametrize(
    "text",
    [
        "There was general agreement that dogs are good.",
        "The map had previously agreed colours.",
        "The dogs were counted.",
        "If it was agreed that the gate be closed, the key would be needed.",
    ],
)
def test_talk_of_agreement_is_no_decision(text: str) -> None:
    assert resolved(text) == []


def test_each_clause_of_a_list_is_one_resolution() -> None:
    text = "It was AGREED that:\n\n• the report be noted\n\n• a map be produced\n\nThe meeting went on."
    assert resolved(text) == [("note", "the report be noted"), ("decide", "a map be produced")]


@pytest.mark.parametrize("seconder", ["Marcy", "Marcus", "Julia", "Augusta"])
def test_a_seconder_whose_name_begins_as_a_month_does_is_one(seconder: str) -> None:
    assert len(resolved(f"Perry made a motion to return the lamps, 2nd {seconder}. 4-1, passes.")) == 1


def test_numbered_clauses_that_run_on_are_apart() -> None:
    assert [deed for _, deed in resolved("AGREED: i. to move the stop; ii. to ask the school.")] == [
        "to move the stop", "to ask the school.",
    ]  # fmt: skip
    found = resolved("ACCEPTED the notes; ii. NOTED that Una had come.")
    assert found[0] == ("decide", "ACCEPTED the notes")


def test_of_several_clauses_the_strongest_counts() -> None:
    assert effect_of("the report be noted and that the plan be deferred") == "defer"
    assert effect_of("the report be noted and that the update be received") == "note"
    assert effect_of("the update be noted and that Partners get ready to provide their figures") == "decide"
    assert effect_of("the update be noted and that the Clerk to provide the figures") == "assign"


def test_noted_counts_only_where_nothing_formal_stands() -> None:
    assert resolved("The report was noted.") == [("note", "The report was noted.")]
    assert len(resolved("The report was noted. RESOLVED that the plan be adopted.")) == 1


def test_ids_are_unique_and_the_order_is_that_of_the_text() -> None:
    rows = said("RESOLVED that the plan be adopted. RESOLVED that the gate be closed.").resolutions
    assert len({row.id for row in rows}) == 2
    assert [row.evidence.start for row in rows if row.evidence] == sorted(r.evidence.start for r in rows if r.evidence)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("AGREED: the lamps be counted by every agency.", "the lamps be counted by every agency."),
        ("Agreed as a correct record.", "Agreed as a correct record."),
        ("ii. NOTED the figures for the quay.", "NOTED the figures for the quay."),
        ("Una Vale proposed that the lamps be kept, seconded by Rufus Bell.", None),
        ("Una Vale proposed and Rufus Bell seconded that £60 go to the club. All in favour.", None),
        ("It was proposed that Tess Moor lead on lamps. This was agreed.", None),
        ("Una made a motion to ask for a lamp, 2nd Rufus. The hood was shown. Motion carried 6-1.", None),
        ("Proposed by Una Vale Seconded by Rufus Bell AND AGREED “To adopt the plan for the quay”", None),
        ("Una Vale was proposed and elected Vice Chair for the year.", None),
        ("The letter was read. The report was noted.", "The report was noted."),
    ],
)
def test_a_decision_in_other_boards_words(text: str, words: str | None) -> None:
    ((_, found),) = resolved(text)
    assert found == (words or text)


@pytest.mark.parametrize(
    "text",
    [
        "Una made a motion to close the hill at dark. Motion died for lack of a second.",
        "Una Vale proposed that the lamps go, seconded by Rufus Bell. The motion was lost.",
        "Una Vale proposed closing the meeting seconded by Rufus Bell. The meeting closed for public questions.",
        "Una Vale proposed a walk along the quay.",
        "No complaints were received.",
        "Councillor Vale, who was elected chair in 2029, thanked everyone.",
    ],
)
def test_what_fell_or_is_procedure_is_no_decision(text: str) -> None:
    assert resolved(text) == []


def test_clauses_that_run_on_in_one_sentence_are_several_decisions() -> None:
    found = resolved("RESOLVED: (i) that every driver carry a card; and (ii) that the panel look at two cases.")
    assert [words for _, words in found] == ["that every driver carry a card", "that the panel look at two cases."]


def test_who_moves_a_motion_owns_nothing() -> None:
    meeting = said("Una Vale proposed and Rufus Bell seconded that the map be redrawn. All in favour.")
    assert [owner for action in meeting.actions for owner in action.owners] == []


def test_a_motion_table_counts_once_it_is_filled_in() -> None:
    table = "Motion: Accept this as the new sign for the quay.\n\nMoved By\n\n{}\n\nSeconded By\n\nUna\n\nStatus\n\n{}"
    assert resolved(table.format("Rufus", "Accepted")) == [("decide", "Accept this as the new sign for the quay.")]
    assert resolved(table.format("MOVER", "Accepted/Rejected")) == []


ISSUE = """Issue - meetings

Bus stops

Meeting: 04/06/2031 - Fernhill Safety Board (Item 7)

7 Bus stops pdf icon PDF 77 KB

To consider the count.

Decision:

{decision}

Action by:

HEAD OF PARKS (P. STONE)

Minutes:

{minutes}
"""


def on_the_issue_page(decision: str, minutes: str) -> list[tuple[str, str]]:
    _, records = read(ISSUE.format(decision=decision, minutes=minutes))
    return [(r.effect, r.text) for m in records.meetings for r in m.resolutions]


def test_each_clause_under_decision_is_a_resolution() -> None:
    found = on_the_issue_page("1. That the count be noted.\n\n2. Close the stop by the hill.", "The count was shown.")
    assert found == [("note", "That the count be noted."), ("decide", "Close the stop by the hill.")]


def test_a_decision_that_the_minutes_repeat_counts_once() -> None:
    assert len(on_the_issue_page("That the count be noted.", "RESOLVED that the count be noted.")) == 1


def test_no_decision_is_none() -> None:
    assert on_the_issue_page("None.", "The count was shown.") == []


def test_papers_listed_below_an_item_are_no_clauses() -> None:
    page = "Agenda item\n\nBus stops\n\nMinutes:\n\nRESOLVED – That\n\n(1)  the count be received;\n\n"
    page += "(2)  the stop be closed.\n\nSupporting documents:\n\n  • The count, item 9. pdf icon PDF 219 KB\n"
    _, records = read(page)
    assert [r.text for m in records.meetings for r in m.resolutions] == ["the count be received", "the stop be closed."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Councillors resolved to pay the bill.", ["The Councillors resolved to pay the bill."]),
        ("All agreed this was a true record.", ["All agreed this was a true record."]),
        ("Agreed to print 50 copies.", ["Agreed to print 50 copies."]),
        ("The accounts were approved.", ["The accounts were approved."]),
        ("The trouble was resolved to everybody's liking.", []),
        ("The dates proposed are the 2nd May and the 3rd June.", []),
    ],
)
def test_decisions_of_other_clerks(text: str, expected: list[str]) -> None:
    assert [found for _, found in resolved(text)] == expected


def test_clauses_in_paragraphs_of_their_own_go_on() -> None:
    text = "Resolved: that (1) the Panel meet in June;\n\n(2) the Clerk tell the press; and\n\n(3) the terms stay."
    assert len(resolved(text)) == 3
