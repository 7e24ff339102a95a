"""Resolutions and lists by which somebody leads on a priority by its number or name; words that make no lead."""

from __future__ import annotations

import pytest

from tests.loaders.made import said

PEOPLE = (
    "Orla Finch (OF) (Chairman)",
    "Perry Stone (PS) (Head of Parks)",
    "Tess Moor (TM) (Borough Fire Commander)",
    "Insp Mark Dunn (MD) (Fernhill Police)",
)
CLAUSES = """RESOLVED - That

(i) the report be noted;
(ii) Inspector Mark Dunn be lead for Priority 1 (Kites) with immediate effect;
(iii) Tess Moor be lead for Priority 3 (Lamps and bins); and
(iv) the Head of Parks submit options for Priority 5 (Ribbons) to the March meeting."""
MERGER = """RESOLVED: (1) that the Dog Group and the Town Task Group be merged \
to form the Place and Kite Delivery Group; \
(2) that Tess Moor be appointed chair, with Insp Dunn as vice-chair; \
(3) that the chair of the Delivery Group be the lead for Priority 4 (Kites)."""


def told(text: str) -> list[tuple[str, str, str]]:
    return [(one.lead, one.relation, one.issue) for one in said(text, PEOPLE).leads]


def test_each_clause_of_a_resolution_may_name_a_lead() -> None:
    assert told(CLAUSES) == [("Mark Dunn", "leads", "Kites"), ("Tess Moor", "leads", "Lamps and bins")]


@pytest.mark.parametrize(
    "text",
    [
        "RESOLVED that Tess Moor be the lead for kites.",
        "RESOLVED: That Tess Moor be lead on kites for the remainder of the year.",
        "It was agreed that Tess Moor be nominated as theme lead for kites.",
        "RESOLVED that Tess Moor be confirmed as the strategic lead for kites until a successor is found.",
        "AGREED that Tess Moor take the lead on kites.",
        "RESOLVED that Tess Moor be the lead member for kites.",
        "RESOLVED that Tess Moor lead for the partnership on kites.",
        "RESOLVED that Tess Moor be the lead for kites in consultation with the Police.",
    ],
)
def test_the_words_of_a_resolution_vary(text: str) -> None:
    assert told(text) == [("Tess Moor", "leads", "kites")]


@pytest.mark.parametrize(
    "text",
    [
        "It was proposed that Tess Moor be lead for kites.",
        "The report recommended that Tess Moor be lead for kites.",
        "RESOLVED that Tess Moor be asked to be lead for kites.",
        "RESOLVED that nobody be lead for kites.",
        "RESOLVED that a member of the Police be the lead for kites.",
        "RESOLVED that Tess Moor be lead for kites if money were found.",
        "RESOLVED that a lead for kites be identified in time for the next meeting.",
    ],
)
def test_a_wish_or_a_condition_makes_no_lead(text: str) -> None:
    assert told(text) == []


def test_a_chair_without_the_name_of_a_group_is_of_the_one_formed_there() -> None:
    group = "Place and Kite Delivery Group"
    chairs = [("Tess Moor", "chairs", group), ("Mark Dunn", "chairs", group)]
    assert told(MERGER) == [*chairs, ("Tess Moor", "leads", "Kites")]
    assert [one.manner for one in said(MERGER, PEOPLE).leads] == ["", "vice_chair", ""]


def test_whoever_had_led_gives_it_up_to_whom_the_item_resolves() -> None:
    text = "Kites - Insp Dunn had led on this since 2029. He proposed to pass it on.\n\nRESOLVED - That\n\n"
    meeting = said(f"{text}(i) the report be noted; and\n(ii) Tess Moor be lead for Priority 1 (Kites).", PEOPLE)
    assert [(one.lead, one.issue) for one in meeting.leads] == [("Tess Moor", "Kites")]
    assert [(one.lead, one.manner) for one in meeting.held_leads] == [("Mark Dunn", "given_up")]


def test_whoever_had_been_lead_since_a_day_leads_where_nothing_else_is_resolved() -> None:
    text = "Kites - Ms Moor had been lead since taking up post in January 2030."
    assert told(text) == [("Tess Moor", "leads", "Kites")]
    assert told("Kites - Ms Moor had been lead until May.") == []
    assert told("Kites - Ms Moor had been lead since 2020 but had now left.") == []


@pytest.mark.parametrize(
    "opening",
    [
        "Each of the priorities would have a named lead who would report twice a year:",
        "The priorities and leads are:",
        "It was agreed that each priority should have its own lead officer:",
    ],
)
def test_a_list_of_numbered_priorities_names_their_leads(opening: str) -> None:
    rows = "• Priority 1 – Kites: Perry Stone (Fernhill Homes), as chair of the Kite Group\n"
    rows += "• Priority 2 – Lamps: Tess Moor\n"
    meeting = said(f"{opening}\n\n{rows}• Priority 4 – Ribbons and bins: no lead", PEOPLE)
    assert [(one.lead, one.issue) for one in meeting.leads] == [("Perry Stone", "Kites"), ("Tess Moor", "Lamps")]
    assert [(one.cue, one.issue) for one in meeting.issues] == [("unled", "Ribbons and bins")]


def test_a_list_under_other_words_names_no_lead() -> None:
    rows = "• Priority 1 – Kites: Perry Stone\n• Priority 2 – Lamps: Tess Moor\n• Priority 3 – Bins: no lead"
    assert told(f"The following had sent their reports on the priorities:\n\n{rows}") == []
    tasks = "- Write to the Trust: Perry Stone\n- Buy lamps: Tess Moor\n- Paint the hall: no lead"
    assert told(f"Each action was given a lead who would report to the next meeting:\n\n{tasks}") == []


def test_a_number_alone_is_the_priority_of_that_number_in_the_same_minutes() -> None:
    text = "RESOLVED - That\n\n(i) Perry Stone be lead for Priority 1 (Kites); and\n(ii) the report be noted.\n\n"
    assert ("Tess Moor", "leads", "Kites") in told(f"{text}Tess Moor will hold Priority 1 in the interim.")
    assert said("Tess Moor will hold Priority 2 in the interim.", PEOPLE).leads[0].issue == "Priority 2"


def test_holding_a_priority_for_now_is_a_lead_and_no_task() -> None:
    meeting = said("Tess Moor will hold Priority 2 in the interim, including chairing the Kite Group.", PEOPLE)
    assert [(one.lead, one.manner) for one in meeting.leads] == [("Tess Moor", "acting")]
    assert meeting.actions == []


@pytest.mark.parametrize(
    "text",
    [
        "It was last led by the Council's Lamp Officer, who retired in July 2029. The post was deleted.",
        "Kites were most recently led by Tess Moor.",
        "The Kite Group had been chaired by Perry Stone, Head of Parks, who left in May.",
    ],
)
def test_what_somebody_led_last_is_led_by_nobody_now(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("opening", ["RESOLVED - That", "RESOLVED – That", "Resolved: That", "AGREED - That"])
def test_the_words_of_a_resolution_are_no_organisation(opening: str) -> None:
    meeting = said(f"{opening} Councillor Philippa Strand be elected Chair for the rest of the year.", PEOPLE)
    assert meeting.mentions == []
