"""Every question, the page and the report as the record stood on a day: nothing said later shows."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from graph.errors import NotFoundError
from graph.view import View, Window
from queries.answer import Answer
from queries.bodies import find_body
from queries.check import find_check
from queries.explain import find_explanation
from queries.gaps.answer import find_gaps
from queries.meetings.attendance import find_attendance
from queries.meetings.coverage import find_coverage
from queries.meetings.one_meeting import find_meeting
from queries.meetings.planned import find_planned
from queries.meetings.seats import find_seats
from queries.network.brief import find_brief
from queries.network.changes import find_changes
from queries.network.path import find_path
from queries.owns.answer import find_owners
from queries.search import find_words
from queries.themes.answer import find_themes
from queries.timeline import find_timeline
from queries.who import find_who
from tests.queries.conftest import BOARD, Open, Record
from viz.network.page import draw_page
from viz.report.review.draw import draw_review
from viz.report.writers.markdown import write_markdown

ONE, TWO, LATE = "2020-01-10", "2020-04-10", "2021-05-10"
ANNE, POST, ARSON = "person:anne-hart", "post:fire/station-commander", "issue:arson"
ASKED: dict[str, Callable[[View, Window], Answer]] = {
    "owns": lambda view, window: find_owners(view, "", window),
    "owns an issue": lambda view, window: find_owners(view, ARSON, window),
    "gaps": lambda view, window: find_gaps(view, window=window),
    "themes": lambda view, window: find_themes(view, "", window=window, least=1),
    "who": lambda view, window: find_who(view, ANNE, window=window),
    "who holds a post": lambda view, window: find_who(view, POST, window=window),
    "body": lambda view, window: find_body(view, BOARD, window=window),
    "bodies": lambda view, window: find_body(view, "", window=window),
    "timeline": lambda view, window: find_timeline(view, ANNE, window=window),
    "timeline of a body": lambda view, window: find_timeline(view, BOARD, window=window),
    "timeline of an issue": lambda view, window: find_timeline(view, ARSON, window=window),
    "explain": lambda view, window: find_explanation(view, ANNE, window=window),
    "explain an issue": lambda view, window: find_explanation(view, ARSON, window=window),
    "search": lambda view, window: find_words(view, "arson", window=window),
    "changes": lambda view, window: find_changes(view, from_day="" if window.since else "2019", window=window),
    "brief": lambda view, window: find_brief(view, ANNE, window=window),
    "path": lambda view, window: find_path(view, ANNE, ARSON, window=window),
    "check": lambda view, window: find_check(view, window),
    "meeting": lambda view, window: find_meeting(view, "last", window=window),
    "attendance": lambda view, window: find_attendance(view, window=window),
    "attendance of a person": lambda view, window: find_attendance(view, ANNE, window=window),
    "seats": lambda view, window: find_seats(view, window=window),
    "coverage": lambda view, window: find_coverage(view, window=window),
    "planned": lambda view, window: find_planned(view, window=window),
}
LAMPS = ("1", 1, 1, 0, 5, "Lamps")
LATER = ("Anne Moor", "Zoe Late", "Chief of Fires", "Fernhill Alliance", "Wild Fires", "2021", LATE)
EARLY = ("Anne Hart", "Station Commander", "arson")


@pytest.fixture
def view(record: Record, opened: Open) -> View:
    """A person, a board and a post that later go by other names; somebody and something first named later."""
    record.node(ANNE, "Anne Moor", aliases=[{"name": "Anne Hart", "why": "judged"}])
    record.node(BOARD, "Fernhill Alliance", aliases=[{"name": "Fernhill Safety Board", "why": "board renamed"}])
    record.node(POST, "Chief of Fires", aliases=[{"name": "Station Commander", "why": "title as written"}])
    record.node("issue:wild-fires", "Wild Fires", broader="arson")
    titles = [{"title": "Station Commander", "first_cited": ONE, "last_cited": TWO},
              {"title": "Chief of Fires", "first_cited": LATE, "last_cited": LATE}]  # fmt: skip
    for date, name, board in ((ONE, "Anne Hart", "Fernhill Safety Board"), (LATE, "Anne Moor", "Fernhill Alliance")):
        record.meeting(date, "4", "5")
        record.say(BOARD, "HELD", f"meeting:{BOARD[5:]}/{date}", date, f"Minutes of the {board}")
        meeting = record.node(
            f"meeting:{BOARD[5:]}/{date}", f"Fernhill Alliance, {date}", date, status="minuted",
            previous_date="2019-10-10", next_date="2021-09-10" if date == LATE else "",
            agenda=[{"number": "1", "title": "Lamps", "quotes": [["a", date, *LAMPS]]}],
        )  # fmt: skip
        record.say(ANNE, "ATTENDED", meeting, date, f"{name} (Chairman)", state="present", role="chair")
        record.say(ANNE, "HOLDS", POST, date, f"{name}, {titles[date == LATE]['title']}", titles=titles)
        record.say(ANNE, "CHAIRS", BOARD, date, f"{name} (Chairman) of the {board}", role="chair")
        record.say(ANNE, "LEADS", ARSON, date, f"{name} leads on arson.", relation="leads")
        record.say(record.item(date, "4"), "RAISES", ARSON, date, f"{name} spoke of arson.")
        record.action(date, "4", f"Write about arson for {name}.", ANNE, issue=ARSON)
        record.action(date, "5", f"Ask about arson for {name}.", issue=ARSON)
    record.say("person:zoe-late", "LEADS", "issue:wild-fires", LATE, "Zoe Late leads on Wild Fires.", relation="leads")
    record.say(ANNE, "SUCCEEDED_BY", "person:zoe-late", LATE, "Zoe Late took over arson from Anne Moor.", post=POST)
    record.meta = {
        "joins": [{"person": ANNE, "left": "Anne Hart", "right": "Anne Moor", "rule": "judged", "why": "married 2021"}],
        "moved": [{"person": ANNE, "from": BOARD, "to": POST, "last_seen": ONE, "first_seen": LATE}],
        "undecided": [{"left": "Anne Hart", "left_key": ANNE, "right": "Zoe Late", "right_key": "person:zoe-late"}],
    }
    return opened(record)


def said(answer: Answer) -> str:
    return json.dumps([answer.to_dict()[key] for key in ("rows", "cannot_tell", "warnings", "meetings_read")])


@pytest.mark.parametrize("name", ASKED)
def test_nothing_said_later_shows(view: View, name: str) -> None:
    answer = ASKED[name](view, Window(until=TWO))
    assert answer.rows
    assert [word for word in LATER if word in said(answer)] == []
    assert answer.as_of == TWO
    assert any(word in said(ASKED[name](view, Window())) for word in LATER)


@pytest.mark.parametrize("name", [name for name in ASKED if name not in ("check", "timeline of a body")])
def test_since_leaves_out_what_was_said_before(view: View, name: str) -> None:
    answer = ASKED[name](view, Window(since="2021"))
    assert answer.rows
    assert ASKED[name](view, Window(since="2022")).rows == []


@pytest.mark.parametrize("name", ASKED)
def test_a_day_before_the_first_meeting_gives_a_sentence(view: View, name: str) -> None:
    answer = ASKED[name](view, Window(until="2010"))
    assert [row for row in answer.rows if row.get("kind") != "document"] == []
    assert list(answer.cannot_tell) == [
        "the earliest loaded minutes are of 10 January 2020, so there is no record yet as of 2010."
    ]


def test_the_report_says_its_day_and_nothing_of_later(view: View) -> None:
    text = write_markdown(draw_review(view, Window(until=TWO)))
    assert "As the record stood on 10 April 2020." in text
    assert [word for word in LATER if word in text] == []
    assert [word for word in EARLY if word not in text] == []


def test_the_page_says_its_day_and_nothing_of_later(view: View) -> None:
    page = draw_page(view, "", Window(since="2019", until=TWO))
    assert "Period: since 2019, as the record stood on 10 April 2020." in page
    assert [word for word in LATER[:5] if word in page] == []
    with pytest.raises(NotFoundError, match=r"No page was drawn: .* choose a later day\."):
        draw_page(view, "", Window(until="2010"))


def test_a_likely_owner_of_a_later_meeting_is_not_known_before(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    record.meeting(LATE, "1")
    maybe = {"name": "Cal Pike", "why": "probable, from another meeting: 10 May 2021", "day": LATE}
    record.action(ONE, "4", "Count the lamps.", owner_state="unresolved", owner_tokens=["CP"], probable=[maybe])
    view = opened(record)

    def named(day: str) -> bool:
        return "Cal Pike" in json.dumps(find_gaps(view, window=Window(until=day)).rows)

    assert named(LATE)
    assert not named("2020")
