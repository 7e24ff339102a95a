"""Each state has its words; what only looks like a state stays silent."""

from __future__ import annotations

from typing import Any

import pytest

from queries.themes.answer import _handed_on, ask_themes, find_themes
from tests.queries.conftest import BOARD, Open, Record

DATES = ("2019-01-10", "2019-07-10", "2021-01-10")
ISSUE = "issue:begging"


@pytest.fixture
def board(record: Record) -> Record:
    for date in DATES:
        record.meeting(date, "4")
    record.node(ISSUE, "Begging", words=["begging"], listed=True)
    return record


def only(view: Any, what: str = "begging") -> dict[str, Any]:
    (row,) = find_themes(view, what).rows
    return dict(row)


def told(record: Record, date: str, quote: str, **props: Any) -> None:
    record.say(record.item(date, "4"), "ABOUT", ISSUE, date, quote, words=["begging"], **props)


def close(record: Record, action: str, date: str, *, state: str = "reported_done") -> None:
    record.say(f"update:{date}", "UPDATES", action, date, "The places were counted.", state=state)


def test_one_task_done_settles_nothing_while_another_is_open(board: Record, opened: Open) -> None:
    first = board.action(DATES[0], "4", "Count the places.", "person:ben-low", issue=ISSUE)
    board.action(DATES[0], "4", "Ask the shops.", "person:ann-hart", issue=ISSUE)
    close(board, first, DATES[1])
    row = only(opened(board))
    assert row["state"] == "reported"
    assert row["story"][-1]["state"] == "reported"


def test_one_task_done_settles_nothing_while_the_problem_is_raised(board: Record, opened: Open) -> None:
    board.say(board.item(DATES[0], "4"), "RAISES", ISSUE, DATES[0], "Begging caused concern.")
    close(board, board.action(DATES[0], "4", "Count the places.", "person:ben-low", issue=ISSUE), DATES[1])
    row = only(opened(board))
    assert (row["state"], row["open_since"]) == ("reported", DATES[0])
    assert "raised as a problem on 10 January 2019" in row["why"]


def test_one_task_done_settles_nothing_while_somebody_leads(board: Record, opened: Open) -> None:
    board.say("person:ann-hart", "LEADS", ISSUE, DATES[0], "Ann Hart would lead.", relation="leads")
    close(board, board.action(DATES[0], "4", "Count the places.", "person:ben-low", issue=ISSUE), DATES[1])
    assert only(opened(board))["state"] == "reported"


def test_the_last_open_task_done_settles(board: Record, opened: Open) -> None:
    for text, date in (("Count the places.", DATES[1]), ("Ask the shops.", DATES[2])):
        close(board, board.action(DATES[0], "4", text, "person:ben-low", issue=ISSUE), date)
    row = only(opened(board))
    assert row["state"] == "resolved"
    assert row["why"].startswith("every task given out on it is reported done, the last on 10 January 2021")


def test_a_task_given_on_the_day_another_is_done_is_open(board: Record, opened: Open) -> None:
    close(board, board.action(DATES[0], "4", "Count the places.", "person:ben-low", issue=ISSUE), DATES[1])
    board.action(DATES[1], "4", "Ask the shops.", "person:ben-low", issue=ISSUE)
    assert only(opened(board))["state"] == "recurred"


@pytest.mark.parametrize(
    "words",
    [
        "The problem of begging had now been resolved.",
        "Begging was no longer a concern.",
        "On begging, it was agreed that the matter be closed.",
        "No further action was required on begging.",
    ],
)
def test_the_record_says_that_a_matter_is_over(words: str, board: Record, opened: Open) -> None:
    board.say(board.item(DATES[0], "4"), "RAISES", ISSUE, DATES[0], "Begging caused concern.")
    told(board, DATES[1], words)
    row = only(opened(board))
    assert row["state"] == "resolved"
    assert f"“{words}”" in row["why"]


@pytest.mark.parametrize(
    "words",
    [
        "RESOLVED that the begging report be noted.",
        "It was hoped that the problem of begging would be resolved.",
        "The problem of begging had not been resolved.",
        "A resolution of the begging issue was required.",
        "Most of the issues with begging had been resolved.",
        "The shelter for people begging was closed.",
        "The matter would be closed once begging stopped.",
    ],
)
def test_what_only_sounds_like_an_end_is_none(words: str, board: Record, opened: Open) -> None:
    board.say(board.item(DATES[0], "4"), "RAISES", ISSUE, DATES[0], "Begging caused concern.")
    told(board, DATES[1], words)
    assert only(opened(board))["state"] == "raised"


def test_handing_on_the_lead_is_no_return(board: Record, opened: Open) -> None:
    for date, who in zip(DATES, ("ann-hart", "ben-low", "cal-moor"), strict=True):
        text = f"It was agreed that {who} would lead on begging."
        board.say(f"person:{who}", "LEADS", ISSUE, date, text, relation="leads")
        board.action(date, "4", text, f"person:{who}", issue=ISSUE)
    row = only(opened(board))
    assert row["state"] == "assigned"
    assert [owner["owner"] for owner in row["owners"]] == ["Ann Hart", "Ben Low", "Cal Moor"]


def test_a_problem_that_nobody_leads_is_over_once_somebody_does(board: Record, opened: Open) -> None:
    board.say(board.item(DATES[0], "4"), "RAISES", ISSUE, DATES[0], "Nobody led on begging.", cue="no_one")
    board.say("person:ann-hart", "LEADS", ISSUE, DATES[1], "Ann Hart would lead.", relation="leads")
    assert only(opened(board))["open_since"] is None


def test_that_nobody_came_to_report_is_no_problem_of_the_matter(board: Record, opened: Open) -> None:
    for date in DATES[:2]:
        words = f"There was no one present at the meeting to provide the begging update of {date}."
        board.say(board.item(date, "4"), "RAISES", ISSUE, date, words, cue="no_one")
        told(board, date, words)
    assert only(opened(board))["state"] == "mentioned"


def test_discussed_again_is_not_come_back(board: Record, opened: Open) -> None:
    for date in DATES:
        told(board, date, "The figures for begging were read out.")
    row = only(opened(board))
    assert row["state"] == "mentioned"
    assert row["why"].startswith("only spoken of")


@pytest.mark.parametrize(
    "words",
    [
        "The Head of Begging Services said that the bins were full.",
        "Sam Ash, Begging and Outreach Officer, gave the figures.",
    ],
)
def test_a_title_is_no_word_on_the_matter(words: str, board: Record, opened: Open) -> None:
    told(board, DATES[0], words)
    told(board, DATES[1], words)
    assert find_themes(opened(board)).rows == []


def test_a_decision_that_hears_a_report_is_a_report(board: Record, opened: Open) -> None:
    for date in DATES[:2]:
        done = board.node(f"resolution:{date}", "noted", date, effect="note", text="the report on begging be noted")
        board.say(board.item(date, "4"), "DECIDED", done, date, "the report on begging be noted")
        board.say(done, "ABOUT", ISSUE, date, "the report on begging be noted")
    assert only(opened(board))["state"] == "reported"


def test_a_task_under_the_heading_of_a_matter_is_of_that_matter(board: Record, opened: Open) -> None:
    item = board.node(board.item(DATES[0], "4"), "BEGGING IN THE TOWN")
    board.say(item, "ABOUT", ISSUE, DATES[0], "4 BEGGING IN THE TOWN", words=["BEGGING"])
    board.action(DATES[0], "4", "Bring a costed proposal.", "person:joy-wood")
    told(board, DATES[1], "Begging was spoken of.")
    row = only(opened(board))
    assert (row["state"], [owner["owner"] for owner in row["owners"]]) == ("assigned", ["Joy Wood"])


def test_a_task_under_a_heading_of_two_matters_is_of_neither(board: Record, opened: Open) -> None:
    item = board.node(board.item(DATES[0], "4"), "BEGGING AND ARSON")
    for issue, words in ((ISSUE, "BEGGING"), ("issue:arson", "ARSON")):
        board.say(item, "ABOUT", issue, DATES[0], "4 BEGGING AND ARSON", words=[words])
    board.action(DATES[0], "4", "Bring a costed proposal.", "person:joy-wood")
    assert only(opened(board))["state"] == "mentioned"


def test_who_chairs_the_group_of_a_matter_answers_for_it(board: Record, opened: Open) -> None:
    told(board, DATES[0], "Begging was spoken of.")
    group, other = board.node("body:begging-group", "Begging Group"), board.node("body:arson-group", "Arson Group")
    board.say("person:ann-hart", "CHAIRS", group, DATES[0], "Ann Hart chairs the Begging Group.", role="chair")
    board.say("person:ben-low", "CHAIRS", other, DATES[0], "Ben Low chairs the Arson Group.", role="chair")
    row = only(opened(board))
    assert [(owner["owner"], owner["how"]) for owner in row["owners"]] == [("Ann Hart", "chairs")]


def test_co_ordination_is_the_duty_of_who_leads_the_wider_matter(board: Record, opened: Open) -> None:
    board.node("issue:scheme", "Scheme", words=["scheme"], listed=True)
    board.node("issue:scheme-work", "Scheme co-ordination", broader="scheme", words=["scheme co-ordinator"],
               listed=True, coordination=True)  # fmt: skip
    board.say(board.item(DATES[0], "4"), "RAISES", "issue:scheme-work", DATES[0], "The scheme had no co-ordinator.")
    board.say("person:ann-hart", "LEADS", "issue:scheme", DATES[1], "Ann Hart leads the scheme.", relation="leads")
    row = only(opened(board), "scheme co-ordination")
    assert [(owner["meeting"], owner["owner"]) for owner in row["owners"]] == [(DATES[1], "Ann Hart")]
    assert ("assigned", "Ann Hart") in [(line["state"], line["owner"]) for line in row["story"]]


def test_the_longest_silence_names_the_minutes_that_are_not_held(board: Record, opened: Open) -> None:
    board.meeting("2020-02-06", status="scheduled")
    told(board, DATES[1], "Begging was spoken of.")
    told(board, DATES[2], "Begging was spoken of.")
    silence = only(opened(board))["silence"]
    assert silence.pop("none_loaded")
    assert silence == {"months": 18, "from": DATES[1], "to": DATES[2], "not_loaded": ["2020-02-06"]}
    board.node(BOARD, "Fernhill Board", events=[{"event": "not_held", "on": DATES[2], "other": "2020-02-06"}])
    assert only(opened(board))["silence"]["not_loaded"] == []  # it was called off


def test_the_list_is_short_and_says_what_it_leaves_out(board: Record, opened: Open) -> None:
    for date in DATES[:2]:
        board.say(board.item(date, "4"), "RAISES", ISSUE, date, f"Begging caused concern on {date}.")
        board.say(board.item(date, "4"), "ABOUT", "issue:arson", date)
        board.say(board.item(date, "4"), "RAISES", "issue:funding", date, f"Money was short on {date}.")
    board.node("issue:funding", "Funding", general=True)
    view = opened(board)
    answer = ask_themes(view)
    assert [row["issue"] for row in answer.rows] == ["Begging", "Funding"]
    assert "--every adds 1 issue that is only reported on, spoken of, settled or general" in answer.warnings[0]
    assert [row["issue"] for row in ask_themes(view, everything=True).rows] == ["Begging", "Funding", "Arson"]


def test_a_task_given_and_done_on_one_day_is_done(board: Record, opened: Open) -> None:
    close(board, board.action(DATES[0], "4", "Count the places.", "person:ben-low", issue=ISSUE), DATES[0])
    assert only(opened(board))["state"] == "resolved"


def test_a_decision_done_is_the_task_done_that_carries_it_out(board: Record, opened: Open) -> None:
    decided = board.node("resolution:count", "Count the places", DATES[0], text="Count the places.", effect="assign")
    board.say(board.item(DATES[0], "4"), "DECIDED", decided, DATES[0], "Count the places.")
    board.say(decided, "ABOUT", ISSUE, DATES[0], "Count the begging places.", words=["begging"])
    action = board.action(DATES[0], "4", "Count the begging places.", "person:ben-low", issue=ISSUE)
    board.say(action, "ARISES_FROM", decided, DATES[0], "Count the places.")
    close(board, decided, DATES[1])
    assert only(opened(board))["state"] == "resolved"


def test_an_action_discharged_in_a_sentence_closes_the_one_that_is_open(board: Record, opened: Open) -> None:
    board.action(DATES[0], "4", "Count the places.", "person:ben-low", issue=ISSUE)
    told(board, DATES[1], "Begging: all places were counted. Action discharged.")
    assert only(opened(board))["state"] == "resolved"


def test_an_action_discharged_is_told_of_a_matter_that_came_back(board: Record, opened: Open) -> None:
    for date in (DATES[0], DATES[2]):
        board.say(board.item(date, "4"), "RAISES", ISSUE, date, "Begging caused concern.")
    board.action(DATES[0], "4", "Count the places.", "person:ben-low", issue=ISSUE)
    told(board, DATES[1], "Begging: all places were counted. Action discharged.")
    row = only(opened(board))
    assert row["state"] == "recurred"
    assert "a task on it is reported done on 10 July 2019" in row["why"]


@pytest.mark.parametrize("words", ["The action was not yet discharged: begging.", "Begging: action to be closed."])
def test_an_action_that_is_not_over_closes_nothing(board: Record, opened: Open, words: str) -> None:
    board.action(DATES[0], "4", "Count the places.", "person:ben-low", issue=ISSUE)
    told(board, DATES[1], words)
    assert only(opened(board))["state"] == "assigned"


def test_nothing_read_of_an_issue_is_not_nothing_said(board: Record, opened: Open) -> None:
    told = find_themes(opened(board), "begging").cannot_tell[0]
    assert "Nothing in these meetings was read as being about Begging" in told


def test_what_is_said_not_to_have_come_about_has_a_line_of_its_own(board: Record, opened: Open) -> None:
    item = board.item(DATES[0], "4")
    for words in ("Begging caused concern.", "Begging was worse.", "A plan for begging had not been progressed."):
        board.say(item, "RAISES", ISSUE, DATES[0], words)
    (row,) = find_themes(opened(board), "begging").rows
    told = [line["quote"] for line in row["story"] if line["state"] == "raised"]
    assert len(told) == 2
    assert "A plan for begging had not been progressed." in told


def test_what_goes_from_hand_to_hand_stands_before_what_is_only_given_out(board: Record, opened: Open) -> None:
    for date, who in zip(DATES, ("ann-hart", "ben-low", "cal-moor"), strict=True):
        board.say(f"person:{who}", "LEADS", ISSUE, date, f"It was led by {who}.", relation="leads")
        board.action(date, "4", "Sweep.", issue="issue:litter")
    names = [row["issue"] for row in find_themes(opened(board)).rows]
    assert names.index(next(n for n in names if n.lower() == "begging")) < len(names)
    assert _handed_on(find_themes(opened(board), "begging").rows[0]["owners"])
    assert not _handed_on([{"meeting": day, "owner": "Ann Hart", "how": "leads"} for day in DATES])
    assert not _handed_on([{"meeting": day, "owner": day, "how": "assigned"} for day in DATES])


def test_a_report_by_whoever_leads_gives_the_matter_to_nobody_again(board: Record, opened: Open) -> None:
    days = {"leads": [DATES[0], DATES[0]], "reports": [DATES[1], DATES[1]]}
    for date in DATES[:2]:
        words = f"Ann Hart spoke of it on {date}."
        board.say("person:ann-hart", "LEADS", ISSUE, date, words, relation="leads", relations=days)
    assert [(line["meeting"], line["state"]) for line in only(opened(board))["story"]] == [
        (DATES[0], "assigned"), (DATES[1], "reported"),
    ]  # fmt: skip
