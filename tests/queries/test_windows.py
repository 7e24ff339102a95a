"""`--since`, `--until` and `--body` leave out of every question what was said at another time or board."""

from __future__ import annotations

import pytest

from graph.errors import NotFoundError
from graph.view import View, Window
from queries.check import find_check
from queries.gaps.answer import find_gaps
from queries.owns.answer import find_owners
from tests.queries.conftest import BOARD, Open, Record
from tests.queries.test_as_of import ANNE, ARSON, ASKED
from viz.network.page import draw_page
from viz.report.review.draw import draw_review

ONE, BETWEEN, TWO = "2020-01-10", "2020-02-14", "2021-05-10"
FORUM = "body:fernhill-roads-forum"


@pytest.fixture
def view(record: Record, opened: Open) -> View:
    """One board that met twice, and a forum that met once and spoke of other things."""
    for date, body in ((ONE, BOARD), (TWO, BOARD), (BETWEEN, FORUM)):
        meeting = record.meeting(date, "4", body=body, next_date="2020-03-03")
        record.say(ANNE, "ATTENDED", meeting, date, state="present")
    for date in (ONE, TWO):
        record.say(ANNE, "CHAIRS", BOARD, date, f"Anne Hart chaired on {date}", role="chair")
        record.say(ANNE, "LEADS", ARSON, date, f"Anne Hart led on arson on {date}", relation="leads")
        record.say(record.item(date, "4"), "RAISES", ARSON, date, f"Nobody owned arson on {date}")
    record.action(ONE, "4", "Count the hoses.", owner_state="ambiguous", owner_tokens=["AH"], candidates=["A", "B"])
    record.action(TWO, "4", "Mend the hoses.", ANNE)
    record.say("person:una-rudd", "ATTENDED", f"meeting:{BOARD[5:]}/{ONE}", ONE, state="present")
    keys = {"left_key": ANNE, "right_key": "person:una-rudd"}
    record.meta["undecided"] = [{"left": "Anne Hart", "right": "Una Rudd", "why": "alike", **keys}]
    return opened(record)


def test_owners_since_a_day_are_proved_by_words_since_then(view: View) -> None:
    for asked in ("", ARSON, "Anne Hart"):
        answer = find_owners(view, asked, Window(since="2021"))
        assert answer.rows
        assert {proof["meeting"] for row in answer.rows for proof in row["evidence"]} == {TWO}
        assert ONE in {row["since"] for row in answer.rows}


def test_check_keeps_to_its_days(view: View) -> None:
    told = [(row["kind"], row.get("meeting")) for row in find_check(view, Window(since="2021")).rows]
    assert ("meeting", TWO) in told
    assert [day for _, day in told if day and day < "2021"] == []
    assert "name_not_settled" not in dict(told)
    assert "name_not_settled" in {row["kind"] for row in find_check(view).rows}


def test_gaps_of_a_board_doubt_nothing_of_another(view: View) -> None:
    assert [row["what"] for row in find_gaps(view, window=Window(body=BOARD)).rows] == ["Count the hoses."]
    assert find_gaps(view, window=Window(body=BOARD)).cannot_tell
    answer = find_gaps(view, window=Window(body=FORUM))
    assert (answer.rows, list(answer.cannot_tell)) == ([], [])


@pytest.mark.parametrize("name", sorted(set(ASKED) - {"who holds a post"}))
def test_a_board_hears_nothing_of_another(view: View, name: str) -> None:
    answer = ASKED[name](view, Window(body=FORUM))
    told = {proof["quote"] for row in answer.rows for proof in row["evidence"]}
    assert not [quote for quote in told if "arson" in quote or "chaired" in quote]
    assert set(answer.meetings_read) <= {BETWEEN}


@pytest.mark.parametrize(
    ("window", "told"),
    [
        (Window(until="2014"), "No report was written: the earliest loaded minutes are of 10 January 2020, so there "),
        (Window(since="2022"), "No report was written: the last loaded minutes are of 10 May 2021, before 2022; "),
    ],
)
def test_no_report_or_page_of_a_time_without_minutes(view: View, window: Window, told: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        draw_review(view, window)
    assert str(caught.value).startswith(told)
    with pytest.raises(NotFoundError, match="No page was drawn: the "):
        draw_page(view, "", window)
