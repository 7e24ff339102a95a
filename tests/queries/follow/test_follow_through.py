"""What became of work: each state is told where the words say it, and nothing is concluded from what is not held."""

from __future__ import annotations

from typing import Any

import pytest

from graph.errors import NotFoundError
from graph.view import Window
from queries.follow.answer import find_follow_through
from queries.follow.words import became
from tests.queries.conftest import BOARD, Open, Record

ONE, TWO, THREE = "2020-01-10", "2020-04-10", "2020-07-10"
ANNE, BEN = "person:anne-hart", "person:ben-low"


def told(record: Record, date: str, target: str, words: str, state: str, *, report_on: str = "") -> None:
    """Say in later minutes, or in the Matters Arising report of a day, what became of something."""
    update = f"update:{date}-{len(record.edges)}"
    props: dict[str, Any] = {"body": BOARD, "state": state, "update": words}
    props |= {"meeting_date": report_on, "minute": "4"} if report_on else {"told_in": "minutes"}
    record.node(update, words, date, **props)
    record.say(update, "UPDATES", target, date, words, state=state)


def two_meetings(record: Record, **props: Any) -> str:
    """A task on hydrants, and the next meeting, which speaks of something else."""
    record.meeting(ONE, "4", next_date=TWO)
    record.meeting(TWO, "1", previous_date=ONE)
    record.say(record.item(TWO, "1"), "ABOUT", "issue:licensing", TWO)
    return record.action(ONE, "4", "Map the hydrants.", ANNE, issue="issue:hydrants", **props)


def lead_given(record: Record) -> None:
    """A task to lead on slavery, and the next meeting."""
    record.meeting(ONE, "4")
    record.action(ONE, "4", "The Head of Housing to lead on slavery.", ANNE, issue="issue:slavery")
    record.meeting(TWO, "1")


def one(opened: Open, record: Record, **asked: Any) -> Any:
    answer = find_follow_through(opened(record), **asked)
    assert len(answer.rows) == 1, [row["what"] for row in answer.rows]
    return answer.rows[0]


def test_the_whole_of_the_next_minutes_without_a_word_of_it_is_no_trace(record: Record, opened: Open) -> None:
    two_meetings(record)
    row = one(opened, record)
    assert (row["state"], row["owners"], row["next_meeting"]) == ("no_trace", ["Anne Hart"], TWO)
    assert "10 April 2020" in row["why"]
    agreed = {"meeting": ONE, "item": None, "state": "open", "quote": "Map the hydrants.", "by": "minutes"}
    assert row["chain"] == [agreed]


def test_minutes_that_speak_of_the_matter_settle_nothing(record: Record, opened: Open) -> None:
    two_meetings(record)
    record.say(record.item(TWO, "1"), "ABOUT", "issue:hydrants", TWO)
    assert one(opened, record)["state"] == "cannot_tell"


@pytest.mark.parametrize(
    ("spoken", "broader", "state"),
    [("issue:sprinklers", "fire-safety", "no_trace"), ("issue:fire-safety", "", "cannot_tell")],
)
def test_a_matter_beside_it_is_not_the_matter(
    record: Record, opened: Open, spoken: str, broader: str, state: str
) -> None:
    two_meetings(record)
    record.node("issue:hydrants", "Hydrants", broader="fire-safety")
    record.node(spoken, "Fire things", broader=broader)
    record.say(record.item(TWO, "1"), "ABOUT", spoken, TWO)
    row = one(opened, record)
    assert row["state"] == state
    assert state == "no_trace" or "speak of Fire things" in row["why"]


def test_a_pair_of_other_matters_is_not_the_matter(record: Record, opened: Open) -> None:
    two_meetings(record)
    record.node("issue:dogs", "Dogs", broader="animals")
    for issue in ("issue:dogs", "issue:animals"):
        record.say(record.item(TWO, "1"), "ABOUT", issue, TWO)
    assert one(opened, record)["state"] == "no_trace"


def test_minutes_that_are_cut_short_settle_nothing(record: Record, opened: Open) -> None:
    two_meetings(record)
    record.item(TWO, "1", truncated=True)
    row = one(opened, record)
    assert (row["state"], row["why"]) == ("cannot_tell", "the text of the next minutes is cut short")


def test_a_next_meeting_that_is_not_loaded_beats_an_action_not_seen(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4", next_date="2020-02-14")
    record.meeting(TWO, "1", previous_date="2020-02-14")
    record.action(ONE, "4", "Map the hydrants.", ANNE)
    row = one(opened, record)
    assert row["state"] == "cannot_tell"
    assert "14 February 2020, are not loaded" in row["why"]


def test_a_next_meeting_that_was_called_off_is_not_asked_for(record: Record, opened: Open) -> None:
    off = {"event": "not_held", "other": "2020-02-14", "on": TWO, "quote": "The meeting of 14 February was cancelled."}
    record.meeting(ONE, "4", next_date="2020-02-14")
    record.meeting(TWO, "1")
    record.action(ONE, "4", "Map the hydrants.", ANNE)
    record.node(BOARD, events=[off])
    row = one(opened, record)
    assert (row["state"], row["next_meeting"]) == ("cannot_tell", None)
    assert "14 February" not in row["why"]


def test_what_the_last_meeting_agreed_is_open(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    record.action(ONE, "4", "Map the hydrants.", ANNE)
    assert one(opened, record)["state"] == "open"


@pytest.mark.parametrize("state", ["in_progress", "reported_done", "agreed_closed", "superseded"])
def test_later_words_give_the_state_and_the_time_they_took(record: Record, opened: Open, state: str) -> None:
    told(record, TWO, two_meetings(record), "The hydrants were being mapped.", state)
    row = one(opened, record)
    assert (row["state"], row["first_report"], row["months_to_first_report"]) == (state, TWO, 3)
    assert [step["state"] for step in row["chain"]] == ["open", state]
    assert {proof["quote"] for proof in row["evidence"]} >= {"Map the hydrants.", "The hydrants were being mapped."}


def test_a_promise_is_no_report(record: Record, opened: Open) -> None:
    action = two_meetings(record)
    told(record, TWO, action, "An update will be provided at the meeting.", "promised", report_on=ONE)
    row = one(opened, record)
    assert (row["state"], row["first_report"]) == ("promised", None)
    assert row["promise"] == "did_not_come"  # the minutes of that very day are held whole


def test_a_promise_for_a_meeting_that_is_not_loaded_cannot_be_judged(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4", next_date="2020-02-14")
    record.meeting(THREE, "1")
    action = record.action(ONE, "4", "Bring an update to the next meeting.", ANNE, due="next meeting")
    told(record, "2020-02-14", action, "An update will be provided at the meeting.", "promised", report_on=ONE)
    row = one(opened, record)
    assert (row["state"], row["promise"], row["promised_for"]) == ("promised", "cannot_tell", "2020-02-14")
    assert row["overdue"] is None  # the day is past, and the minutes of that day are not held


def test_a_promise_that_the_next_minutes_hear_came(record: Record, opened: Open) -> None:
    action = two_meetings(record, due="next meeting")
    told(record, TWO, action, "Anne Hart presented her map.", "reported_done")
    assert one(opened, record)["state"] == "reported_done"


def test_an_item_not_taken_is_a_promise_that_did_not_come(record: Record, opened: Open) -> None:
    action = two_meetings(record, due="next meeting")
    told(record, TWO, action, "This item was not taken.", "open")
    row = one(opened, record)
    assert (row["state"], row["promise"], row["overdue"]) == ("open", "did_not_come", True)


def test_of_the_entries_of_a_column_some_reach_the_report(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4", "5", next_date=TWO)
    record.meeting(THREE, "1")
    kept = record.action(ONE, "4", "Map the hydrants.", ANNE, owner_tokens=["AH"])
    record.action(ONE, "5", "Visit the schools.", BEN, owner_tokens=["BL"])
    told(record, TWO, kept, "An update will be provided.", "promised", report_on=ONE)
    answer = find_follow_through(opened(record))
    listed = {row["what"]: row["in_matters_arising"] for row in answer.rows}
    assert listed == {"Map the hydrants.": True, "Visit the schools.": False}
    assert answer.headline[-1] == (
        "Action column of 10 January 2020: 1 of 2 entries reached Matters Arising for 10 April 2020; "
        "1 did not: Ben Low."
    )


def test_a_report_for_a_meeting_long_after_says_nothing_of_what_it_leaves_out(record: Record, opened: Open) -> None:
    action = two_meetings(record)
    other = record.action(ONE, "4", "Visit the schools.", BEN, issue="issue:schools")
    told(record, "2021-06-01", action, "Closed.", "agreed_closed", report_on=ONE)
    rows = {row["key"]: row for row in find_follow_through(opened(record)).rows}
    assert rows[other]["in_matters_arising"] is None


def test_a_lead_given_to_another_later_is_replaced_and_not_open(record: Record, opened: Open) -> None:
    lead_given(record)
    record.say(BEN, "LEADS", "issue:slavery", TWO, "Ben Low would lead on slavery.", relation="leads")
    row = one(opened, record)
    assert row["state"] == "superseded"
    assert "Ben Low was named as the lead on 10 April 2020" in row["why"]


def test_a_lead_that_was_taken_up_and_then_handed_on_is_done(record: Record, opened: Open) -> None:
    lead_given(record)
    record.say(ANNE, "LEADS", "issue:slavery", ONE, "The Head of Housing to lead on slavery.", relation="leads")
    record.say(ANNE, "LEADS", "issue:slavery", TWO, "Anne Hart had held the lead on slavery.", relation="leads")
    record.say(BEN, "LEADS", "issue:slavery", TWO, "Ben Low would lead on slavery.", relation="leads")
    row = one(opened, record)
    assert row["state"] == "reported_done"
    assert "speaks of Anne Hart as the lead; Ben Low followed" in row["why"]


def test_a_lead_given_up_by_whoever_had_it_has_passed_to_another(record: Record, opened: Open) -> None:
    lead_given(record)
    record.say(ANNE, "LEADS", "issue:slavery", TWO, "Anne Hart could no longer act as lead.", relation="leads",
               given_up=TWO)  # fmt: skip
    record.say(BEN, "LEADS", "issue:slavery", TWO, "Ben Low would take over as lead.", relation="leads")
    row = one(opened, record)
    assert (row["state"], became(row)) == ("superseded", "withdrawn or replaced: passed to another")
    assert "Ben Low was named as the lead" in row["why"]


def test_a_promise_without_a_day_is_for_no_day(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4", next_date=TWO)
    record.action(ONE, "4", "Anne Hart promised to find out.", ANNE)
    row = one(opened, record)
    assert (row["promise"], row["promised_for"]) == (None, None)


def test_a_lead_on_another_matter_of_the_item_replaces_nobody(record: Record, opened: Open) -> None:
    lead_given(record)
    record.say(record.item(ONE, "4"), "ABOUT", "issue:litter", ONE)
    record.meeting(TWO, "1")
    record.say(BEN, "LEADS", "issue:litter", TWO, "Ben Low would lead on litter.", relation="leads")
    assert find_follow_through(opened(record)).rows == []


def test_a_lead_that_stands_is_no_task(record: Record, opened: Open) -> None:
    lead_given(record)
    assert find_follow_through(opened(record)).rows == []


def test_the_history_of_a_due_date(record: Record, opened: Open) -> None:
    action = two_meetings(record, due="end of March")
    told(record, TWO, action, "The map had been deferred to 30th June 2020.", "in_progress")
    row = one(opened, record)
    assert [entry["due"] for entry in row["due_history"]] == ["end of March", "30th June 2020"]
    assert (row["due_by"], row["times_moved"]) == ("2020-06-30", 1)


def test_a_decision_of_a_person_counts_most(record: Record, opened: Open) -> None:
    two_meetings(record, state="agreed_closed")
    row = one(opened, record)
    assert (row["state"], row["why"]) == ("agreed_closed", "decided by a person (partnership.yml)")


def test_asked_by_owner_issue_words_state_and_day(record: Record, opened: Open) -> None:
    two_meetings(record)
    view = opened(record)
    for what in ("Anne Hart", "hydrants", "map the hydrants"):
        assert len(find_follow_through(view, what).rows) == 1, what
    assert find_follow_through(view, states=["open"]).rows == []
    assert find_follow_through(view, meeting="2020-04").rows == []
    assert len(find_follow_through(view, meeting="2020-01").rows) == 1
    with pytest.raises(NotFoundError, match="Anne Hart"):
        find_follow_through(view, "Anne Harp")


def test_as_it_stood_before_the_next_meeting(record: Record, opened: Open) -> None:
    told(record, TWO, two_meetings(record), "Done.", "reported_done")
    assert one(opened, record, window=Window(until="2020-03"))["state"] == "open"


def asked(record: Record, state: str, answer: str = "", *, cut: bool = False) -> None:
    record.meeting(ONE, "4")
    words = "A question was received from a resident."
    told = {"text": words, "words": words, "answer": answer, "asked_by": "public", "state": state, "promise": False}
    record.item(ONE, "4", questions=[told], truncated=cut)


@pytest.mark.parametrize(
    ("said", "state", "why"),
    [
        ("answered", "reported_done", "answered at the meeting"),
        ("promised", "promised", "an answer was promised"),
        ("nothing", "no_trace", "the minutes of that meeting hold no answer"),
    ],
)
def test_a_question_put_to_the_board(record: Record, opened: Open, said: str, state: str, why: str) -> None:
    asked(record, said, "The Chairman responded." if said != "nothing" else "")
    row = one(opened, record, kinds=["question"])
    assert (row["kind"], row["state"], row["why"], row["asked_by"]) == ("question", state, why, "public")
    assert len(row["chain"]) == (1 if said == "nothing" else 2)


def test_a_question_whose_item_is_cut_short_cannot_be_told(record: Record, opened: Open) -> None:
    asked(record, "nothing", cut=True)
    assert one(opened, record, kinds=["question"])["state"] == "cannot_tell"


def test_only_one_kind_is_asked_for(record: Record, opened: Open) -> None:
    two_meetings(record)
    asked(record, "nothing")
    rows = {row["kind"]: row for row in find_follow_through(opened(record)).rows}
    assert rows.keys() == {"action", "question"}
    assert rows["question"].keys() - {"asked_by"} == rows["action"].keys()
    assert one(opened, record, kinds=["action"])["kind"] == "action"
